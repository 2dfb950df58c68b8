import Commands
import Foundation
import TestSupport
import Testing

/// References to secrets, from the command line.
@Suite struct ReferenceExportTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "writ-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func put(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }

  private func source(_ reference: String) throws -> String {
    try put(
      Array(
        """
        {"inferenceProvider": "gateway", "inferenceCredentialKind": "static",
         "inferenceGatewayBaseUrl": "https://llm-gateway.acme-internal.net",
         "inferenceModels": ["claude-opus-4-7"],
         "inferenceGatewayApiKey": "\(reference)"}
        """.utf8), "source.json")
  }

  private func export(
    _ reference: String, to format: String = "mobileconfig", _ options: [String] = [],
    variables: [String: String] = [:]
  ) throws -> (status: Commands.ExitStatus, console: TestConsole) {
    let console = TestConsole()
    console.variables = variables
    let status = Writ.run(
      ["export", try source(reference), "--to", format] + options, on: console)
    return (status, console)
  }

  @Test(arguments: ["mobileconfig", "reg", "intune"])
  func fillsInVariables(format: String) throws {
    let (status, console) = try export(
      "${env:GATEWAY_KEY}", to: format, variables: ["GATEWAY_KEY": "s3cr3t"])
    #expect(status == .done, "\(console.errorOutput)")
    let text = console.output.filter { $0 != 0 }
    #expect(String(decoding: text, as: UTF8.self).contains("s3cr3t"))
  }

  /// The file is looked for beside the source, and the line break at its end is no part of the key.
  @Test(arguments: ["k3y", "k3y\n", "k3y\r\n", "\u{FEFF}k3y\n"])
  func fillsInFiles(content: String) throws {
    _ = try put(Array(content.utf8), "key.txt")
    let (status, console) = try export("${file:key.txt}")
    #expect(status == .done, "\(console.errorOutput)")
    #expect(console.text.contains("<string>k3y</string>"))
  }

  @Test func keepsAllButTheLastLineBreak() throws {
    _ = try put(Array("a\n\n".utf8), "key.txt")
    let text = try export("${file:key.txt}").console.text
    #expect(text.contains("<string>a&#10;</string>"), "\(text)")
  }

  @Test(arguments: [
    ("${env:NOT_SET}", "NOT_SET"), ("${env:EMPTY}", "EMPTY"), ("${file:gone.txt}", "gone.txt"),
    ("${file:.}", "directory"), ("${file:binary}", "UTF-8"), ("${file:null}", "null character"),
    ("${file:/dev/zero}", "regular"), ("${file:large}", "1024 KiB"),
  ])
  func refuses(reference: String, saying words: String) throws {
    _ = try put([0x61, 0xFF, 0xFE], "binary")
    _ = try put([0x61, 0x00, 0x62], "null")
    _ = try put(Array(repeating: 0x61, count: (1 << 20) + 1), "large")
    let (status, console) = try export(reference, variables: ["EMPTY": ""])
    #expect(status == .failed)
    #expect(console.output.isEmpty)
    #expect(console.errorOutput.contains(words), "\(console.errorOutput)")
  }

  @Test func leavesTheUnsetForALaterStep() throws {
    let (status, console) = try export("${env:NOT_SET}", ["--allow-unresolved"])
    #expect(status == .done, "\(console.errorOutput)")
    #expect(console.text.contains("<string>${env:NOT_SET}</string>"))
  }

  /// `lint` never looks: the variable's value would be no acceptable key.
  @Test func lintDoesNotLook() throws {
    let console = TestConsole()
    #expect(Writ.run(["lint", try source("${env:NOT_SET}")], on: console) == .done)
    #expect(console.errorOutput.isEmpty)
  }
}
