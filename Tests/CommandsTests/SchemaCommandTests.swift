import Commands
import Foundation
import JSONSchema
import TestSupport
import Testing

@Suite struct SchemaCommandTests {
  private let console = TestConsole()

  /// What is committed must be what the program writes.
  @Test(arguments: SchemaTarget.allCases)
  func committedFileIsUpToDate(target: SchemaTarget) throws {
    let path = "schemas/\(target.rawValue).schema.json"
    let committed = try Data(contentsOf: Package.root.appending(path: path))
    #expect(Writ.run(["schema", "--for", target.rawValue], on: console) == .done)
    #expect(Data(console.output) == committed, "\(path) is behind: run make generate")
  }

  @Test func writesIntoAFile() throws {
    let directory = try TemporaryDirectory()
    let file = directory.url.appending(path: "schema.json")
    #expect(Writ.run(["schema", "--for", "source", "-o", file.path], on: console) == .done)
    #expect(console.output.isEmpty)
    #expect(Writ.run(["schema", "--for", "source"], on: console) == .done)
    #expect(try Data(contentsOf: file) == Data(console.output))
  }

  @Test func refusesAnotherForm() {
    #expect(Writ.run(["schema", "--for", "managed"], on: console) == .failed)
    #expect(console.errorOutput.contains("bootstrap-v2"))
  }
}
