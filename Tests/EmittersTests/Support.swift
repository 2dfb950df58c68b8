import Configuration
import Documents
import KeyCatalog
import Testing

@testable import Emitters

/// A configuration as its administrator writes it, from JSON.
func configuration(_ json: String, kind: DocumentKind = .source) throws -> ManagedConfiguration {
  ManagedConfiguration(try Document.read(Array(json.utf8), name: "configuration.json"), kind: kind)
}

/// The one file of an export as text; UTF-16 is decoded.
func exported(
  _ json: String, to format: ExportFormat, _ change: (inout ExportOptions) -> Void = { _ in }
) throws -> String {
  var options = ExportOptions()
  change(&options)
  let export = try format.export(try configuration(json), options: options)
  let bytes = export.files.first?.bytes ?? []
  let source = try SourceText(decoding: bytes)
  return String(decoding: source.bytes, as: UTF8.self)
}

/// A configuration with one string that may be any text.
func configuration(withText text: String) -> String {
  var writer = JSONWriter(.compact)
  writer.beginObject()
  writer.key("organizationInstructions")
  writer.string(text)
  writer.endObject()
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// Why an export is refused, or `nil` when it is not.
func refusal(_ json: String, to format: ExportFormat) throws -> EmissionError? {
  let configuration = try configuration(json)
  do throws(EmissionError) {
    _ = try format.export(configuration)
    return nil
  } catch {
    return error
  }
}

/// A text that holds about everything that some format has to write in a special way.
struct DifficultText: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var testDescription: String { name }

  static let all = [
    DifficultText(name: "line break", text: "one\ntwo"),
    DifficultText(name: "carriage return", text: "one\r\ntwo\r"),
    DifficultText(name: "tab", text: "\tone\ttwo"),
    DifficultText(name: "backslash", text: #"C:\Program Files\new"#),
    DifficultText(name: "trailing backslash", text: #"C:\"#),
    DifficultText(name: "quote", text: #"say "yes""#),
    DifficultText(name: "apostrophe", text: "it's"),
    DifficultText(name: "percent sign", text: "%TEMP% 100%"),
    DifficultText(name: "emoji", text: "👩‍💻 🎉"),
    DifficultText(name: "end of CDATA", text: "]]> <![CDATA[ <b>&amp;</b>"),
    DifficultText(name: "separators of Registry.pol", text: ";]=["),
    DifficultText(name: "right-to-left mark", text: "\u{200F}abc\u{202E}"),
    DifficultText(name: "line separator", text: "a\u{2028}b\u{85}c"),
    DifficultText(name: "spaces", text: "  a  "),
    DifficultText(name: "empty", text: ""),
  ]
}

/// Undoes what XML writes for characters, in the forms that the emitters use.
func withoutReferences(_ text: some StringProtocol) -> String {
  var result = String(text)
  for (reference, character) in [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"), ("&#10;", "\n"),
    ("&#13;", "\r"), ("&amp;", "&"),
  ] {
    result = result.replacing(reference, with: character)
  }
  return result
}
