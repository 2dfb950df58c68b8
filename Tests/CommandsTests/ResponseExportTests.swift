import Commands
import TestSupport
import Testing

/// A bootstrap response is judged as the app judges one, before it is written.
struct ResponseExportTests {
  private static let gateway =
    #""inferenceGatewayBaseUrl": "https://llm-gateway.acme-internal.net""#
  private static let loopback = #""inferenceGatewayBaseUrl": "https://127.0.0.1:8443""#

  private func export(
    _ members: String, _ options: String...
  ) -> (status: Commands.ExitStatus, console: TestConsole) {
    let console = TestConsole()
    console.standardInput = Array(
      """
      {"inferenceProvider": "gateway", "inferenceCredentialKind": "static",
       "inferenceGatewayApiKey": "${env:GATEWAY_KEY}", "inferenceModels": ["claude-opus-4-7"],
       \(members)}
      """.utf8)
    console.variables = ["GATEWAY_KEY": "s3cr3t"]
    return (Writ.run(["export", "-", "--to"] + options, on: console), console)
  }

  @Test(arguments: ["bootstrap-v1", "bootstrap-v2"])
  func stopsWhereTheAppWouldDropAValue(format: String) {
    let (status, console) = export(Self.loopback, format)
    #expect(status == .findings)
    #expect(console.errorOutput.contains("[excluded-loopback]"))
    #expect(!console.errorOutput.contains("s3cr3t"))
    #expect(console.output.isEmpty)
  }

  @Test func pinsTheOrigin() {
    let server = ["--bootstrap-url", "https://config.elsewhere.net/claude"]
    let (status, console) = export(
      Self.gateway, "bootstrap-v1", server[0], server[1], "--bootstrap-auth", "device-code")
    #expect(status == .findings)
    #expect(console.errorOutput.contains("[origin-pinned]"))
  }

  @Test func writesWhatTheAppTakes() {
    let (status, console) = export(Self.gateway, "bootstrap-v1")
    #expect(status == .done, "\(console.errorOutput)")
    #expect(console.text.contains("s3cr3t"))
  }

  /// From a release on, the app asks the user before it runs a program that a response names.
  @Test func goesByTheFleet() {
    let helper = #"\#(Self.gateway), "otlpHeadersHelper": "/opt/acme/otlp-headers""#
    let (status, console) = export(helper, "bootstrap-v1", "--fragment")
    #expect(status == .findings)
    #expect(console.errorOutput.contains("[excluded-local-exec]"))
    let fleet = ["--fragment", "--min-app-version", "2.0.0"]
    let (later, laterConsole) = export(helper, "bootstrap-v1", fleet[0], fleet[1], fleet[2])
    #expect(!laterConsole.errorOutput.contains("[excluded-local-exec]"))
    #expect(later == .done, "\(laterConsole.errorOutput)")
  }

  /// The app never sees the comments of a source.
  @Test func judgesWhatIsWritten() {
    let commented = "\(Self.gateway), // for every user\n"
    let (status, console) = export(commented, "bootstrap-v1")
    #expect(status == .done, "\(console.errorOutput)")
  }

  /// Management may set what a response may not.
  @Test func judgesOnlyResponsesSo() {
    #expect(export(Self.loopback, "json").status == .done)
  }

  @Test func namesWhatNoResponseHas() {
    let helper = #"\#(Self.gateway), "bootstrapUrl": "https://config.acme-internal.net/claude""#
    let (status, console) = export(helper, "bootstrap-v1")
    #expect(status == .failed)
    #expect(console.errorOutput.contains("bootstrapUrl"))
    #expect(export(helper, "bootstrap-v1", "--allow-loss", "bootstrapUrl").status == .done)
  }
}
