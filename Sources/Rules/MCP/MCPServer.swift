import Configuration
import Documents
import KeyCatalog

/// One entry of `managedMcpServers`.
package struct MCPServer: Sendable {
  /// The entry, an object.
  package let value: Value
  let outline: MCPServerOutline

  init(_ value: Value, _ outline: MCPServerOutline) {
    self.value = value
    self.outline = outline
  }

  /// The fields that the entry has.
  var fields: MCPFields { outline.fields }

  /// What decides which fields the entry has: the built-in server's name, else the transport.
  package var variant: String? {
    outline.deciding.map(value.value(numbered:))?.stringValue
  }

  /// Where the name stands.
  var nameValue: Value? { outline.name.map(value.value(numbered:)) }
  var url: Value? { outline.url.map(value.value(numbered:)) }
  var transport: Value? { outline.transport.map(value.value(numbered:)) }

  /// The name as written.
  package var name: String? { nameValue?.stringValue }

  /// Whether the entry sets up one of the app's own servers, be it one that the catalog does not know.
  package var isBuiltIn: Bool { outline.isBuiltIn }

  /// Whether the server is reached over the network at an address that the entry gives.
  var isRemote: Bool { outline.isRemote }

  /// The details of the OAuth sign-in, where the entry gives some.
  package var oauth: Value? {
    guard let oauth = oauthValue, oauth.kind == .object else { return nil }
    return oauth
  }

  /// What stands in the place of the sign-in, whatever it is.
  var oauthValue: Value? { outline.oauth.map(value.value(numbered:)) }

  /// Whether users sign in with OAuth.
  var usesOAuth: Bool {
    oauthValue.map { $0.booleanValue != false } ?? false
  }
}

extension RuleContext {
  /// The servers of `managedMcpServers`; what is no object is left out.
  /// - Parameter mayConcern: whether the rule may have something to say about a server; asked of each before
  ///   anything is made of it.
  func allMCPServers(
    of setting: Setting, where mayConcern: (BareMCPServer) -> Bool = { _ in true }
  ) -> [MCPServer] {
    if let list = servers, list.setting === setting { return list.servers(where: mayConcern) }
    return MCPServerList(setting).servers(where: mayConcern)
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
