/// Declarative configuration of Kong.
///
/// The free `jwt` plugin reads no key set and does not compare the audience, so that it cannot make
/// this check; `openid-connect` does.
struct KongPolicy {
  let text: String

  init(_ check: TokenCheck) {
    text = """
      # Kong Enterprise or Konnect: the openid-connect plugin. The free jwt plugin compares no audience
      # and reads no key set, so it cannot make this check. As it stands the plugin guards everything;
      # move it below the service of your gateway if Kong serves others too.
      _format_version: "3.0"
      plugins:
        - name: openid-connect
          config:
            issuer: "\(check.issuer)"
            issuers_allowed:
              - "\(check.issuer)"
            extra_jwks_uris:
              - "\(check.keySetURL)"
            auth_methods:
              - bearer
            bearer_token_param_type:
              - header
            verify_signature: true
            verify_claims: true
            # Without the audience every token of the tenant would pass.
            audience_claim:
              - aud
            audience_required:
              - "\(check.audience)"
            # The user, for logs and limits.
            upstream_headers_claims:
              - "\(check.userClaim)"
            upstream_headers_names:
              - x-user-id

      """
  }
}
