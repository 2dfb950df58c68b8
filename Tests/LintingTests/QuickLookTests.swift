import KeyCatalog
import Testing

@testable import Rules

/// One look at a text decides whether anybody looks closer; it must not pass over anything.
@Suite struct QuickLookTests {
  private static let pieces = [
    "a", "Z", "7", "-", "_", ".", "/", "+", "~", " ", ":", "=", "https://", "sk-ant-", "sk-",
    "AKIA", "eyJ",
    "ghp_", "xoxb-", "SG.", "-----BEGIN ", "PRIVATE KEY-----", "aB3dE5fG7hJ9kL1mN2pQ4r", "YOUR",
    "your_", "Replace-",
    "PASTE", "here", "tenant", "Client_ID", "auth_server_id", "profile-uuid", "changeme", "TODO",
    "<x>", "{NAME}",
    "${NAME}", "$NAME", "{{x}}", "__A__", "sk-...", "\u{2026}", "xxxx", "XXX",
    "00000000-0000-0000-0000-000000000000", "91e7f4a6-xxxx-xxxx-xxxx-f25c48d1b30e", "example.com",
    ".example",
    "a.EXAMPLE.org", "example.corp", "\u{E4}", "\u{11}",
  ]

  private func texts(_ count: Int) -> [String] {
    var seed: UInt64 = 3
    return (0..<count).map { _ in
      var text = ""
      for _ in 0..<(seed % 5 + 1) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.pieces[Int(seed >> 33) % Self.pieces.count]
      }
      return text
    }
  }

  @Test func noPlaceholderIsPassedOver() {
    var found = 0
    for text in texts(100_000) + PlaceholderClause.table.map(\.example) {
      for format in [nil, .url, .egressHost, .scopeList, .path, .toolRule] as [ValueFormat?]
      where PlaceholderText.find(in: text, format: format) != nil {
        found += 1
        #expect(Array(text.utf8).withUnsafeBufferPointer(PlaceholderText.mayBe), "\(text)")
      }
    }
    #expect(found > 10_000)
  }

  @Test func noSecretIsPassedOver() {
    var found = 0
    for text in texts(100_000) where SecretDetection.findSecret(in: text) != nil {
      found += 1
      #expect(Array(text.utf8).withUnsafeBufferPointer(SecretDetection.mayHoldSecret), "\(text)")
    }
    #expect(found > 1000)
  }
}
