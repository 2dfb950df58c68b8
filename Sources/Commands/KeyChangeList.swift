import Documents
import Explanations
import KeyCatalog

/// What changed about the keys between two releases, as `writ keys --changed` tells it.
struct KeyChangeList {
  private let changes: [KeyChange]

  init(_ range: ReleaseRange) {
    let all = Catalog.keys.flatMap {
      KeyHistory($0).changes(after: range.first, upTo: range.last)
    }
    changes = all.enumerated().sorted {
      ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
    }.map(\.element)
  }

  var isEmpty: Bool { changes.isEmpty }

  var table: String {
    let rows = changes.map { change in
      [
        change.moment.text, change.kind.rawValue, Self.name(change), change.detail,
      ]
    }
    return TextTable(["RELEASE", "CHANGE", "KEY", "WHAT"], rows).text
  }

  func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for change in changes {
      writer.beginObject()
      writer.member("key", change.key.name)
      if let field = change.field { writer.member("field", field) }
      writer.member("change", change.kind.rawValue)
      switch change.moment {
      case .release(let release): writer.member("release", release.description)
      case .day(let day): writer.member("date", day.description)
      }
      writer.member("detail", change.detail)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func name(_ change: KeyChange) -> String {
    [change.key.name, change.field].compactMap(\.self).joined(separator: ".")
  }
}
