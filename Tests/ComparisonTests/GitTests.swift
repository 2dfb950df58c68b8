import Foundation
import Testing

/// The program as git itself calls it, in a repository made for the test.
@Suite struct GitTests {
  private static let base = """
    {
      "inferenceProvider": "gateway",
      "inferenceGatewayApiKey": "SECRET-1",

      "disableEssentialTelemetry": true
    }

    """

  @Test func diffShowsMeaningWithoutSecrets() throws {
    let repository = try Repository()
    try repository.commit(Self.base)
    let compact =
      #"{"inferenceGatewayApiKey":"SECRET-1","inferenceProvider":"gateway","#
      + #""disableEssentialTelemetry":"true"}"#
    try repository.write(compact)
    #expect(try repository.git("diff").output.isEmpty == true)
    try repository.write(Self.base.replacing("true", with: "false"))
    let output = try repository.git("diff").output
    #expect(output.contains("-disableEssentialTelemetry: true\n+disableEssentialTelemetry: false"))
    #expect(!output.contains("SECRET"))
  }

  @Test func difftoolReports() throws {
    let repository = try Repository()
    try repository.commit(Self.base)
    try repository.write(
      Self.base.replacing("true", with: "false").replacing("SECRET-1", with: "2"))
    let output = try repository.git("difftool", "--no-prompt", "--tool", "writ").output
    #expect(output.contains("loosens: /disableEssentialTelemetry changed"))
    #expect(output.contains("/inferenceGatewayApiKey changed"))
    #expect(!output.contains("SECRET"))
  }

  @Test func mergeTakesBothSides() throws {
    let repository = try Repository()
    try repository.commit(Self.base)
    try repository.branch("theirs", Self.base.replacing("\"gateway\"", with: "\"bedrock\""))
    try repository.commit(Self.base.replacing("SECRET-1", with: "SECRET-2"))
    #expect(try repository.git("merge", "--no-edit", "theirs").status == 0)
    let merged = try repository.read()
    #expect(merged.contains("bedrock") && merged.contains("SECRET-2"))
  }

  @Test func conflictStopsTheMerge() throws {
    let repository = try Repository()
    try repository.commit(Self.base)
    try repository.branch("theirs", Self.base.replacing("gateway", with: "bedrock"))
    try repository.commit(Self.base.replacing("gateway", with: "vertex"))
    let result = try repository.git("merge", "--no-edit", "theirs")
    #expect(result.status == 1)
    #expect(result.output.contains("config.json: conflict: both sides changed inferenceProvider"))
    #expect(try repository.read().contains("<<<<<<< ours"))
    #expect(try repository.git("status", "--short").output.contains("UU config.json"))
  }

  @Test func failureLeavesTheFileAlone() throws {
    let repository = try Repository()
    try repository.commit(Self.base)
    try repository.branch("theirs", "{")
    let ours = Self.base.replacing("gateway", with: "vertex")
    try repository.commit(ours)
    let result = try repository.git("merge", "--no-edit", "theirs")
    #expect(result.status == 1)
    #expect(try repository.read() == ours)
    #expect(try repository.git("status", "--short").output.contains("UU config.json"))
  }
}

/// A repository whose git calls this build of the program.
private final class Repository {
  private let scratch: ScratchDirectory

  init() throws {
    scratch = try ScratchDirectory()
    // The program is built beside the tests.
    let candidates = [
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
      Package.root.appending(path: ".build/debug"),
    ].map { $0.appending(path: "writ").path }
    let program = try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0) })
    for arguments in [
      ["init", "--quiet", "--initial-branch", "main"], ["config", "user.name", "Test"],
      ["config", "user.email", "test@example.com"], ["config", "commit.gpgSign", "false"],
      ["config", "diff.writ.textconv", "'\(program)' diff --textconv"],
      ["config", "merge.writ.driver", "'\(program)' merge --path %P --marker-size %L %O %A %B"],
      ["config", "difftool.writ.cmd", "'\(program)' diff \"$LOCAL\" \"$REMOTE\""],
    ] { #expect(try git(arguments).status == 0) }
    try scratch.write("*.json diff=writ merge=writ\n", to: ".gitattributes")
  }

  func write(_ text: String) throws { try scratch.write(text, to: "config.json") }

  func read() throws -> String { try scratch.read("config.json") }

  func commit(_ text: String) throws {
    try write(text)
    #expect(try git("add", "--all").status == 0)
    #expect(try git("commit", "--quiet", "--message", "change").status == 0)
  }

  /// Commits a text on a branch of its own, and comes back.
  func branch(_ name: String, _ text: String) throws {
    #expect(try git("switch", "--quiet", "--create", name).status == 0)
    try commit(text)
    #expect(try git("switch", "--quiet", "main").status == 0)
  }

  @discardableResult
  func git(_ arguments: String...) throws -> (status: Int32, output: String) { try git(arguments) }

  private func git(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = scratch.url
    var environment = ProcessInfo.processInfo.environment
    // No configuration of the user's own.
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_SYSTEM"] = "/dev/null"
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
