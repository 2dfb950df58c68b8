/// An IPv6 address: 128 bits in two halves (RFC 4291).
public struct IPv6Address: Sendable, Hashable {
  /// The first 64 bits, the network's part by custom.
  public let high: UInt64

  /// The last 64 bits.
  public let low: UInt64

  /// An address from its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// An address from its eight groups; groups that are missing count as zero.
  init(groups: [UInt16]) {
    func half(_ groups: some Sequence<UInt16>) -> UInt64 {
      groups.reduce(0) { $0 << 16 | UInt64($1) }
    }
    high = half(groups.prefix(4))
    low = half(groups.dropFirst(4).prefix(4))
  }

  /// The eight groups of 16 bits, first to last.
  var groups: [UInt16] {
    [high, low].flatMap { half in
      [48, 32, 16, 0].map { UInt16(truncatingIfNeeded: half >> $0) }
    }
  }

  /// The IPv4 address inside an IPv4-mapped one, `::ffff:a.b.c.d` (RFC 4291 section 2.5.5.2).
  public var mappedIPv4: UInt32? {
    guard high == 0, low >> 32 == 0xFFFF else { return nil }
    return UInt32(truncatingIfNeeded: low)
  }
}

extension IPv6Address: CustomStringConvertible {
  /// The short form without brackets: hexadecimal in lower case, and the first of the longest runs
  /// of two or more zero groups as `::` (RFC 5952 section 4). A mapped IPv4 address is hexadecimal
  /// too, as the WHATWG URL Standard writes it.
  public var description: String {
    let groups = groups
    let zeros = Self.longestZeroRun(in: groups)
    func joined(_ groups: ArraySlice<UInt16>) -> String {
      groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
    guard zeros.count > 1 else { return joined(groups[...]) }
    return joined(groups[..<zeros.lowerBound]) + "::" + joined(groups[zeros.upperBound...])
  }

  private static func longestZeroRun(in groups: [UInt16]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for (index, group) in groups.enumerated() {
      if group != 0 {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<(index + 1)
      }
    }
    return longest
  }
}
