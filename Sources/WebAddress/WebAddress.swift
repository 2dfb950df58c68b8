/// An absolute address on the web, taken apart the way the `URL` of JavaScript does it.
///
/// Sources: the WHATWG URL Standard, which browsers and Node.js follow; RFC 3986 for the names of
/// the parts. User names and passwords are never kept: an address only says that there were some.
public struct WebAddress: Sendable {
  /// The longest text that is read, in bytes of UTF-8.
  public static let maximumLength = 65_536

  /// The scheme in lower case, without the colon.
  public let scheme: String

  /// Whether a user name or a password stands before the host. An `@` with nothing before it is
  /// none, though ``Parts/userInfo`` has its place.
  public let hasUserInfo: Bool

  /// The host, which every address of the schemes `http`, `https`, `ws`, `wss` and `ftp` has.
  public let host: Host?

  /// Whether the host is a name with a dot at its end. Such a host has another origin than the
  /// same name without the dot.
  public let hasTrailingDot: Bool

  /// The port as written, even when it is the scheme's default.
  public let port: Int?

  /// The path, with `.` and `..` resolved and backslashes turned where the scheme has it so; what
  /// is percent-encoded stays so. `/` when the address has a host of a web scheme and no path.
  public let path: String

  /// What follows the `?`, as written, or nothing without one.
  public let query: String?

  /// What follows the `#`, as written, or nothing without one.
  public let fragment: String?

  /// Whether exactly two slashes stand between scheme and host. A browser also takes one, three,
  /// none, or backslashes, for the web's schemes.
  public let hasTwoSlashes: Bool

  /// Where the parts stand in the text.
  public let parts: Parts

  /// Where the parts of an address stand in the text, in UTF-8 bytes from its start.
  public struct Parts: Sendable, Hashable {
    /// The scheme without the colon.
    public let scheme: Range<Int>
    /// User name and password without the `@`; present whenever there is an `@`.
    public let userInfo: Range<Int>?
    /// The host, with the brackets of an IPv6 address.
    public let host: Range<Int>?
    /// The digits of the port.
    public let port: Range<Int>?
    /// The path as written; empty if there is none.
    public let path: Range<Int>
    /// The query without the `?`.
    public let query: Range<Int>?
    /// The fragment without the `#`.
    public let fragment: Range<Int>?
  }

  /// How much a text may deviate from a plain address.
  public enum Reading: Sendable, Hashable {
    /// White space and control characters are refused wherever they stand.
    case exact
    /// As a browser reads it: white space and control characters around the address do not count,
    /// nor do tabs and line breaks within.
    case asBrowser
  }

  /// Reads an address as a browser does; nothing if it cannot be read.
  public init?(_ text: String) {
    guard let address = try? WebAddress(parsing: text, as: .asBrowser) else { return nil }
    self = address
  }

  /// Reads an address.
  ///
  /// - Throws: ``Refusal``, which says why the text is not an absolute address, and where.
  public init(parsing text: String, as reading: Reading) throws(Refusal) {
    var reader = try AddressReader(text, as: reading)
    self = try reader.read()
  }

  init(
    scheme: String, authority: AddressReader.Authority?, path: String, query: String?,
    fragment: String?, hasTwoSlashes: Bool, parts: Parts
  ) {
    self.scheme = scheme
    hasUserInfo = authority?.hasUserInfo ?? false
    host = authority?.host?.host
    hasTrailingDot = authority?.host?.hasTrailingDot ?? false
    port = authority?.port
    self.path = path
    self.query = query
    self.fragment = fragment
    self.hasTwoSlashes = hasTwoSlashes
    self.parts = parts
  }
}

extension WebAddress {
  /// The port that a connection goes to: the written one, else the scheme's default (80 for `http`
  /// and `ws`, 443 for `https` and `wss`, 21 for `ftp`), else none.
  public var effectivePort: Int? {
    port ?? Scheme(scheme)?.defaultPort
  }

  /// Scheme, host and effective port, for the web's schemes; other schemes have no origin that
  /// equals another one.
  public var origin: Origin? {
    guard let host, let port = effectivePort, Scheme(scheme)?.defaultPort != nil else { return nil }
    return Origin(scheme: scheme, host: host, hasTrailingDot: hasTrailingDot, port: port)
  }

  /// Whether the text looks like a host and port without a scheme, such as `corp.com:8443/path`,
  /// where the host passes for a scheme.
  public var looksLikeHostAndPort: Bool {
    guard host == nil, !hasTwoSlashes, Scheme(scheme) == nil else { return false }
    let digits = path.utf8.prefix(while: ASCII.isDigit)
    let next = path.utf8.dropFirst(digits.count).first
    return (1...5).contains(digits.count) && (next == nil || next == ASCII.slash)
  }
}

extension WebAddress: Equatable {
  /// Whether two addresses lead to the same place: how they were spelled does not matter, nor which
  /// user name and password they hold, only whether they do.
  public static func == (left: WebAddress, right: WebAddress) -> Bool {
    left.scheme == right.scheme && left.hasUserInfo == right.hasUserInfo
      && left.host == right.host && left.hasTrailingDot == right.hasTrailingDot
      && left.effectivePort == right.effectivePort && left.path == right.path
      && left.query == right.query && left.fragment == right.fragment
  }
}

extension WebAddress: CustomStringConvertible, CustomDebugStringConvertible {
  /// The address for a message. User name, password, query and fragment may be secrets and are
  /// left out.
  public var description: String {
    let dot = hasTrailingDot ? "." : ""
    let port = port.map { ":\($0)" } ?? ""
    guard let host else { return "\(scheme):\(path)" }
    return "\(scheme)://\(host)\(dot)\(port)\(path)"
  }

  /// The same as ``description``.
  public var debugDescription: String { description }
}

extension WebAddress: CustomReflectable {
  /// Nothing, so that no dump shows a query.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
