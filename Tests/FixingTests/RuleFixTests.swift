import Configuration
import Documents
import Fixing
import Linting
import Reports
import Rules
import Testing

/// The fixes of every rule, on the rule's own examples and on the same in other formats.
@Suite struct RuleFixTests {
  @Test(arguments: RuleExampleInFormat.all)
  func fixes(example: RuleExampleInFormat) throws {
    let linter = Linter(options: example.options)
    let configuration = try example.configuration(of: example.bytes)
    let before = linter.lint(configuration)
    let fixable = before.filter { $0.rule == example.rule && $0.fix != nil && $0.severity > .note }
    guard !fixable.isEmpty, !example.revealsMore else { return }
    let fixer = Fixer(options: example.options)
    let outcome = try fixer.fix(example.bytes, name: example.fileName, kind: example.kind)
    let after = linter.lint(try example.configuration(of: outcome.bytes))
    let text = String(decoding: outcome.bytes, as: UTF8.self)
    let left = after.filter { $0.rule == example.rule && $0.fix != nil && $0.severity > .note }
    #expect(left.isEmpty, "left: \(left.map(\.message)) in\n\(text)")
    let rules = Set(before.map(\.rule))
    let newcomers = after.filter { $0.severity > .note && !rules.contains($0.rule) }
    #expect(newcomers.isEmpty, "new: \(newcomers.map(\.message)) in\n\(text)")
    #expect(after.count { $0.severity > .note } < before.count { $0.severity > .note })
    let again = try fixer.fix(outcome.bytes, name: example.fileName, kind: example.kind)
    #expect(again.bytes == outcome.bytes)
    let fixes = before.compactMap(\.fix)
    try expectTheRestToBeEqual(configuration, example, outcome.bytes, fixes)
  }

  /// What no fix names is as it was: its values, and its lines but for a comma.
  private func expectTheRestToBeEqual(
    _ configuration: ManagedConfiguration, _ example: RuleExampleInFormat, _ bytes: [UInt8],
    _ fixes: [Fix]
  ) throws {
    let targets = fixes.flatMap(\.edits).map(\.target)
    guard !targets.contains(where: { $0.parent == nil && $0.tree.host == nil }) else { return }
    let result = try example.configuration(of: bytes)
    let text = { (value: Value) in
      var writer = JSONWriter(.compact)
      writer.value(value)
      return writer.bytes
    }
    for setting in configuration.settings {
      let place = setting.nameValue.place.lowerBound..<setting.raw.place.upperBound
      guard !targets.contains(where: { place.overlaps($0.place) }) else { continue }
      let same = result.settings.first { $0.name == setting.name && $0.hive == setting.hive }
      #expect(same.map { text($0.value) } == text(setting.value), "\(setting.name)")
    }
    let source = configuration.document.source
    let touched = targets.map { target in
      source.bytes[target.place].count { $0 == 0x0A } + 2
    }
    let difference = UnifiedDiff(path: "a", from: configuration, to: result)
    let removed = String(decoding: difference.bytes, as: UTF8.self).split(separator: "\n")
      .dropFirst(2).count { $0.hasPrefix("-") }
    #expect(removed <= touched.reduce(0, +), "\(String(decoding: difference.bytes, as: UTF8.self))")
  }
}

extension Fix.Edit {
  /// What is changed; nothing where something is only added.
  fileprivate var target: Value {
    switch self {
    case .rename(let value, _), .replace(let value, _), .remove(let value): value
    case .insert(_, _, let object):
      object.children.reduce(object) { $1.key ?? $1 }
    }
  }
}

/// A triggering example, as it is or in another format.
struct RuleExampleInFormat: CustomTestStringConvertible, Sendable {
  let rule: RuleID
  let number: Int
  let bytes: [UInt8]
  let fileName: String
  let kind: DocumentKind?
  let options: LintOptions

  var testDescription: String { "\(rule) \(number) \(fileName)" }

  /// Whether the fix of the finding would show a mistake that nobody could see before, so that it is not
  /// written: fields of an OIDC object that lacks others are folded into one object.
  var revealsMore: Bool { rule == "dotted-key" && number == 1 }

