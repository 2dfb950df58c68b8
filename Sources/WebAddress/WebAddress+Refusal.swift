extension WebAddress {
  /// Why a text is not an absolute address, and which part of the text shows it.
  public struct Refusal: Error, Sendable, Hashable {
    /// What is wrong.
    public let reason: Reason

    /// The part of the text that is at fault, in UTF-8 bytes from its start.
    public let range: Range<Int>

    /// A refusal of that part of a text for that reason.
    public init(reason: Reason, range: Range<Int>) {
      self.reason = reason
      self.range = range
    }
  }
}

extension WebAddress.Refusal {
  /// What can be wrong with an address.
  public enum Reason: Sendable, Hashable {
    /// Nothing is there, or only white space.
    case empty
    /// More than ``WebAddress/maximumLength`` bytes.
    case tooLong
    /// White space before or after the address, and nowhere else.
    case surroundingWhiteSpace
    /// White space within the address.
    case innerWhiteSpace
    /// A control character.
    case controlCharacter
    /// It does not start with a scheme such as `https:`.
    case noScheme
    /// No host follows where the scheme, a user name or a port calls for one.
    case noHost
    /// What follows the host's colon is not a number from 0 to 65535.
    case badPort
    /// The host is not one.
    case badHost(Host.Refusal)
  }
}

extension WebAddress.Refusal: CustomStringConvertible {
  /// The reason in a few words that can follow "the address"; holds nothing of the text itself.
  public var description: String {
    switch reason {
    case .empty: "is empty"
    case .tooLong: "is longer than \(WebAddress.maximumLength) bytes"
    case .surroundingWhiteSpace: "has white space around it"
    case .innerWhiteSpace: "has white space in it"
    case .controlCharacter: "holds a control character"
    case .noScheme: "has no scheme such as https://"
    case .noHost: "has no host"
    case .badPort: "has a port that is not a number from 0 to 65535"
    case .badHost(let refusal): "has no usable host: the host \(refusal)"
    }
  }
}
