import Egress
import Foundation
import KeyCatalog
import Reports
import Testing

/// What a change opens and closes.
@Suite struct EgressDifferenceTests {
  private func difference(
    _ before: String, _ after: String, _ changed: KeySet
  ) throws -> EgressDifference {
    EgressDifference(from: try list(before), to: try list(after), changedKeys: changed)
  }

  private func lines(_ difference: EgressDifference) -> [String] {
    difference.changes.map { change in
      "\(change.kind.rawValue) \(change.entry.host) \(change.entry.feature.rawValue) "
        + (change.cause?.name ?? "-")
    }
  }

  @Test func openedHostsComeFirst() throws {
    let result = try difference(
      "otlpEndpoint: https://a.acme.corp", "otlpEndpoint: https://b.acme.corp", [.otlpEndpoint])
    #expect(
      lines(result) == [
        "opened b.acme.corp opentelemetry otlpEndpoint",
        "closed a.acme.corp opentelemetry otlpEndpoint",
      ])
  }

  @Test func anotherPortIsAnotherHost() throws {
    let result = try difference(
      "otlpEndpoint: https://a.acme.corp", "otlpEndpoint: https://a.acme.corp:4318",
      [.otlpEndpoint])
    #expect(result.changes.map(\.entry.port) == [4318, 443])
  }

  @Test func sameListIsNoDifference() throws {
    let result = try difference(
      "keepAwakeEnabled: true", "keepAwakeEnabled: false", [.keepAwakeEnabled])
    #expect(result.changes.isEmpty)
  }

  @Test func causeIsTheKeyThatChanged() throws {
    // The updates' own host comes by one key, and takes the place of another's hosts.
    let result = try difference(
      "disableAutoUpdates: false", "disableAutoUpdates: false\nupdateViaUpdatesHost: true",
      [.updateViaUpdatesHost])
    let causes = Set(result.changes.filter { $0.entry.feature == .autoUpdate }.map(\.cause))
    #expect(causes == [.updateViaUpdatesHost])
  }

  @Test func causeOfAnotherProviderIsTheProvider() throws {
    let result = try difference(
      "inferenceProvider: bedrock\ninferenceBedrockRegion: eu-west-1",
      "inferenceProvider: gateway\ninferenceGatewayBaseUrl: https://llm.acme.corp",
      [.inferenceProvider, .inferenceBedrockRegion, .inferenceGatewayBaseUrl])
    #expect(
      result.changes.filter { $0.entry.feature == .inference }.allSatisfy {
        $0.cause == .inferenceProvider
      })
    #expect(result.changes.contains { $0.entry.host == "llm.acme.corp" })
  }

  @Test func hostThatStaysOpenIsNamed() throws {
    let result = try difference(
      "coworkEgressAllowedHosts: [api.anthropic.com]", "skipWebFetchPreflight: true",
      [.coworkEgressAllowedHosts, .skipWebFetchPreflight])
    let closed = try #require(result.changes.first { $0.entry.feature == .sandbox })
    #expect(closed.kind == .closed)
    #expect(closed.otherFeatures.contains(.autoUpdate))
    #expect(!closed.otherFeatures.contains(.webFetch))
  }

  // MARK: - Reports

  private func report(_ format: DifferenceFormat, before: String, after: String) throws -> String {
    let side = { Difference.Side(path: $0, format: .yaml, kind: .source) }
    let report = EgressDifferenceReport(
      first: side("a|b.yaml"), second: side("<b>.yaml"),
      try difference(before, after, [.otlpEndpoint]))
    return String(
      decoding: report.bytes(as: format, version: "1.2.3", isColored: false), as: UTF8.self)
  }

  @Test func textHasALineForEachHost() throws {
    let text = try report(
      .text, before: "{}", after: "otlpEndpoint: https://otel.acme.corp:4318")
    #expect(
      text.contains("  + otel.acme.corp:4318  OpenTelemetry collector: by otlpEndpoint, optional\n")
    )
    #expect(text.hasSuffix("1 host opened\n"))
    #expect(try report(.text, before: "{}", after: "{}").isEmpty)
  }

  @Test func jsonHasTheMembersOfTheDocumentation() throws {
    struct Report: Decodable {
      struct Side: Decodable { let path, format, kind: String }
      struct Change: Decodable {
        let change, host, feature: String
        let port: Int
        let key, removedBy, cause: String?
        let optional: Bool
        let otherFeatures: [String]
      }
      struct Summary: Decodable { let opened, closed: Int }
      let a, b: Side
      let changes: [Change]
      let notes: [String]
      let summary: Summary
    }
    let text = try report(.json, before: "otlpEndpoint: https://otel.acme.corp", after: "{}")
    let parsed = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(parsed.changes.map(\.host) == ["otel.acme.corp"])
    #expect(parsed.changes.first?.cause == "otlpEndpoint")
    #expect(parsed.summary.opened == 0 && parsed.summary.closed == 1)
  }

  @Test func markdownAndPageEscapeNames() throws {
    let after = "otlpEndpoint: https://otel.acme.corp"
    let markdown = try report(.markdown, before: "{}", after: after)
    #expect(markdown.contains("| `otel.acme.corp` | 443 | OpenTelemetry collector |"))
    let page = try report(.html, before: "{}", after: after)
    #expect(page.contains("&lt;b&gt;.yaml") && !page.contains("<b>.yaml"))
    #expect(page.contains("<code>otel.acme.corp:443</code>"))
  }
}
