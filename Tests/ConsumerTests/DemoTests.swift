import Foundation
import TestSupport
import Testing

/// What `make demo` shows, so that it is right before somebody looks.
@Suite struct DemoTests {
  @Test func showsAMistakeAndFourPayloads() async throws {
    let result = try await demonstrate(BuiltProgram.path())
    #expect(result.status == 0, "\(result.text)\n\(result.errors)")
    let payloads = [
      "claude.mobileconfig", "claude.reg", "Claude.admx", "Claude.adml", "claude.intune.json",
    ]
    for file in payloads { #expect(result.text.contains(file)) }
  }

  /// The demonstration must fail with the program that it shows.
  @Test(arguments: ["true", "false"])
  func failsWhenTheProgramDoes(program: String) async throws {
    let result = try await demonstrate("/bin/\(program)")
    #expect(result.status == 1)
    #expect(!result.errors.isEmpty)
  }

  private func demonstrate(_ program: String) async throws -> Program.Result {
    let directory = try TemporaryDirectory()
    defer { directory.remove() }
    let demo = Package.root.appending(path: "docs/demo")
    return try await Program.run(demo.path, [program], variables: ["TMPDIR": directory.url.path])
  }
}
