extension Mistake {
  private static func changing(
    _ object: String, _ change: @escaping @Sendable (inout Node) -> Bool
  ) -> @Sendable (inout Node) -> Bool {
    { node in
      guard var inner = node[object], change(&inner) else { return false }
      node[object] = inner
      return true
    }
  }

  private static let entra =
    "https://login.microsoftonline.com/3f8a1c52-7b0e-4d96-a3c4-9e21b85f60d7"

  /// Identity providers.
  static let ofSignIn: [Mistake] = [
    error("oidc-client-id-required", "no client") { node in
      node.changeIdentityProvider { object in
        object["clientId"] = nil
        return true
      }
    },
    error("oidc-endpoints-required", "no issuer") { node in
      node.changeIdentityProvider { object in
        object["issuer"] = nil
        return true
      }
    },
    error(
      "oidc-endpoint-pair", "one endpoint",
      changing("inferenceGatewayOidc") { object in
        guard object["tokenUrl"] != nil else { return false }
        object["tokenUrl"] = nil
        return true
      }),
    warning("oidc-endpoints-ignored", "endpoints beside the issuer", isFixed: true) { node in
      node.changeIdentityProvider { object in
        object["authorizationUrl"] = "https://sso.example.corp/authorize"
        object["tokenUrl"] = "https://sso.example.corp/token"
        return true
      }
    },
    error("oidc-issuer-is-metadata", "the address of Entra's metadata", isFixed: true) { node in
      node.changeIdentityProvider { object in
        object["issuer"] == .string("\(entra)/v2.0")
          && object.replace(
            "issuer", with: .string("\(entra)/v2.0/.well-known/openid-configuration"))
      }
    },
    error("oidc-issuer-is-metadata", "the address of Okta's metadata", isFixed: true) { node in
      node.changeIdentityProvider { object in
        guard case .string(let issuer)? = object["issuer"], issuer.contains("okta.com") else {
          return false
        }
        return object.replace(
          "issuer", with: .string("\(issuer)/.well-known/openid-configuration"))
      }
    },
    error("oidc-issuer-is-endpoint", "the address of the token endpoint") { node in
      node.changeIdentityProvider { object in
        object.replace("issuer", with: "https://sso.example.corp/oauth2/token")
      }
    },
    error("oidc-issuer-has-query", "a query") { node in
      node.changeIdentityProvider { object in
        object.replace("issuer", with: "https://sso.example.corp/realms/staff?tenant=a")
      }
    },
    warning("oidc-entra-issuer", "the first version") { node in
      guard node["inferenceGatewayOidcAuthFlow"] == nil else { return false }
      return changing("inferenceGatewayOidc") { object in
        object["issuer"] == .string("\(entra)/v2.0")
          && object.replace("issuer", with: .string("\(entra)/"))
      }(&node)
    },
    warning("oidc-entra-issuer", "every tenant") { node in
      node.changeIdentityProvider { object in
        object["issuer"] == .string("\(entra)/v2.0")
          && object.replace("issuer", with: "https://login.microsoftonline.com/common/v2.0")
      }
    },
    warning("oidc-okta-port", "any port") { node in
      node.changeIdentityProvider { object in
        guard object["redirectPort"] != nil else { return false }
        object["redirectPort"] = nil
        return true
      }
    },
    warning("oidc-okta-org-server", "tokens for nobody else") { node in
      node.changeIdentityProvider { object in
        object["issuer"] == "https://acme.okta.com/oauth2/aus4f2c1"
          && object.replace("issuer", with: "https://acme.okta.com")
      }
    },
    warning(
      "oidc-google-id-token", "the ID token of Google",
      changing("inferenceGatewayOidc") { object in
        guard object["issuer"] == "https://accounts.google.com" else { return false }
        object["bearerTokenType"] = nil
        object["scopes"] = nil
        return true
      }),
    error("oidc-client-secret", "a secret", isFixed: true) { node in
      node.changeIdentityProvider { $0.put("${env:SECRET}", at: "clientSecret") }
    },
    error("oidc-redirect-uri", "a redirect URI") { node in
      node.changeIdentityProvider { $0.put("http://127.0.0.1/callback", at: "redirectUri") }
    },
    error(
      "oidc-resource", "a resource for Entra",
      changing("inferenceGatewayOidc") { object in
        guard object["issuer"] == .string("\(entra)/v2.0"), object["bearerTokenType"] != nil else {
          return false
        }
        return object.put("https://llm.example.corp", at: "resource")
      }),
    error("oidc-broker-issuer", "a broker for another provider") { node in
      guard node["inferenceGatewayOidcAuthFlow"] != nil else { return false }
      return node.replace("inferenceGatewayOidc", "issuer", with: "https://sso.example.corp/a")
    },
    warning(
      "oidc-append-ignored", "a switch without effect",
      changing("inferenceGatewayOidc") { object in
        object["bearerTokenType"] == nil && object.put(false, at: "appendOfflineAccess")
      }),
  ]

  /// Scopes.
  static let ofScopes: [Mistake] = [
    error(
      "oidc-scopes-required", "no scopes for an access token",
      changing("inferenceGatewayOidc") { object in
        guard object["bearerTokenType"] != nil, object["scopes"] != nil else { return false }
        object["scopes"] = nil
        return true
      }),
    error(
      "oidc-scopes-required", "no scopes for a bootstrap server",
      changing("bootstrapOidc") { object in
        object["scopes"] = nil
        return true
      }),
    error(
      "oidc-scopes-separator", "commas", isFixed: true,
      changing("inferenceGatewayOidc") { object in
        object["bearerTokenType"] == nil && object["issuer"] != nil
          && object.put("openid,profile,email,offline_access", at: "scopes")
      }),
    error(
      "oidc-scopes-no-openid", "no openid",
      changing("inferenceGatewayOidc") { object in
        object["bearerTokenType"] == nil && object["issuer"] != nil
          && object.put("profile email offline_access", at: "scopes")
      }),
    warning(
      "oidc-no-refresh", "no offline_access",
      changing("inferenceGatewayOidc") { object in
        object["bearerTokenType"] == nil && object["issuer"] != nil
          && object.put("openid profile email", at: "scopes")
      }),
    warning(
      "oidc-no-refresh", "no offline_access at a bootstrap server", isFixed: true,
      changing("bootstrapOidc") { object in
        object.replace(
          "scopes", with: "openid b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b/.default")
      }),
    warning(
      "oidc-append-off", "no offline_access for Okta",
      changing("inferenceGatewayOidc") { object in
        object.replace("appendOfflineAccess", with: false)
      }),
    warning(
      "oidc-scopes-no-api", "scopes of no API",
      changing("inferenceGatewayOidc") { object in
        object["issuer"] == "https://acme.okta.com/oauth2/aus4f2c1"
          && object.replace("scopes", with: "openid profile offline_access")
      }),
    error(
      "oidc-scope-api-uri", "the URI of the same client", isFixed: true,
      changing("bootstrapOidc") { object in
        object["issuer"] == .string("\(entra)/v2.0")
          && object.replace(
            "scopes",
            with: "openid offline_access api://b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b/.default")
      }),
    error("oidc-cognito", "the default scopes") { node in
      guard node["inferenceGatewayOidcAuthFlow"] == nil else { return false }
      return changing("inferenceGatewayOidc") { object in
        guard object["bearerTokenType"] == nil, object["scopes"] == nil, object["issuer"] != nil
        else { return false }
        object["redirectPort"] = 53180
        return object.replace(
          "issuer", with: "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E")
      }(&node)
    },
  ]
}
