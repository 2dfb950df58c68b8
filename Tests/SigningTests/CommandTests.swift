import Commands
import Foundation
import TestSupport
import Testing

/// Signing and verifying from the command line.
@Suite struct CommandTests {
  private let openssl: OpenSSL

  init() throws {
    openssl = try #require(OpenSSL.shared)
  }

  private func run(
    _ arguments: [String], variables: [String: String] = [:]
  ) -> (status: Commands.ExitStatus, console: TestConsole) {
    let console = TestConsole()
    console.variables = variables
    return (Writ.run(arguments, on: console), console)
  }

  private func put(_ bytes: [UInt8]) throws -> String {
    let name = "\(UUID().uuidString).mobileconfig"
    try openssl.write(Data(bytes), to: name)
    return openssl.path(name)
  }

  @Test func lintSaysWhoSigned() throws {
    let path = try put(openssl.sign(profile, as: "rsa"))
    let (status, console) = run(["lint", "--verbose", path])
    #expect(status == .done)
    #expect(console.text.contains("signed by \"CN=Test rsa,O=Example Corp\"; the signature holds"))
    #expect(console.text.contains("[profile-signature]"))
  }

  @Test func lintReportsABrokenSignature() throws {
    var signed = try openssl.sign(profile, as: "rsa")
    signed[signed.count - 10] ^= 1
    let (status, console) = run(["lint", try put(signed)])
    #expect(status == .findings)
    #expect(console.text.contains("is broken"))
  }

  @Test func lintJudgesTheChain() throws {
    let path = try put(openssl.sign(profile, as: "p256"))
    #expect(run(["lint", "--trust-anchor", openssl.path("root.pem"), path]).status == .done)
    #expect(
      run(["lint", "--trust-anchor", openssl.path("stranger.pem"), path]).status == .findings)
    #expect(run(["lint", "--trust-anchor", openssl.path("root.key"), path]).status == .failed)
  }

  @Test func exportRefusesABrokenSignature() throws {
    var signed = try openssl.sign(profile, as: "p256")
    signed[signed.count - 10] ^= 1
    for options in [[], ["--force"]] {
      let (status, console) = run(["export", try put(signed), "--to", "reg"] + options)
      #expect(status == .failed)
      #expect(console.output.isEmpty)
      #expect(console.errorOutput.contains("the signature is broken"))
    }
  }

  @Test func exportReadsASignedProfile() throws {
    let path = try put(openssl.sign(profile, as: "p256"))
    let (status, console) = run(["export", path, "--fragment", "--to", "mobileconfig"])
    #expect(status == .done, "\(console.errorOutput)")
    #expect(console.text.contains("<key>disableAutoUpdates</key>"))
  }

  @Test func exportSigns() throws {
    let path = try put(profile)
    let arguments = [
      "export", path, "--fragment", "--to", "mobileconfig", "--sign-cert",
      openssl.path("rsa.pem"), "--sign-key", openssl.path("rsa.key"), "--chain",
      openssl.path("intermediate.pem"),
    ]
    let (status, console) = run(arguments)
    #expect(status == .done, "\(console.errorOutput)")
    let plain = run(["export", path, "--fragment", "--to", "mobileconfig"]).console.output
    try openssl.write(Data(console.output), to: "ours")
    let content = try openssl.run([
      "cms", "-verify", "-binary", "-inform", "DER", "-in", "ours", "-CAfile", "root.pem",
      "-purpose", "any",
    ])
    #expect(content == plain)
    #expect(run(arguments).console.output == console.output)
  }

  @Test func exportTakesThePasswordFromTheEnvironment() throws {
    try openssl.run(
      "pkcs8", "-topk8", "-in", "rsa.key", "-passout", "pass:secret", "-out", "rsa.encrypted")
    let arguments = [
      "export", try put(profile), "--fragment", "--to", "mobileconfig", "--sign-cert",
      openssl.path("rsa.pem"), "--sign-key", openssl.path("rsa.encrypted"),
    ]
    #expect(run(arguments).status == .failed)
    #expect(run(arguments + ["--sign-password-env", "P"]).status == .failed)
    let (status, console) = run(
      arguments + ["--sign-password-env", "P"], variables: ["P": "secret"])
    #expect(status == .done, "\(console.errorOutput)")
    let wrong = run(arguments + ["--sign-password-env", "P"], variables: ["P": "sekret"])
    #expect(wrong.status == .failed)
    #expect(!wrong.console.errorOutput.contains("sekret"))
  }

  @Test func refusesMeaninglessOptions() throws {
    let path = try put(profile)
    #expect(
      run(["export", path, "--to", "reg", "--sign-cert", openssl.path("rsa.pem")]).status == .failed
    )
    #expect(
      run(["export", path, "--to", "mobileconfig", "--sign-key", "x"]).status == .failed)
  }
}
