/// The beginnings by which services mark their keys and tokens, so that they are recognized when they
/// stand where they should not.
struct KnownPrefix: Sendable {
  let text: StaticString
  let service: String
  /// How many characters at least follow the prefix.
  let rest: Int
  /// Only letters and digits follow it.
  let isUnbroken: Bool

  private init(_ text: StaticString, _ service: String, _ rest: Int, isUnbroken: Bool = false) {
    self.text = text
    self.service = service
    self.rest = rest
    self.isUnbroken = isUnbroken
  }

  /// The service whose prefix a word has, with as much behind it as a key would have.
  static func service(of word: ArraySlice<UInt8>) -> String? {
    all.first { $0.begins(word) }?.service
  }

  /// Whether some prefix, or a signed token (`eyJ`), begins with these two characters.
  static func mayBegin(with first: UInt8, _ second: UInt8) -> Bool {
    isInitial[Int(first)] && initials.contains { $0.0 == first && $0.1 == second }
  }

  private static let initials: [(UInt8, UInt8)] =
    [(UInt8(ascii: "e"), UInt8(ascii: "y"))]
    + all.map { ($0.text.utf8Start[0], $0.text.utf8Start[1]) }

  private static let isInitial: [Bool] = (0..<256).map { byte in
    initials.contains { Int($0.0) == byte }
  }

  private func begins(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= text.utf8CodeUnitCount + rest,
      text.withUTF8Buffer({ word.starts(with: $0) })
    else { return false }
    let key = word.dropFirst(text.utf8CodeUnitCount)
    // Words that happen to begin like this have separators early, and no digits.
    return key.contains(where: \.isASCIIDigit)
      && (!isUnbroken || key.prefix(rest).allSatisfy(\.isASCIIAlphanumeric))
  }

  /// Longer prefixes before shorter ones that they begin with.
  private static let all: [KnownPrefix] = [
    KnownPrefix("sk-ant-", "Anthropic", 8),
    KnownPrefix("sk-proj-", "OpenAI", 16),
    KnownPrefix("sk-or-", "OpenRouter", 16),
    KnownPrefix("sk-", "a model gateway", 16),
    KnownPrefix("AKIA", "AWS", 16, isUnbroken: true),
    KnownPrefix("ASIA", "AWS", 16, isUnbroken: true),
    KnownPrefix("ABSK", "Amazon Bedrock", 20),
    KnownPrefix("bedrock-api-key-", "Amazon Bedrock", 16),
    KnownPrefix("AIza", "Google", 30),
    KnownPrefix("GOCSPX-", "Google", 20),
    KnownPrefix("ya29.", "Google", 20),
    KnownPrefix("ghp_", "GitHub", 20, isUnbroken: true),
    KnownPrefix("gho_", "GitHub", 20, isUnbroken: true),
    KnownPrefix("ghu_", "GitHub", 20, isUnbroken: true),
    KnownPrefix("ghs_", "GitHub", 20, isUnbroken: true),
    KnownPrefix("ghr_", "GitHub", 20, isUnbroken: true),
    KnownPrefix("github_pat_", "GitHub", 20),
    KnownPrefix("glpat-", "GitLab", 16),
    KnownPrefix("xoxb-", "Slack", 10),
    KnownPrefix("xoxp-", "Slack", 10),
    KnownPrefix("xoxa-", "Slack", 10),
    KnownPrefix("xoxs-", "Slack", 10),
    KnownPrefix("xapp-", "Slack", 10),
    KnownPrefix("sk_live_", "Stripe", 10, isUnbroken: true),
    KnownPrefix("rk_live_", "Stripe", 10, isUnbroken: true),
    KnownPrefix("hvs.", "HashiCorp Vault", 20),
    KnownPrefix("npm_", "npm", 20, isUnbroken: true),
    KnownPrefix("pypi-", "PyPI", 20),
    KnownPrefix("hf_", "Hugging Face", 20, isUnbroken: true),
    KnownPrefix("dapi", "Databricks", 28, isUnbroken: true),
    KnownPrefix("SG.", "SendGrid", 30),
    KnownPrefix("tvly-", "Tavily", 16),
    KnownPrefix("lin_api_", "Linear", 20, isUnbroken: true),
    KnownPrefix("ATATT3", "Atlassian", 20),
    KnownPrefix("NRAK-", "New Relic", 20, isUnbroken: true),
    KnownPrefix("dt0c01.", "Dynatrace", 20),
    KnownPrefix("glc_", "Grafana", 20),
  ]
}
