/// One difference between two configurations, as data that may be shown: nothing confidential is in it.
public struct Change: Sendable {
  /// The key by its name in the flat configuration, or a member of the profile around it.
  public let key: String
  /// A JSON Pointer (RFC 6901) into the flat configuration: the second one, for ``Kind/removed`` the
  /// first.
  public let pointer: String
  public let kind: Kind
  /// What stood in the first document; `nil` where nothing did.
  public let before: ShownValue?
  /// What stands in the second document; `nil` where nothing does.
  public let after: ShownValue?
  public let security: Security
  /// What it does to the user or to security, in words.
  public let message: String

  /// What happened to a value.
  public enum Kind: String, Sendable {
    case added
    case removed
    case changed
    /// The same value at another place of a list whose order counts.
    case moved
  }

  /// What a change does to security, as far as the catalog knows.
  public enum Security: String, Sendable, CaseIterable {
    case loosens
    case tightens
    case none

    /// The place in a report: what loosens comes first.
    var rank: Int {
      switch self {
      case .loosens: 0
      case .tightens: 1
      case .none: 2
      }
    }
  }
}

/// A value as it may be shown: decoded, with everything confidential replaced.
public struct ShownValue: Sendable, Equatable {
  /// What is shown in the place of what is confidential.
  public static let redacted = "‹redacted›"

  /// The value as JSON (RFC 8259) on one line.
  public let json: String
}

extension [Change] {
  /// How many changes have this effect on security.
  public func count(of security: Change.Security) -> Int {
    lazy.filter { $0.security == security }.count
  }
}
