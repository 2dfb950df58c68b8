import Configuration
import Rules

/// Takes out what rules say of values that device management fills in: nobody knows yet what they will
/// hold.
struct FilledInValues {
  private let variables: DeviceVariables?

  init(_ configuration: ManagedConfiguration, options: LintOptions) {
    variables = options.variables(in: configuration.kind)
  }

  func withoutJudgments(_ findings: [Finding]) -> [Finding] {
    guard let variables else { return findings }
    return findings.filter { finding in
      guard finding.rule != Self.placeholder,
        finding.concern == .content || finding.concern == .generic,
        let text = Self.judgedText(of: finding), variables.areHeld(by: text)
      else { return true }
      return finding.rule == Self.secret && Self.mayHoldSecret(variables.removed(from: text))
    }
  }

  private static let placeholder: RuleID = "placeholder-value"
  private static let secret: RuleID = "secret-in-source"

  /// The text of the value that a finding is about.
  private static func judgedText(of finding: Finding) -> String? {
    switch finding.location {
    case .value(let value), .part(let value, _): value.stringValue
    case .beginning, .offset: nil
    }
  }

  /// Whether what stands beside a variable is long enough to be a credential itself.
  private static func mayHoldSecret(_ rest: String) -> Bool {
    rest.split(whereSeparator: \.isWhitespace).contains { $0.utf8.count >= 16 }
  }
}
