/// Why a certificate or key cannot be used. The text never tells what a file holds.
public struct SigningError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file, by the name that the user gave.
  public let file: String
  public let problem: Problem

  /// What is in the way.
  public enum Problem: Sendable, Equatable {
    case noCertificate
    case damagedCertificate
    case noKey
    case damagedKey
    /// Neither RSA nor one of the elliptic curves P-256, P-384 and P-521.
    case unsupportedKey
    case keyOfAnotherCertificate
    /// The file is encrypted, and no password was given.
    case passwordMissing
    case wrongPassword
    /// A PKCS #12 file or key encrypted in a way that the libraries do not have.
    case unsupportedEncryption
    case damagedContainer
    case signingFailed
  }

  init(_ file: String, _ problem: Problem) {
    self.file = file
    self.problem = problem
  }

  public var description: String { "\(file): \(words)" }

  private var words: String {
    switch problem {
    case .noCertificate:
      "there is no certificate in it: PEM (-----BEGIN CERTIFICATE-----), DER or PKCS #12 is expected"
    case .damagedCertificate: "the certificate is damaged"
    case .noKey:
      "there is no private key in it: PEM (PKCS #8, PKCS #1 or SEC 1) or PKCS #12 is expected"
    case .damagedKey: "the private key is damaged"
    case .unsupportedKey: "the private key is neither RSA nor on the curve P-256, P-384 or P-521"
    case .keyOfAnotherCertificate: "the private key is not that of the certificate"
    case .passwordMissing:
      "is encrypted: put the password into an environment variable and name it with "
        + "--sign-password-env"
    case .wrongPassword: "the password does not open it"
    case .unsupportedEncryption:
      "is encrypted in an old way (3DES or RC2) that writ does not read; convert it with "
        + "openssl pkcs12 -legacy -aes256 -in FILE -out signer.pem, and give signer.pem"
    case .damagedContainer: "is damaged, or no PKCS #12 file"
    case .signingFailed: "signing with the private key failed"
    }
  }
}
