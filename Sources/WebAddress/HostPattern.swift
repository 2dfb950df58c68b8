/// An entry in a list of hosts: one host, every host below a domain, or every host, the first two
/// optionally with a port.
///
/// Written `corp.com`, `*.corp.com`, `*`, `corp.com:8443`, `*.corp.com:8443`.
public struct HostPattern: Sendable, Hashable {
  /// The hosts that an entry stands for.
  public enum Scope: Sendable, Hashable {
    /// `*`: every host.
    case any
    /// `*.name`: the names below this one, which is in the normal form of ``Host``.
    case below(String)
    /// This host only.
    case exactly(Host)
  }

  /// Whether a list takes ports.
  public enum PortRule: Sendable, Hashable {
    /// An entry may end in `:port`.
    case allowed
    /// No entry has a port.
    case forbidden
  }

  /// The hosts that the entry stands for.
  public let scope: Scope

  /// The port, from 1 to 65535, or nothing without one.
  public let port: Int?

  /// Reads an entry.
  ///
  /// - Throws: ``Refusal``, which says what is wrong with it.
  public init(parsing text: String, ports: PortRule = .allowed) throws(Refusal) {
    (scope, port) = try HostPatternReader.read(text, ports: ports)
  }

  /// How many labels follow `*.`: one in `*.com`, two in `*.corp.com`. Nothing without a wildcard.
  ///
  /// Which suffixes are open for anyone to register under takes a list that this module does not
  /// have; one label always is such a suffix or a name inside a network.
  public var suffixLabelCount: Int? {
    guard case .below(let name) = scope else { return nil }
    return name.utf8.count { $0 == ASCII.dot } + 1
  }

  /// Whether the entry stands for a host, whatever the port.
  ///
  /// - Parameter wildcardIncludesDomain: whether `*.corp.com` stands for `corp.com` as well, as in
  ///   some lists.
  public func matches(_ host: Host, wildcardIncludesDomain: Bool = false) -> Bool {
    switch scope {
    case .any: true
    case .exactly(let exact): exact == host
    case .below(let name):
      wildcardIncludesDomain ? host.hasSuffix(name) : host.isSubdomain(of: name)
    }
  }
}

extension HostPattern: CustomStringConvertible {
  /// The entry in normal form.
  public var description: String {
    let port = port.map { ":\($0)" } ?? ""
    return switch scope {
    case .any: "*"
    case .below(let name): "*.\(name)\(port)"
    case .exactly(let host): "\(host)\(port)"
    }
  }
}

extension HostPattern {
  /// Why a text is not an entry of a list of hosts.
  public enum Refusal: Error, Sendable, Hashable {
    /// Nothing is there.
    case empty
    /// More than ``WebAddress/maximumLength`` bytes.
    case tooLong
    /// White space, around or within.
    case whiteSpace
    /// A control character.
    case controlCharacter
    /// A scheme such as `https://`.
    case scheme
    /// A path, query or fragment. An address range such as `10.0.0.0/8` looks like one.
    case path
    /// A user name before an `@`.
    case userInfo
    /// An IPv6 address, with or without brackets.
    case ipv6Literal
    /// A `*` anywhere but alone or as the whole first label.
    case innerWildcard
    /// `*.` before an IPv4 address, which has nothing below it.
    case wildcardAddress
    /// Nothing before, between or after the dots.
    case emptyLabel
    /// A dot after the last label.
    case trailingDot
    /// A character that is neither letter, digit, `-` nor `_`, such as a comma.
    case badCharacter
    /// What follows the colon is not a number from 1 to 65535.
    case badPort
    /// A port after the `*` that stands for every host.
    case wildcardWithPort
    /// A port in a list that takes none.
    case portNotAllowed
    /// The host is not one.
    case badHost(Host.Refusal)
  }
}

extension HostPattern.Refusal: CustomStringConvertible {
  /// The reason in a few words that can follow "the entry"; holds nothing of the text itself.
  public var description: String {
    switch self {
    case .empty: "is empty"
    case .tooLong: "is longer than \(WebAddress.maximumLength) bytes"
    case .whiteSpace: "holds white space"
    case .controlCharacter: "holds a control character"
    case .scheme: "has a scheme"
    case .path: "has a path"
    case .userInfo: "has a user name"
    case .ipv6Literal: "is an IPv6 address"
    case .innerWildcard: "has a * that is not the whole first label"
    case .wildcardAddress: "has a * before an IPv4 address"
    case .emptyLabel: "has nothing before, between or after its dots"
    case .trailingDot: "ends in a dot"
    case .badCharacter: "holds a character that no host name has"
    case .badPort: "has a port that is not a number from 1 to 65535"
    case .wildcardWithPort: "has a port after the * for every host"
    case .portNotAllowed: "has a port, which this list does not take"
    case .badHost(let refusal): "has no usable host: the host \(refusal)"
    }
  }
}
