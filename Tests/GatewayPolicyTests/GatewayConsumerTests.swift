import Foundation
import GatewayPolicy
import Testing

/// The policies, given to what reads them; `make test` installs it with `Tests/Consumers/install-gateways`.
@Suite struct GatewayConsumerTests {
  @Test(arguments: [
    TokenCheck(
      issuer: "https://acme.okta.com/oauth2/aus7",
      keySetURL: "https://acme.okta.com/oauth2/aus7/v1/keys", audience: "api://llm",
      userClaim: "sub"),
    TokenCheck(
      issuer: "https://login.microsoftonline.com/c2a71f58-04be-4d39-8e6a-b97d3105f2c6/v2.0",
      keySetURL:
        "https://login.microsoftonline.com/c2a71f58-04be-4d39-8e6a-b97d3105f2c6/discovery/v2.0/keys",
      audience: "5e0f7c1a-93d4-4b6e-a2f8-17c5d9036be4", userClaim: "oid"),
  ])
  func gatewaysAcceptThem(check: TokenCheck) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "writ-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for gateway in GatewayKind.allCases {
      try Data(gateway.policy(for: check).utf8)
        .write(to: folder.appending(path: gateway.rawValue))
    }
    let (status, text) = try Consumers.run(
      "check-gateway-policies", [folder.path, check.audience])
    #expect(status == 0, "\(text)")
  }
}

private enum Consumers {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Consumers")

  static func run(_ script: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = folder.appending(path: script)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
