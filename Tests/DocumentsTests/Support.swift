import Documents
import Foundation
import Testing

/// Reads a text in whatever format it is.
func read(_ text: String, name: String? = nil) throws(ReadingError) -> Document {
  try Document.read(Array(text.utf8), name: name)
}

/// The error that reading a text ends in.
func readingError(_ text: String, name: String? = nil) -> ReadingError? {
  readingError(Array(text.utf8), name: name)
}

func readingError(_ data: [UInt8], name: String? = nil) -> ReadingError? {
  do throws(ReadingError) {
    _ = try Document.read(data, name: name)
    return nil
  } catch {
    return error
  }
}

/// A value in a form of JSON in which a test can name it: what JSON does not have is marked with its
/// kind.
func rendered(_ value: Value) -> String {
  switch value.kind {
  case .object:
    "{" + value.members.map { quoted($0.name) + ":" + rendered($0.value) }.joined(separator: ",")
      + "}"
  case .array: "[" + value.elements.map(rendered).joined(separator: ",") + "]"
  case .string: quoted(value.string)
  case .integer, .real: value.string
  case .boolean: value.booleanValue == true ? "true" : "false"
  case .null: "null"
  case .data: "data(\(value.string))"
  case .date: "date(\(value.string))"
  }
}

private func quoted(_ text: String) -> String {
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"", "\\": "\\" + String(scalar)
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: String(scalar)
    }
  }
  return "\"" + escaped.joined() + "\""
}

/// What stands in the file at a value's place.
func written(_ value: Value, in document: Document) -> String {
  written(value.place, in: document)
}

func written(_ range: Range<Int>, in document: Document) -> String {
  String(decoding: document.source.bytes[range], as: UTF8.self)
}

/// A property list around the content of its outermost dictionary.
func propertyList(_ content: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
  "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
  <plist version="1.0"><dict>\(content)</dict></plist>
  """
}

/// A registry file around the values of one key.
func registryFile(_ values: String) -> String {
  "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Test]\r\n\(values)\r\n"
}

extension String {
  func utf16Bytes(isBigEndian: Bool = false, mark: Bool = false) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + self).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }
}

/// The repository's sample files.
let fixtures: [URL] = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("fixtures")
    .resolvingSymlinksInPath()
  let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  let types: Set<String> = ["json", "jsonc", "yaml", "yml", "plist", "mobileconfig", "reg"]
  return (files?.compactMap { $0 as? URL } ?? []).filter { types.contains($0.pathExtension) }
    .sorted { $0.path < $1.path }
}()
