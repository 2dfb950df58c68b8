import Egress

/// A firewall's list for `pf`: a table for each feature and port, and a rule that lets it pass.
///
/// Nothing beyond tables and `pass out` is used, which every pf since that of OpenBSD 4.3, macOS's
/// among them, reads alike. Each statement is one line.
struct PacketFilterRules {
  let text: String

  init(_ list: EgressList) {
    var lines = [
      "# Claude Desktop: hosts that this configuration needs.",
      "# pf looks names up once, when it loads the rules: load them again now and then, or let a",
      "# proxy decide by name. These rules open; what is closed stands in your own rules.",
    ]
    lines += list.notes.map { "# \($0)" }
    for group in Self.groups(of: list.entries) {
      lines += ["", "# \(group.feature.title)"]
      lines += group.wildcards.map { "# \($0): pf has no wildcards; open it elsewhere" }
      guard !group.hosts.isEmpty else { continue }
      let name = "cd_\(group.feature.rawValue.replacing("-", with: "_"))_\(group.port)"
      lines.append("table <\(name)> persist { \(group.hosts.joined(separator: ", ")) }")
      lines.append("pass out quick proto tcp from any to <\(name)> port \(group.port)")
    }
    text = lines.map { $0 + "\n" }.joined()
  }

  private struct Group {
    let feature: EgressFeature
    let port: Int
    var hosts: [String] = []
    var wildcards: [String] = []
  }

  private static func groups(of entries: [EgressEntry]) -> [Group] {
    var groups: [Group] = []
    let sorted = entries.enumerated().sorted {
      ($0.element.feature.order, $0.element.port, $0.offset)
        < ($1.element.feature.order, $1.element.port, $1.offset)
    }
    for entry in sorted.map(\.element) {
      if groups.last?.feature != entry.feature || groups.last?.port != entry.port {
        groups.append(Group(feature: entry.feature, port: entry.port))
      }
      let last = groups.count - 1
      if entry.host.contains("*") {
        groups[last].wildcards.append(entry.host)
      } else {
        // Brackets around an IPv6 address belong to URLs.
        groups[last].hosts.append(entry.host.filter { $0 != "[" && $0 != "]" })
      }
    }
    return groups
  }
}
