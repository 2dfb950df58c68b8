import Configuration
import Documents
import KeyCatalog
import Rules
import WebAddress

/// Reads the text of a settings file.
struct SettingsReader {
  /// More than any settings file needs, in bytes.
  static let maximumSize = 1 << 20

  private let path: String
  private let lines: LineIndex
  private var settings: ProjectSettings

  /// The settings that a file holds.
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - path: the file's path, for messages.
  ///   - directory: its directory, from which patterns begin.
  /// - Throws: ``SettingsError`` at the first thing that is wrong.
  static func read(
    _ bytes: [UInt8], path: String, directory: String
  ) throws(SettingsError) -> ProjectSettings {
    guard bytes.count <= maximumSize else {
      throw SettingsError(path: path, position: nil, problem: .tooLarge(limit: maximumSize))
    }
    let root: Value
    do throws(ReadingError) {
      root = try YAMLReader.read(try SourceText(decoding: bytes)).root
    } catch {
      // Nothing but comments: a file that ends the search and changes nothing.
      if error.reason == .empty { return ProjectSettings(directory: directory) }
      let position = SourceText(displaying: bytes).lineIndex().position(at: error.offset)
      throw SettingsError(path: path, position: position, problem: .malformed(error))
    }
    let lines = SourceText(displaying: bytes).lineIndex()
    var reader = SettingsReader(
      path: path, lines: lines, settings: ProjectSettings(directory: directory))
    try reader.readSettings(root)
    return reader.settings
  }

  private mutating func readSettings(_ root: Value) throws(SettingsError) {
    if root.kind == .null { return }
    let members = try members(of: root, "the settings file", known: Self.names)
    for member in members { try readSetting(member) }
    if let oldest = settings.fleet.oldest, let newest = settings.fleet.newest, oldest > newest,
      let place = members.first(where: { $0.name == "min-app-version" })?.value
    {
      throw error(.oldestIsNewer, at: place)
    }
  }

  private static let names = [
    "min-app-version", "max-app-version", "severity", "ignore", "kind", "fragment",
    "bootstrap-url", "bootstrap-auth", "fail-on", "mdm",
  ]

  private mutating func readSetting(_ member: Value.Member) throws(SettingsError) {
    let (name, value) = (member.name, member.value)
    switch name {
    case "min-app-version": settings.fleet.oldest = try version(value, name)
    case "max-app-version": settings.fleet.newest = try version(value, name)
    case "severity": try readSeverities(value)
    case "ignore":
      for entry in try entries(of: value, name) { try readIgnore(entry) }
    case "kind":
      for entry in try entries(of: value, name) { try readKind(entry) }
    case "fragment": settings.fragments = try patterns(value, name)
    case "bootstrap-url": settings.bootstrapURL = try url(value, name)
    case "bootstrap-auth": settings.bootstrapAuthentication = try word(value, name)
    case "fail-on": settings.failOn = try word(value, name)
    default: settings.variables = try word(value, "mdm")
    }
  }

  private mutating func readSeverities(_ value: Value) throws(SettingsError) {
    guard value.kind == .object else {
      throw error(.wrongKind("severity", wanted: "a mapping of rules to severities"), at: value)
    }
    for member in try members(of: value, "severity", known: nil) {
      let rule = try rule(member.key)
      let level: SeverityLevel = try word(member.value, "the severity of \(rule)")
      if let severity = level.severity {
        settings.severities[rule] = severity
      } else {
        settings.switchedOff.insert(rule)
      }
    }
  }

  private mutating func readIgnore(_ entry: Value) throws(SettingsError) {
    _ = try members(of: entry, "an entry of ignore", known: ["paths", "rules"])
    let paths = try patterns(try required("paths", of: entry, "an entry of ignore"), "paths")
    guard let list = entry["rules"] else {
      settings.ignores.append((paths, nil))
      return
    }
    var rules: Set<RuleID> = []
    for name in try entries(of: list, "rules") { rules.insert(try rule(name)) }
    settings.ignores.append((paths, rules))
  }

