import Documents
import SwiftASN1
import X509

/// A PKCS #12 file (RFC 7292): certificates and a private key under one password.
///
/// The file's own check sum is not verified: it is made with a derivation that the libraries do not
/// have. What it would guard against shows all the same, since the key must be that of the certificate.
struct PKCS12File {
  private(set) var certificates: [Certificate] = []
  private(set) var privateKey: Certificate.PrivateKey?

  private let name: String
  private let password: String?

  /// Whether bytes begin as a PKCS #12 file does: a sequence whose first element is the version 3.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    var file = BERReader(Array(bytes.prefix(1 << 20)))
    guard bytes.count <= 1 << 20, let outer = try? file.next(), outer.tag == BERTag.sequence
    else { return false }
    var fields = file.inside(outer)
    guard let version = try? fields.next(), version.tag == BERTag.integer else { return false }
    return fields.octets(version).elementsEqual([3]) && fields.nextTag == BERTag.sequence
  }

  init(_ bytes: [UInt8], name: String, password: String?) throws(SigningError) {
    self.name = name
    self.password = password
    do {
      var file = BERReader(bytes)
      var fields = file.inside(try file.next(BERTag.sequence, "a PKCS #12 file"))
      _ = try fields.next(BERTag.integer, "the version")
      let safe = try Self.content(of: fields.next(BERTag.sequence, "the content"), in: fields)
      var safes = BERReader(safe)
      var entries = safes.inside(try safes.next(BERTag.sequence, "the safes"))
      while !entries.isAtEnd { try readSafe(entries.next(), in: entries) }
    } catch let error as SigningError {
      throw error
    } catch {
      throw SigningError(name, .damagedContainer)
    }
  }

  /// The octets of a `ContentInfo` with plain data.
  private static func content(
    of element: BERReader.Element, in reader: BERReader
  ) throws(ReadingError) -> [UInt8] {
    var fields = reader.inside(element)
    guard try fields.nextObjectIdentifier() == ObjectIdentifiers.data else {
      throw BERReader.malformed("content of another type", at: element.range.lowerBound)
    }
    var wrapper = fields.inside(try fields.next(BERTag.context0, "content"))
    return try wrapper.octetString(wrapper.next())
  }

  private mutating func readSafe(
    _ element: BERReader.Element, in reader: BERReader
  ) throws {
    var fields = reader.inside(element)
    guard try fields.nextObjectIdentifier() == ObjectIdentifiers.encryptedData else {
      try readBags(Self.content(of: element, in: reader))
      return
    }
    var wrapper = fields.inside(try fields.next(BERTag.context0, "content"))
    var encrypted = wrapper.inside(try wrapper.next(BERTag.sequence, "encrypted data"))
    _ = try encrypted.next(BERTag.integer, "the version")
    var info = encrypted.inside(try encrypted.next(BERTag.sequence, "encrypted content"))
    _ = try info.nextObjectIdentifier()
    let algorithm = try info.next(BERTag.sequence, "the algorithm")
    let octets = try info.octetString(info.next())
    try readBags(
      PasswordEncryption.decrypt(
        octets, algorithm: algorithm, in: info, password: password, name: name))
  }

  private mutating func readBags(_ bytes: [UInt8]) throws {
    var file = BERReader(bytes)
    var bags = file.inside(try file.next(BERTag.sequence, "bags"))
    while !bags.isAtEnd {
      var bag = bags.inside(try bags.next(BERTag.sequence, "a bag"))
      let type = try bag.nextObjectIdentifier()
      var value = bag.inside(try bag.next(BERTag.context0, "the content of a bag"))
      let content = try value.next()
      switch type {
      case ObjectIdentifiers.certificateBag:
        try readCertificate(content, in: value)
      case ObjectIdentifiers.keyBag:
        try takeKey(Array(value.encoded(content)))
      case ObjectIdentifiers.shroudedKeyBag:
        try takeKey(
          PasswordEncryption.decryptKey(
            Array(value.encoded(content)), password: password, name: name))
      default: continue
      }
    }
  }

  private mutating func readCertificate(
    _ element: BERReader.Element, in reader: BERReader
  ) throws {
    var fields = reader.inside(element)
    guard try fields.nextObjectIdentifier() == ObjectIdentifiers.x509Certificate else { return }
    var wrapper = fields.inside(try fields.next(BERTag.context0, "a certificate"))
    let octets = try wrapper.octetString(wrapper.next())
    certificates.append(try CertificateFile.certificate(octets, name: name))
  }

  private mutating func takeKey(_ bytes: [UInt8]) throws(SigningError) {
    guard privateKey == nil else { return }
    privateKey = try CertificateFile.key(
      PEMDocument(type: "PRIVATE KEY", derBytes: bytes), name: name)
  }
}
