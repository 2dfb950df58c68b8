import Testing
import WebAddress

@Suite("Why a text is not an address")
struct AddressRefusalTests {
  typealias Reason = WebAddress.Refusal.Reason

  @Test(
    "in both readings",
    arguments: [
      ("", .empty, 0..<0), ("/path", .noScheme, 0..<5), ("//corp.com", .noScheme, 0..<10),
      ("corp.com", .noScheme, 0..<8), ("1http://h", .noScheme, 0..<9),
      ("https://", .noHost, 8..<8), ("https:", .noHost, 6..<6),
      ("https://user@", .noHost, 8..<13), ("https://:80/", .noHost, 8..<11),
      ("https://?x", .noHost, 8..<8), ("foo://:80", .noHost, 6..<9),
      ("https://h:8a/", .badPort, 10..<12), ("https://h:65536", .badPort, 10..<15),
      ("https://h:80:90", .badPort, 10..<15), ("https://h:-1", .badPort, 10..<12),
      ("https://h:99999999999999999999999", .badPort, 10..<33),
      ("https://a<b/", .badHost(.forbiddenCharacter), 8..<11),
      ("https://a%20b/", .badHost(.forbiddenCharacter), 8..<13),
      ("https://1.2.3.4.5/", .badHost(.badIPv4Address), 8..<17),
      ("https://[::1/", .badHost(.badIPv6Address), 8..<12),
    ] as [(String, Reason, Range<Int>)])
  func always(text: String, reason: Reason, range: Range<Int>) {
    for reading in [WebAddress.Reading.exact, .asBrowser] {
      #expect(throws: WebAddress.Refusal(reason: reason, range: range)) {
        try WebAddress(parsing: text, as: reading)
      }
    }
  }

  @Test(
    "in the exact reading, where a browser would go on",
    arguments: [
      (" https://h", .surroundingWhiteSpace, 0..<1),
      ("https://h \n", .surroundingWhiteSpace, 9..<11),
      ("  https://h ", .surroundingWhiteSpace, 11..<12),
      ("https://h/\u{A0}", .surroundingWhiteSpace, 10..<12),
      ("https://h/a b", .innerWhiteSpace, 11..<12),
      (" https://h/a \t b ", .innerWhiteSpace, 12..<15),
      ("https://h/\u{1}", .controlCharacter, 10..<11),
      ("https://h/\u{7F}", .controlCharacter, 10..<11),
    ] as [(String, Reason, Range<Int>)])
  func exactOnly(text: String, reason: Reason, range: Range<Int>) {
    #expect(throws: WebAddress.Refusal(reason: reason, range: range)) {
      try WebAddress(parsing: text, as: .exact)
    }
    #expect(WebAddress(text)?.host == .name("h"))
  }

  @Test("only white space is nothing", arguments: [" ", "\t\n", " \r\n "])
  func blank(text: String) {
    for reading in [WebAddress.Reading.exact, .asBrowser] {
      #expect(throws: WebAddress.Refusal(reason: .empty, range: 0..<text.utf8.count)) {
        try WebAddress(parsing: text, as: reading)
      }
    }
  }

  @Test("the length has a limit")
  func length() {
    let start = "https://h/"
    let longest = start + String(repeating: "a", count: WebAddress.maximumLength - start.utf8.count)
    #expect(WebAddress(longest) != nil)
    let range = WebAddress.maximumLength..<(WebAddress.maximumLength + 1)
    #expect(throws: WebAddress.Refusal(reason: .tooLong, range: range)) {
      try WebAddress(parsing: longest + "a", as: .exact)
    }
  }

  @Test("descriptions hold no part of the text")
  func descriptions() {
    let text = "https://name:word-of-honor@h<x/"
    do {
      _ = try WebAddress(parsing: text, as: .exact)
      Issue.record("the host should be refused")
    } catch {
      #expect(!"\(error)".contains("honor"))
      #expect("the address \(error)".contains("the host holds a character"))
    }
  }
}
