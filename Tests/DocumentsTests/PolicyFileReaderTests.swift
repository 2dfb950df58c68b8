import Documents
import Testing

@Suite struct PolicyFileReaderTests {
  private let header: [UInt8] = [0x50, 0x52, 0x65, 0x67, 1, 0, 0, 0]

  private func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private func record(
    _ name: String, type: UInt8 = 1, _ data: [UInt8], size: UInt32? = nil,
    key: String = #"Software\Policies\Claude"#
  ) -> [UInt8] {
    let size = size ?? UInt32(data.count)
    let sizeBytes = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * UInt32($0))) }
    return utf16("[\(key)\0;\(name)\0;") + [type, 0, 0, 0] + utf16(";") + sizeBytes + utf16(";")
      + data + utf16("]")
  }

  private func error(_ bytes: [UInt8]) -> ReadingError? {
    do throws(ReadingError) {
      _ = try Document.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func valuesOfEveryType() throws {
    let document = try Document.read(
      header + record("text", utf16("a;]=[b\0")) + record("number", type: 4, [10, 0, 0, 0])
        + record("expand", type: 2, utf16("%TEMP%\0")) + record("list", type: 7, utf16("a\0b\0\0"))
        + record("long", type: 0xB, [1, 0, 0, 0, 0, 0, 0, 0]) + record("bytes", type: 3, [1, 2, 3])
        + record("**del.gone", utf16(" \0")) + record("**DelVals.", utf16(" \0"))
        + record("other", utf16("\0"), key: #"Software\Other"#))
    #expect(document.format == .pol)
    #expect(document.traits.isBinary)
    #expect(
      document.root.members.map(\.name) == [#"Software\Policies\Claude"#, #"Software\Other"#])
    let values = try #require(document.root[#"Software\Policies\Claude"#])
    #expect(values["text"]?.stringValue == "a;]=[b")
    #expect(values["number"]?.integerValue == 10)
    #expect(values["number"]?.wireType == .registryDoubleWord)
    #expect(values["expand"]?.wireType == .registryExpandString)
    #expect(values["list"]?.elements.map(\.string) == ["a", "b"])
    #expect(values["long"]?.wireType == .registryQuadWord)
    #expect(values["bytes"]?.kind == .data)
    #expect(values["gone"]?.wireType == .registryDeletion)
    #expect(values.members.map(\.name).count == 7)
  }

  @Test func nothingInIt() throws {
    #expect(try Document.read(header).root.isEmptyContainer)
  }

  @Test func lyingLengthsAreTold() throws {
    let size = header.count + utf16("[Software\\Policies\\Claude\0;a\0;").count + 4 + 2
    for lie in [6, 100, UInt32.max] as [UInt32] {
      let found = try #require(error(header + record("a", utf16("b\0"), size: lie)))
      guard case .malformed(let text) = found.reason else {
        Issue.record("\(found)")
        continue
      }
      #expect(text.contains("at byte"))
      #expect(found.offset >= size)
    }
    // Too short: the record does not end where it should.
    #expect(error(header + record("a", utf16("b\0"), size: 2)) != nil)
  }

  /// Every beginning of a file is an error at its end or before, or is whole.
  @Test func cutOffAnywhere() {
    let first = record("a", utf16("b\0"))
    let bytes = header + first + record("c", utf16("d\0"))
    for length in 4..<bytes.count
    where length != header.count && length != header.count + first.count {
      let found = error(Array(bytes.prefix(length)))
      #expect(found != nil, "\(length)")
      #expect((found?.offset ?? .max) <= length, "\(length)")
    }
  }

  @Test func damagedAnywhere() {
    let bytes = header + record("a", utf16("b\0"))
    for position in 4..<bytes.count {
      var damaged = bytes
      damaged[position] ^= 0xFF
      // Whatever it is, it ends.
      _ = error(damaged)
    }
  }

  @Test func otherVersions() {
    #expect(error([0x50, 0x52, 0x65, 0x67, 2, 0, 0, 0]) != nil)
  }

  @Test func aNameWithoutEnd() {
    let name = Array(repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(error(header + utf16("[") + name) != nil)
  }

  /// Whatever is said of a part of a value, is said of bytes of the file.
  @Test func placesAreInsideTheFile() throws {
    let bytes =
      header + record("text", utf16("a;]=[b\0")) + record("number", type: 4, [10, 0, 0, 0])
      + record("list", type: 7, utf16("a\0b\0\0")) + record("json", utf16("[{\"name\":\"ü\"}]\0"))
      + record("bytes", type: 3, [1, 2, 3]) + record("**del.gone", utf16(" \0"))
    var pending = [try Document.read(bytes).root]
    while let value = pending.popLast() {
      let count = value.utf8.count
      for place in [value.place, value.place(of: 0..<count), value.place(of: count / 2..<count)] {
        #expect(0 <= place.lowerBound && place.upperBound <= bytes.count)
      }
      pending += value.children
      pending += value.children.compactMap(\.key)
    }
  }
}
