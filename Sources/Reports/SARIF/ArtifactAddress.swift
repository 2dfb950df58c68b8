/// A file's path as a URI reference (RFC 3986).
struct ArtifactAddress {
  let uri: String
  /// Whether the URI is relative to the directory in which the program was run.
  let isRelative: Bool

  init(path: String) {
    var rest = Substring(path)
    while rest.hasPrefix("./") {
      rest = rest.dropFirst(2).drop { $0 == "/" }
    }
    isRelative = !rest.hasPrefix("/")
    uri = (isRelative ? "" : "file://") + Self.encode(rest)
  }

  /// Everything but what is unreserved and the slashes is written in percent: a colon too, since what
  /// stands before one would be taken for a scheme.
  private static func encode(_ path: Substring) -> String {
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
