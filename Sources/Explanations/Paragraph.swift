/// Text broken into lines that a terminal can show.
package struct Paragraph {
  package let text: String

  private static let width = 88

  package init(_ content: String, indentation: String = "") {
    var lines: [String] = []
    var line = ""
    for word in content.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, indentation.count + line.count + 1 + word.count > Self.width {
        lines.append(indentation + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty { lines.append(indentation + line) }
    text = lines.joined(separator: "\n")
  }
}
