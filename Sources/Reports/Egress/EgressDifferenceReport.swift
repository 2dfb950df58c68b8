import Documents
import Egress

/// What a change opens and closes in a firewall, in the forms in which differences are written.
public struct EgressDifferenceReport: Sendable {
  private let first: Difference.Side
  private let second: Difference.Side
  private let difference: EgressDifference

  public init(first: Difference.Side, second: Difference.Side, _ difference: EgressDifference) {
    self.first = first
    self.second = second
    self.difference = difference
  }

  /// The whole report.
  /// - Parameters:
  ///   - version: the version of `writ` that the report names.
  ///   - isColored: whether text has colors too.
  public func bytes(as format: DifferenceFormat, version: String, isColored: Bool) -> [UInt8] {
    switch format {
    case .text: Array(text(isColored: isColored).utf8)
    case .json: json(version: version)
    case .markdown: Array(markdown.utf8)
    case .html:
      Array(
        EgressDifferencePage(first: first, second: second, difference, version: version).markup.utf8
      )
    }
  }

  // MARK: - JSON

  private func json(version: String) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.programHeader(version: version)
    writer.side(first, as: "a")
    writer.side(second, as: "b")
    writer.key("changes")
    writer.beginArray()
    for change in difference.changes {
      writer.beginObject()
      writer.member("change", change.kind.rawValue)
      writer.members(of: change.entry)
      writer.member("cause", change.cause?.name)
      writer.stringArray("otherFeatures", change.otherFeatures.map(\.rawValue))
      writer.endObject()
    }
    writer.endArray()
    writer.stringArray("notes", difference.notes)
    writer.key("summary")
    writer.beginObject()
    for kind in EgressDifference.Kind.allCases {
      writer.member(kind.rawValue, difference.changes(kind).count)
    }
    writer.endObject()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  // MARK: - Text

  /// Nothing where there is no difference.
  private func text(isColored: Bool) -> String {
    guard !difference.changes.isEmpty else { return "" }
    var text = ""
    for kind in EgressDifference.Kind.allCases {
      let changes = difference.changes(kind)
      guard !changes.isEmpty else { continue }
      text += kind.heading + "\n"
      let width = changes.map { $0.entry.destination.count }.max() ?? 0
      for change in changes {
        let destination = change.entry.destination
        let padding = String(repeating: " ", count: width - destination.count)
        let line = "\(kind.sign) \(destination)"
        text += "  " + (isColored ? "\u{1B}[\(kind.color)m\(line)\u{1B}[0m" : line)
        text += "\(padding)  \(change.entry.feature.title)"
        if let remark = change.remark({ $0 }) { text += ": \(remark)" }
        text += "\n"
      }
      text += "\n"
    }
    for note in difference.notes { text += "\(note)\n\n" }
    return text + difference.summary + "\n"
  }

  // MARK: - Markdown

  /// A table for a comment on a pull request (GitHub Flavored Markdown).
  private var markdown: String {
    var text = "### \(difference.summary)\n\n"
    text += "From \(MarkdownText.code(first.path)) to \(MarkdownText.code(second.path))\n"
    for kind in EgressDifference.Kind.allCases {
      let changes = difference.changes(kind)
      guard !changes.isEmpty else { continue }
      text += "\n#### \(kind.heading)\n\n| Host | Port | For | How |\n|---|---|---|---|\n"
      for change in changes {
        let cells = [
          "`\(change.entry.host)`", String(change.entry.port), change.entry.feature.title,
          change.remark { "`\($0)`" } ?? "",
        ]
        text += "| " + cells.joined(separator: " | ") + " |\n"
      }
    }
    if !difference.notes.isEmpty { text += "\n" }
    for note in difference.notes { text += "- \(MarkdownText.plain(note))\n" }
    return text
  }
}

extension JSONWriter {
  /// One of two compared documents.
  mutating func side(_ side: Difference.Side, as name: String) {
    key(name)
    beginObject()
    member("path", side.path)
    member("format", side.format?.rawValue)
    member("kind", side.kind?.rawValue)
    endObject()
  }
}
