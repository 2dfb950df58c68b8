import WebAddress

/// Makers of identity providers that are known by their hosts, and whose ways the rules know.
///
/// Hosts are compared in whole labels: `notokta.com` is nobody's. A provider under a domain of the
/// customer's own is not recognized.
package enum IdentityProviderVendor: Sendable {
  /// Microsoft Entra ID, in the clouds whose issuers are documented.
  case entra
  case okta
  case auth0
  case google
  /// Amazon Cognito: a user pool, or its hosted sign-in pages.
  case cognito

  package init?(_ host: Host) {
    guard case .name(let name) = host else { return nil }
    if Self.entraHosts.contains(name) {
      self = .entra
    } else if Self.oktaDomains.contains(where: host.hasSuffix) {
      self = .okta
    } else if host.hasSuffix("auth0.com") {
      self = .auth0
    } else if name == "accounts.google.com" {
      self = .google
    } else if Self.isCognito(host.labels) {
      self = .cognito
    } else {
      return nil
    }
  }

  private static let entraHosts: Set<String> = [
    "login.microsoftonline.com", "login.microsoftonline.us", "login.windows.net",
    "sts.windows.net",
  ]

  private static let oktaDomains = [
    "okta.com", "oktapreview.com", "okta-emea.com", "okta-gov.com", "okta.mil",
  ]

  /// `cognito-idp.REGION.amazonaws.com`, or `NAME.auth.REGION.amazoncognito.com`.
  private static func isCognito(_ labels: [Substring]) -> Bool {
    switch labels.count {
    case 4: labels[0] == "cognito-idp" && labels[2] == "amazonaws" && labels[3] == "com"
    case 5: labels[1] == "auth" && labels[3] == "amazoncognito" && labels[4] == "com"
    default: false
    }
  }
}

extension IdentityProviderVendor {
  /// The name that messages use.
  package var name: String {
    switch self {
    case .entra: "Entra ID"
    case .okta: "Okta"
    case .auth0: "Auth0"
    case .google: "Google"
    case .cognito: "Amazon Cognito"
    }
  }
}

extension IdentityProviderVendor {
  /// The hosts of Entra ID whose issuers are those of version 2: worldwide and the US Government's.
  static let currentEntraHosts: [Host] = [
    .name("login.microsoftonline.com"), .name("login.microsoftonline.us"),
  ]

  /// What the issuer of a tenant looks like, in the cloud of another address of Entra ID.
  static func entraIssuer(like address: WebAddress) -> String {
    let host = currentEntraHosts.first { $0 == address.host }
    return "https://\(host?.description ?? "login.microsoftonline.com")/TENANT/v2.0"
  }
}
