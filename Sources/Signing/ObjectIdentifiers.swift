import Documents
import SwiftASN1

/// The object identifiers of messages, algorithms and key files, by the standards that define them.
enum ObjectIdentifiers {
  // RFC 5652: messages and their attributes.
  static let data: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 1]
  static let signedData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 2]
  static let encryptedData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 6]
  static let contentType: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 3]
  static let messageDigest: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 4]

  // RFC 5754 and RFC 3370: digests and signatures.
  static let sha1: ASN1ObjectIdentifier = [1, 3, 14, 3, 2, 26]
  static let sha256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 1]
  static let sha384: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 2]
  static let sha512: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 3]
  static let rsaEncryption: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 1]
  static let sha1WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 5]
  static let sha256WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 11]
  static let sha384WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 12]
  static let sha512WithRSA: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 1, 13]
  static let ellipticCurveKey: ASN1ObjectIdentifier = [1, 2, 840, 10045, 2, 1]
  static let ecdsaWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 2]
  static let ecdsaWithSHA384: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 3]
  static let ecdsaWithSHA512: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 4]

  // RFC 8018: encryption with a password.
  static let pbes2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 5, 13]
  static let pbkdf2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 5, 12]
  static let hmacWithSHA1: ASN1ObjectIdentifier = [1, 2, 840, 113549, 2, 7]
  static let hmacWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 113549, 2, 9]
  static let hmacWithSHA384: ASN1ObjectIdentifier = [1, 2, 840, 113549, 2, 10]
  static let hmacWithSHA512: ASN1ObjectIdentifier = [1, 2, 840, 113549, 2, 11]
  static let aes128CBC: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 1, 2]
  static let aes192CBC: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 1, 22]
  static let aes256CBC: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 1, 42]

  // RFC 7292: PKCS #12.
  static let keyBag: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 12, 10, 1, 1]
  static let shroudedKeyBag: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 12, 10, 1, 2]
  static let certificateBag: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 12, 10, 1, 3]
  static let x509Certificate: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 22, 1]

  /// The arc of the extensions in certificates that Apple issues.
  static let appleExtensions: [UInt] = [1, 2, 840, 113635, 100, 6]
}

extension BERReader {
  /// The object identifier that an element is; none: it is not one.
  func objectIdentifier(_ element: Element) -> ASN1ObjectIdentifier? {
    // The longest that is met has twelve octets.
    guard element.tag == BERTag.objectIdentifier, element.content.count <= 64 else { return nil }
    return try? ASN1ObjectIdentifier(derEncoded: encoded(element))
  }

  /// The next element, which must be an object identifier.
  mutating func nextObjectIdentifier() throws(ReadingError) -> ASN1ObjectIdentifier {
    let element = try next(BERTag.objectIdentifier, "an object identifier")
    guard let identifier = objectIdentifier(element) else {
      throw Self.malformed("an object identifier that is none", at: element.range.lowerBound)
    }
    return identifier
  }

  /// The identifier of the algorithm that comes next (`AlgorithmIdentifier`); its parameters, where it
  /// has some.
  mutating func nextAlgorithm() throws(ReadingError) -> (ASN1ObjectIdentifier, Element?) {
    var fields = inside(try next(BERTag.sequence, "the identifier of an algorithm"))
    let identifier = try fields.nextObjectIdentifier()
    return (identifier, fields.isAtEnd ? nil : try fields.next())
  }
}
