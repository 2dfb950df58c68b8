extension RegistryParser {
  func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  func hexadecimalDigit() -> UInt8? {
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return byte - UInt8(ascii: "A") + 10
    default: return nil
    }
  }

  /// Moves past a word in whatever case, if it stands here.
  mutating func take(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length {
      let byte = bytes[position + index]
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      guard (isCapital ? byte | 0x20 : byte) == word.utf8Start[index] else { return false }
    }
    position += length
    return true
  }

  mutating func skipSpaces() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 { position += 1 }
  }

  func endOfLine(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    return end
  }

  mutating func skipLine() { position = endOfLine(from: position) }

  mutating func skipLineEnd() {
    if peek() == UInt8(ascii: "\r") { position += 1 }
    if peek() == UInt8(ascii: "\n") { position += 1 }
  }

  func malformed(_ problem: String) -> ReadingError {
    ReadingError(.malformed(problem), at: position)
  }
}
