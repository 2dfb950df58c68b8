import Crypto
import CryptoExtras
import Documents
import SwiftASN1

/// Opens what is encrypted with a password by PBES2 (RFC 8018 §6.2): the way of OpenSSL since 3.0 and
/// of every current tool. The derivation and the cipher are the library's.
enum PasswordEncryption {
  /// More rounds than any tool uses, and no more than a few seconds' worth.
  private static let mostRounds = 10_000_000

  /// The private key in an `EncryptedPrivateKeyInfo` (RFC 5958 §3).
  static func decryptKey(
    _ bytes: [UInt8], password: String?, name: String
  ) throws(SigningError) -> [UInt8] {
    let parts: (BERReader, BERReader.Element, [UInt8])
    do throws(ReadingError) {
      var file = BERReader(bytes)
      var fields = file.inside(try file.next(BERTag.sequence, "an encrypted key"))
      let algorithm = try fields.next(BERTag.sequence, "the algorithm")
      let octets = try fields.octetString(fields.next(BERTag.octetString, "the encrypted key"))
      parts = (fields, algorithm, octets)
    } catch {
      throw SigningError(name, .damagedKey)
    }
    return try decrypt(parts.2, algorithm: parts.1, in: parts.0, password: password, name: name)
  }

  /// Decrypts octets.
  /// - Parameter algorithm: the `AlgorithmIdentifier` that says how.
  static func decrypt(
    _ octets: [UInt8], algorithm: BERReader.Element, in reader: BERReader, password: String?,
    name: String
  ) throws(SigningError) -> [UInt8] {
    guard let scheme = try? Scheme(algorithm, in: reader) else {
      throw SigningError(name, .unsupportedEncryption)
    }
    guard let password else { throw SigningError(name, .passwordMissing) }
    do {
      let key = try KDF.Insecure.PBKDF2.deriveKey(
        from: Array(password.utf8), salt: scheme.salt, using: scheme.hashFunction,
        outputByteCount: scheme.keySize, unsafeUncheckedRounds: scheme.rounds)
      let plain = try AES._CBC.decrypt(octets, using: key, iv: scheme.initialization)
      return Array(plain)
    } catch {
      // The padding is wrong: nearly always that of a wrong password.
      throw SigningError(name, .wrongPassword)
    }
  }

  /// The parameters of PBES2.
  private struct Scheme {
    let salt: [UInt8]
    let rounds: Int
    let hashFunction: KDF.Insecure.PBKDF2.HashFunction
    let keySize: Int
    let initialization: AES._CBC.IV

    private struct Unsupported: Error {}

    init(_ algorithm: BERReader.Element, in reader: BERReader) throws {
      var outer = reader.inside(algorithm)
      guard try outer.nextObjectIdentifier() == ObjectIdentifiers.pbes2 else {
        throw Unsupported()
      }
      var parameters = outer.inside(try outer.next(BERTag.sequence, "parameters"))

      var derivation = parameters.inside(try parameters.next(BERTag.sequence, "a derivation"))
      guard try derivation.nextObjectIdentifier() == ObjectIdentifiers.pbkdf2 else {
        throw Unsupported()
      }
      var details = derivation.inside(try derivation.next(BERTag.sequence, "parameters"))
      salt = try details.octetString(details.next(BERTag.octetString, "a salt"))
      rounds = try Self.number(&details)
      guard (1...PasswordEncryption.mostRounds).contains(rounds) else { throw Unsupported() }
      if details.nextTag == BERTag.integer { _ = try details.next() }
      let function =
        details.isAtEnd ? ObjectIdentifiers.hmacWithSHA1 : try details.nextAlgorithm().0
      guard let hashFunction = Self.hashFunctions[function] else { throw Unsupported() }
      self.hashFunction = hashFunction

      let (cipher, vector) = try parameters.nextAlgorithm()
      guard let keySize = Self.keySizes[cipher], let vector else { throw Unsupported() }
      self.keySize = keySize
      initialization = try AES._CBC.IV(ivBytes: try parameters.octetString(vector))
    }

    private static func number(_ reader: inout BERReader) throws -> Int {
      let octets = reader.octets(try reader.next(BERTag.integer, "a number"))
      guard octets.count <= 4 else { throw Unsupported() }
      return octets.reduce(0) { $0 << 8 | Int($1) }
    }

    private static let hashFunctions: [ASN1ObjectIdentifier: KDF.Insecure.PBKDF2.HashFunction] = [
      ObjectIdentifiers.hmacWithSHA1: .insecureSHA1, ObjectIdentifiers.hmacWithSHA256: .sha256,
      ObjectIdentifiers.hmacWithSHA384: .sha384, ObjectIdentifiers.hmacWithSHA512: .sha512,
    ]

    private static let keySizes: [ASN1ObjectIdentifier: Int] = [
      ObjectIdentifiers.aes128CBC: 16, ObjectIdentifiers.aes192CBC: 24,
      ObjectIdentifiers.aes256CBC: 32,
    ]
  }
}
