extension Mistake {
  /// Providers and credentials.
  static let ofCredentials: [Mistake] = [
    error("provider-missing", "no provider") { node in
      guard !node.isAnchor else { return false }
      node["inferenceProvider"] = nil
      return true
    },
    error("provider-required-key", "no gateway") { node in
      guard node.uses("gateway") else { return false }
      node["inferenceGatewayBaseUrl"] = nil
      return true
    },
    error("provider-required-key", "no region") { node in
      guard node.uses("bedrock") || node.uses("mantle") else { return false }
      node["inferenceBedrockRegion"] = nil
      return true
    },
    error("provider-required-key", "no project") { node in
      guard node.uses("vertex") else { return false }
      node["inferenceVertexProjectId"] = nil
      return true
    },
    error("provider-required-key", "no resource") { node in
      guard node.uses("foundry") else { return false }
      node["inferenceFoundryResource"] = nil
      return true
    },
    warning("provider-key-ignored", "a key of another provider") { node in
      node.uses("gateway") && node.put("eu-central-1", at: "inferenceBedrockRegion")
    },
    error("credential-missing", "nothing to sign in with") { node in
      guard node.uses("gateway"), node.signsIn("static"),
        node["inferenceGatewayAuthScheme"] == nil
      else { return false }
      node["inferenceCredentialKind"] = nil
      node["inferenceGatewayApiKey"] = nil
      return true
    },
    error("credential-kind-fields", "no key") { node in
      guard node.signsIn("static") else { return false }
      for key in [
        "inferenceGatewayApiKey", "inferenceAnthropicApiKey", "inferenceBedrockBearerToken",
        "inferenceFoundryApiKey",
      ] { node[key] = nil }
      return true
    },
    error("credential-kind-fields", "no profile") { node in
      guard node["inferenceBedrockProfile"] != nil else { return false }
      node["inferenceBedrockProfile"] = nil
      return true
    },
    error("credential-kind-fields", "no tenant") { node in
      guard node["inferenceFoundryTenantId"] != nil else { return false }
      node["inferenceFoundryTenantId"] = nil
      return true
    },
    error("credential-kind-fields", "no audience") { node in
      guard node["inferenceVertexWorkforceAudience"] != nil else { return false }
      node["inferenceVertexWorkforceAudience"] = nil
      return true
    },
    error("credential-kind-fields", "no client of Google") { node in
      guard node["inferenceVertexOAuthClientId"] != nil else { return false }
      node["inferenceVertexOAuthClientId"] = nil
      return true
    },
    error("credential-kind-fields", "no external identity provider") { node in
      guard node.signsIn("external-idp") else { return false }
      node["inferenceIdpOidc"] = nil
      return true
    },
    error("credential-kind-required", "an identity provider without a kind", isFixed: true) {
      node in
      guard node["inferenceGatewayOidc"] != nil else { return false }
      node["inferenceCredentialKind"] = nil
      return true
    },
    error("credential-kind-provider", "a kind of another provider") { node in
      guard node.uses("gateway"), node.signsIn("static") else { return false }
      return node.replace("inferenceCredentialKind", with: "workforce")
    },
    error("credential-kind-legacy", "a kind of the past", isFixed: true) { node in
      node["inferenceVertexOAuthClientId"] != nil
        && node.replace("inferenceCredentialKind", with: "oauth")
    },
    error("credential-kind-legacy", "the kind of another sign-in", isFixed: true) { node in
      node["inferenceVertexWorkforceAudience"] != nil
        && node.replace("inferenceCredentialKind", with: "interactive")
    },
    error("bedrock-sso-incomplete", "three of four") { node in
      guard node["inferenceBedrockSsoRoleName"] != nil else { return false }
      node["inferenceBedrockSsoRoleName"] = nil
      return true
    },
    error("gateway-scheme-legacy", "a scheme of the past", isFixed: true) { node in
      guard node["inferenceGatewayOidc"] != nil else { return false }
      node["inferenceCredentialKind"] = nil
      return node.put("sso", at: "inferenceGatewayAuthScheme")
    },
    error("gateway-scheme-legacy", "a scheme that chooses", isFixed: true) { node in
      node.uses("gateway") && node.signsIn("helper-script")
        && node.put("auto", at: "inferenceGatewayAuthScheme")
    },
    warning("gateway-scheme-ignored", "a header for a token") { node in
      node.uses("gateway") && node.signsIn("interactive")
        && node.put("x-api-key", at: "inferenceGatewayAuthScheme")
    },
    warning("credential-ignored", "a key beside a helper") { node in
      node.uses("gateway") && node.signsIn("helper-script")
        && node.put("${env:KEY}", at: "inferenceGatewayApiKey")
    },
    warning("credential-ambiguous", "a key and a helper without a kind") { node in
      guard node.uses("gateway"), node.signsIn("helper-script") else { return false }
      node["inferenceCredentialKind"] = nil
      return node.put("${env:KEY}", at: "inferenceGatewayApiKey")
    },
    error("helper-path", "a relative path") { node in
      node.replace("inferenceCredentialHelper", with: "bin/token")
    },
    error("helper-path", "arguments") { node in
      node.replace("inferenceCredentialHelper", with: "/usr/local/bin/token --print")
    },
    error("helper-path", "a home directory") { node in
      node.replace("inferenceCredentialHelper", with: "~/bin/token")
    },
    error("helper-args", "a quote") { node in
      node.replace("inferenceCredentialHelperArgs", with: ["--aud=\"llm\""])
    },
    error("helper-args", "an empty argument") { node in
      node.replace("inferenceCredentialHelperArgs", with: [""])
    },
    warning("helper-knobs-inert", "a lifetime without a helper") { node in
      !node.isAnchor && !node.signsIn("helper-script")
        && node.put(900, at: "inferenceCredentialHelperTtlSec")
    },
    // The value is wrong, and has no effect besides.
    error("wrong-type", "a lifetime in words, without a helper", also: ["helper-knobs-inert"]) {
      node in
      !node.isAnchor && !node.signsIn("helper-script")
        && node.put("an hour", at: "inferenceCredentialHelperTtlSec")
    },
    warning("secret-in-source", "a key in the file") { node in
      node.replace("inferenceGatewayApiKey", with: "sk-ant-api03-9fK2mQx7LrT4vWz8NbYc5HdJ")
    },
    warning("secret-in-headers", "a token in a header") { node in
      node.replace("inferenceCustomHeaders", with: ["Authorization": "${env:TOKEN}"])
    },
    warning("otlp-auth-inert", "a credential that is no token") { node in
      node["inferenceVertexOAuthClientId"] != nil && node["otlpEndpoint"] != nil
        && node.put("inference-credential", at: "otlpAuthMode")
    },
  ]

