import Egress

extension EgressDifference {
  /// The counts in words, such as `2 hosts opened, 1 closed`.
  ///
  /// A host counts once for each feature; what the firewall has open for another feature is said.
  var summary: String {
    guard !changes.isEmpty else { return "No host opened or closed" }
    let opened = changes(.opened).count
    let closed = changes(.closed).count
    var parts: [String] = []
    if opened > 0 { parts.append("\(opened) \(opened == 1 ? "host" : "hosts") opened") }
    if closed > 0 {
      let hosts = opened > 0 ? "" : closed == 1 ? " host" : " hosts"
      parts.append("\(closed)\(hosts) closed")
    }
    return parts.joined(separator: ", ")
  }
}

extension EgressDifference.Kind {
  var heading: String {
    switch self {
    case .opened: "Opened"
    case .closed: "Closed"
    }
  }

  /// What stands before a line.
  var sign: String {
    switch self {
    case .opened: "+"
    case .closed: "-"
    }
  }

  /// The color of a line at a terminal (ECMA-48): what is opened warns.
  var color: String {
    switch self {
    case .opened: "31"
    case .closed: "32"
    }
  }
}

extension EgressDifference.Change {
  /// What there is to say besides host and feature; `nil`: nothing.
  /// - Parameter quote: how the form shows a key's name.
  func remark(_ quote: (String) -> String) -> String? {
    var parts: [String] = []
    if let cause { parts.append("by " + quote(cause.name)) }
    if entry.isOptional { parts.append("optional") }
    if !otherFeatures.isEmpty {
      let names = otherFeatures.map(\.title).joined(separator: ", ")
      parts.append((kind == .opened ? "open already for " : "still open for ") + names)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension EgressEntry {
  /// The host with its port, as URLs have them.
  var destination: String { "\(host):\(port)" }
}
