/// Reads the entries of host lists. It looks for the most telling mistake first: a whole address in
/// place of a host is reported for its scheme, not for its slashes.
enum HostPatternReader {
  static func read(
    _ text: String, ports: HostPattern.PortRule
  ) throws(HostPattern.Refusal) -> (HostPattern.Scope, Int?) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= WebAddress.maximumLength else { throw .tooLong }
    try refuseBlanks(in: text)
    try refuseOtherParts(bytes)

    let colon = bytes.lastIndex(of: ASCII.colon)
    let host = bytes[..<(colon ?? bytes.endIndex)]
    let port: Int? =
      if let colon { try self.port(bytes[(colon + 1)...]) } else { nil }
    if host.elementsEqual([ASCII.asterisk]) {
      guard port == nil else { throw ports == .forbidden ? .portNotAllowed : .wildcardWithPort }
      return (.any, nil)
    }
    let scope = try scope(host)
    guard port == nil || ports == .allowed else { throw .portNotAllowed }
    return (scope, port)
  }

  private static func refuseBlanks(in text: String) throws(HostPattern.Refusal) {
    if text.utf8.allSatisfy(ASCII.isVisible) { return }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace { throw .whiteSpace }
      if scalar.properties.generalCategory == .control { throw .controlCharacter }
    }
  }

  /// Refuses what belongs to an address but not to an entry.
  private static func refuseOtherParts(_ bytes: [UInt8]) throws(HostPattern.Refusal) {
    let pathMarks = [ASCII.slash, ASCII.backslash, ASCII.questionMark, ASCII.numberSign]
    if let mark = bytes.firstIndex(where: pathMarks.contains) {
      let after = bytes[mark...].dropFirst()
      let isAfterColon = mark > 0 && bytes[mark - 1] == ASCII.colon
      throw isAfterColon && after.first == ASCII.slash ? .scheme : .path
    }
    if bytes.contains(ASCII.at) { throw .userInfo }
    if bytes.contains(ASCII.openingBracket) || bytes.contains(ASCII.closingBracket)
      || IPv6Reader.read(bytes[...]) != nil
    {
      throw .ipv6Literal
    }
  }

  private static func port(_ digits: ArraySlice<UInt8>) throws(HostPattern.Refusal) -> Int {
    guard (1...5).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { throw .badPort }
    let port = digits.reduce(0) { $0 * 10 + Int($1 - ASCII.zero) }
    guard (1...65535).contains(port) else { throw .badPort }
    return port
  }

  private static func scope(
    _ entry: ArraySlice<UInt8>
  ) throws(HostPattern.Refusal) -> HostPattern.Scope {
    let hasWildcard = entry.starts(with: [ASCII.asterisk, ASCII.dot])
    let name = hasWildcard ? entry.dropFirst(2) : entry
    guard !name.contains(ASCII.asterisk) else { throw .innerWildcard }
    guard !name.contains(ASCII.colon) else { throw .badPort }
    guard !name.isEmpty, name.first != ASCII.dot else { throw .emptyLabel }
    guard name.allSatisfy(isNameByte) else { throw .badCharacter }
    let host = try host(name)
    guard hasWildcard else { return .exactly(host) }
    guard case .name(let domain) = host else { throw .wildcardAddress }
    return .below(domain)
  }

  private static func host(_ name: ArraySlice<UInt8>) throws(HostPattern.Refusal) -> Host {
    let result: HostReader.Result
    do {
      result = try HostReader.read(name)
    } catch {
      throw error == .empty ? .emptyLabel : .badHost(error)
    }
    guard !result.host.labels.contains(where: \.isEmpty) else { throw .emptyLabel }
    guard !result.hasTrailingDot, name.last != ASCII.dot else { throw .trailingDot }
    return result.host
  }

  /// Whether a byte may occur in a name; those above ASCII are left to the host's own rules.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80
      || [ASCII.hyphen, ASCII.dot, UInt8(ascii: "_")].contains(byte)
  }
}
