import Configuration
import Documents
import KeyCatalog

/// One check of a configuration.
///
/// A rule is one file: what it looks at, what it says, why, and the examples that are both its
/// documentation and its tests. A type conforms to one of the protocols below, which say how it is
/// called; the registry is made from the files.
public protocol Rule: Sendable {
  /// The name in every output and option, which never changes.
  static var id: RuleID { get }
  /// How bad a finding is as a rule; a single finding may say otherwise.
  static var severity: Severity { get }
  /// The kinds of documents that the rule has something to say about.
  static var kinds: DocumentKinds { get }
  /// What a finding is about, which decides how it gives way to others.
  static var concern: Concern { get }
  /// The rules that explain the same mistake better.
  static var yieldsTo: [Yield] { get }
  /// When the app drops a key from a response for several reasons, the first of them is told.
  static var dropReason: DropReason { get }
  /// Whether nothing else is said of a document of which the rule says something.
  static var isSoleFinding: Bool { get }
  static var documentation: RuleDocumentation { get }
  init()
}

extension Rule {
  public static var kinds: DocumentKinds { .all }
  public static var concern: Concern { .content }
  public static var yieldsTo: [Yield] { [] }
  public static var dropReason: DropReason { .content }
  public static var isSoleFinding: Bool { false }
}

/// A rule about single values: called for each value that the catalog defines.
public protocol ValueRule: Rule {
  /// Whether the rule may have something to say about values of this definition.
  static func concerns(_ definition: ValueDefinition) -> Bool
  /// What one look at a value must have shown for the rule to have something to say about it, one of
  /// these at least; empty: nothing in particular.
  static var triggers: ValueTraits { get }
  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings)
}

extension ValueRule {
  public static var triggers: ValueTraits { [] }
}

/// A rule about single settings, their names among them: called for each setting.
public protocol SettingRule: Rule {
  /// The keys that the rule is about, however their names are written; empty: any.
  static var keys: [KeyID] { get }
  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings)
}

extension SettingRule {
  public static var keys: [KeyID] { [] }
}

/// A rule about the document and what is around the settings: called once.
public protocol DocumentRule: Rule {
  func check(_ context: RuleContext, _ findings: inout Findings)
}

/// A rule about keys that go together: called once, after the keys are known that the app would not
/// read (those dropped from a response, those that a bootstrap URL puts out of force).
///
/// It asks ``RuleContext/setting(_:)`` for what the app reads, and ``RuleContext/has(_:)`` for whether
/// a key is there at all, be it with an error of its own.
public protocol CombinationRule: Rule {
  func check(_ context: RuleContext, _ findings: inout Findings)
}

extension CombinationRule {
  public static var concern: Concern { .combination }
}

/// The name of a rule, such as `oidc-client-id-required`.
public struct RuleID: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let description: String
  public init(_ name: String) { description = name }
  public init(stringLiteral name: String) { description = name }
}

/// How bad a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing needs to change.
  case note
  /// It works, but not as meant or not for long.
  case warning
  /// It does not work on some build of the fleet.
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A set of kinds of documents.
public struct DocumentKinds: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let source = DocumentKinds(rawValue: 1 << 0)
  public static let managed = DocumentKinds(rawValue: 1 << 1)
  public static let local = DocumentKinds(rawValue: 1 << 2)
  public static let response = DocumentKinds(rawValue: 1 << 3)
  /// What an administrator writes or a device reads, but no response.
  public static let administered: DocumentKinds = [.source, .managed, .local]
  public static let all: DocumentKinds = [.source, .managed, .local, .response]

  /// The set that holds one kind.
  public init(_ kind: DocumentKind) {
    switch kind {
    case .source: self = .source
    case .managed: self = .managed
    case .local: self = .local
    case .bootstrapResponse: self = .response
    }
  }
}

/// What a finding is about.
public enum Concern: Sendable {
  /// The name of a key or field.
  case name
  /// What a value holds.
  case content
  /// What any value must satisfy (its type, its range): silent where another rule speaks of the same
  /// value, since that one knows more.
  case generic
  /// Several keys together.
  case combination
  /// The file around the settings.
  case document
}

/// A rule that explains the same mistake better.
public enum Yield: Sendable {
  /// Where that rule has a finding about the same key or field.
  case atSamePlace(RuleID)
  /// Where that rule has a finding anywhere in the document.
  case anywhere(RuleID)
}

/// Why the app leaves a key of a response out, in the order in which the reasons are told.
public enum DropReason: Int, Sendable, Comparable {
  case movedPath
  case trustAnchor
  case managementOnly
  case newerWhenServed
  case localExecution
  case loopback
  case origin
  case content
  /// A finding that does not make the app drop anything.
  case none

  public static func < (left: DropReason, right: DropReason) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Every rule there is.
public enum RuleRegistry {
  /// The rule with a name.
  public static func rule(_ id: RuleID) -> (any Rule.Type)? {
    rules.first { $0.id == id }
  }
}
