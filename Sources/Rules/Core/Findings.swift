import Configuration
import Documents
import KeyCatalog

/// Collects what the rules of one run find.
public struct Findings: Sendable {
  public private(set) var all: [Finding] = []
  private let describedFrom: Severity

  /// - Parameter describedFrom: findings below this severity get no words, since nobody will see them;
  ///   they count, since they may silence others.
  public init(describedFrom: Severity = .note) {
    self.describedFrom = describedFrom
  }

  /// Adds a finding.
  public mutating func report<Source: Rule>(
    _ rule: Source.Type, _ severity: Severity? = nil, at target: Target,
    _ message: @autoclosure () -> String, help: @autoclosure () -> String? = nil,
    fix: @autoclosure () -> Fix? = nil
  ) {
    let severity = severity ?? rule.severity
    let isDescribed = severity >= describedFrom
    all.append(
      Finding(
        rule: rule, severity: severity, key: target.key, pointer: target.pointer,
        location: target.location, message: isDescribed ? message() : "",
        help: isDescribed ? help() : nil, fix: isDescribed ? fix() : nil))
  }
}

/// What a finding points at: a key, a pointer, and a place in the file.
public struct Target: Sendable {
  public let key: String?
  public let pointer: String
  public let location: Location

  public init(key: String?, pointer: String, location: Location) {
    self.key = key
    self.pointer = pointer
    self.location = location
  }

  /// A value inside a setting, or the setting's own.
  public static func value(_ value: Value, in setting: Setting) -> Target {
    Target(key: setting.name, pointer: setting.pointer(to: value), location: .value(value))
  }

  /// A value that the catalog defines.
  public static func value(_ typed: TypedValue) -> Target {
    .value(typed.value, in: typed.setting)
  }

  /// A setting's value.
  public static func value(of setting: Setting) -> Target {
    .value(setting.value, in: setting)
  }

  /// A setting's name.
  public static func name(of setting: Setting) -> Target {
    Target(key: setting.name, pointer: setting.pointer, location: .value(setting.nameValue))
  }

  /// The name of a member of an object inside a setting.
  public static func name(of member: Value.Member, in setting: Setting) -> Target {
    Target(
      key: setting.name, pointer: setting.pointer(to: member.value), location: .value(member.key))
  }

  /// A part of a string's characters, counted in bytes from its first.
  public static func part(_ part: Range<Int>, of value: Value, in setting: Setting) -> Target {
    Target(
      key: setting.name, pointer: setting.pointer(to: value), location: .part(value, part))
  }

  /// A field of an object: its value where it is there, else the object that lacks it.
  public static func field(_ name: String, of object: Value, in setting: Setting) -> Target {
    if let value = object[name] { return .value(value, in: setting) }
    return Target(
      key: setting.name, pointer: setting.pointer(to: object, field: name),
      location: .beginning(of: object))
  }

  /// The document as a whole.
  public static func document(_ configuration: ManagedConfiguration) -> Target {
    Target(key: nil, pointer: "", location: .beginning(of: configuration.settingsObject))
  }

  /// A key that is not there.
  public static func missing(_ key: KeyID, from configuration: ManagedConfiguration) -> Target {
    Target(
      key: key.name, pointer: "/" + JSONPointer.escape(key.name),
      location: .beginning(of: configuration.settingsObject))
  }

  /// Something around the settings, such as a payload's identifier.
  public static func envelope(_ value: Value) -> Target {
    Target(key: nil, pointer: "", location: .value(value))
  }
}

extension ManagedConfiguration {
  /// The object in which the settings stand, where something missing from them is pointed out.
  public var settingsObject: Value {
    if let wrapper = envelope.wrapper { return wrapper.object }
    if let preferences = envelope.profile?.payloads.flatMap(\.preferences).first {
      return preferences
    }
    let section = envelope.registrySections.first { $0.relation == .policyKey }
    return section?.values ?? document.root
  }
}
