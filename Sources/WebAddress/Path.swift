/// Works on the path of an address.
enum Path {
  /// The path with its `.` and `..` segments resolved, as the WHATWG URL Standard and RFC 3986
  /// section 5.2.4 have it. The dots may be percent-encoded. The result starts with a slash.
  static func resolved(_ path: ArraySlice<UInt8>, turnsBackslashes: Bool) -> [UInt8] {
    guard mayHoldDotSegments(path) else {
      return path.first == ASCII.slash ? Array(path) : [ASCII.slash] + path
    }
    func isSlash(_ byte: UInt8) -> Bool {
      byte == ASCII.slash || (turnsBackslashes && byte == ASCII.backslash)
    }
    let body = path.first.map(isSlash) == true ? path.dropFirst() : path
    let segments = body.split(omittingEmptySubsequences: false, whereSeparator: isSlash)
    var kept: [ArraySlice<UInt8>] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch dotCount(segment) {
      case 1: if isLast { kept.append([]) }
      case 2:
        _ = kept.popLast()
        if isLast { kept.append([]) }
      default: kept.append(segment)
      }
    }
    return kept.reduce(into: []) { output, segment in
      output.append(ASCII.slash)
      output += segment
    }
  }

  /// Whether a segment may be `.` or `..` in some spelling, or end with a backslash.
  private static func mayHoldDotSegments(_ path: ArraySlice<UInt8>) -> Bool {
    var previous = ASCII.slash
    for byte in path {
      if byte == ASCII.percent || byte == ASCII.backslash { return true }
      if byte == ASCII.dot, previous == ASCII.slash { return true }
      previous = byte
    }
    return false
  }

  /// How many dots a segment consists of, if it is `.` or `..` in any spelling.
  private static func dotCount(_ segment: ArraySlice<UInt8>) -> Int? {
    guard (1...6).contains(segment.count) else { return nil }
    var rest = segment
    var count = 0
    while let byte = rest.popFirst() {
      if byte == ASCII.percent, rest.prefix(2).map(ASCII.lowercased) == Array("2e".utf8) {
        rest = rest.dropFirst(2)
      } else if byte != ASCII.dot {
        return nil
      }
      count += 1
    }
    return count <= 2 ? count : nil
  }
}
