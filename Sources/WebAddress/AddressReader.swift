/// Takes an address apart. It follows the basic URL parser of the WHATWG URL Standard without a
/// base, but splits at the delimiters first instead of going through states byte by byte.
struct AddressReader {
  private let text: AddressText
  private var position = 0

  /// What stands between the slashes and the path.
  struct Authority {
    var hasUserInfo = false
    var userInfoRange: Range<Int>?
    var host: HostReader.Result?
    var hostRange: Range<Int>?
    var port: Int?
    var portRange: Range<Int>?
  }

  init(_ text: String, as reading: WebAddress.Reading) throws(WebAddress.Refusal) {
    self.text = try AddressText(text, as: reading)
  }

  private var bytes: [UInt8] { text.bytes }

  mutating func read() throws(WebAddress.Refusal) -> WebAddress {
    let schemeRange = try readScheme()
    let schemeName = ASCII.text(bytes[schemeRange].map(ASCII.lowercased))
    let scheme = Scheme(schemeName)
    let slashes = readSlashes(scheme)
    let authority = slashes.hasAuthority ? try readAuthority(scheme) : nil

    let pathRange = takeRange { $0 == ASCII.questionMark || $0 == ASCII.numberSign }
    let queryRange = takeRange(after: ASCII.questionMark) { $0 == ASCII.numberSign }
    let fragmentRange = takeRange(after: ASCII.numberSign) { _ in false }
    return WebAddress(
      scheme: schemeName, authority: authority,
      path: path(pathRange, scheme: scheme, hasAuthority: slashes.hasAuthority),
      query: queryRange.map { ASCII.text(bytes[$0]) },
      fragment: fragmentRange.map { ASCII.text(bytes[$0]) },
      hasTwoSlashes: slashes.areRegular,
      parts: WebAddress.Parts(
        scheme: text.originalRange(schemeRange),
        userInfo: authority?.userInfoRange.map(text.originalRange),
        host: authority?.hostRange.map(text.originalRange),
        port: authority?.portRange.map(text.originalRange),
        path: text.originalRange(pathRange),
        query: queryRange.map(text.originalRange),
        fragment: fragmentRange.map(text.originalRange)))
  }

  private func refusal(
    _ reason: WebAddress.Refusal.Reason, _ range: Range<Int>
  ) -> WebAddress.Refusal {
    WebAddress.Refusal(reason: reason, range: text.originalRange(range))
  }

  // MARK: Scheme and slashes

  private mutating func readScheme() throws(WebAddress.Refusal) -> Range<Int> {
    let marks = [UInt8(ascii: "+"), ASCII.hyphen, ASCII.dot]
    let end = bytes.firstIndex {
      !ASCII.isLetter($0) && !ASCII.isDigit($0) && !marks.contains($0)
    }
    guard let end, bytes[end] == ASCII.colon, ASCII.isLetter(bytes[0]) else {
      throw refusal(.noScheme, 0..<bytes.count)
    }
    position = end + 1
    return 0..<end
  }

  private mutating func readSlashes(
    _ scheme: Scheme?
  ) -> (hasAuthority: Bool, areRegular: Bool) {
    let rest = bytes[position...]
    let slashes = rest.prefix { Self.isSlash($0, scheme) }
    let areRegular = slashes.elementsEqual([ASCII.slash, ASCII.slash])
    switch scheme {
    case .http, .https, .ws, .wss, .ftp:
      position += slashes.count
      return (true, areRegular)
    case .file, nil:
      guard slashes.count >= 2 else { return (false, false) }
      position += 2
      return (true, true)
    }
  }

  private static func isSlash(_ byte: UInt8, _ scheme: Scheme?) -> Bool {
    byte == ASCII.slash || (byte == ASCII.backslash && scheme != nil)
  }

  // MARK: Authority

