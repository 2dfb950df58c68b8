import Configuration
import Documents
import KeyCatalog

/// A text that is not laid out as the key or field wants it.
struct BadFormatRule: ValueRule {
  static let id: RuleID = "bad-format"
  static let severity = Severity.error
  static let concern = Concern.generic

  static func concerns(_ definition: ValueDefinition) -> Bool {
    definition.pattern != nil || definition.format.map(TextFormat.hasDemand) ?? false
  }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.definition.type == .string, let text = typed.judgedText else { return }
    if let pattern = typed.definition.pattern, !Self.matches(text, pattern) {
      findings.report(
        Self.self, at: .value(typed),
        "\(typed.displayName) does not have the form that the app takes: \(typed.shown(text))",
        help: Self.help(for: typed, pattern: pattern))
    }
    if let format = typed.definition.format,
      let demand = TextFormat.demand(of: format, unmetBy: text)
    {
      findings.report(
        Self.self, at: .value(typed),
        "\(typed.displayName) must be \(demand), and is \(typed.shown(text))",
        help: Self.help(for: typed, text: text))
    }
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard text.utf8.count <= longestMatched else { return false }
    guard let expression = try? Regex(pattern) else { return true }
    return text.wholeMatch(of: expression.matchingSemantics(.unicodeScalar)) != nil
  }

  /// No value with a pattern comes near.
  private static let longestMatched = 1024

  private static func help(for typed: TypedValue, pattern: String) -> String {
    switch typed.setting.key {
    case .inferenceBedrockSsoAccountId:
      "write the twelve digits of the AWS account, without dashes"
    case .inferenceFoundryResource:
      "write the name of the resource alone, not its host: lower-case letters, digits and dashes"
    default: "it must match \(pattern)"
    }
  }

  private static func help(for typed: TypedValue, text: String) -> String {
    if typed.setting.key == .forceLoginOrgUUID {
      return "write one UUID, or a list of UUIDs; a value that cannot be read locks everybody out"
    }
    let isBraced = text.hasPrefix("{") && text.hasSuffix("}")
    if isBraced, TextFormat.isUUID(String(text.dropFirst().dropLast())) {
      return "leave the braces out"
    }
    return "the app ignores a value of another form, as if it were not set"
  }
}

extension BadFormatRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A text that is not laid out as the key or field wants it",
      explanation: """
        UUIDs are written plain, without braces; an AWS region and account by their identifiers, not \
        by a name or with dashes; a Foundry resource by its name, not by its host. The app ignores a \
        value that it cannot read, but for forceLoginOrgUUID: there an unreadable value keeps \
        everybody from signing in.
        """,
      sources: ["Configuration reference", "RFC 9562, section 4", "RFC 9110, section 5.5"],
      triggering: [
        RuleExample(#"{"deploymentOrganizationUuid": ↓"{5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4}"}"#),
        RuleExample(#"{"deploymentOrganizationUuid": ↓"5d0b7e931f6a4c288e47b39a60c2d1f4"}"#),
        RuleExample(#"{"forceLoginOrgUUID": ↓"example-corp"}"#),
        RuleExample(#"{"forceLoginOrgUUID": ↓"[5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4]"}"#),
        RuleExample(
          #"{"forceLoginOrgUUID": ["5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4", ↓"example-corp"]}"#),
        RuleExample(#"{"inferenceBedrockRegion": ↓"Frankfurt"}"#),
        RuleExample(#"{"inferenceBedrockRegion": ↓"eu-central-1a"}"#),
        RuleExample(#"{"inferenceBedrockSsoAccountId": ↓"4172-0395-6182"}"#),
        RuleExample(#"{"inferenceFoundryResource": ↓"example-ai.services.ai.azure.com"}"#),
        RuleExample(#"{"inferenceFoundryTenantId": ↓"Example Corporation"}"#),
        RuleExample(
          #"{"banner": {"enabled": true, "text": "Internal", "backgroundColor": ↓"navy"}}"#),
        RuleExample(#"{"banner": {"enabled": true, "text": ↓"Internal\nuse only"}}"#),
        RuleExample(#"{"inferenceCustomHeaders": {"X-Team": ↓"desktop\r\nX-Other: 1"}}"#),
        RuleExample(
          """
          {"inferenceGatewayOidc": {
            "clientId": "claude-desktop", "issuer": "https://sso.example.corp/realms/staff",
            "additionalRedirectReferrerHosts": ↓"https://portal.example.corp"
          }}
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"deploymentOrganizationUuid": "5D0B7E93-1F6A-4C28-8E47-B39A60C2D1F4"}"#),
        RuleExample(#"{"forceLoginOrgUUID": "[\"5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4\"]"}"#),
        RuleExample(#"{"inferenceBedrockRegion": "us-gov-west-1"}"#),
        RuleExample(#"{"inferenceFoundryTenantId": "acme.onmicrosoft.com"}"#),
        RuleExample(#"{"inferenceVertexProjectId": "example.corp:desktop-ai"}"#),
        RuleExample(
          ##"{"banner": {"enabled": true, "text": "Internal", "backgroundColor": "#1a2B3c"}}"##),
      ])
  }
}
