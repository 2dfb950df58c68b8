import Documents
import Egress

/// The forms of a firewall's list, by the names that `--format` takes.
public enum EgressFormat: String, Sendable, CaseIterable {
  /// For people at a terminal.
  case text
  /// One JSON document.
  case json
  /// Comma-separated values (RFC 4180), a header line first.
  case csv
  /// Tables and rules for the packet filter of macOS and the BSDs (`pf.conf`).
  case pf
  /// A table for a ticket or a pull request.
  case markdown
}

/// A firewall's list in one of its forms.
public struct EgressReport: Sendable {
  private let version: String

  /// - Parameter version: the version of `writ` that the report names.
  public init(version: String) {
    self.version = version
  }

  /// The whole report, with a line end at its end.
  public func bytes(of list: EgressList, as format: EgressFormat) -> [UInt8] {
    switch format {
    case .text: Array(Self.text(list).utf8)
    case .json: json(list)
    case .csv: Array(Self.csv(list).utf8)
    case .pf: Array(PacketFilterRules(list).text.utf8)
    case .markdown: Array(Self.markdown(list).utf8)
    }
  }

  private func json(_ list: EgressList) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.programHeader(version: version)
    writer.key("hosts")
    writer.beginArray()
    for entry in list.entries {
      writer.beginObject()
      writer.members(of: entry)
      writer.endObject()
    }
    writer.endArray()
    writer.stringArray("notes", list.notes)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func csv(_ list: EgressList) -> String {
    // Hosts, ports and names of keys hold nothing that would need quotes.
    let rows = list.entries.map { entry in
      [
        entry.host, String(entry.port), entry.feature.rawValue, entry.key?.name ?? "",
        entry.removedBy?.name ?? "", String(entry.isOptional),
      ]
    }
    return ([["host", "port", "feature", "key", "removedBy", "optional"]] + rows)
      .map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func text(_ list: EgressList) -> String {
    var text = ""
    for (feature, entries) in groups(of: list) {
      if !text.isEmpty { text += "\n" }
      text += feature.title + "\n"
      let width = entries.map { $0.host.count }.max() ?? 0
      for entry in entries {
        let padding = String(repeating: " ", count: width - entry.host.count)
        text += "  \(entry.host)\(padding)  \(entry.port)"
        if let remark = remark(on: entry) { text += "  \(remark)" }
        text += "\n"
      }
    }
    for note in list.notes { text += "\n\(note)\n" }
    return text
  }

  private static func remark(on entry: EgressEntry) -> String? {
    var parts: [String] = []
    if let key = entry.key { parts.append("from \(key.name)") }
    if let key = entry.removedBy, key != entry.key { parts.append("removed by \(key.name)") }
    if entry.isOptional { parts.append("optional") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func markdown(_ list: EgressList) -> String {
    var text = "| Host | Port | For | From | Removed by |\n|---|---|---|---|---|\n"
    for entry in list.entries {
      let feature = entry.feature.title + (entry.isOptional ? " (optional)" : "")
      let cells = [
        "`\(entry.host)`", String(entry.port), feature,
        entry.key.map { "`\($0.name)`" } ?? "", entry.removedBy.map { "`\($0.name)`" } ?? "",
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    if !list.notes.isEmpty { text += "\n" }
    for note in list.notes { text += "- \(note)\n" }
    return text
  }

  private static func groups(of list: EgressList) -> [(EgressFeature, [EgressEntry])] {
    let groups = Dictionary(grouping: list.entries, by: \.feature)
    return EgressFeature.allCases.compactMap { feature in groups[feature].map { (feature, $0) } }
  }
}

extension JSONWriter {
  /// The members of an object that stands for a host and feature.
  mutating func members(of entry: EgressEntry) {
    member("host", entry.host)
    member("port", entry.port)
    member("feature", entry.feature.rawValue)
    member("key", entry.key?.name)
    member("removedBy", entry.removedBy?.name)
    key("optional")
    boolean(entry.isOptional)
  }
}
