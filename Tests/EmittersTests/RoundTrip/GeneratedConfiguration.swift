import Configuration
import Documents
import KeyCatalog
import TestSupport

/// A configuration made at random, of values that formats find hard to carry.
struct GeneratedConfiguration {
  private var random: SeededGenerator
  private let texts: [String]

  /// - Parameter texts: what strings are made of.
  init(seed: UInt64, texts: [String]) {
    random = SeededGenerator(seed: seed)
    self.texts = texts
  }

  /// JSON with a value for about half of some keys, in a random order.
  mutating func json(of keys: [KeyDefinition]) -> String {
    var writer = JSONWriter(.compact)
    writer.beginObject()
    for key in keys.shuffled(using: &random) where Bool.random(using: &random) {
      writer.key(key.name)
      write(key.value, to: &writer)
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ definition: ValueDefinition, to writer: inout JSONWriter) {
    switch definition.type {
    case .boolean: writer.boolean(Bool.random(using: &random))
    case .integer:
      let lowest = Int(definition.minimum ?? 0)
      let highest = Int(definition.maximum ?? Double(UInt32.max))
      writer.integer([lowest, highest, (lowest + highest) / 2].randomElement(using: &random) ?? 0)
    case .number: writer.literal(["0.1", "1", "2.50", "1e3"].randomElement(using: &random) ?? "1")
    case .enumeration:
      writer.string(definition.values.randomElement(using: &random)?.value ?? "")
    case .string:
      // Where a list will do as well, a string that begins like one is read as one.
      writer.string(text(isListAccepted: definition.alternateTypes.contains { $0.isList }))
    case .object: writeObject(to: &writer, depth: 0)
    case .stringList, .enumerationList:
      writer.beginArray()
      for _ in 0..<Int.random(in: 0...4, using: &random) { writer.string(text()) }
      writer.endArray()
    case .objectList:
      writer.beginArray()
      for _ in 0..<Int.random(in: 0...3, using: &random) { writeObject(to: &writer, depth: 0) }
      writer.endArray()
    }
  }

  private mutating func writeObject(to writer: inout JSONWriter, depth: Int) {
    writer.beginObject()
    for name in Set((0..<Int.random(in: 0...4, using: &random)).map { _ in text() }).sorted() {
      writer.key(name)
      writeAnything(to: &writer, depth: depth + 1)
    }
    writer.endObject()
  }

  private mutating func writeAnything(to writer: inout JSONWriter, depth: Int) {
    switch Int.random(in: 0...(depth < 4 ? 7 : 5), using: &random) {
    case 0: writer.boolean(Bool.random(using: &random))
    case 1: writer.null()
    case 2: writer.literal(Self.numbers.randomElement(using: &random) ?? "0")
    case 3...5: writer.string(text())
    case 6: writeObject(to: &writer, depth: depth)
    default:
      writer.beginArray()
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        writeAnything(to: &writer, depth: depth + 1)
      }
      writer.endArray()
    }
  }

  private mutating func text(isListAccepted: Bool = false) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      text += texts.randomElement(using: &random) ?? ""
    }
    return isListAccepted && text.contains("[") ? "text" : text
  }

  private static let numbers = [
    "0", "-0", "1", "-1", "0.0", "-0.0", "0.10", "1e5", "1E-5", "1.5e+300", "2147483648",
    "4294967295", "9007199254740993", "9223372036854775807", "-9223372036854775808",
    "12345678901234567890",
  ]
}

/// Pieces of text that some format has to write in a special way.
enum HostileText {
  /// What every format can carry.
  static let portable = [
    "", "a", "\"", "'", "\\", "\\\\", "\n", "\r", "\r\n", "\t", "\n\n", "  ", " a ", "%TEMP%",
    "100%",
    "]]>", "<![CDATA[", "<!--", "&amp;", "&#10;", ";]=[", "[", "]", "{", "}", "dword:1",
    "hex(1):00",
    "${NAME}", "$(NAME)", "`n", "@'", "\n'@", "'@\n", "\u{2018}", "\u{2019}", "\u{201A}",
    "\u{201B}",
    "\u{201C}", "\u{2028}", "\u{2029}", "\u{85}", "\u{A0}", "\u{FEFF}", "\u{200F}", "\u{202E}",
    "🎉", "👩‍💻", "\u{10FFFF}", "\u{E000}", "e\u{301}", "é", "ẞ", "yes", "No", "null", "~", "true", "1",
    "0x1F", "1_000", "1:30", "2026-11-20", "1e5", ".5", ".inf", "- a", "a: b", "a #b", "# a", "? a",
    "!tag", "&anchor", "*alias", "|", ">", "<<", "=", "---", "...", "@a", "a:", ":", "\u{7F}",
  ]
  /// What XML has no way to write (1.0 §2.2), besides the null character.
  static let controls = ["\u{1}", "\u{8}", "\u{B}", "\u{1B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"]
}
