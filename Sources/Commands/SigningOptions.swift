import ArgumentParser
import FileAccess
import Signing

/// Who signs what is exported.
struct SigningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Sign the profile with this certificate: PEM, DER or PKCS #12.", valueName: "file"),
    completion: .file())
  var signCert: String?

  @Option(
    help: ArgumentHelp(
      "The private key, where it is not in the file of the certificate.", valueName: "file"),
    completion: .file())
  var signKey: String?

  @Option(
    help: ArgumentHelp("Further certificates to put into the signature.", valueName: "file"),
    completion: .file())
  var chain: String?

  @Option(
    help: ArgumentHelp(
      "The environment variable with the password of the key or PKCS #12 file.",
      valueName: "name"))
  var signPasswordEnv: String?

  /// The largest file with certificates or a key that is read, in bytes.
  static let largestFile = 1 << 24

  var isWanted: Bool { signCert != nil }

  func validate() throws {
    guard signCert == nil else { return }
    if signKey != nil || chain != nil || signPasswordEnv != nil {
      throw ValidationError("--sign-key, --chain and --sign-password-env need --sign-cert")
    }
  }

  /// What signs; `nil`: nothing is to be signed.
  /// - Throws: an error that names the file or variable that cannot be used.
  func signer(_ console: any Console) throws -> MessageSigner? {
    guard let signCert else { return nil }
    var password: String?
    if let signPasswordEnv {
      guard let value = console.environment(signPasswordEnv) else {
        throw ValidationError("the environment variable \(signPasswordEnv) is not set")
      }
      password = value
    }
    let identity = try SigningIdentity(
      certificate: try Self.file(signCert), key: try signKey.map(Self.file),
      chain: try chain.map(Self.file), password: password)
    return MessageSigner(identity)
  }

  private static func file(_ path: String) throws(FileError) -> SigningIdentity.File {
    SigningIdentity.File(name: path, bytes: try FileReader.read(path, limit: largestFile))
  }
}
