import X509

/// Who signs: a certificate, its private key, and the certificates that lead to an anchor of trust.
public struct SigningIdentity: Sendable {
  let certificate: Certificate
  let privateKey: Certificate.PrivateKey
  /// The certificates above the signer's, as given.
  let chain: [Certificate]

  /// A file with its name as the user gave it.
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Reads an identity.
  /// - Parameters:
  ///   - certificate: the signer's certificate in PEM or DER, first in the file; further ones are taken
  ///     into the chain. Or a PKCS #12 file.
  ///   - key: the private key; `nil`: it is in the file of the certificate.
  ///   - chain: further certificates.
  ///   - password: opens an encrypted key or PKCS #12 file.
  /// - Throws: ``SigningError`` for a file that cannot be used.
  public init(
    certificate: File, key: File?, chain: File?, password: String?
  ) throws(SigningError) {
    var certificates: [Certificate]
    var privateKey: Certificate.PrivateKey?
    if PKCS12File.recognizes(certificate.bytes) {
      let container = try PKCS12File(
        certificate.bytes, name: certificate.name, password: password)
      (certificates, privateKey) = (container.certificates, container.privateKey)
      guard !certificates.isEmpty else { throw SigningError(certificate.name, .noCertificate) }
    } else {
      certificates = try CertificateFile.certificates(
        in: certificate.bytes, name: certificate.name)
    }
    if let key {
      privateKey = try Self.key(key, password: password)
    } else if privateKey == nil {
      privateKey = try CertificateFile.privateKey(
        in: certificate.bytes, name: certificate.name, password: password)
    }
    let keyFile = key ?? certificate
    guard let privateKey else { throw SigningError(keyFile.name, .noKey) }
    // A container keeps no order; a file of certificates begins with the signer's.
    guard let own = certificates.firstIndex(where: { $0.publicKey == privateKey.publicKey }) else {
      throw SigningError(keyFile.name, .keyOfAnotherCertificate)
    }
    self.certificate = certificates.remove(at: own)
    self.privateKey = privateKey
    if let chain {
      certificates += try CertificateFile.certificates(in: chain.bytes, name: chain.name)
    }
    var known: Set<Certificate> = [self.certificate]
    self.chain = certificates.filter { known.insert($0).inserted }
  }

  private static func key(
    _ file: File, password: String?
  ) throws(SigningError) -> Certificate.PrivateKey {
    guard PKCS12File.recognizes(file.bytes) else {
      return try CertificateFile.privateKey(in: file.bytes, name: file.name, password: password)
    }
    let container = try PKCS12File(file.bytes, name: file.name, password: password)
    guard let key = container.privateKey else { throw SigningError(file.name, .noKey) }
    return key
  }
}
