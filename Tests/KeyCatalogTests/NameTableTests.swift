import KeyCatalog
import Testing

@Suite struct NameTableTests {
  private func position(of name: String, in table: NameTable) -> Int? {
    Array(name.utf8).withUnsafeBufferPointer(table.position)
  }

  @Test(arguments: [0, 1, 5, 64, 256, 257, 1000, 70_000])
  func findsEachNameAndNoOther(count: Int) {
    let names = (0..<count).map { "name\($0 % 7 == 0 ? "X" : "")\($0)" }
    let table = NameTable(names)
    for (number, name) in names.enumerated() {
      #expect(position(of: name, in: table) == number)
      #expect(position(of: name + "x", in: table) == nil)
      #expect(position(of: String(name.dropLast()) + "?", in: table) == nil)
    }
    #expect(position(of: "", in: table) == nil)
  }

  @Test func everyFieldOfTheCatalogIsFound() {
    for shape in Catalog.shapes {
      for (number, field) in shape.fields.enumerated() {
        #expect(position(of: field.name, in: shape.names) == number)
      }
    }
  }
}
