import Configuration
import Documents
import KeyCatalog
import Linting
import Rules
import Testing

/// Threads that share a large document find what one of them finds, in the same order.
@Suite(.timeLimit(.minutes(2))) struct LargeDocumentTests {
  private static let text: String = {
    let servers = (0..<4500).map { number in
      switch number % 7 {
      case 0: #"{"name": "a\#(number)", "transport": "http", "url": "http://h\#(number).corp/mcp"}"#
      case 1: #"{"name": "a\#(number)", "transport": "htp", "url": "https://h.corp"}"#
      case 2: #"{"name": "a\#(number - 1)", "transport": "stdio", "command": "run me"}"#
      case 3:
        #"{"name": "", "transport": "http", "urll": "https://h.corp", "headers": {"Cookie": "a"}}"#
      default:
        #"{"name": "a\#(number)", "transport": "http", "url": "https://h.corp/mcp", "oauth": true}"#
      }
    }
    let hosts = (0..<4500).map { number in
      number.isMultiple(of: 11) ? #""https://h\#(number).corp""# : #""h\#(number).corp""#
    }
    return """
      {"inferenceProvider": "gatewai", "coworkEgressAllowedHosts": [\(hosts.joined(separator: ","))],
       "managedMcpServers": [\(servers.joined(separator: ",\n"))], "isDxtEnabled": true}
      """
  }()

  private struct Place: Equatable {
    let rule: String
    let pointer: String
    let range: Range<Int>
    let message: String
  }

  private func places(
    in text: String = text, kind: DocumentKind? = nil, isConcurrent: Bool
  ) throws -> [Place] {
    let document = try Document.read(Array(text.utf8), name: "a.json")
    let linter = Linter(
      options: LintOptions(asOf: CalendarDate(2026, 11, 20)), isConcurrent: isConcurrent)
    return linter.lint(ManagedConfiguration(document, kind: kind)).map { finding in
      Place(
        rule: finding.rule.description, pointer: finding.pointer, range: finding.location.range,
        message: finding.message)
    }
  }

  @Test func sharingTheWorkChangesNothing() throws {
    let alone = try places(isConcurrent: false)
    #expect(alone.count > 3000)
    #expect(Set(alone.map(\.rule)).count >= 8)
    #expect(try places(isConcurrent: true) == alone)
  }

  /// Of several reasons to drop a key of a response, one is told, and always the same.
  @Test func theReasonToDropAKeyIsTheSame() throws {
    let text =
      #"{"inferenceGatewayOidc": {"issuer": "http://login.corp/authorize", "clientId": "x"}, "#
      + Self.text.dropFirst()
    let alone = try places(in: text, kind: .bootstrapResponse, isConcurrent: false)
    #expect(alone.contains { $0.pointer == "/inferenceGatewayOidc/issuer" })
    #expect(try places(in: text, kind: .bootstrapResponse, isConcurrent: true) == alone)
  }

  /// Keys that were added are known to one task, and have to reach the other threads.
  @Test func everyThreadKnowsTheKeysThatWereAdded() throws {
    let extra = #"{"keys": [{"name": "coworkBrandNew", "type": "string[]"}]}"#
    let entries = (0..<20_000).map { $0.isMultiple(of: 9) ? #""YOUR_NAME""# : #""a value \#($0)""# }
    let text = #"{"coworkBrandNew": [\#(entries.joined(separator: ","))]}"#
    let keys = try CatalogExtensionReader.read(Document.read(Array(extra.utf8), name: "extra.json"))
    try Catalog.$additions.withValue(keys) {
      let alone = try places(in: text, isConcurrent: false)
      #expect(alone.count { $0.rule == "placeholder-value" } > 2000)
      #expect(!alone.contains { $0.rule == "unknown-key" })
      #expect(try places(in: text, isConcurrent: true) == alone)
    }
  }
}
