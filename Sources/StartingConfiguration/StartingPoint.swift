import KeyCatalog

/// What a first configuration is written for.
public struct StartingPoint: Sendable {
  public var provider: KeyDefinition.Provider
  public var signIn: SignIn
  public var profile: SecurityProfile

  /// How the app obtains a credential, as an administrator thinks of it.
  public enum SignIn: String, Sendable, CaseIterable {
    /// One key for everybody.
    case fixed = "static"
    /// A program on the device that prints a credential.
    case helper
    /// Each user with an account of their own.
    case oidc
    /// A server that hands out the configuration after sign-in.
    case bootstrap
  }

  /// How much users may do (the vendor's three documented starting points).
  public enum SecurityProfile: String, Sendable, CaseIterable {
    case standard
    case restricted
    case lockedDown = "locked-down"
  }

  public init(provider: KeyDefinition.Provider, signIn: SignIn, profile: SecurityProfile) {
    self.provider = provider
    self.signIn = signIn
    self.profile = profile
  }

  /// Why the provider cannot be used with the way to sign in, and what can; `nil`: it can.
  public var obstacle: String? {
    switch (provider, signIn) {
    case (.vertex, .fixed):
      "vertex takes no static key: use helper, or oidc for Workforce Identity"
    case (.mantle, .oidc): "mantle has no sign-in of users: use static or helper"
    default: nil
    }
  }

  /// The configuration in YAML, with comments that say what to fill in.
  ///
  /// Everything to fill in begins with `YOUR` and is an error to `writ lint` until then; secrets are
  /// references (`${env:NAME}`), which have no place in a file that is kept in git.
  public var yaml: String {
    var document = StartingDocument()
    document.comment(
      """
      Claude Desktop on third-party inference: provider \(provider.rawValue), sign-in \
      \(signIn.rawValue), profile \(profile.rawValue). Replace everything that begins with YOUR; \
      "writ lint" names what is left.
      """)
    if signIn == .bootstrap {
      document.addBootstrap()
    } else {
      document.addInference(provider, signIn)
    }
    document.add(profile, isServed: signIn == .bootstrap)
    return document.text
  }
}
