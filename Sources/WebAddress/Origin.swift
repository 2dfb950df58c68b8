/// What two addresses must share to be the same site: scheme, host and port (RFC 6454).
public struct Origin: Sendable, Hashable {
  /// The scheme in lower case.
  public let scheme: String
  /// The host in its one spelling.
  public let host: Host
  /// Whether the host is a name with a dot at its end, which makes it another origin.
  public let hasTrailingDot: Bool
  /// The port that a connection goes to, written or not.
  public let port: Int
}

extension Origin: CustomStringConvertible {
  /// The origin as a browser writes it, without the scheme's default port.
  public var description: String {
    let dot = hasTrailingDot ? "." : ""
    let isDefault = Scheme(scheme)?.defaultPort == port
    return "\(scheme)://\(host)\(dot)\(isDefault ? "" : ":\(port)")"
  }
}
