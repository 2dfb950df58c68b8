import Rules
import Testing

/// The rules by their IDs, which are a contract: scripts, suppressions and settings name them, so that one
/// may be added here and none be taken away or renamed.
@Suite struct RuleIdentifierTests {
  @Test func areTheOnesOfTheContract() {
    let present = Set(RuleRegistry.rules.map { $0.id.description })
    let contract = Set(Self.contract)
    #expect(contract.subtracting(present).isEmpty, "without a rule")
    #expect(present.subtracting(contract).isEmpty, "not in the contract yet: add them here")
    #expect(contract.count == Self.contract.count && present.count == RuleRegistry.rules.count)
  }

  @Test func everyRuleHasASubject() {
    let bySubject = RuleRegistry.subjects.flatMap(\.rules).map { $0.id.description }
    #expect(bySubject.sorted() == RuleRegistry.rules.map { $0.id.description }.sorted())
  }

  private static let contract = """
    anchor-headers-older anchor-mode anchor-off anchor-shadowed anchor-trust-alone
    anchor-without-url app-behavior-group auto-mode-unset bad-format bedrock-sso-incomplete
    beta-key both-names browser-domain browser-inert comment-key console-only-key
    credential-ambiguous credential-ignored credential-kind-fields credential-kind-legacy
    credential-kind-provider credential-kind-required credential-missing deprecated-key dotted-key
    duplicate-key egress-apex egress-host egress-open egress-port-older egress-proxy empty-value
    enum-value excluded-anchor excluded-local-exec excluded-loopback excluded-mdm-only
    excluded-stdio-server expires-at fleet-newer-than-catalog gateway-scheme-ignored
    gateway-scheme-legacy gateway-url-path helper-args helper-knobs-inert helper-path
    home-ignores-tabs interactive-without-oidc intune-registry-csp key-case key-newer-than-fleet
    legacy-form linux-older linux-permissions linux-string-encoded marketplace mcp-auth-both
    mcp-authority-host mcp-fields mcp-helper-buffer mcp-loopback mcp-m365-allow mcp-name mcp-oauth
    mcp-plugin-shadowed mcp-transport missing-field mixed-shapes model-alias-unresolvable
    model-catalog-url model-duplicate model-family-default model-prefer1m models-required
    moved-path native-collection needs-consent not-an-object not-json oidc-append-ignored
    oidc-append-off oidc-broker-issuer oidc-client-id-required oidc-client-secret oidc-cognito
    oidc-endpoint-pair oidc-endpoints-ignored oidc-endpoints-required oidc-entra-issuer
    oidc-entra-port oidc-google-id-token oidc-issuer-has-query oidc-issuer-is-endpoint
    oidc-issuer-is-metadata oidc-no-refresh oidc-okta-org-server oidc-okta-port oidc-redirect-port
    oidc-redirect-uri oidc-resource oidc-scope-api-uri oidc-scopes-no-api oidc-scopes-no-openid
    oidc-scopes-required oidc-scopes-separator origin-pinned otlp-auth-inert otlp-port
    out-of-range payload-fragment placeholder-value plugin-mcp-pattern pricing-inert
    profile-envelope profile-no-payload profile-scope profile-signature provider-key-ignored
    provider-missing provider-required-key reg-split-hives reg-subkey reg-value-type reg-wow64
    reg-wrong-key removed-key response-no-provider response-wire-version retention-inert
    secret-in-headers secret-in-source served-newer served-only-key ssh-host standard-only-key
    string-encoded-value suppression-invalid suppression-unused syntax telemetry-contradiction
    token-window-pair too-long tool-contradiction tool-policy tool-rule tool-search-vertex
    tool-unknown undocumented-key unknown-field unknown-key update-keys-only url-credentials
    url-not-https url-not-origin url-syntax url-trailing-space workspace-path wrapped wrong-type
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
