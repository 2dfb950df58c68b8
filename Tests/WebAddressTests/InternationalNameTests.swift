import Testing
import WebAddress

@Suite("International names")
struct InternationalNameTests {
  @Test(
    "have one ASCII form",
    arguments: [
      ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.Example", "xn--bcher-kva.example"),
      ("bu\u{308}cher.example", "xn--bcher-kva.example"),
      ("b%C3%BCcher.example", "xn--bcher-kva.example"),
      ("XN--BCHER-KVA.example", "xn--bcher-kva.example"), ("faß.de", "xn--fa-hia.de"),
      ("日本語。ＪＰ", "xn--wgv71a119e.jp"), ("ΒΌΛΟΣ.gr", "xn--nxasmq6b.gr"),
      ("\u{1112}\u{1161}\u{11AB}.kr", "xn--6q8b.kr"), ("e\u{302}\u{301}.vn", "xn--ilg.vn"),
    ])
  func asciiForm(text: String, expected: String) throws {
    #expect(try Host(parsing: text) == .name(expected))
  }

  @Test(
    "composed and decomposed spellings are the same",
    arguments: [
      ("ế.vn", "e\u{302}\u{301}.vn"), ("ậ.vn", "a\u{302}\u{323}.vn"), ("å.se", "A\u{30A}.se"),
      ("한.kr", "\u{1112}\u{1161}\u{11AB}.kr"), ("が.jp", "か\u{3099}.jp"),
      ("কো.in", "ক\u{9C7}\u{9BE}.in"), ("ö.de", "o\u{AD}\u{308}.de"),
    ])
  func composition(composed: String, decomposed: String) throws {
    #expect(try Host(parsing: composed) == Host(parsing: decomposed))
  }

  @Test(
    "ASCII forms that stand for nothing",
    arguments: [
      "xn--", "xn--a", "xn--a-", "xn--bcher-kva8445foobar-9", "xn--99999999", "xn--é",
      "xn--zca-", "xn--BCHER-kva.xn--abc_", "xn--tda0",
    ])
  func badPunycode(text: String) {
    #expect(throws: Host.Refusal.badPunycode) { try Host(parsing: text) }
  }

  @Test("labels have DNS's length")
  func longLabels() throws {
    let longest = "xn--" + String(repeating: "a", count: 60)
    #expect(throws: Host.Refusal.labelTooLong) { try Host(parsing: longest) }
    for count in [58, 64, 20_000] {
      #expect(throws: Host.Refusal.labelTooLong) {
        try Host(parsing: String(repeating: "a", count: count) + "ü")
      }
    }
    _ = try Host(parsing: String(repeating: "a", count: 50) + "ü")
  }

  @Test(
    "stray marks and joiners", arguments: ["\u{301}a", "a\u{200D}b", "\u{200D}ü", "a\u{200C}b"])
  func strayMarks(text: String) {
    #expect(throws: Host.Refusal.forbiddenCharacter) { try Host(parsing: text) }
  }

  @Test("joiners after a virama")
  func joiners() throws {
    #expect(try Host(parsing: "क\u{94D}\u{200D}ष").labels.first?.hasPrefix("xn--") == true)
  }

  @Test("characters without a known replacement are not guessed at", arguments: ["ﾐ.jp", "µ.de"])
  func unsupported(text: String) {
    #expect(throws: Host.Refusal.unsupportedCharacter) { try Host(parsing: text) }
  }
}
