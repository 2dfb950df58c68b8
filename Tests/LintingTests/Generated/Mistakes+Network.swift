extension Mistake {
  /// Addresses.
  static let ofAddresses: [Mistake] = [
    error("url-not-https", "a gateway over HTTP") { node in
      node.replace("inferenceGatewayBaseUrl", with: "http://llm.example.corp")
    },
    error("url-not-https", "an issuer over HTTP") { node in
      node.changeIdentityProvider { node in
        node.replace("issuer", with: "http://sso.example.corp/realms/staff")
      }
    },
    error("url-not-https", "a bootstrap server over HTTP") { node in
      node.replace("bootstrapUrl", with: "http://config.example.corp/user/bootstrap")
    },
    error("url-not-https", "a link over HTTP") { node in
      node.replace("banner", "linkUrl", with: "http://wiki.example.corp")
    },
    error("url-not-https", "a server over HTTP") { node in
      node.changeEntry(of: "managedMcpServers", having: "url") {
        $0["url"] = "http://mcp.example.corp"
      }
    },
    warning("url-not-https", "a collector over HTTP") { node in
      node.replace("otlpEndpoint", with: "http://otel.example.corp:4318")
    },
    error("url-syntax", "no scheme") { node in
      node.replace("inferenceGatewayBaseUrl", with: "llm.example.corp")
    },
    error("url-syntax", "no scheme in a server") { node in
      node.changeEntry(of: "managedMcpServers", having: "url") { $0["url"] = "mcp.example.corp/a" }
    },
    error("url-credentials", "a password") { node in
      node.replace("inferenceGatewayBaseUrl", with: "https://team:pw@llm.example.corp")
    },
    error("url-trailing-space", "a blank at the end", isFixed: true) { node in
      node.replace("inferenceGatewayBaseUrl", with: "https://llm.example.corp ")
    },
    error("url-trailing-space", "a blank before an issuer", isFixed: true) { node in
      node.changeIdentityProvider { object in
        guard case .string(let issuer)? = object["issuer"] else { return false }
        return object.replace("issuer", with: .string(" " + issuer))
      }
    },
    warning("url-not-origin", "a path for Bedrock") { node in
      node.uses("bedrock")
        && node.replace("inferenceBedrockBaseUrl", with: "https://bedrock.example.corp/v1")
    },
    warning("url-not-origin", "no path for Mantle") { node in
      node.uses("mantle")
        && node.replace("inferenceBedrockBaseUrl", with: "https://mantle.example.corp")
    },
    warning("gateway-url-path", "the path of the API", isFixed: true) { node in
      node.replace("inferenceGatewayBaseUrl", with: "https://llm.example.corp/v1/messages")
    },
    warning("gateway-url-path", "the path of another API") { node in
      node.replace("inferenceGatewayBaseUrl", with: "https://llm.example.corp/chat/completions")
    },
    error("egress-proxy", "a SOCKS proxy") { node in
      node.replace("egressProxyUrl", with: "socks5://proxy.example.corp:1080")
    },
    warning("egress-proxy", "a proxy and a PAC file") { node in
      node["egressProxyUrl"] != nil
        && node.put("http://proxy.example.corp/proxy.pac", at: "egressProxyPacUrl")
    },
    error("model-catalog-url", "the address of cloud metadata") { node in
      !node.isAnchor && node.put("https://169.254.169.254/catalog", at: "modelCatalogUrl")
    },
    warning("model-catalog-url", "a catalog that is off") { node in
      !node.isAnchor && node.put(false, at: "modelCatalogEnabled")
        && node.put("https://models.example.corp/catalog", at: "modelCatalogUrl")
    },
    warning("otlp-port", "the port of another protocol") { node in
      node.replace("otlpEndpoint", with: "https://otel.example.corp:4317")
    },
  ]

  /// Hosts, folders and sites.
  static let ofHosts: [Mistake] = [
    error("egress-host", "a scheme") { node in
      node.replace("coworkEgressAllowedHosts", with: ["https://pypi.org"])
    },
    error("egress-host", "a wildcard inside") { node in
      node.replace("coworkEgressAllowedHosts", with: ["files.*.corp"])
    },
    error("egress-host", "an address range") { node in
      node.replace("coworkEgressAllowedHosts", with: ["10.20.0.0/16"])
    },
    warning("egress-open", "every host") { node in
      node.replace("coworkEgressAllowedHosts", with: ["*"])
    },
    error("workspace-path", "a relative folder") { node in
      node.replace("allowedWorkspaceFolders", with: ["work/claude"])
    },
    error("workspace-path", "another variable") { node in
      node.replace("allowedWorkspaceFolders", with: [#"%TEMP%\Claude"#])
    },
    error("browser-domain", "a scheme") { node in
      node.replace("builtinBrowserAllowedDomains", with: ["https://wiki.example.corp"])
    },
    warning("browser-domain", "every site") { node in
      node.replace("builtinBrowserAllowedDomains", with: ["*"])
    },
    warning("browser-inert", "a browser that is off") { node in
      node["builtinBrowserAllowedDomains"] != nil
        && node.replace("builtinBrowserEnabled", with: false)
    },
    warning("browser-inert", "an allowed list under allow") { node in
      node["builtinBrowserAllowedDomains"] != nil
        && node.replace("builtinBrowserDefaultDomainPolicy", with: "allow")
    },
    error("ssh-host", "a port") { $0.replace("sshHostAllowlist", with: ["build.example.corp:22"]) },
    warning("ssh-host", "every host") { $0.replace("sshHostAllowlist", with: ["*"]) },
  ]
}
