import Testing

@testable import WebAddress

/// What is taken for plain must be read as it stands, and refused for nothing.
@Suite struct PlainSpellingTests {
  private static let pieces = [
    "a", "b9", "x-1", ".", "..", "-", "0", "127", "0x7f", "xn--", "ab--c", "A", "_", "localhost",
    "corp",
    "%41", ":", ":8443", "@", "/", "//", "/.", "/..", "?", "#", " ", "\t", "\u{E4}", "\u{3002}",
    "*", "[",
    "https://", "http://", "https:/",
  ]

  private func text(_ seed: inout UInt64, beginning: String) -> String {
    var text = beginning
    for _ in 0..<(seed % 6 + 1) {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Self.pieces[Int(seed >> 33) % Self.pieces.count]
    }
    return text
  }

  @Test func aPlainHostIsTheNormalFormOfItself() throws {
    var seed: UInt64 = 1
    var plain = 0
    for _ in 0..<200_000 {
      let text = text(&seed, beginning: "")
      guard PlainSpelling.isHost(Array(text.utf8)[...]) else { continue }
      plain += 1
      #expect(try Host(parsing: text) == .name(text))
      #expect(try HostPattern(parsing: text).scope == .exactly(.name(text)))
    }
    #expect(plain > 1000)
  }

  @Test func aPlainAddressIsReadAsItStands() throws {
    var seed: UInt64 = 2
    var plain = 0
    for _ in 0..<200_000 {
      let text = text(&seed, beginning: "https://")
      let host = Array(text.utf8).withUnsafeBufferPointer { text in
        PlainSpelling.host(ofAddress: text).map { String(decoding: $0, as: UTF8.self) }
      }
      guard let host else { continue }
      plain += 1
      let address = try WebAddress(parsing: text, as: .exact)
      #expect(address.host == .name(host))
      #expect(!address.hasUserInfo && address.hasTwoSlashes && address.scheme == "https")
      #expect(address.port == nil && address.query == nil && address.fragment == nil)
      #expect(["https://\(host)\(address.path)", "https://\(host)"].contains(text))
    }
    #expect(plain > 1000)
  }

  @Test(arguments: ["llm.example.corp", "a", "a-b.c1", "3m.corp"])
  func mostHostsArePlain(_ host: String) {
    #expect(PlainSpelling.isHost(Array(host.utf8)[...]))
  }
}
