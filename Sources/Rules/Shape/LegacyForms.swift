import Configuration
import Documents

/// A map of names and values written as text or as a list of lines.
struct LegacyMap {
  /// What it is, as a message says it.
  let description: String
  /// The same as an object; `nil` where it cannot be told for sure.
  let object: Fix.Replacement?

  /// `nil` for a value that is no such thing.
  init?(_ setting: Setting) {
    if setting.value.kind == .array {
      let lines = setting.value.elements.map(\.stringValue)
      guard lines.allSatisfy({ $0 != nil }), !lines.isEmpty else { return nil }
      description = "a list of lines"
      object = Self.object(of: lines.compactMap(\.self), separator: ":")
    } else if let text = setting.value.stringValue {
      // What begins like JSON was meant to be, and has a mistake in it.
      guard text.contains("="), text.first != "{", text.first != "[" else { return nil }
      description = "text with Name=value pairs"
      let isEncoded = text.contains("%")
      object =
        isEncoded
        ? nil : Self.object(of: text.split(separator: ",").map(String.init), separator: "=")
    } else {
      return nil
    }
  }

  private static func object(of pairs: [String], separator: Character) -> Fix.Replacement? {
    var members: [(name: String, value: Fix.Replacement)] = []
    var names: Set<String> = []
    for pair in pairs {
      guard let split = pair.firstIndex(of: separator) else { return nil }
      let name = trimmed(pair[..<split])
      guard !name.isEmpty, !name.contains(" "), names.insert(name.lowercased()).inserted else {
        return nil
      }
      members.append((name, .string(trimmed(pair[pair.index(after: split)...]))))
    }
    return .object(members)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// Plugin settings as a record: `{"mcpServers": {SERVER: {"toolPolicy": {TOOL: PERMISSION}}}}`.
struct LegacyPluginSettings {
  /// The same as a list.
  let replacement: Fix.Replacement

  /// `nil` where the record holds anything else.
  init?(_ record: Value) {
    guard Self.names(of: record) == ["mcpServers"], let servers = record["mcpServers"],
      servers.kind == .object
    else { return nil }
    var entries: [Fix.Replacement] = []
    for server in servers.members {
      guard Self.names(of: server.value) == ["toolPolicy"],
        let policy = server.value["toolPolicy"], policy.kind == .object
      else { return nil }
      let tools = policy.members.map { tool in
        Fix.Replacement.object([
          (name: "toolName", value: .string(tool.name)),
          (name: "permission", value: .value(tool.value)),
        ])
      }
      entries.append(
        .object([
          (name: "serverName", value: .string(server.name)), (name: "tools", value: .array(tools)),
        ]))
    }
    replacement = .array(entries)
  }

  private static func names(of object: Value) -> [String] { object.members.map(\.name) }
}

extension Setting.Spelling {
  /// Whether the name is that of a field, not of a key.
  var isDottedField: Bool {
    if case .dotted = self { true } else { false }
  }
}
