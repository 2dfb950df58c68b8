import Testing
import WebAddress

/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Hostile texts")
struct HostileTextTests {
  static let pieces = [
    "https:", "foo:", "file:", "//", "/", "\\", "@", ":", "80", "[", "]", "::", "1", "127.0.0.1",
    "0x7f", ".", "..", "%2e", "%", "%FF", "a", "Z", "?", "#", "xn--", "kva", "é", "e\u{301}", "\t",
    " ", "\u{0}", "|", "C:", "*", "*.", "-", "ü", "99999999999999999999", "\u{200D}", "\u{202E}",
    "\u{AD}", "①", "。", "\u{1F600}", "\u{10FFFF}", "\u{1112}\u{1161}", "ffff", ",",
  ]

  /// Reads a text in every way and checks what must hold for whatever comes out.
  func check(_ text: String) throws {
    let length = text.utf8.count
    for reading in [WebAddress.Reading.exact, .asBrowser] {
      do {
        let address = try WebAddress(parsing: text, as: reading)
        let parts = address.parts
        let ranges =
          [parts.scheme, parts.path]
          + [parts.userInfo, parts.host, parts.port, parts.query, parts.fragment].compactMap { $0 }
        #expect(ranges.allSatisfy { $0.upperBound <= length })
        if let host = address.host {
          // What was normalized once stays as it is.
          #expect(try Host(parsing: "\(host)\(address.hasTrailingDot ? "." : "")") == host)
        }
      } catch let refusal as WebAddress.Refusal {
        #expect(refusal.range.upperBound <= length)
      }
    }
    if let pattern = try? HostPattern(parsing: text) {
      #expect(try HostPattern(parsing: pattern.description) == pattern)
    }
    _ = try? Host(parsing: text)
  }

  @Test("mixed pieces", arguments: [1, 2, 3, 4] as [UInt64])
  func mixedPieces(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<1_500 {
      let count = Int.random(in: 1...9, using: &generator)
      let start =
        ["", "https://", "foo://", "file://", "*."].randomElement(using: &generator) ?? ""
      let rest = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
      try check(start + rest.joined())
    }
  }

  @Test("any bytes", arguments: [5, 6] as [UInt64])
  func anyBytes(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<1_500 {
      let count = Int.random(in: 0...24, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      try check("https://" + String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("the longest texts take no longer than their length", arguments: pieces)
  func repeatedPieces(piece: String) throws {
    let room = WebAddress.maximumLength - 16
    let body = String(repeating: piece, count: room / piece.utf8.count)
    let clock = ContinuousClock()
    let elapsed = try clock.measure {
      for start in ["https://ü.", "https://h/"] {
        try check(start + body)
      }
    }
    // Far above what the work takes in an unoptimized build, far below what a square would.
    #expect(elapsed < .seconds(10))
  }
}
