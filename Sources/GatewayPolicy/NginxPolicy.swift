/// Configuration of nginx.
///
/// Open source nginx cannot check tokens itself, so it asks a checker beside it for every request.
struct NginxPolicy {
  let text: String

  init(_ check: TokenCheck) {
    text = """
      # nginx: include this file in the http block. Open source nginx checks no tokens itself, so it
      # asks a checker beside it; oauth2-proxy is one:
      #
      #   oauth2-proxy --provider=oidc --skip-oidc-discovery=true \\
      #     --oidc-issuer-url="\(check.issuer)" \\
      #     --oidc-jwks-url="\(check.keySetURL)" \\
      #     --client-id="\(check.audience)" \\
      #     --user-id-claim="\(check.userClaim)" \\
      #     --skip-jwt-bearer-tokens=true --set-xauthrequest=true --email-domain="*" \\
      #     --login-url=http://127.0.0.1/ --redeem-url=http://127.0.0.1/ \\
      #     --client-secret=unused --cookie-secret="$(openssl rand -base64 32 | tr -- '+/' '-_')" \\
      #     --upstream=static://202 --http-address=127.0.0.1:4180
      #
      # --client-id is the audience: without it every token of the tenant would pass. (NGINX Plus has
      # auth_jwt, which takes the address of the keys; compare $jwt_claim_iss and $jwt_claim_aud there.)
      server {
        # Your certificate and "listen 443 ssl" belong here.
        listen 127.0.0.1:8080;

        location / {
          auth_request /token-check;
          auth_request_set $token_user $upstream_http_x_auth_request_user;
          # The user, for logs and limits; whatever the client sent under this name is replaced.
          proxy_set_header X-User-Id $token_user;
          # Your gateway; streamed answers must not be held back.
          proxy_pass http://127.0.0.1:4000;
          proxy_buffering off;
          proxy_read_timeout 600s;
        }

        location = /token-check {
          internal;
          proxy_pass http://127.0.0.1:4180/oauth2/auth;
          proxy_pass_request_body off;
          proxy_set_header Content-Length "";
          proxy_set_header Authorization $http_authorization;
          # A browser's session at the checker is no token.
          proxy_set_header Cookie "";
        }
      }

      """
  }
}
