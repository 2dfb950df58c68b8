import Configuration
import Documents
import KeyCatalog
import Rules
import WebAddress

extension TokenCheck {
  /// Derives the check from the OIDC object of a configuration.
  /// - Throws: ``TokenCheckError`` when the configuration does not tell enough.
  public init(
    _ configuration: ManagedConfiguration, options: TokenCheckOptions = TokenCheckOptions()
  ) throws(TokenCheckError) {
    let derivation = try Derivation(configuration)
    let issuer = try derivation.issuer
    try Self.refuseUser(in: issuer, what: "the issuer")
    let keySetURL =
      if let given = options.keySetURL { given } else { try derivation.keySetURL }
    try Self.refuseUser(in: keySetURL, what: "the address of the keys")
    let audience = if let given = options.audience { given } else { try derivation.audience }
    self.init(
      issuer: issuer, keySetURL: keySetURL, audience: audience,
      userClaim: options.userClaim ?? derivation.userClaim)
    for (what, text) in [
      ("the issuer", issuer), ("the address of the keys", keySetURL), ("the audience", audience),
      ("the claim", userClaim),
    ] where text.isEmpty || !text.utf8.allSatisfy(Self.mayStandInPolicy) {
      throw .unsafe(what: what)
    }
  }

  /// A password in an address would stand in the policy, and no token's issuer has one.
  private static func refuseUser(in address: String, what: String) throws(TokenCheckError) {
    if WebAddress(address)?.parts.userInfo != nil { throw .holdsUser(what: what) }
  }

  /// Characters of URLs and names that need no quotes in YAML strings, XML and nginx once quoted.
  private static func mayStandInPolicy(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: punctuation.contains(byte)
    }
  }

  private static let punctuation = Set("-._~:/?=%+@,".utf8)
}

/// Reads an OIDC object for what its tokens look like.
private struct Derivation {
  private let object: OIDCObject

  init(_ configuration: ManagedConfiguration) throws(TokenCheckError) {
    let options = LintOptions(asOf: CalendarDate(daysSince1970: 0))
    let context = RuleContext(configuration, options: options)
    if let provider = context.deployment.provider, provider != .gateway, provider != .bedrock {
      throw .notAGateway
    }
    let isExternal = context.deployment.credentialKind == .externalIdentityProvider
    let keys: [KeyID] =
      isExternal
      ? [.inferenceIdpOidc, .inferenceGatewayOidc] : [.inferenceGatewayOidc, .inferenceIdpOidc]
    let objects = keys.lazy.compactMap { context.setting($0) }
      .compactMap { OIDCObject($0, in: configuration) }
    guard let object = objects.first else { throw .noIdentityProvider }
    self.object = object
  }

  var issuer: String {
    get throws(TokenCheckError) {
      guard let issuer = object.text(.issuer), object.issuer != nil else {
        throw .missing(key: object.setting.name, field: "issuer")
      }
      if object.vendor == .entra, !isEntraTenant { throw .unusableEntraIssuer }
      return issuer
    }
  }

  private var isEntraTenant: Bool {
    let path = object.issuerPath
    let isCurrent = ["login.microsoftonline.com", "login.microsoftonline.us"].contains(host)
    return isCurrent && path.count == 2 && path[1] == "v2.0"
      && !["common", "organizations", "consumers"].contains(path[0].lowercased())
  }

  private var host: String { object.issuer?.host?.description ?? "" }

  var keySetURL: String {
    get throws(TokenCheckError) {
      let issuer = try issuer
      let base = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
      switch object.vendor {
      case .entra:
        return "https://\(host)/\(object.issuerPath.first ?? "")/discovery/v2.0/keys"
      case .okta: return isOktaOrganizationServer ? "\(base)/oauth2/v1/keys" : "\(base)/v1/keys"
      case .auth0, .cognito: return "\(base)/.well-known/jwks.json"
      case .google: return "https://www.googleapis.com/oauth2/v3/certs"
      case nil: throw .unknownKeySet(issuer: base)
      }
    }
  }

  private var isOktaOrganizationServer: Bool { !object.issuerPath.contains("oauth2") }

  var audience: String {
    get throws(TokenCheckError) {
      guard let clientID = object.clientID else {
        throw .missing(key: object.setting.name, field: "clientId")
      }
      guard object.token == .accessToken else { return clientID }
      if object.vendor == .okta, isOktaOrganizationServer { throw .oktaOrganizationServer }
      if let resource = object.text(.resource) {
        // The app makes a URL of a value without a scheme.
        return resource.contains(":") ? resource : "https://\(resource)"
      }
      if object.vendor == .entra, let audience = entraAudience { return audience }
      throw .unknownAudience
    }
  }

  /// The API that an Entra scope belongs to: `ID/.default` or `api://ID/NAME`. Tokens of version 2
  /// have its bare ID as their audience.
  private var entraAudience: String? {
    let identifiers = Set(
      (object.scopes?.names ?? []).compactMap { scope -> String? in
        let rest = scope.hasPrefix("api://") ? scope.dropFirst("api://".count) : scope
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        let identifier = rest[..<slash].lowercased()
        return Self.isUUID(identifier) ? identifier : nil
      })
    return identifiers.count == 1 ? identifiers.first : nil
  }

  private static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.allSatisfy { $0.allSatisfy(\.isHexDigit) }
  }

  /// Entra's `sub` differs from application to application, its `oid` does not.
  var userClaim: String { object.vendor == .entra ? "oid" : "sub" }
}
