import KeyCatalog

extension PlaceholderText {
  /// What the parts of a text are in which a placeholder may stand.
  enum Layout {
    /// An address, or a host with or without wildcards: labels, path segments, query values.
    case address
    /// A file's path: folders.
    case path
    /// Scopes: names between white space, which may be addresses themselves.
    case scopes
    /// The name of a tool with a pattern, in which `$` and braces have their own meaning.
    case toolRule
    /// Anything else, such as a model's name with a prefix: what slashes separate.
    case other

    init(_ format: ValueFormat?) {
      self =
        switch format {
        case .httpsURL, .url, .httpsOrLoopbackURL, .proxyURL, .resourceIdentifier, .urlPattern,
          .egressHost, .sshHost, .browserDomain, .hostNameList, .uuidOrDomain:
          .address
        case .executablePath, .path, .workspacePath: .path
        case .scopeList: .scopes
        case .toolRule: .toolRule
        default: .other
        }
    }

    /// Whether a `$` can only begin a variable. In a path one is for the rules on paths to explain.
    var mayHoldVariables: Bool { self != .path && self != .toolRule }

    /// The parts of a text, as ranges of its bytes.
    func parts(of text: [UInt8]) -> [Range<Int>] {
      let all = 0..<text.count
      switch self {
      case .address:
        let authority = Self.authority(of: text)
        let query = text[authority.upperBound...].firstIndex(of: UInt8(ascii: "?")) ?? text.count
        let rest = Self.split(text, authority.upperBound..<text.count) { Self.isPathSeparator($0) }
        return Self.split(text, authority) { Self.isAuthoritySeparator($0) }
          // The name of a parameter says what is asked for, such as a tenant.
          + rest.filter { part in
            part.lowerBound < query || part.upperBound == text.count
              || text[part.upperBound] != UInt8(ascii: "=")
          }
      case .path:
        return Self.split(text, all) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      case .scopes:
        return Self.split(text, all) {
          $0 <= 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":")
        }
      case .toolRule: return []
      case .other: return Self.split(text, all) { $0 == UInt8(ascii: "/") }
      }
    }

    /// Where the host of an address stands, with what is before and after it; for a text without a
    /// scheme, everything up to the first slash.
    static func authority(of text: [UInt8]) -> Range<Int> {
      var start = 0
      if let colon = text.firstIndex(of: UInt8(ascii: ":")),
        text[colon...].starts(with: "://".utf8)
      {
        start = colon + 3
      }
      let end = text[start...].firstIndex { isPathSeparator($0) } ?? text.count
      return start..<end
    }

    /// The stretches between separators, the empty ones left out.
    static func split(
      _ text: [UInt8], _ range: Range<Int>, where isSeparator: (UInt8) -> Bool
    ) -> [Range<Int>] {
      text[range].split(whereSeparator: isSeparator).map { $0.indices }
    }

    private static func isAuthoritySeparator(_ byte: UInt8) -> Bool {
      byte <= 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "@")
    }

    private static func isPathSeparator(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
        || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "=")
    }
  }
}
