extension Mistake {
  /// Mistakes in the response of a bootstrap server.
  static let ofResponses: [Mistake] = [
    error("excluded-anchor", "another server") { node in
      node.put("https://other.example.corp/bootstrap", at: "bootstrapUrl")
    },
    error("excluded-anchor", "trust in itself") { $0.put(true, at: "trustBootstrapDelivery") },
    error("excluded-mdm-only", "a proxy") { node in
      node.put("http://proxy.example.corp:3128", at: "egressProxyUrl")
    },
    error("excluded-loopback", "a gateway on the device") { node in
      node.replace("inferenceGatewayBaseUrl", with: "https://127.0.0.1:8443")
    },
    error("excluded-loopback", "a collector on the device, oddly spelled") { node in
      node.replace("otlpEndpoint", with: "https://2130706433:4318")
    },
    error("excluded-loopback", "a server on the device") { node in
      node.changeEntry(of: "managedMcpServers", having: "url") {
        $0["url"] = "https://localhost/mcp"
      }
    },
    error("url-not-https", "a collector over HTTP") { node in
      node.replace("otlpEndpoint", with: "http://otel.example.corp:4318")
    },
    error("response-no-provider", "no provider") { node in
      node["inferenceProvider"] = nil
      return true
    },
    error("enum-value", "a misspelled provider") { node in
      node.replace("inferenceProvider", with: "gatway")
    },
    error("expires-at", "a text") { $0.put("tomorrow", at: "expiresAt") },
    warning("expires-at", "a time that is past") { $0.put(1_700_000_000, at: "expiresAt") },
    error("unknown-key", "a misspelled key") { $0.put(true, at: "disableEssentialTelemetri") },
    error("key-case", "another letter case", isFixed: true) { node in
      guard node["organizationInstructions"] != nil else { return false }
      node.rename("organizationInstructions", to: "OrganizationInstructions")
      return true
    },
    warning("comment-key", "a comment") { $0.put("ask the desktop team", at: "_comment") },
    error("wrong-type", "a text for a list") { node in
      node.replace("coworkEgressAllowedHosts", with: "pypi.org")
    },
    error("oidc-issuer-is-endpoint", "the address of the token endpoint") { node in
      node["inferenceGatewayOidcAuthFlow"] == nil
        && node.changeIdentityProvider { object in
          object.replace("issuer", with: "https://sso.example.corp/oauth2/token")
        }
    },
  ]
}
