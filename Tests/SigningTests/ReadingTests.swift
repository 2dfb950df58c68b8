import Documents
import Foundation
import Testing

@testable import Signing

/// Profiles that OpenSSL signed.
@Suite struct ReadingTests {
  private let openssl: OpenSSL

  init() throws {
    openssl = try #require(OpenSSL.shared)
  }

  private func read(_ bytes: [UInt8], trusting anchor: String? = nil) throws -> Document {
    let anchors = try anchor.map { name in
      try TrustAnchors(files: [(name: name, bytes: try openssl.read("\(name).pem"))])
    }
    return try Document.readVerifying(bytes, name: "a.mobileconfig", anchors: anchors)
  }

  @Test(arguments: ["rsa", "p256", "p384"])
  func readsAndVerifies(signer: String) throws {
    let document = try read(openssl.sign(profile, as: signer))
    #expect(document.source.bytes == profile)
    #expect(document.format == .mobileconfig)
    #expect(
      document.traits.signature
        == DocumentSignature(signer: "CN=Test \(signer),O=Example Corp", state: .intact))
  }

  @Test(arguments: [
    ["-stream", "-indef"], ["-md", "sha512"], ["-md", "sha1"], ["-noattr"], ["-keyid"],
    ["-nosmimecap"],
  ])
  func readsAllForms(options: [String]) throws {
    // The certificates of the tests have no key identifier; the root has one.
    let signer = options == ["-keyid"] ? "root" : "rsa"
    let signature = try read(openssl.sign(profile, as: signer, with: options)).traits.signature
    #expect(signature?.state == .intact)
  }

  @Test func readsArmor() throws {
    let signed = try openssl.sign(profile, as: "rsa", with: ["-outform", "PEM"])
    #expect(signed.starts(with: Array("-----BEGIN CMS-----".utf8)))
    let document = try read(signed)
    #expect(document.source.bytes == profile)
    #expect(document.traits.signature?.state == .intact)
  }

  @Test func judgesTheChain() throws {
    let signed = try openssl.sign(profile, as: "p256")
    #expect(try read(signed, trusting: "root").traits.signature?.chain == .trusted)
    let untrusted = try read(signed, trusting: "stranger").traits.signature
    #expect(untrusted?.state == .intact)
    #expect(
      untrusted?.chain
        == .untrusted("no path of certificates leads from the signer to a trust anchor"))
  }

  @Test func needsTheCertificatesBetween() throws {
    let signed = try openssl.sign(profile, as: "p256", with: ["-nocerts"])
    #expect(try read(signed).traits.signature?.signer == nil)
    let path = openssl.path("alone")
    try Data(profile).write(to: URL(filePath: path))
    try openssl.run(
      "cms", "-sign", "-nodetach", "-binary", "-outform", "DER", "-signer", "p256.pem", "-inkey",
      "p256.key", "-in", "alone", "-out", "alone.signed")
    let chain = try read(openssl.read("alone.signed"), trusting: "root").traits.signature?.chain
    #expect(
      chain == .untrusted("no path of certificates leads from the signer to a trust anchor"))
  }

  @Test func tellsAnExpiredCertificate() throws {
    let signed = try openssl.sign(profile, as: "expired")
    let signature = try #require(try read(signed, trusting: "root").traits.signature)
    #expect(signature.state == .intact)
    #expect(signature.chain == .untrusted("the signer's certificate is not in force today"))
    guard case .expired = signature.validity else {
      Issue.record("\(signature.validity)")
      return
    }
  }

  @Test func tellsChangedContent() throws {
    var signed = try openssl.sign(profile, as: "rsa")
    let place = try #require(signed.firstRange(of: Array("true".utf8)))
    signed.replaceSubrange(place, with: Array("fals".utf8))
    let document = try read(signed)
    #expect(
      document.traits.signature?.state == .broken("the content was changed after it was signed"))
  }

  @Test(arguments: [["-noattr"], []])
  func tellsAnotherSignature(options: [String]) throws {
    var signed = try openssl.sign(profile, as: "rsa", with: options)
    // The signature is what comes last.
    signed[signed.count - 100] ^= 1
    #expect(
      try read(signed).traits.signature?.state
        == .broken("it does not fit the content and the key of the signer's certificate"))
  }

  @Test func refusesADetachedSignature() throws {
    try Data(profile).write(to: URL(filePath: openssl.path("detached")))
    try openssl.run(
      "cms", "-sign", "-binary", "-outform", "DER", "-signer", "rsa.pem", "-inkey", "rsa.key",
      "-in", "detached", "-out", "detached.signed")
    #expect(throws: ReadingError.self) { try read(openssl.read("detached.signed")) }
  }
}

/// Messages that are damaged, or made to do damage.
@Suite struct HostileMessageTests {
  private let openssl: OpenSSL

  init() throws {
    openssl = try #require(OpenSSL.shared)
  }

  @Test func cutOffAnywhere() throws {
    let signed = try openssl.sign(profile, as: "p256")
    for length in stride(from: 20, to: signed.count, by: 7) {
      #expect(throws: ReadingError.self) {
        try Document.readVerifying(Array(signed.prefix(length)), name: "a.mobileconfig")
      }
    }
  }

  /// Whatever byte is changed: an error, or an answer that does not say that all is well, or one in
  /// which the byte did not matter; never a crash.
  @Test func changedAnywhere() throws {
    for options in [[], ["-stream", "-indef"]] {
      let signed = try openssl.sign(profile, as: "p256", with: options)
      for index in signed.indices {
        var changed = signed
        changed[index] ^= index.isMultiple(of: 2) ? 0x01 : 0xFF
        guard
          let document = try? Document.readVerifying(changed, name: "a.mobileconfig"),
          document.traits.signature?.state == .intact
        else { continue }
        #expect(document.source.bytes == profile)
      }
    }
  }

  @Test(
    arguments: [
      // A length beyond the file, of more octets than any, and none at all.
      [0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF], [0x30, 0x88, 0xFF, 0xFF, 0xFF, 0xFF],
      [0x30, 0x83, 0x00, 0x00, 0x05],
    ] as [[UInt8]])
  func lyingLengths(beginning: [UInt8]) throws {
    let identifier: [UInt8] = [
      0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
    ]
    let error = #expect(throws: ReadingError.self) {
      try Document.readVerifying(beginning + identifier, name: nil)
    }
    #expect(error?.description.contains("byte") == true || error?.reason == .unknownFormat)
  }

  @Test(.timeLimit(.minutes(1))) func nestedWithoutEnd() {
    let beginning: [UInt8] = [
      0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
    ]
    let nested = Array(repeating: [0xA0, 0x80] as [UInt8], count: 1_000_000).flatMap(\.self)
    #expect(throws: ReadingError.self) {
      try Document.readVerifying(beginning + nested, name: nil)
    }
  }
}
