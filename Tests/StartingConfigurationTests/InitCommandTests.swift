import Commands
import FileAccess
import Foundation
import KeyCatalog
import StartingConfiguration
import Testing

/// A console with a person at it who types prepared lines.
private final class AnsweringConsole: Console, @unchecked Sendable {
  let isTerminal = false
  let today = CalendarDate(2026, 11, 20)
  var answers: [String]?
  var standardInput: [UInt8] = []
  private(set) var output: [UInt8] = []
  private(set) var errorOutput = ""

  init(answers: [String]? = nil) { self.answers = answers }

  var text: String { String(decoding: output, as: UTF8.self) }
  var canAsk: Bool { answers != nil }

  func readLine() -> String? {
    guard answers?.isEmpty == false else { return nil }
    return answers?.removeFirst()
  }

  func environment(_ name: String) -> String? { nil }
  func readStandardInput() throws(FileError) -> [UInt8] { standardInput }
  func readSomeStandardInput() throws(FileError) -> [UInt8] { [] }
  func write(_ bytes: [UInt8]) { output += bytes }
  func writeError(_ text: String) { errorOutput += text }
}

@Suite struct InitCommandTests {
  /// Every combination that can work.
  static let starts: [StartingPoint] = KeyDefinition.Provider.allCases.flatMap { provider in
    StartingPoint.SignIn.allCases.flatMap { signIn in
      StartingPoint.SecurityProfile.allCases.map {
        StartingPoint(provider: provider, signIn: signIn, profile: $0)
      }
    }
  }.filter { $0.obstacle == nil }

  private func lint(_ yaml: String, _ options: String...) -> (Commands.ExitStatus, String) {
    let console = AnsweringConsole()
    console.standardInput = Array(yaml.utf8)
    let status = Writ.run(["lint"] + options, on: console)
    return (status, console.text)
  }

  /// What an administrator would write in the placeholders' place.
  private func filled(_ yaml: String) -> String {
    var text = yaml
    for (placeholder, value) in [
      ("YOUR_ORGANIZATION_UUID", "91e7f4a6-0d3c-4b58-96ea-f25c48d1b30e"),
      ("YOUR_TENANT_ID", "c2a71f58-04be-4d39-8e6a-b97d3105f2c6"),
      ("YOUR_CLIENT_ID", "5e0f7c1a-93d4-4b6e-a2f8-17c5d9036be4"),
      ("YOUR-GATEWAY-HOST", "llm.acme.corp"), ("YOUR-BOOTSTRAP-HOST", "config.acme.corp"),
      ("YOUR-COLLECTOR-HOST", "otel.acme.corp"), ("YOUR-COMPANY", "acme"),
      ("YOUR-ORGANIZATION", "acme"), ("YOUR_COMPANY", "Acme"), ("YOUR_HELPER", "token"),
      ("YOUR_AWS_REGION", "eu-central-1"), ("YOUR_AWS_ACCOUNT_ID", "\"482907315566\""),
      ("YOUR_ROLE", "ClaudeUser"), ("YOUR_PROJECT_ID", "acme-claude"),
      ("YOUR_REGION", "europe-west1"), ("YOUR_RESOURCE", "acme-claude"),
      ("YOUR_MODEL_ID", "claude-opus-4-7"), ("YOUR_FOLDER", "Work"), ("YOUR_POOL", "acme-pool"),
      ("YOUR_PROVIDER", "acme-entra"),
    ] {
      text = text.replacingOccurrences(of: placeholder, with: value)
    }
    return text
  }

  @Test(arguments: starts)
  func passesLintOnceItIsFilledIn(start: StartingPoint) {
    let yaml = filled(start.yaml)
    let settings = yaml.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(!settings.contains { $0.contains("YOUR") })
    let (status, text) = lint(yaml, "--fail-on", "warning")
    #expect(status == .done, "\(text)")
  }

  @Test(arguments: starts)
  func lintNamesWhatIsLeftAndNothingElse(start: StartingPoint) throws {
    let (status, text) = lint(start.yaml, "--select", "placeholder-value")
    #expect(status == .findings)
    let places = start.yaml.split(separator: "\n").filter {
      !$0.hasPrefix("#") && $0.contains("YOUR")
    }
    #expect(text.components(separatedBy: "[placeholder-value]").count - 1 == places.count)
    let (_, errors) = lint(start.yaml, "--ignore", "placeholder-value")
    #expect(!errors.contains("error:"), "\(errors)")
  }

  @Test(arguments: starts)
  func holdsNoSecret(start: StartingPoint) {
    #expect(!start.yaml.contains("sk-"))
    #expect(start.signIn != .fixed || start.yaml.contains("${env:"))
  }

  @Test func optionsDecideInAScript() {
    let console = AnsweringConsole()
    let status = Writ.run(
      ["init", "--provider", "gateway", "--sign-in", "static", "--profile", "standard"],
      on: console)
    #expect(status == .done)
    #expect(console.text.contains("inferenceGatewayApiKey: ${env:GATEWAY_API_KEY}"))
  }

  @Test func whatIsMissingInAScriptIsNamed() {
    let console = AnsweringConsole()
    let status = Writ.run(["init", "--sign-in", "oidc", "--profile", "standard"], on: console)
    #expect(status == .failed)
    #expect(console.output.isEmpty)
    #expect(console.errorOutput.contains("--provider"))
  }

  @Test func atATerminalItAsks() {
    let console = AnsweringConsole(answers: ["9", "3", "gateway", "2"])
    #expect(Writ.run(["init"], on: console) == .done)
    #expect(console.errorOutput.contains("1  static"))
    #expect(console.text.contains("inferenceGatewayOidc"))
    #expect(console.text.contains("disableNonessentialServices: true"))
  }

  @Test func endlessNonsenseEnds() {
    let console = AnsweringConsole(answers: ["", "x", "0", "-1", "5"])
    #expect(Writ.run(["init"], on: console) == .failed)
    #expect(console.output.isEmpty)
  }

  @Test func whatCannotWorkIsSaid() {
    let console = AnsweringConsole()
    let status = Writ.run(
      ["init", "--provider", "vertex", "--sign-in", "static", "--profile", "standard"],
      on: console)
    #expect(status == .failed)
    #expect(console.errorOutput.contains("helper"))
  }
}
