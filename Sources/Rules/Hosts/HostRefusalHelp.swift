import WebAddress

/// What to do about an entry that a list of hosts does not take.
enum HostRefusalHelp {
  /// The entry to write in its place where it can be told, else what an entry looks like.
  static func text(
    for refusal: HostPattern.Refusal, in text: String, ports: HostPattern.PortRule = .allowed
  ) -> String {
    switch refusal {
    case .scheme, .path, .userInfo, .portNotAllowed:
      if text.utf8.contains(where: { $0 == UInt8(ascii: "/") }), isAddressRange(text) {
        return "ranges of addresses are not read; list the hosts by name"
      }
      return host(in: text, ports).map { "write \(quoted($0))" } ?? general(ports)
    case .whiteSpace, .badCharacter:
      return "write one host in each entry of the list"
    case .innerWildcard:
      return "write *.example.corp for all hosts below a domain: a * stands at the beginning only"
    case .wildcardWithPort:
      return "write \"*\" alone, or name the hosts that need the port"
    case .ipv6Literal:
      return "write the host's name, or its IPv4 address"
    case .badHost(.unsupportedCharacter):
      return "write the name in its ASCII form, which begins with xn--"
    default:
      return general(ports)
    }
  }

  private static func general(_ ports: HostPattern.PortRule) -> String {
    "write a host such as files.example.corp, or *.example.corp for all below a domain"
      + (ports == .allowed ? ", with :port if it is not the usual one" : "")
  }

  /// The host that stands in an address.
  private static func host(in text: String, _ ports: HostPattern.PortRule) -> String? {
    let address = text.contains("://") ? WebAddress(text) : WebAddress("https://" + text)
    guard let address, let host = address.host else { return nil }
    let port = ports == .allowed ? address.port.map { ":\($0)" } ?? "" : ""
    guard (try? HostPattern(parsing: "\(host)\(port)", ports: ports)) != nil else { return nil }
    return "\(host)\(port)"
  }

  /// Whether a text is numbers and a mask, such as `10.0.0.0/8`.
  private static func isAddressRange(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
    }
  }
}
