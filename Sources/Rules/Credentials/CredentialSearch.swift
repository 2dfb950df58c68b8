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

  init(_ configuration: ManagedConfiguration) {
    let known = KnownValues(configuration)
    for setting in configuration.settings {
      var pending = [setting.value]
      while let value = pending.popLast() {
        guard value.kind == .string else {
          pending += value.children
          continue
        }
        guard let description = Self.describe(value, known) else { continue }
        credentials.append(
          Credential(value: value, setting: setting, description: description))
      }
    }
  }

  /// What the value is, in words that do not show it; nothing where it is no secret.
  private static func describe(_ value: Value, _ known: KnownValues) -> String? {
    let text = value.string
    guard !text.isEmpty, !text.hasPrefix("${env:"), !text.hasPrefix("${file:"),
      !known.dummies.contains(value)
    else { return nil }
    if known.secrets.contains(value) { return "a credential" }
    let mayBeIdentifier = known.identifiers.contains(value) || IdentifierNames.matches(value.key)
    return SecretDetection.findSecret(in: text, judgesRandomness: !mayBeIdentifier)?.description
  }
}

/// The strings of which the catalog knows what they are.
private struct KnownValues {
  /// Credentials, by the mark of their key or field.
  private(set) var secrets: Set<Value> = []
  /// Words that stand for no credential.
  private(set) var dummies: Set<Value> = []
  /// Identifiers, addresses and paths, random or not.
  private(set) var identifiers: Set<Value> = []

  init(_ configuration: ManagedConfiguration) {
    configuration.visitTypedValues { typed in
      guard typed.value.kind == .string else { return }
      if typed.definition.marks.contains(.secret) {
        if Self.isDummy(typed) {
          dummies.insert(typed.value)
        } else {
          secrets.insert(typed.value)
        }
      } else if let format = typed.definition.format, !Self.freeFormats.contains(format) {
        identifiers.insert(typed.value)
      }
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
