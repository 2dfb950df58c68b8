import Documents
import KeyCatalog
import Rules

/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS standard with errata 01).
///
/// Results are written as they come. The rules that they refer to follow them, so that only rules with
/// results are in the file.
public struct SARIFReport: Report {
  private let version: String
  private var writer = JSONWriter(.indented)
  private var rules: [RuleID] = []
  private var indices: [RuleID: Int] = [:]

  /// - Parameter version: the version of `writ` that the report names.
  public init(version: String) {
    self.version = version
  }

  public mutating func begin() -> [UInt8] {
    writer.beginObject()
    writer.member(
      "$schema",
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    writer.member("version", "2.1.0")
    writer.key("runs")
    writer.beginArray()
    writer.beginObject()
    writer.member("columnKind", "unicodeCodePoints")
    writer.key("newlineSequences")
    writer.array { writer in
      for sequence in ["\r\n", "\n", "\r"] { writer.string(sequence) }
    }
    writer.member("originalUriBaseIds") { writer in
      writer.member(Self.base) { writer in
        writer.member("description") {
          $0.member("text", "The directory in which writ was run.")
        }
      }
    }
    writer.key("results")
    writer.beginArray()
    return writer.takeBytes()
  }

  public mutating func add(_ file: FileReport) -> [UInt8] {
    let address = ArtifactAddress(path: file.path)
    var fingerprints = Fingerprints(path: address.uri)
    for diagnostic in file.diagnostics {
      let index = index(of: diagnostic.rule)
      let fingerprint = fingerprints.next(diagnostic)
      writer.object { writer in
        writer.member("ruleId", diagnostic.rule.description)
        writer.member("ruleIndex", index)
        writer.member("level", diagnostic.severity.rawValue)
        writer.member("message") { $0.member("text", diagnostic.text) }
        writer.key("locations")
        writer.array { writer in
          writer.object { Self.write(diagnostic, at: address, in: file, to: &$0) }
        }
        writer.member("partialFingerprints") { $0.member("writ/v1", fingerprint) }
        writer.member("properties") { writer in
          writer.member("key", diagnostic.key)
          writer.member("fixable", diagnostic.isFixable)
        }
        // A fix that "lint --fix" would not write either is for a person to decide.
        if let fix = diagnostic.fix, diagnostic.severity >= min(.warning, file.failOn) {
          writer.key("fixes")
          writer.array { writer in
            writer.object { Self.write(fix, of: address, to: &$0) }
          }
        }
      }
    }
    return writer.takeBytes()
  }

  public mutating func end(_ summary: Summary) -> [UInt8] {
    writer.endArray()
    writer.member("tool") { writer in
      writer.member("driver") { writer in
        writer.member("name", "writ")
        writer.member("semanticVersion", version)
        writer.key("rules")
        writer.array { writer in
          for rule in rules { writer.object { SARIFRule(rule).write(to: &$0) } }
        }
        writer.member("properties") { $0.member("catalog", Catalog.release.description) }
      }
    }
    writer.endObject()
    writer.endArray()
    writer.endObject()
    return writer.takeLine()
  }

  /// What relative addresses are relative to.
  private static let base = "%SRCROOT%"

  private mutating func index(of rule: RuleID) -> Int {
    if let index = indices[rule] { return index }
    indices[rule] = rules.count
    rules.append(rule)
    return rules.count - 1
  }

  private static func write(_ address: ArtifactAddress, to writer: inout JSONWriter) {
    writer.member("artifactLocation") { writer in
      writer.member("uri", address.uri)
      if address.isRelative { writer.member("uriBaseId", base) }
    }
  }

  private static func write(
    _ fix: ShownFix, of address: ArtifactAddress, to writer: inout JSONWriter
  ) {
    writer.member("description") { $0.member("text", fix.title) }
    writer.key("artifactChanges")
    writer.array { writer in
      writer.object { writer in
        write(address, to: &writer)
        writer.key("replacements")
        writer.array { writer in
          for replacement in fix.replacements {
            writer.object { writer in
              writer.member("deletedRegion") { writer in
                writer.region(from: replacement.start, to: replacement.end)
              }
              guard !replacement.text.isEmpty else { return }
              writer.member("insertedContent") { $0.member("text", replacement.text) }
            }
          }
        }
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, at address: ArtifactAddress, in file: FileReport,
    to writer: inout JSONWriter
  ) {
    writer.member("physicalLocation") { writer in
      write(address, to: &writer)
      guard file.hasLines else { return }
      writer.member("region") { writer in
        writer.region(from: diagnostic.start, to: diagnostic.end)
      }
    }
    guard !diagnostic.pointer.isEmpty else { return }
    writer.key("logicalLocations")
    writer.array { writer in
      writer.object { writer in
        writer.member("fullyQualifiedName", diagnostic.pointer)
        writer.member("kind", "property")
      }
    }
  }
}

extension JSONWriter {
  /// The members of a region (SARIF 2.1.0 §3.30).
  fileprivate mutating func region(from start: TextPosition, to end: TextPosition) {
    member("startLine", start.line)
    member("startColumn", start.column)
    member("endLine", end.line)
    member("endColumn", end.column)
  }
}
