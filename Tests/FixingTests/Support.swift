import Configuration
import Documents
import Fixing
import Rules

/// Fixes a text as the program would.
func fixed(
  _ text: String, name: String = "a.json", kind: DocumentKind? = nil,
  options: LintOptions = .example
) throws -> String {
  let bytes = try fixedBytes(Array(text.utf8), name: name, kind: kind, options: options)
  return String(decoding: bytes, as: UTF8.self)
}

func fixedBytes(
  _ bytes: [UInt8], name: String, kind: DocumentKind? = nil, options: LintOptions = .example
) throws -> [UInt8] {
  let fixer = Fixer(options: options)
  let outcome = try fixer.fix(bytes, name: name, kind: kind)
  return outcome.bytes
}

/// Applies changes of values, given by a function that finds them in the document.
func edited(
  _ text: String, name: String, _ edits: (Value) -> [ValueEdit]
) throws -> String {
  let document = try Document.read(Array(text.utf8), name: name)
  var changes = DocumentEdits(document)
  try changes.add(edits(document.root))
  return String(decoding: try changes.apply(), as: UTF8.self)
}
