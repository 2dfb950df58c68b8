import Documents
import SwiftASN1

/// A signed message (CMS `SignedData`, RFC 5652 §5) with its content: what a signed profile is.
struct SignedMessage {
  /// The content that the signers signed.
  let content: [UInt8]
  let contentType: ASN1ObjectIdentifier
  /// The certificates that came with the message, encoded.
  let certificates: [ArraySlice<UInt8>]
  let signers: [SignerInfo]

  /// More than any chain has, and few enough that no path through them takes long.
  static let mostCertificates = 16
  static let mostSigners = 4
  /// More than any certificate or signature has, in bytes.
  static let longestPart = 1 << 16
}

extension SignedMessage {
  /// Whether bytes are a signed message: DER, BER, or either in PEM armor.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    FormatDetection.isSignedMessage(bytes) || PEMArmor.holdsMessage(bytes)
  }

  /// Takes a message apart; nothing is verified.
  /// - Throws: ``ReadingError`` with the byte at which the message is damaged. In PEM armor bytes are
  ///   counted in what it armors.
  init(_ bytes: [UInt8]) throws(ReadingError) {
    let encoded = PEMArmor.holdsMessage(bytes) ? try PEMArmor.decodeMessage(bytes) : bytes
    var file = BERReader(encoded)
    let outer = try file.next(BERTag.sequence, "a message")
    guard encoded[outer.range.upperBound...].allSatisfy({ $0 == 0 || $0 == 0x0A || $0 == 0x0D })
    else {
      throw BERReader.malformed("something after the message", at: outer.range.upperBound)
    }
    var contentInfo = file.inside(outer)
    guard try contentInfo.nextObjectIdentifier() == ObjectIdentifiers.signedData else {
      throw ReadingError(.notAConfiguration("a message that is not signed"), at: 0)
    }
    var explicit = contentInfo.inside(try contentInfo.next(BERTag.context0, "the signed data"))
    var fields = explicit.inside(try explicit.next(BERTag.sequence, "the signed data"))
    _ = try fields.next(BERTag.integer, "the version")
    _ = try fields.next(BERTag.set, "the digest algorithms")

    var encapsulated = fields.inside(try fields.next(BERTag.sequence, "the content"))
    contentType = try encapsulated.nextObjectIdentifier()
    guard let wrapper = try encapsulated.nextIfPresent(BERTag.context0) else {
      throw ReadingError(
        .notAConfiguration("a signature without the profile that it is for (detached)"), at: 0)
    }
    var inner = encapsulated.inside(wrapper)
    let octets = try inner.next()
    guard octets.tag == BERTag.octetString || octets.tag == BERTag.constructedOctetString else {
      throw BERReader.malformed("content that is no OCTET STRING", at: octets.range.lowerBound)
    }
    content = try inner.octetString(octets)

    var certificates: [ArraySlice<UInt8>] = []
    if let set = try fields.nextIfPresent(BERTag.context0) {
      certificates = try Self.parts(of: set, in: fields, atMost: Self.mostCertificates)
    }
    self.certificates = certificates
    _ = try fields.nextIfPresent(BERTag.context1)
    let signers = try Self.parts(
      of: fields.next(BERTag.set, "the signers"), in: fields, atMost: Self.mostSigners)
    var infos: [SignerInfo] = []
    for signer in signers { infos.append(try SignerInfo(signer)) }
    self.signers = infos
  }

  private static func parts(
    of set: BERReader.Element, in reader: BERReader, atMost limit: Int
  ) throws(ReadingError) -> [ArraySlice<UInt8>] {
    var entries = reader.inside(set)
    var parts: [ArraySlice<UInt8>] = []
    while !entries.isAtEnd {
      let entry = try entries.next()
      guard parts.count < limit, entry.range.count <= longestPart else {
        throw BERReader.malformed(
          "more certificates or signatures than a profile has", at: entry.range.lowerBound)
      }
      // Other forms of certificates, which nobody uses, have a tag of their own.
      if entry.tag == BERTag.sequence { parts.append(entries.encoded(entry)) }
    }
    return parts
  }
}

/// One signer's part of a message (`SignerInfo`, RFC 5652 §5.3).
struct SignerInfo {
  let identifier: Identifier
  let digestAlgorithm: ASN1ObjectIdentifier
  let signatureAlgorithm: ASN1ObjectIdentifier
  let signature: [UInt8]
  /// What is signed in place of the content, where that is not signed directly.
  let attributes: Attributes?

  /// How a signer's certificate is named.
  enum Identifier {
    case issuerAndSerialNumber(issuer: [UInt8], serialNumber: [UInt8])
    case subjectKeyIdentifier([UInt8])
  }

  /// The signed attributes.
  struct Attributes {
    /// The octets that the signature is over: the attributes as a SET.
    let signedOctets: [UInt8]
    /// The digest of the content.
    let messageDigest: [UInt8]?
    let contentType: ASN1ObjectIdentifier?
  }
}

extension SignerInfo {
  fileprivate init(_ encoded: ArraySlice<UInt8>) throws(ReadingError) {
    var reader = BERReader(Array(encoded))
    var fields = reader.inside(try reader.next(BERTag.sequence, "a signer"))
    _ = try fields.next(BERTag.integer, "the version of a signer")
    let sid = try fields.next()
    if sid.tag == BERTag.primitiveContext0 {
      identifier = .subjectKeyIdentifier(Array(fields.octets(sid)))
    } else {
      var names = fields.inside(sid)
      let issuer = names.encoded(try names.next(BERTag.sequence, "the issuer of a certificate"))
      let serial = names.octets(try names.next(BERTag.integer, "the serial number"))
      identifier = .issuerAndSerialNumber(issuer: Array(issuer), serialNumber: Array(serial))
    }
    digestAlgorithm = try fields.nextAlgorithm().0
    if let set = try fields.nextIfPresent(BERTag.context0) {
      attributes = try Attributes(set, in: fields)
    } else {
      attributes = nil
    }
    signatureAlgorithm = try fields.nextAlgorithm().0
    signature = try fields.octetString(fields.next(BERTag.octetString, "the signature"))
  }
}

extension SignerInfo.Attributes {
  fileprivate init(
    _ set: BERReader.Element, in reader: BERReader
  ) throws(ReadingError) {
    // The signature is over the same octets with the tag of a SET (RFC 5652 §5.4).
    signedOctets = [BERTag.set] + reader.encoded(set).dropFirst()
    var messageDigest: [UInt8]?
    var contentType: ASN1ObjectIdentifier?
    var entries = reader.inside(set)
    while !entries.isAtEnd {
      var attribute = entries.inside(try entries.next(BERTag.sequence, "an attribute"))
      let type = try attribute.nextObjectIdentifier()
      var values = attribute.inside(try attribute.next(BERTag.set, "the values of an attribute"))
      guard type == ObjectIdentifiers.messageDigest || type == ObjectIdentifiers.contentType else {
        continue
      }
      let value = try values.next()
      if type == ObjectIdentifiers.messageDigest {
        messageDigest = try values.octetString(value)
      } else {
        contentType = values.objectIdentifier(value)
      }
    }
    self.messageDigest = messageDigest
    self.contentType = contentType
  }
}
