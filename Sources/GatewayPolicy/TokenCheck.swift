/// What a gateway must find in a token before it serves a request: signature, issuer and audience.
///
/// Signature and issuer alone would accept any token of the tenant, so there is always an audience.
public struct TokenCheck: Sendable, Equatable {
  /// The `iss` claim, exactly as the tokens have it.
  public let issuer: String
  /// Where the keys that sign tokens are published (RFC 7517).
  public let keySetURL: String
  /// The `aud` claim.
  public let audience: String
  /// The claim that names a user for good: it survives a change of name or address.
  public let userClaim: String

  public init(issuer: String, keySetURL: String, audience: String, userClaim: String) {
    self.issuer = issuer
    self.keySetURL = keySetURL
    self.audience = audience
    self.userClaim = userClaim
  }
}

/// What an administrator adds where the configuration does not tell.
public struct TokenCheckOptions: Sendable {
  /// The audience of the tokens.
  public var audience: String?
  /// The address of the keys.
  public var keySetURL: String?
  /// The claim that names the user.
  public var userClaim: String?

  public init(audience: String? = nil, keySetURL: String? = nil, userClaim: String? = nil) {
    self.audience = audience
    self.keySetURL = keySetURL
    self.userClaim = userClaim
  }
}

/// Why no check can be derived from a configuration.
public enum TokenCheckError: Error, Sendable, Equatable {
  /// No readable OIDC object for a gateway.
  case noIdentityProvider
  /// Another provider than a gateway or Bedrock behind a proxy.
  case notAGateway
  /// A field that the check needs.
  case missing(key: String, field: String)
  /// Microsoft's issuer for any tenant, or one of version 1.
  case unusableEntraIssuer
  /// The access tokens of Okta's org server are for Okta alone.
  case oktaOrganizationServer
  /// The address of the keys does not follow from the issuer.
  case unknownKeySet(issuer: String)
  /// The audience of access tokens does not follow from the configuration.
  case unknownAudience
  /// A value that cannot stand in a policy.
  case unsafe(what: String)
  /// An address with a user name or password before its host.
  case holdsUser(what: String)
}

extension TokenCheckError: CustomStringConvertible {
  /// What is in the way, and what to do.
  public var description: String {
    switch self {
    case .noIdentityProvider:
      "the configuration has no readable inferenceGatewayOidc or inferenceIdpOidc, so no token of an "
        + "identity provider reaches the gateway"
    case .notAGateway:
      "inferenceProvider is neither gateway nor bedrock: no gateway of yours receives a token"
    case .missing(let key, let field):
      "\(key) has no \(field), so what the gateway must check is not known"
    case .unusableEntraIssuer:
      "the issuer is not that of one tenant in version 2 "
        + "(https://login.microsoftonline.com/TENANT/v2.0): tokens carry another one; correct it first"
    case .oktaOrganizationServer:
      "access tokens of Okta's org server cannot be checked by others: use a custom authorization "
        + "server (https://ORG.okta.com/oauth2/ID), or send the ID token"
    case .unknownKeySet(let issuer):
      "where this provider publishes its keys is not known: look up jwks_uri in "
        + "\(issuer)/.well-known/openid-configuration and give it with --jwks-url"
    case .unknownAudience:
      "the access token's audience does not follow from the configuration: it is the API's, not the "
        + "clientId; look at aud in a token and give it with --audience"
    case .unsafe(let what):
      "\(what) holds a character that cannot stand in a gateway's configuration"
    case .holdsUser(let what):
      "\(what) has a user name or password before its host: remove it and the @"
    }
  }
}
