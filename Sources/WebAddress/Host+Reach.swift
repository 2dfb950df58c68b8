/// Where a host leads. All of this is told from the spelling; nothing is looked up.
extension Host {
  /// The IPv4 address that is reached: the host's own, or the one inside an IPv4-mapped IPv6
  /// address (`::ffff:a.b.c.d`, RFC 4291 section 2.5.5.2).
  public var ipv4Equivalent: UInt32? {
    switch self {
    case .name: nil
    case .ipv4(let address): address
    case .ipv6(let address): address.mappedIPv4
    }
  }

  /// Whether the host is the machine itself: `127.0.0.0/8`, `[::1]`, `localhost` or a name below
  /// it (RFC 1122, RFC 4291, RFC 6761).
  public var isLoopback: Bool {
    if let address = ipv4Equivalent { return address >> 24 == 127 }
    return switch self {
    case .ipv6(let address): address == IPv6Address(high: 0, low: 1)
    default: hasSuffix("localhost")
    }
  }

  /// Whether the host is the address that stands for no address, `0.0.0.0` or `[::]`, which
  /// several systems connect to the machine itself.
  public var isUnspecified: Bool {
    if let address = ipv4Equivalent { return address == 0 }
    return self == .ipv6(IPv6Address(high: 0, low: 0))
  }

  /// Whether the host is an address valid on one network link only: `169.254.0.0/16` (RFC 3927)
  /// or `fe80::/10` (RFC 4291).
  public var isLinkLocal: Bool {
    if let address = ipv4Equivalent { return address >> 16 == 0xA9FE }
    guard case .ipv6(let address) = self else { return false }
    return address.high >> 54 == 0xFE80 >> 6
  }

  /// Whether the host is where a cloud hands its virtual machines their credentials:
  /// `169.254.169.254` or `metadata.google.internal`.
  public var isCloudMetadata: Bool {
    if let address = ipv4Equivalent { return address == 0xA9FE_A9FE }
    return self == .name("metadata.google.internal")
  }

  /// The labels of a name from left to right, or nothing for an address.
  public var labels: [Substring] {
    guard case .name(let name) = self else { return [] }
    return name.split(separator: ".", omittingEmptySubsequences: false)
  }

  /// Whether the host is a name strictly below `domain`, in whole labels: `a.corp.com` is below
  /// `corp.com`, while `corp.com` and `evilcorp.com` are not.
  ///
  /// - Parameter domain: a name in normal form, that is in lower case, ASCII and without a dot at
  ///   either end.
  public func isSubdomain(of domain: String) -> Bool {
    guard case .name(let name) = self else { return false }
    let nameBytes = name.utf8
    let domainBytes = domain.utf8
    guard !domainBytes.isEmpty, nameBytes.count > domainBytes.count + 1 else { return false }
    let tail = nameBytes.suffix(domainBytes.count + 1)
    return tail.first == ASCII.dot && tail.dropFirst().elementsEqual(domainBytes)
  }

  /// Whether the host is `domain` itself or a name below it, in whole labels.
  ///
  /// - Parameter domain: a name in normal form, as for ``isSubdomain(of:)-(String)``.
  public func hasSuffix(_ domain: String) -> Bool {
    guard case .name(let name) = self else { return false }
    return !name.isEmpty && name == domain || isSubdomain(of: domain)
  }

  /// Whether the host is a name strictly below another name, in whole labels. Addresses have
  /// nothing below them.
  public func isSubdomain(of host: Host) -> Bool {
    guard case .name(let domain) = host else { return false }
    return isSubdomain(of: domain)
  }
}
