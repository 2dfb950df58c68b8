import Comparison
import Documents

/// Differences as one JSON document, in the form that scripts rely on.
struct DifferenceJSON {
  let version: String

  /// The whole report, with a line feed at its end.
  func bytes(of difference: Difference) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.programHeader(version: version)
    writer.side(difference.first, as: "a")
    writer.side(difference.second, as: "b")
    writer.key("changes")
    writer.beginArray()
    for change in difference.changes { write(change, &writer) }
    writer.endArray()
    writer.key("summary")
    writer.beginObject()
    writer.member("changes", difference.changes.count)
    writer.member("loosens", difference.changes.count(of: .loosens))
    writer.member("tightens", difference.changes.count(of: .tightens))
    writer.endObject()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ change: Change, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("key", change.key)
    writer.member("pointer", change.pointer)
    writer.member("change", change.kind.rawValue)
    writer.key("a")
    writer.literal(change.before?.json ?? "null")
    writer.key("b")
    writer.literal(change.after?.json ?? "null")
    writer.member("security", change.security.rawValue)
    writer.member("message", change.message)
    writer.endObject()
  }
}
