import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A pattern for the MCP servers of plugins that matches none, or not what it seems to.
struct PluginMCPPatternRule: SettingRule {
  static let id: RuleID = "plugin-mcp-pattern"
  static let severity = Severity.error
  // The app passes over what it cannot use and keeps the key.
  static let dropReason = DropReason.none

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard setting.key == .allowedPluginMcpServers || setting.key == .deniedPluginMcpServers,
      setting.value.kind == .array
    else { return }
    if setting.key == .allowedPluginMcpServers {
      findings.report(
        Self.self, .note, at: .name(of: setting),
        "with allowedPluginMcpServers set, plugins start no MCP servers on the device, only remote ones",
        help: "set up a local server that users need in managedMcpServers")
    }
    let count = setting.value.elements.reduce(0) { count, _ in count + 1 }
    if count > Self.mostEntries {
      findings.report(
        Self.self, at: .value(of: setting),
        "\(setting.name) has \(count) entries, and the app reads at most \(Self.mostEntries)",
        help: "cover several servers with one pattern, such as https://*.example.corp/*")
    }
    for entry in setting.value.elements where entry.kind == .object {
      check(entry, in: setting, &findings)
    }
    checkDomains(setting, &findings)
  }

  private func check(_ entry: Value, in setting: Setting, _ findings: inout Findings) {
    guard let pattern = entry["serverUrl"] else {
      reportMissing(from: entry, in: setting, &findings)
      return
    }
    guard let text = pattern.stringValue, !ReferenceText.isHeld(by: text) else { return }
    if text.isEmpty {
      findings.report(
        Self.self, at: .value(pattern, in: setting),
        "the pattern is empty\(Self.effect(in: setting))", help: Self.help)
    } else if text != "*", !text.contains("://") {
      findings.report(
        Self.self, .warning, at: .value(pattern, in: setting),
        "the pattern \(quoted(text)) has no scheme, so it matches no server",
        help: "write \(quoted("https://" + text))")
    }
  }

  private func reportMissing(
    from entry: Value, in setting: Setting, _ findings: inout Findings
  ) {
    findings.report(
      Self.self, at: .field("serverUrl", of: entry, in: setting),
      "the entry has no serverUrl\(Self.effect(in: setting))", help: Self.help)
    for field in ["serverName", "serverCommand"] where entry[field] != nil {
      findings.report(
        Self.self, .warning, at: .fieldName(field, of: entry, in: setting),
        "\(field) is not read: a server is told by its address alone",
        help: "write the address as serverUrl")
    }
  }

  /// What becomes of an entry that cannot be read.
  private static func effect(in setting: Setting) -> String {
    setting.key == .deniedPluginMcpServers
      ? ", and one such entry blocks every remote server that plugins bring"
      : ", so the app drops it"
  }

  /// Wildcards for the hosts below a domain, where the domain itself is on no other entry.
  private func checkDomains(_ setting: Setting, _ findings: inout Findings) {
    var wildcards: [(value: Value, domain: String)] = []
    var hosts: Set<String> = []
    for entry in setting.value.elements {
      guard let value = entry["serverUrl"], let host = value.stringValue.flatMap(Self.host) else {
        continue
      }
      if host.hasPrefix("*."), host.utf8.count > 2 {
        wildcards.append((value, String(host.dropFirst(2))))
      } else {
        hosts.insert(host)
      }
    }
    guard !hosts.contains("*") else { return }
    for wildcard in wildcards where !hosts.contains(wildcard.domain) {
      findings.report(
        Self.self, .warning, at: .value(wildcard.value, in: setting),
        "\(quoted(wildcard.value.string)) does not match \(wildcard.domain) itself",
        help: "add an entry for \(quoted("https://\(wildcard.domain)/*")) if plugins use that host")
    }
  }

  /// The host of a pattern, in lower case and without a port.
  private static func host(of pattern: String) -> String? {
    guard pattern != "*" else { return "*" }
    guard let mark = pattern.firstRange(of: "://") else { return nil }
    let host = pattern[mark.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    return host.isEmpty ? nil : host.lowercased()
  }

  private static let mostEntries = 100
  private static let help = "write a serverUrl such as \"https://*.example.corp/*\""
}
