import Documents
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The certificates that a user trusts (`--trust-anchor`).
public struct TrustAnchors: Sendable {
  let certificates: [Certificate]

  /// The certificates of files in PEM or DER.
  /// - Throws: ``SigningError`` for a file that has none.
  public init(files: [(name: String, bytes: [UInt8])]) throws(SigningError) {
    var certificates: [Certificate] = []
    for file in files {
      certificates += try CertificateFile.certificates(in: file.bytes, name: file.name)
    }
    self.certificates = certificates
  }
}

/// Judges a signer's certificate: its time, and the way from it to an anchor of trust.
struct ChainVerification {
  private let leaf: Certificate
  private let others: [Certificate]

  init(_ leaf: Certificate, others: [Certificate]) {
    self.leaf = leaf
    self.others = others
  }

  /// Whether the signer's certificate is in its time now.
  var validity: DocumentSignature.Validity {
    let now = Date()
    func day(_ date: Date) -> Int { Int((date.timeIntervalSince1970 / 86_400).rounded(.down)) }
    if leaf.notValidBefore > now { return .notYet(from: day(leaf.notValidBefore)) }
    if leaf.notValidAfter < now { return .expired(after: day(leaf.notValidAfter)) }
    return .current
  }

  /// Whether a path of certificates in force leads from the signer to an anchor (RFC 5280 §6).
  /// Revocation is not looked up, since that would need the network.
  func verify(_ anchors: TrustAnchors) -> DocumentSignature.Chain {
    guard validity == .current else {
      return .untrusted("the signer's certificate is not in force today")
    }
    let leaf = leaf
    let intermediates = CertificateStore(others)
    let roots = CertificateStore(anchors.certificates)
    let purposes = PurposePolicy(accepting: [leaf] + others + anchors.certificates)
    let result = Waiting.result {
      var verifier = Verifier(rootCertificates: roots) {
        RFC5280Policy()
        purposes
      }
      return await verifier.validate(leaf: leaf, intermediates: intermediates)
    }
    switch result {
    case .validCertificate: return .trusted
    case nil, .couldNotValidate([]):
      return .untrusted("no path of certificates leads from the signer to a trust anchor")
    case .couldNotValidate:
      return .untrusted(
        "a certificate between the signer and the trust anchor is not in force today, or must not "
          + "issue others")
    }
  }
}

/// Accepts certificates whatever they are issued for.
///
/// Who may sign a profile is for the user to say, by the anchor: certificates for code signing, for
/// servers and for mail are all used. Without this, a critical extension on purposes would make the
/// certificate unusable.
private struct PurposePolicy: VerifierPolicy {
  let verifyingCriticalExtensions: [ASN1ObjectIdentifier]

  init(accepting certificates: [Certificate]) {
    let apple = ObjectIdentifiers.appleExtensions
    let fromApple = certificates.flatMap { $0.extensions }.map(\.oid).filter { identifier in
      identifier.oidComponents.starts(with: apple)
    }
    verifyingCriticalExtensions = [.X509ExtensionID.extendedKeyUsage] + fromApple
  }

  func chainMeetsPolicyRequirements(
    chain: UnverifiedCertificateChain
  ) async -> PolicyEvaluationResult {
    .meetsPolicy
  }
}
