import Crypto

/// A Content Security Policy (W3C, level 3) that lets a page run its own script and style and do nothing
/// else: nothing is loaded, nothing is sent.
struct ContentSecurityPolicy: CustomStringConvertible {
  let description: String

  /// - Parameters:
  ///   - style: the characters between the tags of the page's style.
  ///   - script: those of its script.
  init(style: String, script: String) {
    description =
      "default-src 'none'; style-src '\(Self.source(of: style))'; "
      + "script-src '\(Self.source(of: script))'; base-uri 'none'; form-action 'none'"
  }

  /// The hash by which a policy names text.
  private static func source(of text: String) -> String {
    "sha256-" + base64(Array(SHA256.hash(data: Array(text.utf8))))
  }

  /// Base64 with padding (RFC 4648 §4).
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, place in
        bits << 8 | (place < group.count ? Int(group[start + place]) : 0)
      }
      for place in 0..<4 {
        let isPadding = place > group.count
        text.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * place) & 0x3F])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
