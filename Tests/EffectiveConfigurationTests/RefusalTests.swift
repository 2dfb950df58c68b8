import Commands
import Foundation
import Testing

/// Input that the command cannot work on ends with status 2 and says where the trouble is.
@Suite struct RefusalTests {
  private func run(_ arguments: String...) -> (Commands.ExitStatus, RecordingConsole) {
    let console = RecordingConsole()
    return (Writ.run(["effective"] + arguments, on: console), console)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "writ-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @Test func aFileWithTwoHives() throws {
    let path = try file(
      "both.reg",
      """
      Windows Registry Editor Version 5.00

      [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
      "disableAutoUpdates"="true"

      [HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Claude]
      "coworkTabEnabled"="true"
      """)
    let (status, console) = run("--hklm", path)
    #expect(status == .failed)
    #expect(console.output.isEmpty)
    #expect(console.errorOutput.contains("both.reg:6:"))
    #expect(console.errorOutput.contains("both hives"))
  }

  @Test func aResponseThatIsNoObject() throws {
    let (status, console) = run("--response", try file("response.json", "[1]"))
    #expect(status == .failed)
    #expect(console.output.isEmpty)
    #expect(console.errorOutput.contains("response.json:1:1: is no object"))
  }

  @Test func aDocumentThatDoesNotParse() throws {
    let (status, console) = run("--local", try file("local.json", "{\n  \"a\": }"))
    #expect(status == .failed)
    #expect(console.errorOutput.contains("local.json:2:8"))
  }

  @Test func nothingAtAllAndSourcesOfOtherSystems() throws {
    #expect(run().0 == .failed)
    let path = try file("managed.plist", "<dict/>")
    #expect(run("--hklm", path, "--managed-user", path).0 == .failed)
    #expect(run("--managed-user", path, "--platform", "linux").0 == .failed)
    #expect(run("--managed-machine", "/no/such/file.plist").0 == .failed)
  }
}
