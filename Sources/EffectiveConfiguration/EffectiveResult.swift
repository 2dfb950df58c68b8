import Configuration
import KeyCatalog
import Rules

/// A value that the app applies.
public struct EffectiveValue: Sendable {
  /// The key, which has the name of today even where the document uses an earlier one.
  public let key: KeyID
  public let setting: Setting
  /// The JSON Pointers of the entries and fields inside the value that the app leaves out.
  public let omitted: Set<String>
  public let place: SettingPlace
}

/// Something that a document says and the app does not apply.
public struct IgnoredSetting: Sendable {
  /// The key, as the document calls it.
  public let key: String
  /// The JSON Pointer of what is ignored in the flat configuration: the key, or a part of it.
  public let pointer: String
  public let place: SettingPlace
  public let reason: Reason
  /// Why, in a sentence without a full stop.
  public let message: String

  /// Why something is not applied.
  public enum Reason: Sendable, Hashable {
    /// What this rule is about.
    case rule(RuleID)
    /// Another source gave the key.
    case lowerPrecedence
    /// Device management is in force, which shuts the local configuration out.
    case localNotRead

    /// The reason as reports name it: the rule's ID, or a name of its own.
    public var name: String {
      switch self {
      case .rule(let rule): rule.description
      case .lowerPrecedence: "lower-precedence"
      case .localNotRead: "local-not-read"
      }
    }
  }
}

/// Where a setting stands.
public struct SettingPlace: Sendable {
  public let origin: ConfigurationSource.Origin
  /// The path of the document.
  public let path: String
  /// The line of the key's name, counted from 1; 1 in a file that is no text.
  public let line: Int
}
