/// A policy of Azure API Management.
///
/// The service takes no address of keys; it finds them in the issuer's metadata.
struct APIManagementPolicy {
  let text: String

  init(_ check: TokenCheck) {
    let base = check.issuer.hasSuffix("/") ? String(check.issuer.dropLast()) : check.issuer
    text = """
      <!-- Azure API Management: the policy of the API in front of your gateway. The keys
           (\(check.keySetURL.replacing("--", with: "- -")))
           are found through the issuer's metadata. -->
      <policies>
        <inbound>
          <base />
          <validate-jwt header-name="Authorization" require-scheme="Bearer" \
      require-expiration-time="true" require-signed-tokens="true" \
      failed-validation-httpcode="401" failed-validation-error-message="Token missing or not accepted" \
      output-token-variable-name="token">
            <openid-config url="\(base)/.well-known/openid-configuration" />
            <!-- Without the audience every token of the tenant would pass. -->
            <audiences>
              <audience>\(check.audience)</audience>
            </audiences>
            <issuers>
              <issuer>\(check.issuer)</issuer>
            </issuers>
          </validate-jwt>
          <!-- The user, for logs and limits. -->
          <set-header name="x-user-id" exists-action="override">
            <value>@(((Jwt)context.Variables["token"]).Claims.GetValueOrDefault("\(check.userClaim)", ""))</value>
          </set-header>
        </inbound>
        <backend>
          <base />
        </backend>
        <outbound>
          <base />
        </outbound>
        <on-error>
          <base />
        </on-error>
      </policies>

      """
  }
}
