import Configuration
import Documents
import KeyCatalog

/// The servers of one setting: several rules go through them, so they are looked at once.
package struct MCPServerList: Sendable {
  /// The setting, `managedMcpServers`.
  let setting: Setting
  private let outlines: [MCPServerOutline]

  init(_ setting: Setting) {
    self.setting = setting
    var outlines: [MCPServerOutline] = []
    if setting.value.kind == .array {
      let shape = ShapeID.mcpServers.definition
      setting.value.withBare { list in
        list.forEachChild { entry in
          if entry.kind == .object { outlines.append(MCPServerOutline(entry, shape)) }
        }
      }
    }
    self.outlines = outlines
  }

  /// The servers that a rule may have something to say about.
  func servers(where mayConcern: (BareMCPServer) -> Bool) -> [MCPServer] {
    setting.value.withBare { list in
      var servers: [MCPServer] = []
      for outline in outlines where mayConcern(BareMCPServer(outline: outline, list: list)) {
        servers.append(MCPServer(setting.value.value(numbered: outline.number), outline))
      }
      return servers
    }
  }
}

/// An MCP server as it lies in memory.
struct BareMCPServer {
  let outline: MCPServerOutline
  fileprivate let list: BareValue

  var name: BareValue? { outline.name.map(list.value(numbered:)) }
  var url: BareValue? { outline.url.map(list.value(numbered:)) }
}

/// What is found out about an entry of `managedMcpServers` by one look at it.
///
/// It is small and keeps nothing alive, so that going through a hundred thousand of them costs little.
struct MCPServerOutline: Sendable {
  /// The entry, by its number in the document.
  let number: UInt32
  private(set) var fields: MCPFields = []
  // Values of fields, by their numbers, which are never 0; of several members of one name the last, as
  // readers take them.
  private var nameNumber: UInt32 = 0
  private var urlNumber: UInt32 = 0
  private var transportNumber: UInt32 = 0
  private var oauthNumber: UInt32 = 0
  private var serverNumber: UInt32 = 0
  private var kindNumber: UInt8 = .max

  init(_ entry: BareValue, _ shape: Shape) {
    number = entry.number
    let roles = Self.roles
    entry.forEachMember { name, member in
      let position = shape.position(ofField: name)
      fields.formUnion(MCPFields(position: position))
      switch position.map({ roles[$0] }) {
      case .name: nameNumber = member.number
      case .url: urlNumber = member.number
      case .oauth: oauthNumber = member.number
      case .server: serverNumber = member.number
      case .transport: transportNumber = member.number
      case .other, nil: break
      }
    }
    if let deciding,
      let kind = Self.kindNames.position(of: entry.value(numbered: deciding).characters)
    {
      kindNumber = UInt8(kind)
    }
  }

  /// The place of the entry's kind among ``kinds``; `nil`: of no kind that the catalog knows.
  var kind: Int? { kindNumber == .max ? nil : Int(kindNumber) }

  var name: UInt32? { Self.number(nameNumber) }
  var url: UInt32? { Self.number(urlNumber) }
  var transport: UInt32? { Self.number(transportNumber) }
  var oauth: UInt32? { Self.number(oauthNumber) }

  /// What decides which fields the entry has: the built-in server's name, else the transport.
  var deciding: UInt32? { Self.number(serverNumber) ?? transport }

  /// Whether the entry sets up one of the app's own servers, be it one that the catalog does not know.
  var isBuiltIn: Bool { serverNumber != 0 }

  private static func number(_ stored: UInt32) -> UInt32? { stored == 0 ? nil : stored }

  /// Whether the server is reached over the network at an address that the entry gives.
  var isRemote: Bool {
    guard !isBuiltIn, let kind else { return false }
    return kind == Self.http || kind == Self.serverSentEvents
  }

  /// The kinds of servers that the catalog knows: built-in servers, then transports.
  static let kinds: [String] = {
    let shape = ShapeID.mcpServers.definition
    return ["server", "transport"].compactMap { shape.field(named: $0) }
      .flatMap { $0.values }.map { $0.value }
  }()

  private static let kindNames = NameTable(kinds)
  private static let http = kinds.firstIndex(of: "http")
  private static let serverSentEvents = kinds.firstIndex(of: "sse")

  /// The fields that several rules ask for.
  private enum Role: String {
    case name, url, oauth, server, transport, other
  }

  /// What each field of the catalog is, by its place.
  private static let roles = ShapeID.mcpServers.definition.fields.map {
    Role(rawValue: $0.name) ?? .other
  }
}
