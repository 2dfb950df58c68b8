import FileAccess
import Testing

@Suite struct NameListTests {
  /// A list that comes in pieces.
  private func list(
    _ pieces: [String], _ separator: NameList.Separator = .lineFeed
  ) -> NameList {
    let stream = Stream(pieces.map { Array($0.utf8) })
    return NameList("list", separator: separator) { stream.next() }
  }

  private final class Stream: @unchecked Sendable {
    private var pieces: ArraySlice<[UInt8]>
    init(_ pieces: [[UInt8]]) { self.pieces = pieces[...] }
    func next() -> [UInt8] { pieces.popFirst() ?? [] }
  }

  private func names(_ list: NameList, atMost limit: Int = 2) throws -> [[String]] {
    var list = list
    var batches: [[String]] = []
    while true {
      let names = try list.next(atMost: limit)
      if names.isEmpty { return batches }
      batches.append(names)
    }
  }

  @Test func namesAreHandedOnAsTheyCome() throws {
    #expect(try names(list(["a\nb", "c\n", "d\ne\nf\n"])) == [["a"], ["bc"], ["d", "e"], ["f"]])
  }

  @Test func theLastNameNeedsNoEnd() throws {
    #expect(try names(list(["a\nb"])) == [["a"], ["b"]])
  }

  @Test func emptyLinesAreNoNames() throws {
    #expect(try names(list(["\n\na\n\n", "\nb\n\n"])) == [["a"], ["b"]])
    #expect(try names(list([])) == [])
  }

  @Test func betweenNullsAnythingMayStand() throws {
    #expect(try names(list(["a\nb\0 c \0"], .null)) == [["a\nb", " c "]])
  }

  @Test func whatHasNoEndIsNoList() throws {
    let piece = String(repeating: "x", count: 1 << 15)
    #expect(throws: FileError("list", .noListOfNames)) {
      try names(list(Array(repeating: piece, count: 1000)))
    }
  }
}

extension FileError: Equatable {
  public static func == (left: FileError, right: FileError) -> Bool {
    left.path == right.path && left.problem == right.problem
  }
}
