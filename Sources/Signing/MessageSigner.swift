import Crypto
import SwiftASN1
import X509

/// Writes signed messages (CMS `SignedData` with its content, RFC 5652).
///
/// The digest is SHA-256. Signed attributes are the type and the digest of the content; there is no
/// signing time, so that the same content gives the same bytes with an RSA key. (Every signature on an
/// elliptic curve is another one.)
public struct MessageSigner: Sendable {
  private let identity: SigningIdentity

  public init(_ identity: SigningIdentity) {
    self.identity = identity
  }

  /// The signed message, in DER.
  /// - Throws: ``SigningError`` when the key cannot sign.
  public func sign(_ content: [UInt8]) throws(SigningError) -> [UInt8] {
    guard let scheme = Self.algorithm(for: identity.privateKey) else {
      throw SigningError("the private key", .unsupportedKey)
    }
    do {
      let attributes = try Self.attributes(of: content)
      var set = DER.Serializer()
      try set.serializeSetOf(attributes)
      let signature = try identity.privateKey.sign(
        bytes: set.serializedBytes, signatureAlgorithm: scheme.signature)
      var message = DER.Serializer()
      try message.appendConstructedNode(identifier: .sequence) { info in
        try info.serialize(ObjectIdentifiers.signedData)
        try info.serialize(explicitlyTaggedWithTagNumber: 0, tagClass: .contextSpecific) { inner in
          try inner.appendConstructedNode(identifier: .sequence) { data in
            try writeSignedData(
              content, attributes, signature.rawRepresentation, scheme.identifier, to: &data)
          }
        }
      }
      return message.serializedBytes
    } catch {
      throw SigningError("the private key", .signingFailed)
    }
  }

  /// How a key signs; `nil`: it is of a kind that nobody verifies in profiles.
  static func algorithm(
    for key: Certificate.PrivateKey
  ) -> (signature: Certificate.SignatureAlgorithm, identifier: Algorithm)? {
    let supported = key.supportedSignatureAlgorithms
    if supported.contains(.sha256WithRSAEncryption) {
      // The identifier of the key, as Apple's and OpenSSL's tools write it (RFC 5754 §3.2).
      return (
        .sha256WithRSAEncryption, Algorithm(ObjectIdentifiers.rsaEncryption, hasNull: true)
      )
    }
    if supported.contains(.ecdsaWithSHA256) {
      return (.ecdsaWithSHA256, Algorithm(ObjectIdentifiers.ecdsaWithSHA256))
    }
    return nil
  }

  private static func attributes(of content: [UInt8]) throws -> [Attribute] {
    let digest = ASN1OctetString(contentBytes: Array(SHA256.hash(data: content))[...])
    return [
      Attribute(
        type: ObjectIdentifiers.contentType, value: try ASN1Any(erasing: ObjectIdentifiers.data)),
      Attribute(type: ObjectIdentifiers.messageDigest, value: try ASN1Any(erasing: digest)),
    ]
  }

  private func writeSignedData(
    _ content: [UInt8], _ attributes: [Attribute], _ signature: [UInt8], _ algorithm: Algorithm,
    to data: inout DER.Serializer
  ) throws {
    let digest = Algorithm(ObjectIdentifiers.sha256)
    try data.serialize(1)
    try data.serializeSetOf([digest])
    try data.appendConstructedNode(identifier: .sequence) { encapsulated in
      try encapsulated.serialize(ObjectIdentifiers.data)
      try encapsulated.serialize(
        explicitlyTaggedWithTagNumber: 0, tagClass: .contextSpecific
      ) { try $0.serialize(ASN1OctetString(contentBytes: content[...])) }
    }
    let tag = ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific)
    try data.serializeSetOf([identity.certificate] + identity.chain, identifier: tag)
    try data.appendConstructedNode(identifier: .set) { signers in
      try signers.appendConstructedNode(identifier: .sequence) { signer in
        try signer.serialize(1)
        try signer.appendConstructedNode(identifier: .sequence) { name in
          try name.serialize(identity.certificate.issuer)
          try name.serialize(identity.certificate.serialNumber.bytes)
        }
        try signer.serialize(digest)
        try signer.serializeSetOf(attributes, identifier: tag)
        try signer.serialize(algorithm)
        try signer.serialize(ASN1OctetString(contentBytes: signature[...]))
      }
    }
  }
}

/// An `AlgorithmIdentifier`, with the parameter NULL or none.
struct Algorithm: DERSerializable {
  private let identifier: ASN1ObjectIdentifier
  private let hasNull: Bool

  init(_ identifier: ASN1ObjectIdentifier, hasNull: Bool = false) {
    self.identifier = identifier
    self.hasNull = hasNull
  }

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { fields in
      try fields.serialize(identifier)
      if hasNull { try fields.serialize(ASN1Null()) }
    }
  }
}

/// A signed attribute with one value (RFC 5652 §5.3).
private struct Attribute: DERSerializable {
  let type: ASN1ObjectIdentifier
  let value: ASN1Any

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.appendConstructedNode(identifier: .sequence) { fields in
      try fields.serialize(type)
      try fields.serializeSetOf([value])
    }
  }
}
