/// Settings of the LiteLLM proxy, tried with LiteLLM 1.106.2.
struct LiteLLMPolicy {
  let text: String

  init(_ check: TokenCheck) {
    text = """
      # LiteLLM: merge this into the proxy's config.yaml. JWT sign-in is part of LiteLLM's paid edition.
      # A token of another issuer falls back to LiteLLM's global check, so set these two in the proxy's
      # environment as well:
      #   JWT_ISSUER=\(check.issuer)
      #   JWT_AUDIENCE=\(check.audience)
      general_settings:
        enable_jwt_auth: true
        litellm_jwtauth:
          issuers:
            - issuer: "\(check.issuer)"
              jwks_url: "\(check.keySetURL)"
              # Without the audience every token of the tenant would pass.
              audience: "\(check.audience)"
          user_id_jwt_field: "\(check.userClaim)"
          user_email_jwt_field: "email"
          # A user that LiteLLM does not know yet is added at the first request.
          user_id_upsert: true

      """
  }
}
