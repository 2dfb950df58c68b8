/// The host of a web address, in the one spelling that all its spellings come down to.
///
/// Two hosts are equal exactly when a browser would treat them as the same host, apart from a
/// trailing dot, which ``WebAddress/hasTrailingDot`` keeps. Source: the host parser of the WHATWG
/// URL Standard.
public enum Host: Sendable, Hashable {
  /// A domain name: lower-case, percent-decoded, international labels in their ASCII form
  /// (`xn--…`), without the dot at its end.
  case name(String)

  /// An IPv4 address, whichever way it was spelled; the first number is in the highest byte.
  case ipv4(UInt32)

  /// An IPv6 address. One that carries an IPv4 address stays IPv6; see ``ipv4Equivalent``.
  case ipv6(IPv6Address)

  /// Reads a host on its own, as it stands between `://` and the port; an IPv6 address is in
  /// brackets there. A dot at the end of a name is accepted and left out.
  ///
  /// - Throws: ``Refusal``, which says what is wrong with the text.
  public init(parsing text: String) throws(Refusal) {
    let bytes = Array(text.utf8)
    guard bytes.count <= WebAddress.maximumLength else { throw .tooLong }
    self = try HostReader.read(bytes[...]).host
  }
}

extension Host {
  /// Why a text is not a host.
  public enum Refusal: Error, Sendable, Hashable {
    /// Nothing is there, or nothing but characters that do not count.
    case empty
    /// More than ``WebAddress/maximumLength`` bytes.
    case tooLong
    /// A character that no host may hold, such as a space, `<` or a control character.
    case forbiddenCharacter
    /// A character that has to be replaced by another one before the name is looked up, and for
    /// which this module has no table. The ASCII form (`xn--…`) of the name is accepted instead.
    case unsupportedCharacter
    /// The last part is a number, so the host is an IPv4 address, but not a possible one.
    case badIPv4Address
    /// What stands in brackets is not an IPv6 address, or a bracket is missing.
    case badIPv6Address
    /// A label that starts with `xn--` does not decode to an international label (RFC 3492).
    case badPunycode
    /// An international label is longer than the 63 characters that DNS allows (RFC 1035).
    case labelTooLong
  }
}

extension Host.Refusal: CustomStringConvertible {
  /// The reason in a few words that can follow "the host"; holds nothing of the text itself.
  public var description: String {
    switch self {
    case .empty: "is empty"
    case .tooLong: "is longer than \(WebAddress.maximumLength) bytes"
    case .forbiddenCharacter: "holds a character that no host may hold"
    case .unsupportedCharacter: "holds a character that has to be written in xn-- form"
    case .badIPv4Address: "ends in a number but is not an IPv4 address"
    case .badIPv6Address: "is not an IPv6 address in brackets"
    case .badPunycode: "has an xn-- label that does not decode"
    case .labelTooLong: "has an international label of more than 63 characters"
    }
  }
}

extension Host: CustomStringConvertible {
  /// The host as an address writes it: IPv4 as four decimal numbers, IPv6 in brackets.
  public var description: String {
    switch self {
    case .name(let name): name
    case .ipv4(let address): IPv4Reader.dotted(address)
    case .ipv6(let address): "[\(address)]"
    }
  }
}
