/// The objects of a binary property list, each read on demand and checked against the file's bounds.
///
/// The layout: a header, the objects, a table of their offsets, and a trailer of 32 bytes that says
/// how wide offsets and object numbers are, how many objects there are, which one is the outermost
/// and where the table begins. All numbers are big-endian.
struct BinaryPropertyListFile {
  private static let headerSize = 8
  private static let trailerSize = 32

  private let data: [UInt8]
  private let offsetSize: Int
  private let referenceSize: Int
  private let objectCount: Int
  private let tableStart: Int
  let topObject: Int

  init(_ data: [UInt8]) throws(ReadingError) {
    guard data.starts(with: Array("bplist00".utf8)) else {
      throw ReadingError(.malformed("a version of binary property list that is not read"), at: 0)
    }
    guard data.count >= Self.headerSize + Self.trailerSize else {
      throw ReadingError(.malformed("the file is cut off"), at: data.count)
    }
    let trailer = data.count - Self.trailerSize
    let damaged = ReadingError(
      .malformed("the end of the file is not that of a binary property list: it is cut off"),
      at: trailer)
    offsetSize = Int(data[trailer + 6])
    referenceSize = Int(data[trailer + 7])
    guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
      let objectCount = Self.number(data[(trailer + 8)..<(trailer + 16)]),
      let topObject = Self.number(data[(trailer + 16)..<(trailer + 24)]),
      let tableStart = Self.number(data[(trailer + 24)..<(trailer + 32)]),
      (Self.headerSize..<trailer).contains(tableStart), topObject < objectCount,
      objectCount <= (trailer - tableStart) / offsetSize
    else { throw damaged }
    self.data = data
    self.objectCount = objectCount
    self.topObject = topObject
    self.tableStart = tableStart
  }

  /// An object, with what it holds still in the file.
  enum Object {
    case null
    case boolean(Bool)
    case integer(String)
    case real(Double)
    /// Seconds since the first moment of 2001, UTC.
    case date(Double)
    case data(Range<Int>)
    case string(StringContent)
    case array(References)
    case dictionary(References)
  }

  enum StringContent {
    case ascii(Range<Int>)
    case utf16(Range<Int>)
  }

  /// A run of object numbers; a dictionary has as many again, for the values.
  struct References {
    let start: Int
    let count: Int
  }

  /// The offset of an object, or 0 when the table has none.
  func offset(of number: Int) -> Int {
    guard number < objectCount else { return 0 }
    let entry = tableStart + number * offsetSize
    return Self.number(data[entry..<(entry + offsetSize)]) ?? 0
  }

  func malformed(_ problem: String, object number: Int) -> ReadingError {
    ReadingError(.malformed(problem), at: min(offset(of: number), data.count))
  }

  /// The number of an object that an array or dictionary refers to.
  func reference(_ references: References, at index: Int) throws(ReadingError) -> Int {
    let start = references.start + index * referenceSize
    guard let number = Self.number(data[start..<(start + referenceSize)]), number < objectCount
    else { throw ReadingError(.malformed("a reference to an object that is not there"), at: start) }
    return number
  }

  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { data[range] }

  /// The characters of a string in UTF-8.
  func string(_ content: StringContent, object number: Int) throws(ReadingError) -> [UInt8] {
    switch content {
    case .ascii(let range):
      guard data[range].allSatisfy({ $0 < 0x80 }) else {
        throw malformed("a string that is not ASCII, as it says it is", object: number)
      }
      return Array(data[range])
    case .utf16(let range):
      do throws(ReadingError) {
        return try SourceText.decodeUTF16(data[range], isBigEndian: true)
      } catch {
        throw malformed("a string that is not valid UTF-16", object: number)
      }
    }
  }

  /// Reads an object's marker: its kind in the upper half of a byte, its size in the lower.
  func object(_ number: Int) throws(ReadingError) -> Object {
    let start = offset(of: number)
    guard (Self.headerSize..<tableStart).contains(start) else {
      throw malformed("an object outside the file", object: number)
    }
    let size = Int(data[start] & 0x0F)
    switch data[start] >> 4 {
    case 0x0 where size == 0x0: return .null
    case 0x0 where size == 0x8: return .boolean(false)
    case 0x0 where size == 0x9: return .boolean(true)
    case 0x1 where size <= 4:
      return .integer(integer(data[try content(number, start + 1, count: 1 << size)]))
    case 0x2 where size == 2 || size == 3:
      return .real(try finite(number, data[try content(number, start + 1, count: 1 << size)]))
    case 0x3 where size == 3:
      return .date(try finite(number, data[try content(number, start + 1, count: 8)]))
    case 0x4:
      let run = try run(number, start)
      return .data(try content(number, run.start, count: run.count))
    case 0x5:
      let run = try run(number, start)
      return .string(.ascii(try content(number, run.start, count: run.count)))
    case 0x6:
      let run = try run(number, start)
      return .string(.utf16(try content(number, run.start, count: run.count, width: 2)))
    case 0xA:
      let run = try run(number, start)
      _ = try content(number, run.start, count: run.count, width: referenceSize)
      return .array(run)
    case 0xD:
      let run = try run(number, start)
      _ = try content(number, run.start, count: run.count, width: 2 * referenceSize)
      return .dictionary(run)
    default:
      throw malformed("an object of a kind that no configuration has", object: number)
    }
  }

  /// Where the content of an object of many parts begins, and how many there are.
  private func run(_ number: Int, _ start: Int) throws(ReadingError) -> References {
    let size = Int(data[start] & 0x0F)
    guard size == 0x0F else { return References(start: start + 1, count: size) }
    // A long size is an integer object of its own, right behind the marker.
    guard start + 1 < tableStart, data[start + 1] >> 4 == 0x1, data[start + 1] & 0x0F <= 3 else {
      throw malformed("an object without a size", object: number)
    }
    let width = 1 << Int(data[start + 1] & 0x0F)
    let digits = try content(number, start + 2, count: width)
    guard let count = Self.number(data[digits]) else {
      throw malformed("an object larger than the file", object: number)
    }
    return References(start: digits.upperBound, count: count)
  }

  /// The range of an object's content, which ends before the table of offsets.
  private func content(
    _ number: Int, _ start: Int, count: Int, width: Int = 1
  ) throws(ReadingError) -> Range<Int> {
    guard start <= tableStart, count <= (tableStart - start) / width else {
      throw malformed("an object larger than the file", object: number)
    }
    return start..<(start + count * width)
  }

  private func finite(_ number: Int, _ bytes: ArraySlice<UInt8>) throws(ReadingError) -> Double {
    let pattern = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let value =
      bytes.count == 4
      ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: pattern))) : Double(bitPattern: pattern)
    guard value.isFinite else {
      throw malformed("no number that a configuration can hold", object: number)
    }
    return value
  }

  /// Up to four bytes are unsigned; eight are signed; sixteen hold what eight cannot.
  private func integer(_ bytes: ArraySlice<UInt8>) -> String {
    let pattern = bytes.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return bytes.count == 8 ? String(Int64(bitPattern: pattern)) : String(pattern)
  }

  /// A big-endian number; `nil` beyond the range of `Int`.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    Int(exactly: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
