/// Turns the text between `://` and the port into a ``Host``, by the host parser of the WHATWG URL
/// Standard. Addresses with a scheme of their own go through the same rules, so that a spelling of
/// the machine itself is recognized under any scheme.
enum HostReader {
  /// A host, and whether a name ended in a dot.
  struct Result {
    let host: Host
    let hasTrailingDot: Bool
  }

  /// Reads the host in `bytes`, which are UTF-8.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Host.Refusal) -> Result {
    if PlainSpelling.isHost(bytes) {
      return Result(host: .name(ASCII.text(bytes)), hasTrailingDot: false)
    }
    guard let first = bytes.first else { throw .empty }
    if first == ASCII.openingBracket {
      guard bytes.last == ASCII.closingBracket,
        let address = IPv6Reader.read(bytes.dropFirst().dropLast())
      else { throw .badIPv6Address }
      return Result(host: .ipv6(address), hasTrailingDot: false)
    }
    let name = try DomainName.normalized(percentDecoded(bytes))
    guard !name.contains(where: isForbidden) else { throw .forbiddenCharacter }
    if IPv4Reader.endsInNumber(name[...]) {
      guard let address = IPv4Reader.read(name[...]) else { throw .badIPv4Address }
      return Result(host: .ipv4(address), hasTrailingDot: false)
    }
    let hasTrailingDot = name.last == ASCII.dot
    let body = hasTrailingDot ? name.dropLast() : name[...]
    guard !body.isEmpty else { throw .empty }
    return Result(host: .name(ASCII.text(body)), hasTrailingDot: hasTrailingDot)
  }

  /// The bytes with every `%` and two hexadecimal digits replaced by the byte they stand for.
  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(ASCII.percent) else { return Array(bytes) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(ASCII.hexadecimalValue)
      if byte == ASCII.percent, digits.count == 2 {
        decoded.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// Whether a byte is one of the forbidden domain code points. Bytes above ASCII do not get here.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x7F || forbiddenPunctuation.contains(byte)
  }

  private static let forbiddenPunctuation = Set("#/:<>?@[\\]^|%".utf8)
}
