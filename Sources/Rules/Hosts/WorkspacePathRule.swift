import Configuration
import Documents
import KeyCatalog

/// A folder that the app cannot find.
struct WorkspacePathRule: ValueRule {
  static let id: RuleID = "workspace-path"
  static let severity = Severity.error

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.format == .workspacePath
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard let text = typed.value.stringValue, !text.isEmpty, !text.hasPrefix("{{"),
      !ReferenceText.isHeld(by: text)
    else { return }
    let path = WorkspacePath(text)
    if let variable = path.unknownVariable {
      findings.report(
        Self.self, at: .value(typed),
        "the app does not fill in \(quoted(variable)), so it ignores the folder \(quoted(text))",
        help: """
          begin the path with ~ for the user's own folder, or use one of \
          \(Wording.alternatives(WorkspacePath.variables.map { "%\($0)%" }))
          """)
    } else if !path.isAbsolute {
      findings.report(
        Self.self, at: .value(typed),
        "\(quoted(text)) is no absolute path, so the app ignores the folder",
        help: "begin with / or ~ on macOS and Linux, with a drive such as C:\\ on Windows")
    } else if path.isExpanded, !context.fleet.isSurely(atLeast: Self.expandedSince) {
      findings.report(
        Self.self, context.fleet.isKnown(below: Self.expandedSince) ? .warning : .note,
        at: .value(typed),
        "builds before \(Self.expandedSince) do not fill in ~ and variables, and ignore \(quoted(text))",
        help:
          "raise the oldest build of the fleet to \(Self.expandedSince), or write the whole path")
    }
  }

  private static let expandedSince = AppVersion(1, 14271, 0)

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A workspace folder whose path the app cannot follow",
      explanation: """
        A path is absolute, or begins with ~ or with one of a few variables in percent signs. The app \
        ignores an entry with a relative path or any other variable; if it is the only one, users can \
        choose no folder at all. Variables of a shell are never filled in.
        """,
      sources: ["Configuration reference: Workspace"],
      triggering: [
        RuleExample(
          """
          {
            "allowedWorkspaceFolders": [
              ↓"Documents/Claude", {"path": ↓"%USERPROFILE%\\\\Claude"}, ↓"/Users/$USER/Claude",
              ↓"$HOME/Claude"
            ]
          }
          """),
        RuleExample(
          #"{"allowedWorkspaceFolders": [↓"~/Claude"]}"#,
          options: .example(oldest: AppVersion(1, 10628, 0))),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "allowedWorkspaceFolders": [
              "~/Claude", "/srv/work", {"path": "C:\\\\Work", "mode": "ro"}, "\\\\\\\\files\\\\work$",
              "%OneDrive%\\\\Claude", "C:\\\\Users\\\\%USERNAME%\\\\Claude"
            ]
          }
          """, options: .example(oldest: AppVersion(1, 26832, 0)))
      ])
  }
}