  private mutating func readAuthority(_ scheme: Scheme?) throws(WebAddress.Refusal) -> Authority {
    let range = takeRange {
      Self.isSlash($0, scheme) || $0 == ASCII.questionMark || $0 == ASCII.numberSign
    }
    if scheme == .file { return try fileAuthority(range) }
    var authority = Authority()
    var hostStart = range.lowerBound
    if let at = bytes[range].lastIndex(of: ASCII.at) {
      let userInfo = range.lowerBound..<at
      authority.userInfoRange = userInfo
      // `:@` is an empty name with an empty password.
      authority.hasUserInfo = !userInfo.isEmpty && !bytes[userInfo].elementsEqual([ASCII.colon])
      hostStart = at + 1
    }
    let hostEnd = portColon(in: hostStart..<range.upperBound) ?? range.upperBound
    let hostRange = hostStart..<hostEnd
    if hostRange.isEmpty {
      let mustHaveHost = scheme != nil || !range.isEmpty
      guard !mustHaveHost else { throw refusal(.noHost, range) }
      return authority
    }
    authority.host = try host(hostRange)
    authority.hostRange = hostRange
    if hostEnd < range.upperBound {
      let portRange = (hostEnd + 1)..<range.upperBound
      authority.port = try port(portRange)
      authority.portRange = portRange.isEmpty ? nil : portRange
    }
    return authority
  }

  /// The host of a `file:` address has neither user name nor port. The machine's own name, and the
  /// letter of a Windows drive in the host's place, mean that there is none.
  private mutating func fileAuthority(
    _ range: Range<Int>
  ) throws(WebAddress.Refusal) -> Authority {
    var authority = Authority()
    let text = bytes[range]
    if text.count == 2, let first = text.first, let last = text.last, ASCII.isLetter(first),
      last == ASCII.colon || last == UInt8(ascii: "|")
    {
      position = range.lowerBound
      return authority
    }
    guard !range.isEmpty else { return authority }
    let result = try host(range)
    authority.hostRange = range
    authority.host = result.host == .name("localhost") && !result.hasTrailingDot ? nil : result
    return authority
  }

  private func host(_ range: Range<Int>) throws(WebAddress.Refusal) -> HostReader.Result {
    do {
      return try HostReader.read(bytes[range])
    } catch {
      throw refusal(.badHost(error), range)
    }
  }

  /// The first colon outside of brackets.
  private func portColon(in range: Range<Int>) -> Int? {
    var isInBrackets = false
    for index in range {
      switch bytes[index] {
      case ASCII.openingBracket: isInBrackets = true
      case ASCII.closingBracket: isInBrackets = false
      case ASCII.colon where !isInBrackets: return index
      default: break
      }
    }
    return nil
  }

  private func port(_ range: Range<Int>) throws(WebAddress.Refusal) -> Int? {
    var port = 0
    for byte in bytes[range] {
      guard ASCII.isDigit(byte) else { throw refusal(.badPort, range) }
      port = port * 10 + Int(byte - ASCII.zero)
      guard port <= UInt16.max else { throw refusal(.badPort, range) }
    }
    return range.isEmpty ? nil : port
  }

  // MARK: Path, query, fragment

  private func path(_ range: Range<Int>, scheme: Scheme?, hasAuthority: Bool) -> String {
    let startsAtRoot = hasAuthority || bytes[range].first.map { Self.isSlash($0, scheme) } == true
    guard scheme != nil || startsAtRoot else { return ASCII.text(bytes[range]) }
    if scheme == nil, range.isEmpty { return "" }
    return ASCII.text(Path.resolved(bytes[range], turnsBackslashes: scheme != nil))
  }

  /// Takes what stands up to the next byte that ends it.
  private mutating func takeRange(until isEnd: (UInt8) -> Bool) -> Range<Int> {
    let end = bytes[position...].firstIndex(where: isEnd) ?? bytes.count
    defer { position = end }
    return position..<end
  }

  /// Takes what follows `mark`, if the next byte is that mark.
  private mutating func takeRange(
    after mark: UInt8, until isEnd: (UInt8) -> Bool
  ) -> Range<Int>? {
    guard position < bytes.count, bytes[position] == mark else { return nil }
    position += 1
    return takeRange(until: isEnd)
  }
}
