import Documents
import KeyCatalog

/// What a configuration amounts to: the provider, the way to sign in, where the configuration itself
/// comes from. Worked out here once, so that no rule does it again.
public struct Deployment: Sendable {
  /// The inference provider, if a known one is selected.
  public let provider: KeyDefinition.Provider?
  /// The kind of credential, as written.
  public let credentialKind: CredentialKind?
  /// The setting of the bootstrap URL, if it is set and not empty.
  public let bootstrap: Bootstrap?

  /// How the credential for inference is obtained.
  public enum CredentialKind: String, Sendable {
    case fixed = "static"
    case helperScript = "helper-script"
    case interactive
    case vendorProfile = "vendor-profile"
    case workforce
    case externalIdentityProvider = "external-idp"
    /// Accepted until the cut-off.
    case oauth
  }

  /// A configured bootstrap server.
  public struct Bootstrap: Sendable {
    public let url: String
    /// Not switched off by `bootstrapEnabled`.
    public let isEnabled: Bool
    public let mode: Mode

    /// How the app signs in to the server.
    public enum Mode: String, Sendable {
      /// With a separate identity provider (PKCE).
      case identityProvider
      /// With headers sent along.
      case headers
      /// At the server itself.
      case deviceCode
    }
  }

  /// - Parameter ignored: keys that the app would not read.
  public init(_ configuration: ManagedConfiguration, ignoring ignored: KeySet = []) {
    func value(_ key: KeyID) -> Value? {
      ignored.contains(key) ? nil : configuration[key]?.value
    }
    provider = value(.inferenceProvider)?.stringValue.flatMap { .init(rawValue: $0.lowercased()) }
    credentialKind = value(.inferenceCredentialKind)?.stringValue
      .flatMap { .init(rawValue: $0.lowercased()) }
    if let url = value(.bootstrapUrl)?.stringValue, !url.isEmpty {
      let mode: Bootstrap.Mode =
        if configuration.has(.bootstrapOidc) {
          .identityProvider
        } else if configuration.has(.bootstrapHeaders) || configuration.has(.bootstrapHeadersHelper)
        {
          .headers
        } else {
          .deviceCode
        }
      bootstrap = Bootstrap(
        url: url, isEnabled: value(.bootstrapEnabled)?.booleanValue ?? true, mode: mode)
    } else {
      bootstrap = nil
    }
  }
}
