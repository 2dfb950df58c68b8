import Configuration
import KeyCatalog

/// A rule for some uses of a tool that does not do what it seems to.
struct ToolRuleRule: SettingRule {
  static let id: RuleID = "tool-rule"
  static let severity = Severity.error
  // The app passes over what it cannot use and keeps the key.
  static let dropReason = DropReason.none

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    for entry in setting.toolEntries {
      let name = entry.name
      if let problem = Self.problem(of: name, permission: entry.permission, context) {
        findings.report(
          Self.self, problem.severity, at: entry.target, "\(quoted(entry.text)) \(problem.what)",
          help: problem.help)
      }
    }
  }

  /// What is wrong with a rule, what comes first deciding.
  private struct Problem {
    let severity: Severity
    let what: String
    let help: String
  }

  private static func problem(
    of name: ToolName, permission: String?, _ context: RuleContext
  ) -> Problem? {
    guard name.isBalanced else {
      return Problem(
        severity: .error, what: "has a parenthesis without its partner, so the app cannot use it",
        help:
          "write the tool and its pattern as Tool(pattern), with nothing after the last parenthesis"
      )
    }
    guard let pattern = name.pattern else { return nil }
    return unusable(name) ?? misdirected(name, pattern)
      ?? dropped(permission, context) ?? limited(name, pattern)
  }

  private static func unusable(_ name: ToolName) -> Problem? {
    if name.tool == "WebSearch" || name.tool == "WebFetch" {
      return Problem(
        severity: .error, what: "has a pattern, which \(name.tool) does not take",
        help: "write \(name.tool) alone; hosts are opened in coworkEgressAllowedHosts")
    }
    guard let first = name.tool.unicodeScalars.first else {
      return Problem(
        severity: .error, what: "names no tool before its pattern",
        help: "write the tool in front, such as Bash(\(name.pattern ?? ""))")
    }
    guard !first.properties.isUppercase else { return nil }
    let near = Suggestion.nearest(to: name.tool, among: ToolName.documented).first
    return Problem(
      severity: .error, what: "does not begin with a tool's name, which has a capital letter",
      help: near.map { "did you mean \(quoted($0))?" }
        ?? "write the tool as the app names it, such as Bash")
  }

  /// Patterns that match nothing, or not what they seem to.
  private static func misdirected(_ name: ToolName, _ pattern: String) -> Problem? {
    if let other = governingTool[name.tool] {
      return Problem(
        severity: .warning,
        what: "matches nothing: patterns for files are looked up under \(other)",
        help: "write \(other)(\(pattern)), which covers \(name.tool) too")
    }
    guard fileTools.contains(name.tool), pattern.hasPrefix("/"), !pattern.hasPrefix("//") else {
      return nil
    }
    return Problem(
      severity: .warning, what: "is no absolute path: with one slash it begins at the project",
      help: "write \(name.tool)(/\(pattern)), since absolute paths begin with two slashes")
  }

  /// What builds do that do not know rules with a pattern.
  private static func dropped(_ permission: String?, _ context: RuleContext) -> Problem? {
    guard permission == "ask", context.fleet.isKnown(below: scopedSince) else { return nil }
    return Problem(
      severity: .warning,
      what: "is dropped by builds before \(scopedSince), on which the tool runs without asking",
      help: "set the bare tool to ask, or raise the oldest build of the fleet to \(scopedSince)")
  }

  private static func limited(_ name: ToolName, _ pattern: String) -> Problem? {
    if name.tool == "Bash" {
      return Problem(
        severity: .note, what: "holds in Code sessions only",
        help: "elsewhere only the bare name Bash governs the tool")
    }
    let isRelative = !pattern.hasPrefix("/") && !pattern.hasPrefix("~")
    guard fileTools.contains(name.tool), isRelative else { return nil }
    return Problem(
      severity: .note, what: "holds in the project of a Code session only",
      help: "begin the pattern with // for an absolute path")
  }

  private static let scopedSince = AppVersion(1, 37937, 0)
  private static let fileTools: Set<String> = ["Edit", "Read"]
  private static let governingTool = [
    "Write": "Edit", "NotebookEdit": "Edit", "Grep": "Read", "Glob": "Read",
  ]

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary:
        "A rule such as Tool(pattern) that the app cannot use, or that matches something else",
      explanation: """
        A rule for some uses of a tool is the tool's name and a pattern in parentheses. The app cannot \
        use one whose parentheses do not match or whose name is not spelled with its capital, and \
        WebSearch and WebFetch take none. Patterns for files are kept under Edit and Read alone; an \
        absolute path in them begins with two slashes. Builds before 1.37937.0 drop a rule that asks, \
        and the tool runs without asking there.
        """,
      sources: ["Configuration reference: Tools"],
      triggering: [
        RuleExample(
          """
          {
            "disabledBuiltinTools": [
              ↓"Bash(curl *", ↓"WebFetch(domain:example.corp)", ↓"Write(//etc/**)", ↓"Edit(/etc/**)",
              ↓"Bash(git push *)", ↓"Read(**/*.env)"
            ]
          }
          """),
        RuleExample(#"{"builtinToolPolicy": {↓"bash(curl *)": "ask"}}"#),
        RuleExample(
          #"{"builtinToolPolicy": {↓"Edit(//etc/**)": "ask"}}"#,
          options: .example(oldest: AppVersion(1, 26832, 0))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "disabledBuiltinTools": ["WebFetch", "Edit(//**/*.env)", "Read(~/.ssh/**)"],
            "builtinToolPolicy": {"Edit(//etc/**)": "ask", "Bash": "ask"}
          }
          """)
      ])
  }
}
