/// Text from a document made safe for a terminal.
package enum TerminalText {
  /// The text on one line: control characters, which could move the cursor or change colors, become
  /// spaces.
  package static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  /// A path at the beginning of a line: one that begins with colons would be a command to GitHub's runner.
  static func path(_ path: String) -> String {
    path.hasPrefix(":") ? "./" + oneLine(path) : oneLine(path)
  }

  /// A line of a document. GitHub's runner takes commands from the output of every program, with spaces
  /// before `::` and anything before `##[`; the first sign of those is shown as another.
  static func withoutCommands(_ line: String) -> String {
    var shown = line.contains("##[") ? line.replacing("##[", with: "…#[") : line
    if let start = shown.firstIndex(where: { $0 != " " }), shown[start...].hasPrefix("::") {
      shown.replaceSubrange(start...start, with: "…")
    }
    return shown
  }

  /// C0 and C1 controls (ECMA-48), and what turns the direction of text around.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
