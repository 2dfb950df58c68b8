/// Goes through a `Registry.pol` file record by record: `[key;value;type;size;data]`, brackets and
/// semicolons in UTF-16 like the names.
struct PolicyFileParser {
  private(set) var builder = ValueTreeBuilder()
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The key whose values are being read.
  private var openKey: [UInt8]?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func parse() throws(ReadingError) {
    position = PolicyFileReader.signature.count
    guard try number("the version") == PolicyFileReader.version else {
      throw malformed("a version of Registry.pol that is not read", at: 4)
    }
    try builder.begin(.object, at: 0)
    while position < bytes.count { try readRecord() }
    closeKey()
    builder.end(at: bytes.count)
  }

  private mutating func readRecord() throws(ReadingError) {
    let start = position
    try take("[", "the start of a record")
    let key = try text("the key")
    try take(";", "a semicolon after the key")
    let name = try text("the name of the value")
    try take(";", "a semicolon after the name")
    let type = try number("the type")
    try take(";", "a semicolon after the type")
    let sizeOffset = position
    let size = try number("the size")
    try take(";", "a semicolon after the size")
    guard Int(size) <= bytes.count - position else {
      throw malformed(
        "the record announces \(size) bytes of data, and \(bytes.count - position) are left",
        at: sizeOffset)
    }
    let data = Array(bytes[position..<(position + Int(size))])
    position += Int(size)
    try take("]", "the end of the record after \(size) bytes of data")
    try add(RegistryData(type: type, bytes: data), named: name, to: key, at: start..<position)
  }

  private mutating func add(
    _ data: RegistryData, named name: [UInt8], to key: [UInt8], at range: Range<Int>
  ) throws(ReadingError) {
    let instruction = Instruction(name)
    if instruction == .other { return }
    if openKey != key {
      closeKey()
      builder.key(.decoded(key), at: range, isOpaque: true)
      try builder.begin(.object, at: range.lowerBound)
      openKey = key
    }
    if case .deletion(let name) = instruction {
      builder.key(.decoded(name), at: range, isOpaque: true)
      builder.scalar(.null, .decoded([]), at: range, wireType: .registryDeletion)
    } else {
      builder.key(.decoded(name), at: range, isOpaque: true)
      try builder.registryValue(data, header: .version5, at: range)
    }
  }

  private mutating func closeKey() {
    guard openKey != nil else { return }
    builder.end(at: position)
    openKey = nil
  }

  /// What the name of a value asks for.
  private enum Instruction: Equatable {
    case value
    /// `**del.NAME`: the value goes.
    case deletion([UInt8])
    /// Any other name with two asterisks: it removes several values or whole keys, or sets
    /// permissions, and names no setting.
    case other

    init(_ name: [UInt8]) {
      let marker = Array("**del.".utf8)
      let start = name.prefix(marker.count).map { $0 | 0x20 }
      if start.elementsEqual(marker) {
        self = .deletion(Array(name.dropFirst(marker.count)))
      } else {
        self = name.starts(with: "**".utf8) ? .other : .value
      }
    }
  }

  // MARK: - Scanning

  /// A text in UTF-16 up to its null character.
  private mutating func text(_ what: String) throws(ReadingError) -> [UInt8] {
    let start = position
    var units: [UInt16] = []
    while position + 1 < bytes.count {
      let unit = UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
      position += 2
      if unit == 0 { return Array(String(decoding: units, as: UTF16.self).utf8) }
      guard units.count < Self.longestName else { break }
      units.append(unit)
    }
    throw malformed("\(what) does not end in a null character", at: start)
  }

  /// The longest path of a key and name of a value, in UTF-16 code units: that of Windows for names.
  private static let longestName = 16_383

  /// Four bytes, the least significant first.
  private mutating func number(_ what: String) throws(ReadingError) -> UInt32 {
    guard position + 4 <= bytes.count else {
      throw malformed("the file ends before \(what)", at: bytes.count)
    }
    let number = (0..<4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[position + $1]) }
    position += 4
    return number
  }

  /// Moves past one character.
  private mutating func take(
    _ character: Unicode.Scalar, _ what: String
  ) throws(ReadingError) {
    guard position + 2 <= bytes.count else {
      throw malformed("the file ends before \(what)", at: bytes.count)
    }
    guard bytes[position] == UInt8(ascii: character), bytes[position + 1] == 0 else {
      throw malformed("expected \(what)", at: position)
    }
    position += 2
  }

  /// An error that names its place: a binary file has no lines to point at.
  private func malformed(_ problem: String, at offset: Int) -> ReadingError {
    ReadingError(.malformed("\(problem) (at byte \(offset))"), at: offset)
  }
}
