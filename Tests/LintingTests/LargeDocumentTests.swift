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

  private func places(isConcurrent: Bool) throws -> [Place] {
    let document = try Document.read(Array(Self.text.utf8), name: "a.json")
    let linter = Linter(
      options: LintOptions(asOf: CalendarDate(2026, 11, 20)), isConcurrent: isConcurrent)
    return linter.lint(ManagedConfiguration(document)).map { finding in
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
}
