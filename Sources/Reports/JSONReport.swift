import Documents

/// Findings as one JSON document, in the form that scripts rely on.
public struct JSONReport: Report {
  private let version: String
  private var writer = JSONWriter(.indented)

  /// - Parameter version: the version of `writ` that the report names.
  public init(version: String) {
    self.version = version
  }

  public mutating func begin() -> [UInt8] {
    writer.beginObject()
    writer.programHeader(version: version)
    writer.key("files")
    writer.beginArray()
    return writer.takeBytes()
  }

  public mutating func add(_ file: FileReport) -> [UInt8] {
    writer.report(file)
    return writer.takeBytes()
  }

  public mutating func end(_ summary: Summary) -> [UInt8] {
    writer.endArray()
    if let baseline = summary.baseline { writer.member("baseline") { $0.baseline(baseline) } }
    writer.key("summary")
    writer.beginObject()
    writer.member("files", summary.files)
    writer.member("errors", summary.errors)
    writer.member("warnings", summary.warnings)
    writer.member("notes", summary.notes)
    writer.endObject()
    writer.endObject()
    return writer.takeLine()
  }
}

/// Findings as JSON Lines: each file is an object on a line of its own, the one that it is in
/// ``JSONReport``, written as soon as the file is checked.
public struct JSONLinesReport: Report {
  public init() {}

  public mutating func add(_ file: FileReport) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.report(file)
    return writer.takeLine()
  }
}

extension JSONWriter {
  /// A file with its findings.
  fileprivate mutating func report(_ file: FileReport) {
    beginObject()
    member("path", file.path)
    member("format", file.format?.rawValue)
    member("kind", file.kind?.rawValue)
    key("diagnostics")
    beginArray()
    for diagnostic in file.diagnostics { self.diagnostic(diagnostic) }
    endArray()
    endObject()
  }

  /// What is gone from a baseline.
  fileprivate mutating func baseline(_ baseline: BaselineSummary) {
    member("path", baseline.path)
    key("gone")
    array { writer in
      for (key, count) in baseline.gone {
        writer.object { writer in
          writer.member("path", key.path)
          writer.member("rule", key.rule)
          writer.member("pointer", key.pointer)
          writer.member("count", count)
        }
      }
    }
  }

  private mutating func diagnostic(_ diagnostic: Diagnostic) {
    beginObject()
    member("rule", diagnostic.rule.description)
    member("severity", diagnostic.severity.rawValue)
    member("key", diagnostic.key)
    member("pointer", diagnostic.pointer)
    member("line", diagnostic.start.line)
    member("column", diagnostic.start.column)
    member("endLine", diagnostic.end.line)
    member("endColumn", diagnostic.end.column)
    member("message", diagnostic.message)
    member("help", diagnostic.help)
    member("fixable", diagnostic.isFixable)
    endObject()
  }

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

  /// A member that holds a boolean.
  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// A member that holds an object.
  mutating func member(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    object(write)
  }

  /// An object.
  mutating func object(_ write: (inout JSONWriter) -> Void) {
    beginObject()
    write(&self)
    endObject()
  }

  /// An array.
  mutating func array(_ write: (inout JSONWriter) -> Void) {
    beginArray()
    write(&self)
    endArray()
  }
}
