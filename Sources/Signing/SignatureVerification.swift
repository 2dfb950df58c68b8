import Crypto
import Documents
import SwiftASN1
import X509

/// Verifies a signed message: that the content is what was signed, and that the signer's certificate
/// leads to an anchor of trust.
struct SignatureVerification {
  private let message: SignedMessage
  /// The certificates that came with the message, as far as they can be read.
  private let certificates: [Certificate]

  init(_ message: SignedMessage) {
    self.message = message
    certificates = message.certificates.compactMap { try? Certificate(derEncoded: $0) }
  }

  /// - Parameter anchors: the certificates that are trusted; `nil`: the chain is not judged.
  func signature(anchors: TrustAnchors?) -> DocumentSignature {
    guard let signer = message.signers.first else {
      return DocumentSignature(signer: nil, state: .broken("nobody has signed it"))
    }
    guard message.signers.count == 1 else {
      return DocumentSignature(
        signer: nil, state: .notJudged("it is signed \(message.signers.count) times"))
    }
    guard let certificate = certificate(of: signer) else {
      return DocumentSignature(
        signer: nil, state: .notJudged("the signer's certificate is not in the message"))
    }
    let chain = ChainVerification(certificate, others: certificates)
    return DocumentSignature(
      signer: SubjectName.text(of: certificate), state: state(of: signer, certificate),
      chain: anchors.map(chain.verify) ?? .notJudged, validity: chain.validity)
  }

  private func certificate(of signer: SignerInfo) -> Certificate? {
    switch signer.identifier {
    case .issuerAndSerialNumber(let issuer, let serialNumber):
      guard let node = try? DER.parse(issuer), let issuer = try? DistinguishedName(derEncoded: node)
      else { return nil }
      let wanted = serialNumber.drop { $0 == 0 }
      return certificates.first { certificate in
        certificate.issuer == issuer
          && certificate.serialNumber.bytes.drop { $0 == 0 }.elementsEqual(wanted)
      }
    case .subjectKeyIdentifier(let identifier):
      return certificates.first { certificate in
        (try? certificate.extensions.subjectKeyIdentifier)?.keyIdentifier
          .elementsEqual(identifier) == true
      }
    }
  }

  private func state(
    of signer: SignerInfo, _ certificate: Certificate
  ) -> DocumentSignature.State {
    guard let algorithm = SignatureScheme(signer) else {
      return .notJudged("its algorithm is none that writ can check")
    }
    var signed = message.content
    if let attributes = signer.attributes {
      guard attributes.contentType == message.contentType else {
        return .broken("it is for content of another type")
      }
      guard let digest = attributes.messageDigest,
        algorithm.digest(of: message.content).elementsEqual(digest)
      else { return .broken("the content was changed after it was signed") }
      signed = attributes.signedOctets
    }
    let isValid = certificate.publicKey.isValidSignature(
      signer.signature, for: signed, signatureAlgorithm: algorithm.signatureAlgorithm)
    return isValid
      ? .intact : .broken("it does not fit the content and the key of the signer's certificate")
  }
}

/// A digest together with the kind of key that signs it.
struct SignatureScheme {
  let signatureAlgorithm: Certificate.SignatureAlgorithm
  private let hash: Hash

  private enum Hash {
    case sha1, sha256, sha384, sha512
  }

  /// The scheme of a signature; `nil`: none that can be checked here.
  init?(_ signer: SignerInfo) {
    let hashes: [ASN1ObjectIdentifier: Hash] = [
      ObjectIdentifiers.sha1: .sha1, ObjectIdentifiers.sha256: .sha256,
      ObjectIdentifiers.sha384: .sha384, ObjectIdentifiers.sha512: .sha512,
    ]
    guard let hash = hashes[signer.digestAlgorithm] else { return nil }
    self.hash = hash
    switch (signer.signatureAlgorithm, hash) {
    // The key's own identifier leaves the digest to the field beside it.
    case (ObjectIdentifiers.rsaEncryption, .sha1), (ObjectIdentifiers.sha1WithRSA, .sha1):
      signatureAlgorithm = .sha1WithRSAEncryption
    case (ObjectIdentifiers.rsaEncryption, .sha256), (ObjectIdentifiers.sha256WithRSA, .sha256):
      signatureAlgorithm = .sha256WithRSAEncryption
    case (ObjectIdentifiers.rsaEncryption, .sha384), (ObjectIdentifiers.sha384WithRSA, .sha384):
      signatureAlgorithm = .sha384WithRSAEncryption
    case (ObjectIdentifiers.rsaEncryption, .sha512), (ObjectIdentifiers.sha512WithRSA, .sha512):
      signatureAlgorithm = .sha512WithRSAEncryption
    case (ObjectIdentifiers.ellipticCurveKey, .sha256),
      (ObjectIdentifiers.ecdsaWithSHA256, .sha256):
      signatureAlgorithm = .ecdsaWithSHA256
    case (ObjectIdentifiers.ellipticCurveKey, .sha384),
      (ObjectIdentifiers.ecdsaWithSHA384, .sha384):
      signatureAlgorithm = .ecdsaWithSHA384
    case (ObjectIdentifiers.ellipticCurveKey, .sha512),
      (ObjectIdentifiers.ecdsaWithSHA512, .sha512):
      signatureAlgorithm = .ecdsaWithSHA512
    default:
      return nil
    }
  }

  func digest(of bytes: [UInt8]) -> [UInt8] {
    switch hash {
    case .sha1: Array(Insecure.SHA1.hash(data: bytes))
    case .sha256: Array(SHA256.hash(data: bytes))
    case .sha384: Array(SHA384.hash(data: bytes))
    case .sha512: Array(SHA512.hash(data: bytes))
    }
  }
}

/// A certificate's subject as messages show it.
enum SubjectName {
  static func text(of certificate: Certificate) -> String {
    let limit = 200
    var text = ""
    for scalar in certificate.subject.description.unicodeScalars.prefix(limit) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.isEmpty ? "a certificate without a subject" : text
  }
}
