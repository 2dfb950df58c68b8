import Configuration
import Documents

/// Writes values as JSON text (RFC 8259), for formats that carry objects and lists as strings.
enum JSONText {
  /// The text of what a fix would write.
  static func text(of replacement: Fix.Replacement) -> String {
    var text = ""
    write(replacement, to: &text)
    return text
  }

  private static func write(_ replacement: Fix.Replacement, to text: inout String) {
    switch replacement {
    case .string(let string): write(string, to: &text)
    case .boolean(let truth): text += truth ? "true" : "false"
    case .integer(let number): text += String(number)
    case .value(let value): write(value, to: &text)
    case .object(let members):
      separated(members, "{", "}", to: &text) { member, text in
        write(member.name, to: &text)
        text += ":"
        write(member.value, to: &text)
      }
    case .array(let entries):
      separated(entries, "[", "]", to: &text) { write($0, to: &$1) }
    }
  }

  private static func write(_ value: Value, to text: inout String) {
    switch value.kind {
    case .object:
      separated(Array(value.members), "{", "}", to: &text) { member, text in
        write(member.name, to: &text)
        text += ":"
        write(member.value, to: &text)
      }
    case .array:
      separated(Array(value.elements), "[", "]", to: &text) { write($0, to: &$1) }
    case .boolean: text += value.booleanValue == true ? "true" : "false"
    case .integer, .real: text += value.string
    case .null: text += "null"
    case .string, .data, .date: write(value.string, to: &text)
    }
  }

  private static func separated<Item>(
    _ items: [Item], _ opening: String, _ closing: String, to text: inout String,
    _ body: (Item, inout String) -> Void
  ) {
    text += opening
    for (position, item) in items.enumerated() {
      if position > 0 { text += "," }
      body(item, &text)
    }
    text += closing
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension ManagedConfiguration {
  /// What a fix writes for an object or list: itself where the format holds such values, one string of
  /// JSON where device management carries strings.
  func carried(_ replacement: Fix.Replacement) -> Fix.Replacement {
    switch document.format {
    case .json, .yaml, .linux: replacement
    case .mobileconfig, .plist, .reg, .pol, .intune: .string(JSONText.text(of: replacement))
    }
  }
}
