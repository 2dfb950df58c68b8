import Configuration
import Documents
import KeyCatalog

/// One entry of `managedMcpServers`.
package struct MCPServer: Sendable {
  /// The entry, an object.
  package let value: Value
  /// The fields that the entry may have.
  let fields: MCPFields
  /// What decides which fields the entry has: the built-in server's name, else the transport.
  package let variant: String?

  init?(_ value: Value) {
    guard value.kind == .object else { return nil }
    self.value = value
    let fields = MCPFields(of: value)
    self.fields = fields
    let server = fields.contains(.server) ? value["server"] : nil
    isBuiltIn = server != nil
    variant = (server ?? (fields.contains(.transport) ? value["transport"] : nil))?.stringValue
  }

  /// Where the name stands.
  var nameValue: Value? { fields.contains(.name) ? value["name"] : nil }
  var url: Value? { fields.contains(.url) ? value["url"] : nil }
  var transport: Value? { fields.contains(.transport) ? value["transport"] : nil }

  /// The name as written.
  package var name: String? { nameValue?.stringValue }

  /// Whether the entry sets up one of the app's own servers, be it one that the catalog does not know.
  package let isBuiltIn: Bool

  /// Whether the server is reached over the network at an address that the entry gives.
  var isRemote: Bool {
    guard !isBuiltIn, let variant else { return false }
    return variant == "http" || variant == "sse"
  }

  /// The details of the OAuth sign-in, where the entry gives some.
  package var oauth: Value? {
    guard fields.contains(.oauth), let oauth = value["oauth"], oauth.kind == .object else {
      return nil
    }
    return oauth
  }

  /// Whether users sign in with OAuth.
  var usesOAuth: Bool {
    guard fields.contains(.oauth), let oauth = value["oauth"] else { return false }
    return oauth.booleanValue != false
  }
}

/// The servers of one setting: several rules go through them, so they are looked at once.
package struct MCPServerList: Sendable {
  /// The setting, `managedMcpServers`.
  let setting: Setting
  let servers: [MCPServer]

  init(_ setting: Setting) {
    self.setting = setting
    var servers: [MCPServer] = []
    if setting.value.kind == .array {
      setting.value.forEachChild { entry in
        if let server = MCPServer(entry) { servers.append(server) }
      }
    }
    self.servers = servers
  }
}

extension RuleContext {
  /// The servers of `managedMcpServers`; what is no object is left out.
  func allMCPServers(of setting: Setting) -> [MCPServer] {
    if let list = servers, list.setting === setting { return list.servers }
    return MCPServerList(setting).servers
  }

  /// The servers that the app reads: without those dropped from a response.
  package func mcpServers(of setting: Setting) -> [MCPServer] {
    let servers = allMCPServers(of: setting)
    guard kind == .bootstrapResponse else { return servers }
    return servers.filter { !isDropped(pointer: setting.pointer(to: $0.value)) }
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
