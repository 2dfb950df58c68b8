/// Reads IPv4 addresses in every spelling that a browser accepts, and writes them in one.
///
/// Source: the IPv4 parser and the "ends in a number" checker of the WHATWG URL Standard. Up to
/// four numbers, each decimal, octal (`0…`) or hexadecimal (`0x…`); the last fills all the bytes
/// that the others leave, so that `127.1` and `2130706433` are both `127.0.0.1`.
enum IPv4Reader {
  /// Whether the last label makes a host an address rather than a name.
  static func endsInNumber(_ host: ArraySlice<UInt8>) -> Bool {
    let body = host.last == ASCII.dot ? host.dropLast() : host
    let start = body.lastIndex(of: ASCII.dot).map { $0 + 1 } ?? body.startIndex
    let last = body[start...]
    guard !last.isEmpty else { return false }
    return last.allSatisfy(ASCII.isDigit) || number(last) != nil
  }

  /// The address that the bytes spell, if they spell one.
  static func read(_ host: ArraySlice<UInt8>) -> UInt32? {
    let body = host.last == ASCII.dot ? host.dropLast() : host
    // One more than allowed is enough to refuse, however many dots follow.
    let parts = body.split(separator: ASCII.dot, maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count <= 4 else { return nil }
    var numbers: [UInt64] = []
    for part in parts {
      guard !part.isEmpty, let number = number(part) else { return nil }
      numbers.append(number)
    }
    guard let last = numbers.popLast(), numbers.allSatisfy({ $0 <= 255 }) else { return nil }
    guard last < 1 << (8 * UInt64(4 - numbers.count)) else { return nil }
    let leading = numbers.enumerated().reduce(UInt64(0)) { sum, part in
      sum | part.element << (8 * UInt64(3 - part.offset))
    }
    return UInt32(exactly: leading | last)
  }

  /// The address as four decimal numbers.
  static func dotted(_ address: UInt32) -> String {
    [24, 16, 8, 0].map { String(address >> $0 & 0xFF) }.joined(separator: ".")
  }

  /// One number in its own base. Anything above 32 bits is reported as some number above 32 bits,
  /// which is all that a caller needs to refuse it.
  private static func number(_ part: ArraySlice<UInt8>) -> UInt64? {
    var digits = part
    var base: UInt64 = 10
    if part.count >= 2, part.first == ASCII.zero {
      digits = part.dropFirst()
      base = 8
      if let next = digits.first, ASCII.lowercased(next) == UInt8(ascii: "x") {
        digits = digits.dropFirst()
        base = 16
      }
    }
    var value: UInt64 = 0
    for digit in digits {
      guard let digitValue = ASCII.hexadecimalValue(digit), digitValue < base else { return nil }
      value = min(value * base + UInt64(digitValue), 1 << 40)
    }
    return value
  }
}
