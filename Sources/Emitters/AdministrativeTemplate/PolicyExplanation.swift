import KeyCatalog

/// The help text of a policy: what the policy editor shows beside it.
enum PolicyExplanation {
  static func text(for policy: PolicyTemplate.Policy) -> String {
    KeyExplanation.text(
      of: policy.key, entry: entry(of: policy), version: policy.requirement.version,
      closing: ["Registry value: \(policy.key.name)."])
  }

  /// How the policy is filled in.
  private static func entry(of policy: PolicyTemplate.Policy) -> String? {
    switch policy.content {
    case .toggle: "Enabled sets it to true, Disabled sets it to false."
    case .choice(let values):
      ValueExplanation.lines(for: values).joined(separator: "\n")
    case .number, .text: ValueExplanation.form(of: policy.key.value)
    }
  }
}
