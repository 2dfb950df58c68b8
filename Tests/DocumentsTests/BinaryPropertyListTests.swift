import Documents
import Foundation
import Testing

struct BinaryPropertyListTests {
  /// Puts a file together from objects that are already in its form.
  static func file(
    _ objects: [[UInt8]], top: Int = 0, offsets: [Int]? = nil, referenceSize: UInt8 = 1,
    count: Int? = nil, tableStart: Int? = nil
  ) -> [UInt8] {
    var data = Array("bplist00".utf8)
    var starts: [Int] = []
    for object in objects {
      starts.append(data.count)
      data += object
    }
    let table = data.count
    for start in offsets ?? starts { data += bigEndian(start, 4) }
    data += [0, 0, 0, 0, 0, 0, 4, referenceSize]
    data += bigEndian(count ?? objects.count, 8) + bigEndian(top, 8)
    return data + bigEndian(tableStart ?? table, 8)
  }

  private static func bigEndian(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func ascii(_ text: String) -> [UInt8] {
    [0x50 | UInt8(text.utf8.count)] + Array(text.utf8)
  }

  @Test(arguments: [
    ([[0x08]], "false"),
    ([[0x09]], "true"),
    ([[0x00]], "null"),
    ([[0x10, 0xFF]], "255"),
    ([[0x11, 0x01, 0x00]], "256"),
    ([[0x13] + [UInt8](repeating: 0xFF, count: 8)], "-1"),
    (
      [[0x14] + [UInt8](repeating: 0, count: 8) + [UInt8](repeating: 0xFF, count: 8)],
      "18446744073709551615"
    ),
    ([[0x22, 0x3F, 0xC0, 0, 0]], "1.5"),
    ([[0x23, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0]], "1.5"),
    ([[0x33, 0, 0, 0, 0, 0, 0, 0, 0]], "date(2001-01-01T00:00:00Z)"),
    ([[0x33, 0x41, 0xC7, 0x83, 0xB6, 0x93, 0, 0, 0]], "date(2026-01-02T03:04:06Z)"),
    ([[0x33, 0xC1, 0xCD, 0x27, 0xE4, 0x40, 0, 0, 0]], "date(1970-01-01T00:00:00Z)"),
    ([[0x43, 1, 2, 3]], "data(AQID)"),
    ([[0x44, 1, 2, 3, 4]], "data(AQIDBA==)"),
    ([[0x42, 0xFF, 0xFE]], "data(//4=)"),
    ([ascii("abc")], "\"abc\""),
    ([[0x63, 0x00, 0xE9, 0xD8, 0x3D, 0xDE, 0x00]], "\"é😀\""),
    ([[0x5F, 0x10, 0x02, 0x61, 0x62]], "\"ab\""),
    ([[0xA2, 1, 1], ascii("a")], #"["a","a"]"#),
    ([[0xD1, 1, 2], ascii("k"), [0x09]], #"{"k":true}"#),
    ([[0xD2, 1, 1, 2, 3], ascii("k"), [0xA0], [0xD0]], #"{"k":[],"k":{}}"#),
  ])
  func `reads`(objects: [[UInt8]], expected: String) throws {
    let document = try Document.read(Self.file(objects))
    #expect(rendered(document.root) == expected)
    #expect(document.traits.isBinary)
    #expect(document.source.encoding == .binary)
    #expect(document.source.lineIndex().position(at: document.root.place.lowerBound) == .start)
  }

  @Test(arguments: [
    ([[0xA1, 0]], "contains itself", 8),
    ([[0xA1, 1], [0xA1, 0]], "contains itself", 8),
    ([[0xD1, 1, 0], ascii("k")], "contains itself", 8),
    ([[0xA1, 7]], "not there", 9),
    ([[0xD1, 1, 1], [0x09]], "no string", 11),
    ([[0x5F]], "without a size", 8),
    ([[0x5F, 0x09]], "without a size", 8),
    ([[0x55, 0x61]], "larger than the file", 8),
    ([[0x5F, 0x13, 0x7F, 255, 255, 255, 255, 255, 255, 255]], "larger than the file", 8),
    ([[0x5F, 0x13, 0xFF, 255, 255, 255, 255, 255, 255, 255]], "larger than the file", 8),
    ([[0xAF, 0x12, 0xFF, 0xFF, 0xFF, 0xFF]], "larger than the file", 8),
    ([[0xDF, 0x13, 0x3F, 255, 255, 255, 255, 255, 255, 255]], "larger than the file", 8),
    ([[0x13, 1]], "larger than the file", 8),
    ([[0x51, 0xE9]], "not ASCII", 8),
    ([[0x61, 0xD8, 0x00]], "UTF-16", 8),
    ([[0x23, 0x7F, 0xF0, 0, 0, 0, 0, 0, 0]], "no number", 8),
    ([[0x80, 1]], "of a kind", 8),
    ([[0xC1, 0]], "of a kind", 8),
    ([[0x0F]], "of a kind", 8),
  ])
  func `refuses`(objects: [[UInt8]], problem: String, offset: Int) throws {
    let error = try #require(readingError(Self.file(objects)))
    #expect(error.description.contains(problem), "\(error)")
    #expect(error.offset == offset)
  }

  @Test(arguments: [
    file([[0x09]], top: 1), file([[0x09]], count: 1000), file([[0x09]], count: .max),
    file([[0x09]], count: 0), file([[0x09]], tableStart: 0), file([[0x09]], tableStart: 10_000),
    file([[0x09]], tableStart: -1), file([[0x09]], offsets: [0]), file([[0x09]], offsets: [9]),
    file([[0x09]], offsets: [0x7FFF_FFFF]), file([[0x09]], referenceSize: 0),
    file([[0x09]], referenceSize: 9), Array("bplist00".utf8), Array("bplist16".utf8),
  ])
  func `refuses offsets and sizes that lie`(data: [UInt8]) {
    #expect(readingError(data) != nil)
  }

  @Test func `shared containers cannot explode`() {
    // Each level holds the next one twice: 2⁶⁰ values from 61 objects.
    var objects = (0..<60).map { level in [0xA2, UInt8(level + 1), UInt8(level + 1)] as [UInt8] }
    objects.append([0x09])
    let error = readingError(Self.file(objects))
    #expect(error?.description.contains("unfolds") == true)
  }

  @Test func `overlapping strings cannot explode`() {
    // A thousand objects, each of which is nearly the whole file.
    let text = [0x5F, 0x11, 0x40, 0x00] + [UInt8](repeating: 0x61, count: 0x4000)
    let references = (1...1000).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let list = [0xAF, 0x11, 0x03, 0xE8] + references
    let offsets = [8] + [Int](repeating: 8 + list.count, count: 1000)
    let data = Self.file([list, text], offsets: offsets, referenceSize: 2, count: 1001)
    let error = readingError(data)
    #expect(error?.description.contains("overlap") == true)
  }

  @Test func `nesting has a bound`() {
    func nested(_ depth: Int) -> [UInt8] {
      let objects =
        (1..<depth).map { [0xA1, UInt8($0 >> 8), UInt8($0 & 0xFF)] as [UInt8] } + [[0xA0]]
      return Self.file(objects, referenceSize: 2)
    }
    #expect(readingError(nested(256)) == nil)
    #expect(readingError(nested(257))?.reason == .nestedTooDeep(limit: 256))
  }

  @Test func `agrees with the XML form`() throws {
    let content =
      "<key>é</key><string>ü😀</string><key>n</key><integer>-5</integer><key>d</key>"
      + "<date>1999-12-31T23:59:59Z</date><key>b</key><data>AAEC/w==</data><key>l</key>"
      + "<array><string>ü😀</string><true/><real>0.5</real></array>"
    let text = propertyList(content)
    let values = try PropertyListSerialization.propertyList(
      from: Data(text.utf8), format: nil)
    let binary = try PropertyListSerialization.data(
      fromPropertyList: values, format: .binary, options: 0)
    let fromXML = try read(text).root
    let fromBinary = try Document.read(Array(binary)).root
    for member in fromXML.members {
      #expect(fromBinary[member.name].map(rendered) == rendered(member.value))
    }
  }

  @Test func `a document inside a string has places`() throws {
    let json = #"{"a":true}"#
    let document = try Document.read(Self.file([[0xD1, 1, 2], Self.ascii("k"), Self.ascii(json)]))
    let host = try #require(document.root["k"])
    let value = try #require(try JSONReader.readEmbedded(in: host).root["a"])
    #expect(written(value, in: document) == "true")
    #expect(document.source.lineIndex().position(at: value.place.lowerBound) == .start)
  }
}
