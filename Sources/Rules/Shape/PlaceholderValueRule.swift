import Configuration
import Documents
import KeyCatalog

/// A value that a sample has in the place of one's own.
struct PlaceholderValueRule: ValueRule, DocumentRule {
  static let id: RuleID = "placeholder-value"
  static let severity = Severity.error
  static let dropReason = DropReason.none

  static let triggers = ValueTraits.placeholder

  static func concerns(_ definition: ValueDefinition) -> Bool { true }

  func check(_ typed: TypedValue, in context: RuleContext, _ findings: inout Findings) {
    guard typed.value.kind == .string, !typed.value.utf8.isEmpty else { return }
    let text = Self.judgedText(of: typed)
    let variables = context.options.variables(in: context.kind)
    if let foreign = variables?.foreign(in: text), !Self.isProse(typed) {
      report(foreign, of: typed, in: context, &findings)
      return
    }
    guard
      let match = PlaceholderText.find(
        in: text, format: typed.definition.format, variables: variables),
      !Self.isProse(typed)
    else { return }
    let what = "\(match.name), \(typed.shown(match.text))"
    switch match.kind {
    case .placeholder:
      findings.report(
        Self.self, at: .value(typed), "\(typed.displayName) still holds \(what)",
        help: "write your own value in its place; the app takes the text as it stands")
    case .template:
      reportTemplate(what, in: typed, context, &findings)
    case .exampleHost:
      findings.report(
        Self.self, .warning, at: .value(typed), "\(typed.displayName) holds \(what)",
        help: "write your own host: these domains are reserved for documentation and lead nowhere")
    }
  }

  /// A variable of a system that does not deliver this document.
  private func report(
    _ foreign: (text: String, dialect: VariableDialect), of typed: TypedValue,
    in context: RuleContext, _ findings: inout Findings
  ) {
    guard let dialect = context.options.variables else { return }
    findings.report(
      Self.self, at: .value(typed),
      "\(typed.displayName) holds \(quoted(foreign.text)), a variable of "
        + "\(foreign.dialect.displayName) that \(dialect.displayName) does not fill in",
      help: "write the variable that \(dialect.displayName) has for it, or correct the setting mdm")
  }

  /// `{{…}}`, which is certain to reach the app where the system that delivers has no such variables.
  private func reportTemplate(
    _ what: String, in typed: TypedValue, _ context: RuleContext, _ findings: inout Findings
  ) {
    if context.options.variables(in: context.kind) != nil, let dialect = context.options.variables,
      dialect != .intune
    {
      findings.report(
        Self.self, at: .value(typed),
        "\(typed.displayName) holds \(what), which \(dialect.displayName) does not fill in",
        help: "write the value itself, or the variable that \(dialect.displayName) has for it")
      return
    }
    let isSource = context.kind == .source
    findings.report(
      Self.self, isSource ? .error : .warning, at: .value(typed),
      "\(typed.displayName) holds \(what)\(isSource ? "" : ", which must be filled in on the way")",
      help: isSource
        ? "write the value itself, or ${env:NAME} to take it from the environment at export"
        : "check that your device management fills it in; the app takes the text as it stands")
  }

  /// The identifiers of a profile, which samples leave to be filled in as well.
  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let profile = context.configuration.envelope.profile else { return }
    let dictionaries = [profile.outer] + profile.payloads.filter(\.isForTheApp).map(\.dictionary)
    for dictionary in dictionaries {
      for name in ["PayloadIdentifier", "PayloadUUID"] {
        guard let value = dictionary[name], let text = value.stringValue,
          let match = PlaceholderText.find(
            in: text, format: nil, variables: context.options.variables(in: context.kind)),
          match.kind == .placeholder
        else { continue }
        findings.report(
          Self.self, at: .envelope(value),
          "\(name) still holds \(match.name), \(quoted(match.text))",
          help: name == "PayloadUUID"
            ? "write a UUID of its own, and keep it when the profile is built again"
            : "write an identifier of your own, in reverse domain notation")
      }
    }
  }

  /// The text less what the app itself fills in.
  private static func judgedText(of typed: TypedValue) -> String {
    let text = typed.value.string
    return typed.setting.key == .inferenceVertexOAuthLoginHint
      ? text.replacing("{username}", with: "user") : text
  }

  /// Text for people may hold anything. The name of a model or server is none.
  private static func isProse(_ typed: TypedValue) -> Bool {
    switch typed.setting.key {
    case .organizationInstructions, .deploymentDisplayName, .deploymentDisplaySubtitle: true
    case .banner: typed.definition.name == "text"
    case .inferenceModels: typed.definition.name == "labelOverride"
    default: false
    }
  }
}
