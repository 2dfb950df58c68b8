import Configuration
import KeyCatalog

/// A comment written as a key, where a device or the app will find it.
struct CommentKeyRule: SettingRule {
  static let id: RuleID = "comment-key"
  static let severity = Severity.warning
  static let kinds: DocumentKinds = [.managed, .local, .response]
  static let concern = Concern.name
  static let dropReason = DropReason.none

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    guard setting.spelling == .comment else { return }
    findings.report(
      Self.self, at: .name(of: setting),
      "\(quoted(setting.name)) is a comment, which the app takes for a key that it does not know",
      help: "keep comments in the source and leave them out of what is delivered")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A comment written as a key",
      explanation: """
        A name that begins with _ or //, or is $comment, is a comment by habit only: the app counts it \
        among the keys that it does not know. In a source it is harmless, since an export leaves it out; \
        in anything that is delivered it does not belong.
        """,
      sources: ["Configuration reference"],
      triggering: [
        RuleExample(
          #"{↓"_comment": "ask the desktop team", "disableAutoUpdates": true}"#, kind: .local),
        RuleExample(#"{↓"// owner": {"a": 1}}"#, kind: .managed),
        RuleExample(#"{↓"$comment": "served to everybody"}"#, kind: .bootstrapResponse),
      ],
      nonTriggering: [
        RuleExample(#"{"_comment": "ask the desktop team", "//": "twice", "$comment": 1}"#),
        RuleExample(#"{"deploymentMode": "3p"}"#, kind: .local),
      ])
  }
}
