import Documents

/// How the configuration names a built-in tool: by its name (`Bash`), or by a rule for some of its
/// uses (`Bash(curl *)`).
struct ToolName {
  /// The name of the tool.
  let tool: String
  /// What stands between the parentheses; `nil` for a bare name.
  let pattern: String?
  /// Whether every parenthesis has its partner, the last of them at the end.
  let isBalanced: Bool

  init(_ text: String) {
    guard let opening = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "(") }) else {
      tool = text
      pattern = nil
      isBalanced = !text.utf8.contains(UInt8(ascii: ")"))
      return
    }
    tool = String(text[..<opening])
    let rest = text[text.index(after: opening)...]
    pattern = String(rest.hasSuffix(")") ? rest.dropLast() : rest)
    isBalanced = rest.hasSuffix(")") && Self.depthAtEnd(of: text) == 0
  }

  /// How many parentheses are open at the end; those after a backslash are plain characters.
  private static func depthAtEnd(of text: String) -> Int {
    var depth = 0
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth < 0 { return depth }
      }
    }
    return depth
  }

  /// The built-in tools that are documented.
  static let documented = [
    "Task", "Bash", "Glob", "Grep", "Read", "Edit", "Write", "NotebookEdit", "WebFetch",
    "TodoWrite", "TaskCreate", "TaskUpdate", "TaskGet", "TaskList", "TaskStop", "WebSearch",
    "Skill", "REPL", "JavaScript", "AskUserQuestion", "ToolSearch", "SendUserMessage",
  ]
}
