import Documents
import Foundation
import Testing

struct FixtureTests {
  @Test(arguments: fixtures.filter { $0.pathComponents.contains("correct") })
  func `every correct sample is read`(file: URL) throws {
    let document = try Document.read(Array(Data(contentsOf: file)), name: file.path)
    #expect(document.root.kind == .object)
    #expect(!document.root.isEmptyContainer)
  }

  @Test func `samples are found`() {
    #expect(fixtures.count > 100)
  }
}
