import Configuration
import Documents
import KeyCatalog
import Rules

/// Findings as one JSON document, in the form that scripts rely on.
public struct JSONReport: Sendable {
  private let version: String

  /// - Parameter version: the version of `writ` that the report names.
  public init(version: String) {
    self.version = version
  }

  /// The whole report, with a line feed at its end.
  public func bytes(of reports: [FileReport], summary: Summary) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.key("writ")
    writer.beginObject()
    writer.member("version", version)
    writer.member("catalog", Catalog.release.description)
    writer.endObject()
    writer.key("files")
    writer.beginArray()
    for report in reports { write(report, &writer) }
    writer.endArray()
    writer.key("summary")
    writer.beginObject()
    writer.member("files", summary.files)
    writer.member("errors", summary.errors)
    writer.member("warnings", summary.warnings)
    writer.member("notes", summary.notes)
    writer.endObject()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ report: FileReport, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("path", report.path)
    writer.member("format", report.format?.rawValue)
    writer.member("kind", report.kind?.rawValue)
    writer.key("diagnostics")
    writer.beginArray()
    for diagnostic in report.diagnostics { write(diagnostic, &writer) }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ diagnostic: Diagnostic, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("rule", diagnostic.rule.description)
    writer.member("severity", diagnostic.severity.rawValue)
    writer.member("key", diagnostic.key)
    writer.member("pointer", diagnostic.pointer)
    writer.member("line", diagnostic.start.line)
    writer.member("column", diagnostic.start.column)
    writer.member("endLine", diagnostic.end.line)
    writer.member("endColumn", diagnostic.end.column)
    writer.member("message", diagnostic.message)
    writer.member("help", diagnostic.help)
    writer.key("fixable")
    writer.boolean(diagnostic.isFixable)
    writer.endObject()
  }
}

extension JSONWriter {
  /// A member that holds a string, or null.
  public mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// A member that holds a number.
  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }
}
