import Configuration
import Documents
import KeyCatalog
import WebAddress

/// One entry of a list of hosts: as written, and as the app reads it.
package struct HostListEntry {
  package let value: Value
  package let pattern: HostPattern
}

extension Setting {
  /// The entries of a list of hosts that the app can read, without those that an export fills in.
  package func hostEntries(ports: HostPattern.PortRule = .allowed) -> [HostListEntry] {
    value.elements.compactMap { entry in
      guard entry.kind == .string,
        let pattern = try? HostPattern(parsing: entry.string, ports: ports)
      else { return nil }
      return HostListEntry(value: entry, pattern: pattern)
    }
  }
}

/// The hosts that a list stands for, whatever the ports, for looking up many.
struct HostCoverage {
  private var includesEverything = false
  private var hosts: Set<Host> = []
  private var suffixes: Set<String> = []

  init(_ entries: [HostListEntry]) {
    for entry in entries {
      switch entry.pattern.scope {
      case .any: includesEverything = true
      case .below(let suffix): suffixes.insert(suffix)
      case .exactly(let host): hosts.insert(host)
      }
    }
  }

  /// Whether the list stands for a host.
  func includes(_ host: Host) -> Bool {
    if includesEverything || hosts.contains(host) { return true }
    guard case .name(let name) = host else { return false }
    return hasSuffix(above: name)
  }

  /// Whether the list stands for every host below a domain.
  func includesAll(below domain: String) -> Bool {
    includesEverything || suffixes.contains(domain) || hasSuffix(above: domain)
  }

  private func hasSuffix(above name: String) -> Bool {
    // No name that is looked up in the DNS is longer (RFC 1035).
    guard !suffixes.isEmpty, name.utf8.count <= 253 else { return false }
    var rest = name[...]
    while let dot = rest.firstIndex(of: ".") {
      rest = rest[rest.index(after: dot)...]
      if suffixes.contains(String(rest)) { return true }
    }
    return false
  }
}