  /// Models.
  static let ofModels: [Mistake] = [
    error("models-required", "no models for Foundry") { node in
      guard node.uses("foundry") else { return false }
      node["inferenceModels"] = nil
      return true
    },
    error("models-required", "no models and no discovery") { node in
      guard node.uses("gateway"), node["inferenceModels"] == nil else { return false }
      return node.put(false, at: "modelDiscoveryEnabled")
    },
    warning("models-required", "no models for single sign-on") { node in
      guard node["inferenceBedrockSsoRoleName"] != nil, node["modelDiscoveryEnabled"] == nil
      else { return false }
      node["inferenceModels"] = nil
      return true
    },
    error("model-duplicate", "a model twice") { node in
      guard let first = node["inferenceModels", "0", "name"] else { return false }
      node.append(["name": first], to: "inferenceModels")
      return true
    },
    warning("model-prefer1m", "a long context that is not there") { node in
      node["inferenceModels", "0", "supports1m"] == nil
        && node.put(true, at: "inferenceModels", "0", "prefer1m")
    },
    error("model-alias-unresolvable", "a family for Foundry") { node in
      node.uses("foundry") && node.replace("inferenceModels", with: [["name": "opus"]])
    },
    error("model-family-default", "two defaults of a family") { node in
      let opus: Node = ["name": "a", "anthropicFamilyTier": "opus", "isFamilyDefault": true]
      var other = opus
      other["name"] = "b"
      return node.replace("inferenceModels", with: [opus, other])
    },
    warning("model-family-default", "a default of no family") { node in
      node.changeEntry(of: "inferenceModels", having: "name") { $0["isFamilyDefault"] = true }
    },
    warning("pricing-inert", "prices that are not shown") { node in
      node.replace("inferenceModelPricingEnabled", with: false)
    },
    error("token-window-pair", "a cap without a window") { node in
      guard node["inferenceTokenWindowHours"] != nil else { return false }
      node["inferenceTokenWindowHours"] = nil
      return true
    },
  ]
}
