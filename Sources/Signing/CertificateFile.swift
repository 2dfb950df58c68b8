import SwiftASN1
import X509

/// Reads certificates and keys from files.
enum CertificateFile {
  /// All certificates of a file in PEM or DER, in their order.
  static func certificates(
    in bytes: [UInt8], name: String
  ) throws(SigningError) -> [Certificate] {
    guard PEMArmor.isPresent(in: bytes) else {
      guard bytes.first == BERTag.sequence else { throw SigningError(name, .noCertificate) }
      return [try certificate(bytes, name: name)]
    }
    guard let documents = PEMArmor.documents(in: bytes) else {
      throw SigningError(name, .damagedCertificate)
    }
    var certificates: [Certificate] = []
    for document in documents where certificateLabels.contains(document.discriminator) {
      certificates.append(try certificate(document.derBytes, name: name))
    }
    guard !certificates.isEmpty else { throw SigningError(name, .noCertificate) }
    return certificates
  }

  /// The certificate that DER bytes are.
  static func certificate(_ bytes: [UInt8], name: String) throws(SigningError) -> Certificate {
    do {
      return try Certificate(derEncoded: bytes)
    } catch {
      throw SigningError(name, .damagedCertificate)
    }
  }

  /// The first private key of a file in PEM or DER.
  static func privateKey(
    in bytes: [UInt8], name: String, password: String?
  ) throws(SigningError) -> Certificate.PrivateKey {
    guard PEMArmor.isPresent(in: bytes) else {
      guard bytes.first == BERTag.sequence else { throw SigningError(name, .noKey) }
      return try key(PEMDocument(type: "PRIVATE KEY", derBytes: bytes), name: name)
    }
    guard let documents = PEMArmor.documents(in: bytes) else {
      // OpenSSL's own way to encrypt keys puts lines into the armor that no other reader takes.
      throw SigningError(name, .damagedKey)
    }
    for document in documents {
      switch document.discriminator {
      case "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY": return try key(document, name: name)
      case "ENCRYPTED PRIVATE KEY":
        let plain = try PasswordEncryption.decryptKey(
          document.derBytes, password: password, name: name)
        return try key(PEMDocument(type: "PRIVATE KEY", derBytes: plain), name: name)
      default: continue
      }
    }
    throw SigningError(name, .noKey)
  }

  /// A key that is not encrypted.
  static func key(
    _ document: PEMDocument, name: String
  ) throws(SigningError) -> Certificate.PrivateKey {
    let key: Certificate.PrivateKey
    do {
      key = try Certificate.PrivateKey(pemDocument: document)
    } catch is CertificateError {
      throw SigningError(name, .unsupportedKey)
    } catch {
      throw SigningError(name, .damagedKey)
    }
    guard MessageSigner.algorithm(for: key) != nil else {
      throw SigningError(name, .unsupportedKey)
    }
    return key
  }

  private static let certificateLabels: Set<String> = [
    "CERTIFICATE", "X509 CERTIFICATE",
  ]
}
