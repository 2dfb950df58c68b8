import Testing

/// One mistake, made in a correct configuration.
struct Mistake: CustomTestStringConvertible, Sendable {
  /// The rule that must find it, and no other.
  let rule: String
  let title: String
  let severity: Severity
  /// The rules that warn of something else that the mistake brings along.
  let also: Set<String>
  /// Whether `--fix` must make the configuration clean again.
  let isFixed: Bool
  /// Makes the mistake; false where the configuration has nothing to make it in.
  let make: @Sendable (inout Node) -> Bool

  enum Severity: String { case error, warning }

  var testDescription: String { "\(rule): \(title)" }

  static let all =
    ofNames + ofValues + ofAddresses + ofSignIn + ofScopes + ofCredentials + ofModels + ofHosts
    + ofServers + ofPlugins + ofCombinations

  static func error(
    _ rule: String, _ title: String, also: Set<String> = [], isFixed: Bool = false,
    _ make: @escaping @Sendable (inout Node) -> Bool
  ) -> Mistake {
    Mistake(
      rule: rule, title: title, severity: .error, also: also, isFixed: isFixed, make: make)
  }

  static func warning(
    _ rule: String, _ title: String, also: Set<String> = [], isFixed: Bool = false,
    _ make: @escaping @Sendable (inout Node) -> Bool
  ) -> Mistake {
    Mistake(
      rule: rule, title: title, severity: .warning, also: also, isFixed: isFixed, make: make)
  }
}

extension Node {
  /// Sets a value whose parent is there.
  /// - Returns: whether it is there.
  mutating func put(_ value: Node, at path: String...) -> Bool {
    switch path.count {
    case 1: self[path[0]] = value
    case 2:
      guard self[path[0]] != nil else { return false }
      self[path[0], path[1]] = value
    default:
      guard self[path[0], path[1]] != nil else { return false }
      self[path[0], path[1], path[2]] = value
    }
    return true
  }

  /// Sets a value in the place of another.
  /// - Returns: whether there is another.
  mutating func replace(_ path: String..., with value: Node) -> Bool {
    switch path.count {
    case 1:
      guard self[path[0]] != nil else { return false }
      self[path[0]] = value
    case 2:
      guard self[path[0], path[1]] != nil else { return false }
      self[path[0], path[1]] = value
    default:
      guard self[path[0], path[1], path[2]] != nil else { return false }
      self[path[0], path[1], path[2]] = value
    }
    return true
  }

  /// Whether the provider is this one.
  func uses(_ provider: String) -> Bool { self["inferenceProvider"] == .string(provider) }

  /// Whether somebody named the credential's kind.
  func signsIn(_ kind: String) -> Bool { self["inferenceCredentialKind"] == .string(kind) }

  /// Whether the configuration comes from a bootstrap server.
  var isAnchor: Bool { self["bootstrapUrl"] != nil }

  /// The OIDC objects that may be there.
  static let identityProviders = [
    "inferenceGatewayOidc", "inferenceIdpOidc", "inferenceVertexWorkforceOidc", "bootstrapOidc",
  ]

  /// The name of the OIDC object that is there.
  var identityProvider: String? { Self.identityProviders.first { self[$0] != nil } }

  /// Changes the OIDC object that is there; one that names its issuer.
  mutating func changeIdentityProvider(_ change: (inout Node) -> Bool) -> Bool {
    guard let name = identityProvider, var object = self[name], object["issuer"] != nil,
      change(&object)
    else { return false }
    self[name] = object
    return true
  }

  /// Changes the first entry of a list of objects that has a field.
  mutating func changeEntry(
    of list: String, having field: String, _ value: Node? = nil, _ change: (inout Node) -> Void
  ) -> Bool {
    guard case .array(var entries)? = self[list],
      let index = entries.firstIndex(where: { entry in
        entry[field].map { value == nil || $0 == value } ?? false
      })
    else { return false }
    change(&entries[index])
    self[list] = .array(entries)
    return true
  }
}
