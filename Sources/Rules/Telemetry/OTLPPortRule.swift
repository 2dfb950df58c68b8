import Configuration
import KeyCatalog
import WebAddress

/// The port that collectors keep for gRPC, with a protocol over HTTP.
struct OTLPPortRule: CombinationRule {
  static let id: RuleID = "otlp-port"
  static let severity = Severity.warning
  static let concern = Concern.content
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.otlpEndpoint), let text = setting.value.stringValue,
      let address = WebAddress(text), address.port == Self.portForGRPC
    else { return }
    switch context.string(.otlpProtocol) {
    case "grpc":
      findings.report(
        Self.self, .note, at: .value(of: setting),
        "the app's own events, and those of Cowork behind a proxy or on Windows, go to port 4317 over "
          + "HTTP although otlpProtocol is \"grpc\"",
        help: "see that the collector takes OTLP over HTTP at this address too")
    case nil where context.has(.otlpProtocol): return
    case let name:
      findings.report(
        Self.self, at: .value(of: setting),
        "port 4317 is where collectors expect gRPC, and the protocol is \(quoted(name ?? Self.usual))",
        help: "use port 4318, or set otlpProtocol to \"grpc\"")
    }
  }

  private static let portForGRPC = 4317
  /// The protocol where none is set.
  private static let usual = "http/protobuf"

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The port for gRPC with telemetry over HTTP",
      explanation: """
        Collectors listen for gRPC on port 4317 and for HTTP on 4318. The app speaks HTTP unless \
        otlpProtocol is "grpc", so that a collector with the usual ports drops what it sends to 4317. With \
        "grpc" a part of the events still goes over HTTP to the same address, which is noted.
        """,
      sources: ["OpenTelemetry Protocol specification", "Configuration reference, otlpProtocol"],
      triggering: [
        RuleExample(#"{"otlpEndpoint": ↓"https://otel.example.corp:4317"}"#),
        RuleExample(
          #"{"otlpEndpoint": ↓"https://otel.example.corp:4317", "otlpProtocol": "http/json"}"#),
        RuleExample(
          #"{"otlpEndpoint": ↓"https://otel.example.corp:4317", "otlpProtocol": "grpc"}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"otlpEndpoint": "https://otel.example.corp:4318"}"#),
        RuleExample(#"{"otlpEndpoint": "https://otel.example.corp", "otlpProtocol": "grpc"}"#),
      ])
  }
}
