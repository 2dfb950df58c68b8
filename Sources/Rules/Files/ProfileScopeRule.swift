import Configuration
import Documents

/// For whom a profile holds.
struct ProfileScopeRule: DocumentRule {
  static let id: RuleID = "profile-scope"
  static let severity = Severity.note
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let profile = context.configuration.envelope.profile else { return }
    guard let scope = profile.outer["PayloadScope"] else {
      findings.report(
        Self.self,
        at: Target(key: nil, pointer: "", location: .beginning(of: profile.outer)),
        "the profile names no scope: installed by hand it holds for one user",
        help: "write PayloadScope System to have it hold for the whole machine")
      return
    }
    findings.report(
      Self.self, at: .envelope(scope), Self.meaning(scope),
      help: "where both a user's and a machine's profile set a key, the user's wins")
  }

  private static func meaning(_ scope: Value) -> String {
    if scope.hasText("System") { return "the profile holds for the whole machine" }
    if scope.hasText("User") { return "the profile holds for one user" }
    return "PayloadScope is neither System nor User"
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "For whom the profile holds",
      explanation: """
        A profile of scope System holds for everybody on the Mac, one of scope User for one person, \
        whose values win key by key. A bootstrap URL from a system profile is trusted more: its \
        responses apply without a question.
        """,
      sources: ["Apple: TopLevel", "Deploy the configuration: macOS"],
      triggering: [
        .profile(
          payloads: "<dict>\(RuleExample.soundInner)</dict>",
          outer: RuleExample.soundOuter + "<key>PayloadScope</key><string>↓System</string>"),
        .profile(
          payloads: "<dict>\(RuleExample.soundInner)</dict>",
          outer: RuleExample.soundOuter + "<key>PayloadScope</key><string>↓User</string>"),
      ],
      nonTriggering: [RuleExample(#"{"disableAutoUpdates": true}"#)])
  }
}
