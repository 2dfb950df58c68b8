/// Text made safe for XML 1.0 and HTML.
enum Markup {
  /// Text between tags or in an attribute in double quotes.
  ///
  /// What XML 1.0 cannot hold at all, and what would turn the direction of the text around it, becomes
  /// the replacement character. Tabs and line ends are written as references, or an attribute would
  /// lose them.
  static func escape(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let reference = reference(for: scalar) {
        escaped.append(contentsOf: reference.unicodeScalars)
      } else {
        escaped.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(escaped)
  }

  private static func reference(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\t": "&#9;"
    case "\n": "&#10;"
    case "\r": "&#13;"
    default: nil
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: false
    // Embeddings, overrides and isolates of the bidirectional algorithm.
    case 0x202A...0x202E, 0x2066...0x2069: false
    case 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
