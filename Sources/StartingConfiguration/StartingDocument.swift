import KeyCatalog

/// A YAML document in the making: comments and the settings that they explain.
struct StartingDocument {
  private(set) var text = ""
  private static let width = 96

  /// A paragraph of its own, or more of the one before.
  mutating func comment(_ sentences: String, isNewParagraph: Bool = true) {
    if !text.isEmpty, isNewParagraph { text += "\n" }
    text += Self.wrapped(sentences)
  }

  /// A setting with what is to be known about it.
  /// - Parameter value: as YAML writes it; several lines for a list or an object.
  mutating func set(_ key: KeyID, _ value: String, _ comment: String) {
    text += "\n" + Self.wrapped(comment)
    let lines = value.split(separator: "\n")
    guard lines.count > 1 || value.hasPrefix("- ") else {
      text += "\(key.name): \(value)\n"
      return
    }
    text += "\(key.name):\n" + lines.map { "  \($0)\n" }.joined()
  }

  private static func wrapped(_ sentences: String) -> String {
    var lines: [String] = []
    var line = "#"
    for word in sentences.split(whereSeparator: \.isWhitespace) {
      if line.count + 1 + word.count > width, line != "#" {
        lines.append(line)
        line = "#"
      }
      line += " " + word
    }
    return (lines + [line]).map { $0 + "\n" }.joined()
  }
}
