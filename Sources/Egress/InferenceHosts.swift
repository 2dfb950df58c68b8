import Configuration
import KeyCatalog
import Rules
import WebAddress

// MARK: - Hosts of the inference provider

extension EgressCollector {
  mutating func addInference() {
    guard let provider = context.deployment.provider else { return }
    let method = context.credentials?.effective?.kind
    switch provider {
    case .gateway: addBaseURL(.inferenceGatewayBaseUrl)
    case .anthropic:
      addProvider("api.anthropic.com", .inference)
      if method == .interactive || method == nil { addProvider("platform.claude.com", .signIn) }
    case .vertex: addVertex()
    case .bedrock: addBedrock(method)
    case .mantle:
      if !addBaseURL(.inferenceBedrockBaseUrl), let region = region(.inferenceBedrockRegion) {
        add(.regional("bedrock-mantle.\(region).api.aws", .inferenceBedrockRegion))
      }
    case .foundry: addFoundry(method)
    }
  }

  private mutating func addVertex() {
    if !addBaseURL(.inferenceVertexBaseUrl), let region = region(.inferenceVertexRegion) {
      let host =
        switch region {
        case "global": "aiplatform.googleapis.com"
        case "eu", "us": "aiplatform.\(region).rep.googleapis.com"
        default: "\(region)-aiplatform.googleapis.com"
        }
      add(.regional(host, .inferenceVertexRegion))
    }
    for service in ["oauth2", "sts", "iamcredentials"] {
      addProvider("\(service).googleapis.com", .signIn)
    }
    addProvider("accounts.google.com", .signIn)
  }

  private mutating func addBedrock(_ method: Deployment.CredentialKind?) {
    let region = region(.inferenceBedrockRegion)
    let hasBaseURL = addBaseURL(.inferenceBedrockBaseUrl)
    if let region {
      let suffix = region.hasPrefix("us-gov-") ? "-fips" : ""
      if !hasBaseURL {
        add(
          .regional("bedrock-runtime\(suffix).\(region).amazonaws.com", .inferenceBedrockRegion))
      }
      add(.regional("bedrock\(suffix).\(region).amazonaws.com", .inferenceBedrockRegion))
    }
    switch method {
    case .vendorProfile:
      for host in ["sts.amazonaws.com"] + (region.map { ["sts.\($0).amazonaws.com"] } ?? []) {
        add(EgressEntry(host: host, feature: .signIn, key: .inferenceBedrockProfile))
      }
    case .interactive:
      guard let region = self.region(.inferenceBedrockSsoRegion) else { return }
      for service in ["portal.sso", "oidc"] {
        add(
          EgressEntry(
            host: "\(service).\(region).amazonaws.com", feature: .signIn,
            key: .inferenceBedrockSsoRegion))
      }
    default: return
    }
  }

  private mutating func addFoundry(_ method: Deployment.CredentialKind?) {
    if !addBaseURL(.inferenceFoundryBaseUrl) {
      if let resource = label(.inferenceFoundryResource) {
        add(.regional("\(resource).services.ai.azure.com", .inferenceFoundryResource))
      }
    }
    if method == .interactive {
      add(
        EgressEntry(
          host: "login.microsoftonline.com", feature: .signIn, key: .inferenceFoundryTenantId))
    }
  }

  /// Adds the host of a base URL; whether there is one.
  @discardableResult
  private mutating func addBaseURL(_ key: KeyID) -> Bool {
    addAddress(of: key, .inference)
  }

  private mutating func addProvider(_ host: String, _ feature: EgressFeature) {
    add(EgressEntry(host: host, feature: feature, key: .inferenceProvider))
  }

  private mutating func region(_ key: KeyID) -> String? { label(key) }

  /// A value that becomes a label of a host; what cannot be one is said and left out.
  private mutating func label(_ key: KeyID) -> String? {
    guard let text = context.string(key)?.lowercased(), !text.isEmpty else {
      note("\(key.name) is not set, so the host made of it is missing from the list.")
      return nil
    }
    guard text.utf8.count <= 63, text.utf8.allSatisfy(Self.mayStandInLabel) else {
      note("\(key.name) cannot be a part of a host name, so that host is missing from the list.")
      return nil
    }
    return text
  }

  private static func mayStandInLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension EgressEntry {
  /// A host of the provider's that is made of a key's value.
  fileprivate static func regional(_ host: String, _ key: KeyID) -> EgressEntry {
    EgressEntry(host: host, feature: .inference, key: key)
  }
}
