import Commands
import Documents
import Foundation
import Testing

@testable import Signing

/// What `writ` signs, verified by OpenSSL.
@Suite struct WritingTests {
  private let openssl: OpenSSL

  init() throws {
    openssl = try #require(OpenSSL.shared)
  }

  private func file(_ name: String) throws -> SigningIdentity.File {
    SigningIdentity.File(name: name, bytes: try openssl.read(name))
  }

  private func identity(
    _ certificate: String, _ key: String?, chain: String? = nil, password: String? = nil
  ) throws -> SigningIdentity {
    try SigningIdentity(
      certificate: try file(certificate), key: try key.map(file), chain: try chain.map(file),
      password: password)
  }

  /// The content that OpenSSL finds in a message that it holds to be good.
  private func verified(_ signed: [UInt8]) throws -> [UInt8] {
    let name = UUID().uuidString
    try openssl.write(Data(signed), to: name)
    return try openssl.run([
      "cms", "-verify", "-binary", "-inform", "DER", "-in", name, "-CAfile", "root.pem",
      "-purpose", "any",
    ])
  }

  @Test(arguments: ["rsa", "p256", "p384"])
  func isVerifiedByOpenSSL(signer: String) throws {
    let identity = try identity("\(signer).pem", "\(signer).key", chain: "intermediate.pem")
    let signed = try MessageSigner(identity).sign(profile)
    #expect(try verified(signed) == profile)
    let read = try Document.readVerifying(
      signed, anchors: TrustAnchors(files: [(name: "root", bytes: try openssl.read("root.pem"))]))
    #expect(read.source.bytes == profile)
    #expect(read.traits.signature?.state == .intact)
    #expect(read.traits.signature?.chain == .trusted)
  }

  @Test func isTheSameOnEveryRun() throws {
    let identity = try identity("rsa.pem", "rsa.key", chain: "intermediate.pem")
    let signer = MessageSigner(identity)
    #expect(try signer.sign(profile) == signer.sign(profile))
  }

  @Test(arguments: [
    ("rsa", ["rsa", "-traditional"]), ("p256", ["ec"]), ("p384", ["ec"]), ("rsa", ["pkey"]),
  ])
  func readsKeysInAllForms(signer: String, form: [String]) throws {
    let name = "\(signer)-\(form.joined(separator: ""))"
    try openssl.run(form + ["-in", "\(signer).key", "-out", name])
    let identity = try identity("\(signer).pem", name, chain: "intermediate.pem")
    #expect(try verified(MessageSigner(identity).sign(profile)) == profile)
  }

  @Test func readsAnEncryptedKey() throws {
    try openssl.run(
      "pkcs8", "-topk8", "-in", "p256.key", "-passout", "pass:épée", "-out", "p256.encrypted")
    let signed = try MessageSigner(
      identity("p256.pem", "p256.encrypted", chain: "intermediate.pem", password: "épée")
    ).sign(profile)
    #expect(try verified(signed) == profile)
    #expect(throws: SigningError("p256.encrypted", .passwordMissing)) {
      try identity("p256.pem", "p256.encrypted")
    }
    #expect(throws: SigningError("p256.encrypted", .wrongPassword)) {
      try identity("p256.pem", "p256.encrypted", password: "epee")
    }
  }

  @Test(arguments: ["rsa", "p256", "p384"])
  func readsPKCS12(signer: String) throws {
    try openssl.run(
      "pkcs12", "-export", "-in", "\(signer).pem", "-inkey", "\(signer).key", "-certfile",
      "intermediate.pem", "-passout", "pass:secret", "-out", "\(signer).p12")
    let signed = try MessageSigner(
      identity("\(signer).p12", nil, password: "secret")
    ).sign(profile)
    #expect(try verified(signed) == profile)
    #expect(throws: SigningError("\(signer).p12", .wrongPassword)) {
      try identity("\(signer).p12", nil, password: "Secret")
    }
    #expect(throws: SigningError("\(signer).p12", .passwordMissing)) {
      try identity("\(signer).p12", nil)
    }
  }

  /// What Keychain Access exports: the message says how to convert it.
  @Test func refusesOldPKCS12() throws {
    try openssl.run(
      "pkcs12", "-export", "-in", "rsa.pem", "-inkey", "rsa.key", "-keypbe", "PBE-SHA1-3DES",
      "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1", "-passout", "pass:secret", "-out", "old.p12")
    let error = #expect(throws: SigningError.self) {
      try identity("old.p12", nil, password: "secret")
    }
    #expect(error?.problem == .unsupportedEncryption)
    #expect(
      error?.description.contains("openssl pkcs12 -legacy -aes256 -in FILE -out signer.pem") == true
    )
    try openssl.run(
      "pkcs12", "-legacy", "-aes256", "-in", "old.p12", "-passin", "pass:secret", "-passout",
      "pass:new", "-out", "signer.pem")
    let converted = try identity("signer.pem", nil, chain: "intermediate.pem", password: "new")
    #expect(try verified(MessageSigner(converted).sign(profile)) == profile)
  }

  @Test func readsCertificateAndKeyFromOneFile() throws {
    var bytes: [UInt8] = []
    for name in ["p256.key", "p256.pem", "intermediate.pem"] { bytes += try openssl.read(name) }
    try openssl.write(Data(bytes), to: "all.pem")
    #expect(try verified(MessageSigner(identity("all.pem", nil)).sign(profile)) == profile)
  }

  @Test func refusesWhatCannotSign() throws {
    #expect(throws: SigningError("rsa.key", .keyOfAnotherCertificate)) {
      try identity("p256.pem", "rsa.key")
    }
    #expect(throws: SigningError("p256.key", .noCertificate)) {
      try identity("p256.key", "p256.key")
    }
    #expect(throws: SigningError("p256.pem", .noKey)) { try identity("p256.pem", nil) }
    try openssl.run("genpkey", "-algorithm", "ED25519", "-out", "ed25519.key")
    #expect(throws: SigningError("ed25519.key", .unsupportedKey)) {
      try identity("p256.pem", "ed25519.key")
    }
    try openssl.write(Data("-----BEGIN CERTIFICATE-----\nAAAA\n".utf8), to: "cut.pem")
    #expect(throws: SigningError("cut.pem", .damagedCertificate)) {
      try identity("cut.pem", "p256.key")
    }
  }
}
