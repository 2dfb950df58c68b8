import Configuration
import Documents
import KeyCatalog

/// An OAuth sign-in to an MCP server that lacks what it needs.
struct MCPOAuthRule: SettingRule {
  static let id: RuleID = "mcp-oauth"
  static let severity = Severity.error

  static let keys: [KeyID] = [.managedMcpServers]

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    for server in context.allMCPServers(of: setting, where: { $0.outline.oauth != nil }) {
      guard let value = server.oauthValue else { continue }
      if value.kind == .object {
        checkSpelling(of: value, in: setting, &findings)
        checkNeeds(of: value, in: setting, &findings)
      } else if value.kind != .boolean {
        reportKind(of: value, in: setting, &findings)
      }
    }
  }

  private func reportKind(of value: Value, in setting: Setting, _ findings: inout Findings) {
    let truth = value.hasText("true") ? true : value.hasText("false") ? false : nil
    findings.report(
      Self.self, at: .value(value, in: setting), "oauth must be true or an object",
      help:
        "write true to let the app find out how to sign in, or an object with clientId and scope",
      fix: truth.map { Fix("write \($0)", [.replace(value, with: .boolean($0))]) })
  }

  private func checkSpelling(of oauth: Value, in setting: Setting, _ findings: inout Findings) {
    if let clientID = oauth["clientId"], clientID.stringValue?.isEmpty == true {
      findings.report(
        Self.self, at: .value(clientID, in: setting), "clientId must not be empty",
        help: "write the ID of the registered application, or leave clientId out")
    }
    guard let scopes = oauth["scopes"], let name = scopes.key else { return }
    let canRename = oauth["scope"] == nil && scopes.kind == .string
    findings.report(
      Self.self, at: .fieldName("scopes", of: oauth, in: setting),
      "the scopes of an MCP server are called scope, so these are not asked for",
      help: "write them in scope, one string with spaces between them",
      fix: canRename ? Fix("rename to \"scope\"", [.rename(name, to: "scope")]) : nil)
  }

  /// Says once of each missing field that it is missing, however many others need it.
  private func checkNeeds(of oauth: Value, in setting: Setting, _ findings: inout Findings) {
    var reported: Set<String> = []
    for need in Self.needs where need.applies(oauth) {
      let missing = need.fields.filter { !Self.has($0, oauth) && !reported.contains($0) }
      guard let first = missing.first else { continue }
      reported.formUnion(missing)
      findings.report(
        Self.self, at: .field(first, of: oauth, in: setting),
        "\(need.subject) needs \(Wording.enumeration(missing)) as well",
        help: "add \(Wording.enumeration(missing)), or remove \(need.field)")
    }
  }

  private static func has(_ field: String, _ oauth: Value) -> Bool {
    oauth[field] != nil || (field == "scope" && oauth["scopes"] != nil)
  }

  /// A field and those that it does nothing without.
  private struct Need {
    let field: String
    /// The value with which it needs them; `nil`: with any.
    let value: String?
    let fields: [String]

    init(_ field: String, _ value: String? = nil, needs fields: [String]) {
      self.field = field
      self.value = value
      self.fields = fields
    }

    var subject: String { value.map { "\(field) \(quoted($0))" } ?? field }

    func applies(_ oauth: Value) -> Bool {
      guard let found = oauth[field] else { return false }
      return value == nil || found.stringValue == value
    }
  }

  private static let needs = [
    Need("authorizationUrl", needs: ["tokenUrl", "clientId"]),
    Need("tokenUrl", needs: ["authorizationUrl", "clientId"]),
    Need("authFlow", "broker", needs: ["tenantId", "clientId", "scope"]),
    Need("tenantId", needs: ["scope"]),
    Need("mode", "hosted", needs: ["authorizationServer"]),
    Need("clientSecret", needs: ["authorizationServer"]),
    Need("clientSecretHelper", needs: ["authorizationServer"]),
    Need("callbackHost", needs: ["clientId"]),
    Need("callbackPort", needs: ["clientId"]),
  ]
}