  private mutating func readKind(_ entry: Value) throws(SettingsError) {
    _ = try members(of: entry, "an entry of kind", known: ["paths", "kind"])
    let paths = try patterns(try required("paths", of: entry, "an entry of kind"), "paths")
    let kind: DocumentKind = try word(try required("kind", of: entry, "an entry of kind"), "kind")
    settings.kinds.append((paths, kind))
  }
}

extension SettingsReader {
  /// The members of a mapping, each name known and there once.
  private func members(
    of value: Value, _ owner: String, known: [String]?
  ) throws(SettingsError) -> [Value.Member] {
    guard value.kind == .object else {
      throw error(.wrongKind(owner, wanted: "a mapping of names to values"), at: value)
    }
    var seen: Set<String> = []
    var members: [Value.Member] = []
    for member in value.members {
      if let known, !known.contains(member.name) {
        throw error(.unknownName(member.name, of: owner, known: known), at: member.key)
      }
      guard seen.insert(member.name).inserted else {
        throw error(.repeatedName(member.name), at: member.key)
      }
      members.append(member)
    }
    return members
  }

  private func required(
    _ name: String, of value: Value, _ owner: String
  ) throws(SettingsError) -> Value {
    guard let member = value[name] else { throw error(.missingName(name, of: owner), at: value) }
    return member
  }

  private func entries(of value: Value, _ name: String) throws(SettingsError) -> [Value] {
    guard value.kind == .array, !value.isEmptyContainer else {
      throw error(.wrongKind(name, wanted: "a list with at least one entry"), at: value)
    }
    return Array(value.elements)
  }

  private func patterns(_ value: Value, _ name: String) throws(SettingsError) -> [PathPattern] {
    var patterns: [PathPattern] = []
    for entry in try entries(of: value, name) {
      guard let text = entry.stringValue else {
        throw error(.wrongKind("an entry of \(name)", wanted: "a pattern of a path"), at: entry)
      }
      do throws(PathPattern.Mistake) {
        patterns.append(try PathPattern(text))
      } catch let mistake {
        throw error(.pattern(mistake), at: entry)
      }
    }
    return patterns
  }

  /// A version may look like a number.
  private func version(_ value: Value, _ name: String) throws(SettingsError) -> AppVersion {
    let mayBeVersion = value.kind == .string || value.kind == .real
    guard mayBeVersion, let version = AppVersion(value.string) else {
      throw error(.noVersion(name), at: value)
    }
    return version
  }

  private func url(_ value: Value, _ name: String) throws(SettingsError) -> String {
    guard let text = value.stringValue, WebAddress(text) != nil else {
      throw error(.noURL(name), at: value)
    }
    return text
  }

  private func rule(_ value: Value) throws(SettingsError) -> RuleID {
    guard let name = value.stringValue else {
      throw error(.wrongKind("an entry of rules", wanted: "the name of a rule"), at: value)
    }
    let id = RuleID(name)
    guard RuleRegistry.rule(id) != nil else { throw error(.unknownRule(name), at: value) }
    return id
  }

  /// One of the words of an enumeration.
  private func word<Word: RawRepresentable & CaseIterable>(
    _ value: Value, _ name: String
  ) throws(SettingsError) -> Word where Word.RawValue == String {
    let known = Word.allCases.map(\.rawValue)
    guard value.kind == .string else {
      throw error(
        .wrongKind(name, wanted: "one of " + Wording.alternatives(known)), at: value)
    }
    guard let word = Word(rawValue: value.string) else {
      throw error(.unknownWord(value.string, of: name, known: known), at: value)
    }
    return word
  }

  private func error(_ problem: SettingsError.Problem, at value: Value) -> SettingsError {
    SettingsError(
      path: path, position: lines.position(at: value.place.lowerBound), problem: problem)
  }
}

/// A severity as settings write it.
private enum SeverityLevel: String, CaseIterable {
  case error, warning, note, off

  /// The severity; `nil`: the rule does not count.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
