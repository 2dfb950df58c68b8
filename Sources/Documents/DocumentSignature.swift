/// What is known of the signature around a document: who signed, and whether it holds.
public struct DocumentSignature: Sendable, Equatable {
  /// The subject of the certificate that signed, such as `CN=Profiles, O=Example Corp`; `nil` where
  /// the message does not bring the certificate.
  public var signer: String?
  public var state: State
  public var chain: Chain
  /// Whether the certificate that signed is outside its time on the day of reading.
  public var validity: Validity

  public init(
    signer: String?, state: State, chain: Chain = .notJudged, validity: Validity = .current
  ) {
    self.signer = signer
    self.state = state
    self.chain = chain
    self.validity = validity
  }

  /// Whether the content is what the signer signed.
  public enum State: Sendable, Equatable {
    case intact
    /// The content or the signature was changed; the words say how that is known.
    case broken(String)
    /// The signature is of a kind that cannot be checked here.
    case notJudged(String)
  }

  /// Whether the signer's certificate leads to an anchor of trust.
  public enum Chain: Sendable, Equatable {
    /// Nobody said what is trusted.
    case notJudged
    case trusted
    /// The words say why not.
    case untrusted(String)
  }

  /// Where in time a certificate is; days are counted from 1970-01-01.
  public enum Validity: Sendable, Equatable {
    case current
    case notYet(from: Int)
    case expired(after: Int)
  }
}
