import Configuration
import Documents
import KeyCatalog

/// One entry of `managedMcpServers`.
package struct MCPServer {
  /// The entry, an object.
  package let value: Value

  init?(_ value: Value) {
    guard value.kind == .object else { return nil }
    self.value = value
  }

  /// The name as written.
  package var name: String? { value["name"]?.stringValue }

  /// Whether the entry sets up one of the app's own servers, be it one that the catalog does not know.
  package var isBuiltIn: Bool { value["server"] != nil }

  /// What decides which fields the entry has: the built-in server's name, else the transport.
  package var variant: String? { (value["server"] ?? value["transport"])?.stringValue }

  /// Whether the server is reached over the network at an address that the entry gives.
  var isRemote: Bool {
    guard !isBuiltIn, let variant else { return false }
    return variant == "http" || variant == "sse"
  }

  /// The details of the OAuth sign-in, where the entry gives some.
  package var oauth: Value? {
    guard let oauth = value["oauth"], oauth.kind == .object else { return nil }
    return oauth
  }

  /// Whether users sign in with OAuth.
  var usesOAuth: Bool {
    guard let oauth = value["oauth"] else { return false }
    return oauth.booleanValue != false
  }
}

extension Setting {
  /// The servers of `managedMcpServers`; what is no object is left out.
  var mcpServers: some Sequence<MCPServer> { value.elements.lazy.compactMap { MCPServer($0) } }
}

extension RuleContext {
  /// The servers that the app reads: without those dropped from a response.
  package func mcpServers(of setting: Setting) -> [MCPServer] {
    setting.mcpServers.filter { server in
      kind != .bootstrapResponse || !isDropped(pointer: setting.pointer(to: server.value))
    }
  }
}

extension Target {
  /// The name of a field that an object has; where it has none of that name, the object.
  static func fieldName(_ name: String, of object: Value, in setting: Setting) -> Target {
    var found: Value.Member?
    for member in object.members where member.key.utf8.elementsEqual(name.utf8) { found = member }
    guard let found else { return .field(name, of: object, in: setting) }
    return .name(of: found, in: setting)
  }
}
