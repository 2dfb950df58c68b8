import Configuration
import Documents

/// Something that a rule found, as data; text is made of it when it is printed.
///
/// A class, since it goes through many hands.
public final class Finding: Sendable {
  /// The rule, as a type: what it says of itself decides how the finding gives way to others.
  public let ruleType: any Rule.Type
  public let severity: Severity
  /// The key that it is about, by the name it has in the flat configuration.
  public let key: String?
  /// A JSON Pointer into the flat configuration; empty for the document as a whole.
  public let pointer: String
  public let location: Location
  /// What is wrong.
  public let message: String
  /// What to do.
  public let help: String?
  public let fix: Fix?

  public init(
    rule: any Rule.Type, severity: Severity, key: String?, pointer: String, location: Location,
    message: String, help: String?, fix: Fix?
  ) {
    ruleType = rule
    self.severity = severity
    self.key = key
    self.pointer = pointer
    self.location = location
    self.message = message
    self.help = help
    self.fix = fix
  }

  /// The same finding with another severity.
  public func withSeverity(_ severity: Severity) -> Finding {
    Finding(
      rule: ruleType, severity: severity, key: key, pointer: pointer, location: location,
      message: message, help: help, fix: fix)
  }

  /// The ID of the rule.
  public var rule: RuleID { ruleType.id }
}

/// A place in a file, resolved to a line and column only when it is printed.
public enum Location: Sendable {
  /// A value, or a key's name.
  case value(Value)
  /// A part of a string's characters, counted in bytes from its first.
  case part(Value, Range<Int>)
  /// Where an object begins, for what is missing from it.
  case beginning(of: Value)
  /// An offset of the file's text.
  case offset(Int)

  /// The range of offsets in the file's text.
  public var range: Range<Int> {
    switch self {
    case .value(let value): return value.place
    case .part(let value, let part): return value.place(of: part)
    case .beginning(let value):
      let place = value.place
      return place.lowerBound..<min(place.lowerBound + 1, place.upperBound)
    case .offset(let offset): return offset..<offset
    }
  }
}

/// A change that removes a finding without changing what the administrator meant.
///
/// It names values, not text, so that one fix serves every format.
public struct Fix: Sendable {
  /// What it does, such as `rename to "inferenceCustomHeaders"`.
  public let title: String
  public let edits: [Edit]

  public init(_ title: String, _ edits: [Edit]) {
    self.title = title
    self.edits = edits
  }

  /// One change of a document.
  public enum Edit: Sendable {
    /// Gives a member another name; the value is that of the name.
    case rename(Value, to: String)
    /// Puts another value in a value's place.
    case replace(Value, with: Replacement)
    /// Takes a member or an entry out.
    case remove(Value)
    /// Adds a member at the end of an object.
    case insert(name: String, Replacement, into: Value)
  }

  /// A value that a fix writes.
  public enum Replacement: Sendable {
    case string(String)
    case boolean(Bool)
    case integer(Int)
    /// A value of the document itself, moved.
    case value(Value)
    /// An object with these members.
    case object([(name: String, value: Replacement)])
    /// An array with these entries.
    case array([Replacement])
  }
}
