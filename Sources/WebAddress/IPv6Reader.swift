/// Reads an IPv6 address as the WHATWG URL Standard does: the forms of RFC 4291 section 2.2, with
/// or without an IPv4 address at the end, and no zone identifier.
struct IPv6Reader {
  private var rest: ArraySlice<UInt8>
  private var groups: [UInt16] = []
  /// How many groups stand before `::`, once it was met.
  private var groupsBeforeGap: Int?

  /// The address that the bytes between the brackets spell, if they spell one.
  static func read(_ bytes: ArraySlice<UInt8>) -> IPv6Address? {
    var reader = IPv6Reader(rest: bytes)
    guard reader.readGroups() else { return nil }
    return reader.address
  }

  private init(rest: ArraySlice<UInt8>) {
    self.rest = rest
  }

  private var address: IPv6Address? {
    guard let before = groupsBeforeGap else {
      return groups.count == 8 ? IPv6Address(groups: groups) : nil
    }
    // The gap stands for at least one group.
    guard groups.count < 8 else { return nil }
    let zeros = [UInt16](repeating: 0, count: 8 - groups.count)
    return IPv6Address(groups: groups[..<before] + zeros + groups[before...])
  }

  private mutating func readGroups() -> Bool {
    if rest.first == ASCII.colon, !readGap() { return false }
    while let next = rest.first {
      guard groups.count < 8 else { return false }
      let digits = rest.prefix(4).prefix { ASCII.hexadecimalValue($0) != nil }
      let afterDigits = rest.dropFirst(digits.count)
      if afterDigits.first == ASCII.dot { return readEmbeddedIPv4() }
      guard !digits.isEmpty, next != ASCII.colon else { return false }
      groups.append(digits.reduce(0) { $0 << 4 | UInt16(ASCII.hexadecimalValue($1) ?? 0) })
      rest = afterDigits
      if rest.isEmpty { return true }
      guard rest.first == ASCII.colon else { return false }
      if rest.dropFirst().first == ASCII.colon {
        guard readGap() else { return false }
      } else {
        rest = rest.dropFirst()
        guard !rest.isEmpty else { return false }
      }
    }
    return true
  }

  /// Takes `::`, which may occur once.
  private mutating func readGap() -> Bool {
    guard groupsBeforeGap == nil, rest.dropFirst().first == ASCII.colon else { return false }
    groupsBeforeGap = groups.count
    rest = rest.dropFirst(2)
    return true
  }

  /// Takes four decimal numbers that make up the last two groups. Unlike a bare IPv4 address, they
  /// have no other spelling.
  private mutating func readEmbeddedIPv4() -> Bool {
    guard groups.count <= 6 else { return false }
    let parts = rest.split(separator: ASCII.dot, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return false }
    var address: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy(ASCII.isDigit) else { return false }
      guard part.count == 1 || part.first != ASCII.zero else { return false }
      let number = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - ASCII.zero) }
      guard number <= 255 else { return false }
      address = address << 8 | number
    }
    groups.append(UInt16(truncatingIfNeeded: address >> 16))
    groups.append(UInt16(truncatingIfNeeded: address))
    rest = []
    return true
  }
}
