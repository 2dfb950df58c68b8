import WebAddress

/// The JWT filter of Envoy, with the cluster from which it fetches the keys
/// (`envoy.extensions.filters.http.jwt_authn.v3`).
struct EnvoyPolicy {
  let text: String

  init(_ check: TokenCheck) {
    let address = WebAddress(check.keySetURL)
    let host = address?.host?.description ?? ""
    let port = address?.effectivePort ?? 443
    text = """
      # Envoy: put the filter before the router in the HTTP connection manager's http_filters, and the
      # cluster into static_resources.
      http_filters:
        - name: envoy.filters.http.jwt_authn
          typed_config:
            "@type": type.googleapis.com/envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication
            providers:
              claude_desktop:
                issuer: "\(check.issuer)"
                # Without the audience every token of the tenant would pass.
                audiences:
                  - "\(check.audience)"
                remote_jwks:
                  http_uri:
                    uri: "\(check.keySetURL)"
                    cluster: claude_desktop_keys
                    timeout: 5s
                  cache_duration: 600s
                # The user, for logs and limits.
                claim_to_headers:
                  - header_name: x-user-id
                    claim_name: "\(check.userClaim)"
            rules:
              - match:
                  prefix: /
                requires:
                  provider_name: claude_desktop
      clusters:
        - name: claude_desktop_keys
          type: STRICT_DNS
          connect_timeout: 5s
          load_assignment:
            cluster_name: claude_desktop_keys
            endpoints:
              - lb_endpoints:
                  - endpoint:
                      address:
                        socket_address:
                          address: "\(host)"
                          port_value: \(port)
          transport_socket:
            name: envoy.transport_sockets.tls
            typed_config:
              "@type": type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext
              sni: "\(host)"
              common_tls_context:
                validation_context:
                  trusted_ca:
                    filename: /etc/ssl/certs/ca-certificates.crt
                  # Without this, anybody's certificate would do for the address of the keys.
                  match_typed_subject_alt_names:
                    - san_type: DNS
                      matcher:
                        exact: "\(host)"

      """
  }
}