  func configuration(of bytes: [UInt8]) throws -> ManagedConfiguration {
    ManagedConfiguration(try Document.read(bytes, name: fileName), kind: kind)
  }

  static let all: [RuleExampleInFormat] = RuleRegistry.rules.flatMap { rule in
    rule.documentation.triggering.enumerated().flatMap { number, example in
      inAllFormats(example, number: number, of: rule.id)
    }
  }

  private static func inAllFormats(
    _ example: RuleExample, number: Int, of rule: RuleID
  ) -> [RuleExampleInFormat] {
    let bytes = Array(example.document.utf8)
    guard let root = try? Document.read(bytes, name: example.fileName).root else { return [] }
    var files = [(example.fileName, bytes)]
    if example.format == .json, root.kind == .object {
      files += [
        ("a.yaml", FormatConversion.yaml(root)), ("a.mobileconfig", FormatConversion.profile(root)),
        ("a.reg", FormatConversion.registry(root)),
      ]
    }
    return files.filter { (try? Document.read($0.1, name: $0.0)) != nil }.map { name, bytes in
      RuleExampleInFormat(
        rule: rule, number: number, bytes: bytes, fileName: name, kind: example.kind,
        options: example.options)
    }
  }
}

/// Writes an example's object in other formats, in the way people keep them.
enum FormatConversion {
  static func yaml(_ root: Value) -> [UInt8] {
    Array(("# An example.\n" + root.members.map { yaml($0, indentation: "") }.joined()).utf8)
  }

  private static func yaml(_ member: Value.Member, indentation: String) -> String {
    indentation + json(member.key) + ":" + yaml(member.value, indentation: indentation)
  }

  private static func yaml(_ value: Value, indentation: String) -> String {
    let inner = indentation + "  "
    switch value.kind {
    case .object where !value.isEmptyContainer:
      return "\n" + value.members.map { yaml($0, indentation: inner) }.joined()
    case .array where !value.isEmptyContainer:
      return "\n"
        + value.elements.map { entry in
          guard entry.kind == .object, !entry.isEmptyContainer else {
            return inner + "-" + yaml(entry, indentation: inner)
          }
          let members = entry.members.map { yaml($0, indentation: inner + "  ") }.joined()
          return inner + "- " + members.dropFirst(inner.count + 2)
        }.joined()
    default: return " " + json(value) + "\n"
    }
  }

  /// One payload in a profile, every value a string.
  static func profile(_ root: Value) -> [UInt8] {
    let settings = root.members.map { member in
      "      <key>\(escaped(member.name))</key>\n      <string>\(escaped(text(member.value)))</string>\n"
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <plist version="1.0">
      <dict>
        <key>PayloadContent</key>
        <array>
          <dict>
            <key>PayloadType</key>
            <string>com.anthropic.claudefordesktop</string>
            <key>PayloadIdentifier</key>
            <string>example.claude.settings</string>
            <key>PayloadUUID</key>
            <string>0C5A1C56-55FA-4D62-8E4C-6C3B3B0B1B11</string>
            <key>PayloadVersion</key>
            <integer>1</integer>
      \(settings.joined())    </dict>
        </array>
        <key>PayloadDisplayName</key>
        <string>Claude</string>
        <key>PayloadIdentifier</key>
        <string>example.claude</string>
        <key>PayloadScope</key>
        <string>System</string>
        <key>PayloadType</key>
        <string>Configuration</string>
        <key>PayloadUUID</key>
        <string>3B8E1A56-55FA-4D62-8E4C-6C3B3B0B1B12</string>
        <key>PayloadVersion</key>
        <integer>1</integer>
      </dict>
      </plist>

      """.utf8)
  }

  /// A section of the policy key in UTF-16, every value a string.
  static func registry(_ root: Value) -> [UInt8] {
    let values = root.members.map { member in
      "\(quoted(member.name))=\(quoted(text(member.value)))\r\n"
    }
    let file =
      "\u{FEFF}Windows Registry Editor Version 5.00\r\n\r\n"
      + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]\r\n" + values.joined()
    return file.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  private static func text(_ value: Value) -> String {
    value.kind == .string ? value.string : json(value)
  }

  private static func json(_ value: Value) -> String {
    var writer = JSONWriter(.compact)
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
