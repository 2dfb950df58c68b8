import Documents
import KeyCatalog

/// The fields of one entry of `managedMcpServers`, found out by one look at its names.
///
/// Nearly all entries lack nearly all fields, and most rules are about one that is there.
struct MCPFields: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  static let url = MCPFields(named: "url")
  static let oauth = MCPFields(named: "oauth")
  static let headers = MCPFields(named: "headers")
  static let headersHelper = MCPFields(named: "headersHelper")
  static let headersHelperTtlSec = MCPFields(named: "headersHelperTtlSec")
  static let headersHelperRefreshBufferSec = MCPFields(named: "headersHelperRefreshBufferSec")
  /// Some name that is no field.
  static let unknown = MCPFields(rawValue: 1 << 63)

  /// The field with a name; beyond 63 fields, two may share a number.
  init(named name: String) {
    var name = name
    self.init(position: name.withUTF8(ShapeID.mcpServers.definition.position(ofField:)))
  }

  /// The field at a place among those of the catalog; `nil`: none of them.
  init(position: Int?) {
    self = position.map { MCPFields(rawValue: 1 << (UInt64($0) % 63)) } ?? .unknown
  }
}
