import Egress
import Foundation
import Reports
import Testing

@Suite struct EgressListTests {
  private static let configuration = """
    inferenceProvider: gateway
    inferenceGatewayBaseUrl: https://llm.acme.corp:8443
    inferenceGatewayApiKey: sk-never-shown-0123456789
    otlpEndpoint: https://[2001:db8::7]:4318
    coworkEgressAllowedHosts: [b.acme.corp, a.acme.corp, "*.acme.corp"]
    """

  private func report(_ format: EgressFormat) throws -> String {
    let list = try list(Self.configuration)
    return String(
      decoding: EgressReport(version: "1.2.3").bytes(of: list, as: format), as: UTF8.self)
  }

  @Test func theOrderDoesNotDependOnTheDocument() throws {
    let one = try list("coworkEgressAllowedHosts: [b.acme.corp, a.acme.corp]")
    let other = try list("coworkEgressAllowedHosts: [a.acme.corp, b.acme.corp]")
    #expect(one.entries == other.entries)
  }

  @Test func thereIsOneEntryForAHostAndFeature() throws {
    let entries = try list(Self.configuration).entries
    let places = Set(entries.map { "\($0.feature) \($0.host) \($0.port)" })
    #expect(places.count == entries.count)
  }

  @Test func jsonHasTheFieldsOfTheContract() throws {
    struct Report: Decodable {
      struct Host: Decodable, Equatable {
        let host: String
        let port: Int
        let feature: String
        let key: String?
        let removedBy: String?
        let optional: Bool
      }
      let writ: [String: String]
      let hosts: [Host]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(report(.json).utf8))
    #expect(report.writ["version"] == "1.2.3")
    #expect(
      report.hosts.first
        == .init(
          host: "llm.acme.corp", port: 8443, feature: "inference",
          key: "inferenceGatewayBaseUrl", removedBy: nil, optional: false))
  }

  @Test func csvHasAsManyCellsInEveryRow() throws {
    let rows = try report(.csv).components(separatedBy: "\r\n").dropLast()
    #expect(rows.first == "host,port,feature,key,removedBy,optional")
    #expect(rows.allSatisfy { $0.filter { $0 == "," }.count == 5 })
  }

  /// What the grammar of `pf.conf` wants: a table or a rule on one line, names of at most 31
  /// characters, no wildcard outside a comment, every table used.
  @Test func packetFilterRulesAreOfTheSimplestKind() throws {
    let lines = try report(.pf).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let table = /table <([a-z0-9_]{1,31})> persist \{ ([a-z0-9.:, _-]+) \}/
    let rule = /pass out quick proto tcp from any to <([a-z0-9_]{1,31})> port [0-9]{1,5}/
    let tables = lines.compactMap { $0.wholeMatch(of: table)?.1 }
    let rules = lines.compactMap { $0.wholeMatch(of: rule)?.1 }
    #expect(tables.count + rules.count == lines.count)
    #expect(tables == rules)
    #expect(Set(tables).count == tables.count)
    #expect(lines.contains { $0.contains("{ 2001:db8::7 }") })
  }

  @Test func markdownIsOneTable() throws {
    let lines = try report(.markdown).split(separator: "\n").prefix { $0.hasPrefix("|") }
    #expect(lines.allSatisfy { $0.filter { $0 == "|" }.count == 6 })
    #expect(lines.contains { $0.contains("`llm.acme.corp` | 8443") })
  }

  @Test(arguments: EgressFormat.allCases)
  func noSecretIsShown(format: EgressFormat) throws {
    #expect(try !report(format).contains("never-shown"))
  }
}
