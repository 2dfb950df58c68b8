extension Mistake {
  /// Names of keys and fields.
  static let ofNames: [Mistake] = [
    error("unknown-key", "a misspelled key") { node in
      node.put(true, at: "disableEssentialTelemetri")
    },
    error("unknown-key", "the key of another product") { node in
      node.put("dark", at: "uiTheme")
    },
    error("key-case", "another letter case", isFixed: true) { node in
      guard node["inferenceProvider"] != nil else { return false }
      node.rename("inferenceProvider", to: "InferenceProvider")
      return true
    },
    error("key-case", "another letter case in an optional key", isFixed: true) { node in
      guard node["organizationInstructions"] != nil else { return false }
      node.rename("organizationInstructions", to: "organizationinstructions")
      return true
    },
    error("deprecated-key", "an old name", isFixed: true) { node in
      guard node["inferenceCustomHeaders"] != nil else { return false }
      node.rename("inferenceCustomHeaders", to: "inferenceGatewayHeaders")
      return true
    },
    error("deprecated-key", "an old name of a switch", isFixed: true) { node in
      !node.isAnchor && node.put(true, at: "isDxtEnabled")
    },
    error("both-names", "the old name beside the new one") { node in
      guard !node.isAnchor else { return false }
      return node.put(true, at: "isDesktopExtensionEnabled") && node.put(true, at: "isDxtEnabled")
    },
    error("dotted-key", "a field as a key of its own", isFixed: true) { node in
      guard let issuer = node["inferenceGatewayOidc", "issuer"] else { return false }
      node["inferenceGatewayOidc", "issuer"] = nil
      return node.put(issuer, at: "inferenceGatewayOidc.issuer")
    },
    error("unknown-field", "a misspelled field") { node in
      node.put("a", at: "banner", "txet")
    },
    error("unknown-field", "a misspelled switch") { node in
      guard node["banner", "enabled"] != nil else { return false }
      node.rename("banner", "enabled", to: "enable")
      return true
    },
    error("unknown-field", "another letter case in a field", isFixed: true) { node in
      guard node["banner", "text"] != nil else { return false }
      node.rename("banner", "text", to: "Text")
      return true
    },
    error("unknown-field", "the field of a model") { node in
      node.changeEntry(of: "inferenceModels", having: "name") { $0["label"] = "Opus" }
    },
    warning("removed-key", "a key of the past", isFixed: true) { node in
      !node.isAnchor && node.put(true, at: "disableDefaultPlugins")
    },
    warning("console-only-key", "a key of the vendor's console") { node in
      !node.isAnchor && node.put(true, at: "disableLocalConfigCache")
    },
    warning("standard-only-key", "a key for claude.ai") { node in
      node.put("acme.com", at: "loginSsoOrgDomain")
    },
    error("wrapped", "one level down", isFixed: true) { node in
      node = ["enterpriseConfig": node]
      return true
    },
  ]

  /// Values by themselves.
  static let ofValues: [Mistake] = [
    error("wrong-type", "a word for a boolean") {
      $0.replace("builtinBrowserEnabled", with: "yes")
    },
    error("wrong-type", "a text for a list") { node in
      node.replace("coworkEgressAllowedHosts", with: "pypi.org")
    },
    error("wrong-type", "a number for a text") { $0.replace("organizationInstructions", with: 7) },
    error("wrong-type", "a list for an object") { node in
      node.replace("banner", with: [["enabled": true, "text": "a"]])
    },
    error("wrong-type", "a boolean in quotes inside an object") { node in
      node.replace("banner", "enabled", with: "true")
    },
    error("wrong-type", "a port in quotes") { node in
      node.replace("inferenceGatewayOidc", "redirectPort", with: "53180")
    },
    error("wrong-type", "a number among texts") { node in
      node.replace("otlpContentCapture", "0", with: 1)
    },
    error("enum-value", "a misspelled provider") { node in
      node.replace("inferenceProvider", with: "gatway")
    },
    error("enum-value", "a misspelled kind") { node in
      node.replace("inferenceCredentialKind", with: "statik")
    },
    error("enum-value", "another letter case", isFixed: true) { node in
      node.uses("gateway") && node.replace("inferenceProvider", with: "Gateway")
    },
    error("enum-value", "an effort that is none") { node in
      node.replace("defaultModelEffort", with: "most")
    },
    error("enum-value", "a protocol that is none") { $0.replace("otlpProtocol", with: "http") },
    error("enum-value", "a token that is none") { node in
      node.changeIdentityProvider { $0.replace("bearerTokenType", with: "idtoken") }
    },
    error("out-of-range", "too many hours") { node in
      node.replace("autoUpdaterEnforcementHours", with: 96)
    },
    error("out-of-range", "too few days") { $0.replace("chatSessionRetentionDays", with: 0) },
    error("out-of-range", "a multiplier above one") { node in
      node.replace("inferenceModelPricingMultiplier", with: 1.5)
    },
    error("oidc-redirect-port", "a port of the system") { node in
      node.changeIdentityProvider { $0.replace("redirectPort", with: 80) }
    },
    error("too-long", "a long banner") { node in
      node.replace("banner", "text", with: .string(String(repeating: "a", count: 201)))
    },
    error("too-long", "a long name") { node in
      node.replace("deploymentDisplayName", with: .string(String(repeating: "a", count: 61)))
    },
    error("bad-format", "braces around a UUID") { node in
      node.replace(
        "deploymentOrganizationUuid", with: "{5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4}")
    },
    error("bad-format", "a color by its name") {
      $0.replace("banner", "backgroundColor", with: "red")
    },
    error("bad-format", "an AWS region by its name") { node in
      node.replace("inferenceBedrockRegion", with: "Frankfurt")
    },
    error("bad-format", "an AWS account with dashes") { node in
      node.replace("inferenceBedrockSsoAccountId", with: "4172-0395-6182")
    },
    error("bad-format", "a resource as a host") { node in
      node.replace("inferenceFoundryResource", with: "example-ai.services.ai.azure.com")
    },
    warning("empty-value", "an empty text") { $0.replace("organizationInstructions", with: "") },
    error("placeholder-value", "a client to fill in") { node in
      node.changeIdentityProvider { $0.replace("clientId", with: "YOUR_CLIENT_ID") }
    },
    error("placeholder-value", "a shell's variable") { node in
      node.replace("inferenceVertexProjectId", with: "$PROJECT")
    },
    error("placeholder-value", "a key of dots") { node in
      node.replace("inferenceAnthropicApiKey", with: "sk-...")
    },
    warning("placeholder-value", "a host of documentation") { node in
      node.replace("otlpEndpoint", with: "https://otel.example.com:4318")
    },
    error("legacy-form", "headers as text", isFixed: true) { node in
      node.replace("inferenceCustomHeaders", with: "X-Cost-Center=4711")
    },
    error("legacy-form", "plugin settings as a record", isFixed: true) { node in
      node.replace(
        "orgPluginSettings",
        with: ["mcpServers": ["design": ["toolPolicy": ["publish": "blocked"]]]])
    },
    error("missing-field", "a price that is missing") { node in
      node.changeEntry(of: "inferenceModelPricing", having: "name") { $0["inputPerMtok"] = nil }
    },
    error("missing-field", "a plugin's tool without a name") { node in
      node.replace(
        "orgPluginSettings", with: [["serverName": "design", "tools": [["permission": "ask"]]]])
    },
  ]
}
