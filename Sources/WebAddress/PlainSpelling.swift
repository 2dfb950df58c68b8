/// Hosts and addresses in their plainest spelling, told by one look at their bytes.
///
/// Most of those that people write are. The readers would take them as they stand, so that whoever only
/// asks whether something is wrong with one need not have it taken apart.
public enum PlainSpelling {
  /// Whether bytes are the name of a host in its normal form: labels of small letters, digits and
  /// hyphens, of which none is in Punycode, and the last begins with a letter, so that it is no number.
  ///
  /// `false` says nothing.
  static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer(isHost)
  }

  /// The host of bytes that are an address: `https://`, such a host, and a path without anything that
  /// is escaped or has a meaning of its own.
  ///
  /// `nil` says nothing.
  public static func host(
    ofAddress bytes: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let scheme: StaticString = "https://"
    let start = scheme.utf8CodeUnitCount
    guard bytes.count > start, bytes.count <= WebAddress.maximumLength else { return nil }
    for index in 0..<start where bytes[index] != scheme.utf8Start[index] { return nil }
    var end = start
    while end < bytes.count, bytes[end] != ASCII.slash { end += 1 }
    guard isHost(UnsafeBufferPointer(rebasing: bytes[start..<end])) else { return nil }
    for index in end..<bytes.count {
      let byte = bytes[index]
      switch kind(of: byte) {
      case .letter, .digit, .hyphen: continue
      // A segment that begins with a dot may be one that leads elsewhere.
      case .dot where bytes[index - 1] != ASCII.slash: continue
      default: guard byte == ASCII.slash else { return nil }
      }
    }
    return bytes[start..<end]
  }

  public static func isHost(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= WebAddress.maximumLength else { return false }
    var labelStart = 0
    for index in bytes.indices {
      switch kind(of: bytes[index]) {
      case .letter, .digit, .hyphen: continue
      case .dot:
        guard isLabel(bytes, labelStart..<index) else { return false }
        labelStart = index + 1
      case .other: return false
      }
    }
    return isLabel(bytes, labelStart..<bytes.count)
      && kind(of: bytes[labelStart]) == .letter
  }

  /// Whether a stretch is not empty and not in Punycode.
  private static func isLabel(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    return range.count < 4 || bytes[range.lowerBound + 2] != ASCII.hyphen
      || bytes[range.lowerBound + 3] != ASCII.hyphen
  }

  private enum Kind: UInt8 {
    case other
    case letter
    case digit
    case hyphen
    case dot
  }

  // A table to the compiler, and one that need not be made.
  @inline(__always)
  private static func kind(of byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case ASCII.hyphen: .hyphen
    case ASCII.dot: .dot
    default: .other
    }
  }
}
