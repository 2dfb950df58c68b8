import Configuration
import KeyCatalog

/// An argument that keeps the credential helper from running, or that shows a secret.
struct HelperArgsRule: CombinationRule {
  static let id: RuleID = "helper-args"
  static let severity = Severity.error
  static let concern = Concern.content
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.inferenceCredentialHelperArgs) else { return }
    for argument in setting.value.elements {
      guard let text = argument.stringValue else { continue }
      if let problem = Self.problem(of: text) {
        findings.report(
          Self.self, at: .value(argument, in: setting),
          "an entry of inferenceCredentialHelperArgs \(problem), so the helper does not run",
          help: "pass it another way, for example in a file that the helper reads")
      } else if SecretDetection.findSecret(in: text) != nil {
        findings.report(
          Self.self, .warning, at: .value(argument, in: setting),
          "an entry of inferenceCredentialHelperArgs looks like a secret, and every program on the "
            + "device can see arguments",
          help: "have the helper read it from the system's own store")
      }
    }
  }

  private static func problem(of text: String) -> String? {
    if text.isEmpty { return "is empty" }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": return "holds a double quote"
      case "%": return "holds a percent sign"
      case _ where scalar.properties.generalCategory == .control: return "holds a control character"
      default: continue
      }
    }
    return nil
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "An argument that keeps the credential helper from running",
      explanation: """
        Arguments are passed on as they are written. The app refuses the whole list for an entry that \
        is empty or that holds a double quote, a percent sign or a control character, since Windows \
        could read another command from it. Arguments are visible to every program on the device and so \
        are no place for a secret.
        """,
      sources: ["Configuration reference, inferenceCredentialHelperArgs", "Changelog 2.110.0"],
      triggering: [
        RuleExample(
          #"{"inferenceCredentialHelperArgs": ["--user", ↓"%USERNAME%"]}"#,
          options: .example(oldest: AppVersion(2, 110, 0))),
        RuleExample(
          #"{"inferenceCredentialHelperArgs": [↓"", ↓"a\"b", ↓"a\tb"]}"#,
          options: .example(oldest: AppVersion(2, 110, 0))),
        RuleExample(
          #"{"inferenceCredentialHelperArgs": [↓"--key=glpat-7Kq2mZr8xNc5d7Tw4Bv9"]}"#,
          options: .example(oldest: AppVersion(2, 110, 0))),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceCredentialHelperArgs": ["--audience", "https://llm.example.corp", "a b"]}"#,
          options: .example(oldest: AppVersion(2, 110, 0)))
      ])
  }
}
