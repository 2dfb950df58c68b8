import Configuration
import Documents
import KeyCatalog
import WebAddress

/// An object that says how users sign in with OpenID Connect, as every rule about it sees it.
///
/// Four keys hold such an object. Their fields are nearly the same; what the app does with them
/// depends on the ``Role``. Nothing is read before a rule asks for it.
package struct OIDCObject: Sendable {
  package let setting: Setting
  package let role: Role
  /// What the object stands in: a field may stand outside of it, with an error of its own.
  private let configuration: ManagedConfiguration

  /// What the token is for.
  package enum Role: Sendable {
    /// For the gateway (`inferenceGatewayOidc`).
    case gateway
    /// For the gateway or the proxy in front of Bedrock, with kind `external-idp`
    /// (`inferenceIdpOidc`).
    case identityProvider
    /// For the exchange with Google Workforce Identity (`inferenceVertexWorkforceOidc`).
    case workforce
    /// For the bootstrap server (`bootstrapOidc`).
    case bootstrap
  }

  /// A field that the rules ask for.
  package enum Field: String, Sendable {
    case clientID = "clientId"
    case issuer
    case authorizationURL = "authorizationUrl"
    case tokenURL = "tokenUrl"
    case bearerTokenType
    case scopes
    case appendOfflineAccess
    case omitOfflineAccess
    case resource
    case redirectPort
    case redirectHost
  }

  /// Which of the provider's tokens the app sends on.
  package enum Token: Sendable {
    case idToken
    case accessToken
  }

  /// The keys that hold such an object.
  static let keys: [KeyID] = [
    .inferenceGatewayOidc, .inferenceIdpOidc, .inferenceVertexWorkforceOidc, .bootstrapOidc,
  ]

  /// - Returns: nothing for a setting that holds no such object: another key, a single field
  ///   written with a dot, or a value that could not be read.
  package init?(_ setting: Setting, in configuration: ManagedConfiguration) {
    let role: Role
    switch setting.key {
    case .inferenceGatewayOidc: role = .gateway
    case .inferenceIdpOidc: role = .identityProvider
    case .inferenceVertexWorkforceOidc: role = .workforce
    case .bootstrapOidc: role = .bootstrap
    default: return nil
    }
    guard setting.value.kind == .object, !setting.isUnreadable else { return nil }
    if case .dotted = setting.spelling { return nil }
    self.setting = setting
    self.role = role
    self.configuration = configuration
  }
}

// MARK: - Fields

extension OIDCObject {
  /// A field's value, be it of the right type or not.
  subscript(field: Field) -> Value? { setting.value[field.rawValue] }

  /// The text of a field that holds more than white space.
  package func text(_ field: Field) -> String? {
    guard let text = self[field]?.stringValue, text.contains(where: { !$0.isWhitespace })
    else { return nil }
    return text
  }

  /// Whether a field is neither there nor written in a way that has an error of its own:
  /// misspelled, or outside the object as a key with a dot.
  func lacks(_ field: Field) -> Bool {
    guard let value = self[field] else { return !hasMisspelled(field) && !hasDotted(field) }
    return value.kind == .string && text(field) == nil
  }

  /// The members whose names are one of these, letter case, `_` and `-` aside.
  /// - Parameter names: in lower case.
  func members(named names: Set<String>) -> [Value.Member] {
    setting.value.members.filter { member in
      names.contains(member.name.lowercased().filter { $0 != "_" && $0 != "-" })
    }
  }

  private func hasMisspelled(_ field: Field) -> Bool {
    guard let shape = setting.definition?.value.shape?.definition else { return false }
    let names = shape.fields.map(\.name)
    return setting.value.members.prefix(Self.mostMisspelledFields).contains { member in
      shape.field(named: member.name) == nil
        && Suggestion.nearest(to: member.name, among: names).first == field.rawValue
    }
  }

  private func hasDotted(_ field: Field) -> Bool {
    // Of repeated keys only the one that counts is looked at: all settings are gone through for it.
    guard let key = setting.key, configuration[key]?.value == setting.value else { return false }
    return configuration.settings.contains { other in
      other.key == setting.key && other.spelling == .dotted(field: field.rawValue)
    }
  }

  /// Comparing names is slow, and no object has this many fields.
  private static let mostMisspelledFields = 64

  /// A field as messages name it.
  func name(_ field: Field) -> String { "\(setting.name).\(field.rawValue)" }

  /// A field's value, or the object that lacks it.
  func target(_ field: Field) -> Target {
    .field(field.rawValue, of: setting.value, in: setting)
  }
}

// MARK: - What the fields amount to

extension OIDCObject {
  package var clientID: String? { text(.clientID) }

  /// The issuer, if it is an address.
  package var issuer: WebAddress? { text(.issuer).flatMap { WebAddress($0) } }

  /// The parts of the issuer's path between slashes, without empty ones.
  package var issuerPath: [Substring] { issuer?.path.split(separator: "/") ?? [] }

  /// Where users sign in: the issuer, since endpoints beside it are ignored, else the endpoints.
  package var addresses: [WebAddress] {
    let fields: [Field] = lacks(.issuer) ? [.authorizationURL, .tokenURL] : [.issuer]
    return fields.compactMap { text($0).flatMap { WebAddress($0) } }
  }

  /// The maker of the identity provider, if the host tells.
  package var vendor: IdentityProviderVendor? {
    for address in addresses {
      if let vendor = address.host.flatMap(IdentityProviderVendor.init) { return vendor }
    }
    return nil
  }

  /// The token that the app sends on; nothing where the choice cannot be read.
  package var token: Token? {
    switch role {
    case .bootstrap: return .accessToken
    case .workforce: return .idToken
    case .gateway, .identityProvider:
      guard let value = self[.bearerTokenType] else {
        return lacks(.bearerTokenType) ? .idToken : nil
      }
      if value.hasText("access_token") { return .accessToken }
      return value.hasText("id_token") ? .idToken : nil
    }
  }

  /// Whether the token goes to a gateway, or to the proxy in front of Bedrock.
  var isForGateway: Bool { role == .gateway || role == .identityProvider }

  /// The scopes, if any are written.
  package var scopes: OIDCScopes? { text(.scopes).map(OIDCScopes.init) }

  /// Whether the app knows no scopes to fall back to.
  var needsScopes: Bool { token == .accessToken }

  /// Whether the administrator forbade the app to ask for a refresh token on its own.
  var forbidsAppending: Bool { self[.appendOfflineAccess]?.booleanValue == false }

  /// Whether a switch is at its default: not there, or set to the same.
  func isDefault(_ field: Field, _ byDefault: Bool) -> Bool {
    lacks(field) || self[field]?.booleanValue == byDefault
  }

  /// The redirect URI to register, with the port if one is set.
  var redirectURI: String { redirectURI(port: self[.redirectPort]?.integerValue) }

  /// The redirect URI to register once a port is set.
  func redirectURI(port: Int?) -> String {
    let host = self[.redirectHost]?.hasText("localhost") == true ? "localhost" : "127.0.0.1"
    return "http://\(host)\(port.map { ":\($0)" } ?? "")/callback"
  }

  /// A port that messages propose.
  static let proposedPort = 53_180
}
