/// The gateways for which a policy can be written.
public enum GatewayKind: String, Sendable, CaseIterable {
  case litellm
  case envoy
  case kong
  case apim
  case nginx

  /// The policy as the gateway's own configuration has it, with comments for whoever merges it.
  public func policy(for check: TokenCheck) -> String {
    switch self {
    case .litellm: LiteLLMPolicy(check).text
    case .envoy: EnvoyPolicy(check).text
    case .kong: KongPolicy(check).text
    case .apim: APIManagementPolicy(check).text
    case .nginx: NginxPolicy(check).text
    }
  }
}
