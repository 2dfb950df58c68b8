import Configuration
import Documents
import KeyCatalog

/// The strings of a configuration that are credentials, by their key or by what they look like.
struct CredentialSearch {
  /// A string that is taken for a credential.
  struct Credential {
    let value: Value
    let setting: Setting
    /// What it is, in words that do not show it.
    let description: String
  }

  private(set) var credentials: [Credential] = []

  /// - Parameter rareValues: the values among which those are that the catalog marks, where they are
  ///   known already.
  init(_ configuration: ManagedConfiguration, rareValues: [TypedValue]? = nil) {
    let known = KnownSecrets(among: rareValues ?? RuleContext.rareValues(in: configuration))
    for (value, setting) in known.secrets where !Self.isReference(value) {
      credentials.append(
        Credential(value: value, setting: setting, description: "a credential"))
    }
    var identifiers: Set<Value>?
    for setting in configuration.settings {
      setting.value.withBare { root in
        root.forEachDescendant { bare in
          // Few strings come past this.
          guard bare.kind == .string, SecretDetection.mayHoldSecret(bare.characters) else { return }
          let value = setting.value.value(bare)
          guard !known.marked.contains(value), !Self.isReference(value),
            SecretDetection.findSecret(in: value.string) != nil
          else { return }
          let known = identifiers ?? KnownIdentifiers.values(of: configuration)
          identifiers = known
          let mayBeIdentifier = known.contains(value) || IdentifierNames.matches(value.key)
          let evidence = SecretDetection.findSecret(
            in: value.string, judgesRandomness: !mayBeIdentifier)
          guard let evidence else { return }
          credentials.append(
            Credential(value: value, setting: setting, description: evidence.description))
        }
      }
    }
  }

  private static func isReference(_ value: Value) -> Bool {
    value.utf8.starts(with: "${env:".utf8) || value.utf8.starts(with: "${file:".utf8)
  }
}

/// The strings that the catalog marks as credentials.
private struct KnownSecrets {
  private(set) var secrets: [(value: Value, setting: Setting)] = []
  /// The same, and words in their place that stand for no credential.
  private(set) var marked: Set<Value> = []

  init(among values: [TypedValue]) {
    for typed in values where typed.definition.marks.contains(.secret) {
      guard typed.value.kind == .string, !typed.value.utf8.isEmpty else { continue }
      marked.insert(typed.value)
      if !Self.isDummy(typed) { secrets.append((typed.value, typed.setting)) }
    }
  }

  /// A gateway without keys is given some word all the same.
  private static func isDummy(_ typed: TypedValue) -> Bool {
    typed.setting.key == .inferenceGatewayApiKey
      && dummyWords.contains(typed.value.string.lowercased())
  }

  private static let dummyWords: Set<String> = [
    "none", "unused", "placeholder", "dummy", "sk-none",
  ]
}

/// The strings of which the catalog knows that they are identifiers, addresses or paths, random or not.
private enum KnownIdentifiers {
  static func values(of configuration: ManagedConfiguration) -> Set<Value> {
    var values: Set<Value> = []
    configuration.visitTypedValues(of: DefinitionSelection(isIdentifier)) { typed in
      if typed.value.kind == .string { values.insert(typed.value) }
    }
    return values
  }

  private static func isIdentifier(_ definition: ValueDefinition) -> Bool {
    guard !definition.marks.contains(.secret), let format = definition.format else { return false }
    return !freeFormats.contains(format)
  }

  /// Formats that leave room for a secret.
  private static let freeFormats: Set<ValueFormat> = [.headerValue, .helperArgument, .singleLine]
}

/// Names of fields that hold identifiers, which may be as random as a secret.
private enum IdentifierNames {
  private static let endings = [
    "id", "ids", "uuid", "sha", "sha256", "hash", "digest", "checksum", "ref", "issuer",
    "audience", "resource", "scope", "scopes", "url", "uri", "model", "arn",
  ]

  static func matches(_ name: Value?) -> Bool {
    guard let name = name?.string.lowercased() else { return false }
    return endings.contains(where: name.hasSuffix)
  }
}
