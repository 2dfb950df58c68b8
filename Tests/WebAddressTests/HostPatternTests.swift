import Testing
import WebAddress

@Suite("Entries of host lists")
struct HostPatternTests {
  @Test(
    "entries",
    arguments: [
      ("Corp.com", .exactly(.name("corp.com")), nil), ("*", .any, nil),
      ("*.corp.com", .below("corp.com"), nil), ("corp.com:8443", .exactly(.name("corp.com")), 8443),
      ("*.Corp.com:1", .below("corp.com"), 1),
      ("127.0.0.1:65535", .exactly(.ipv4(0x7F00_0001)), 65535),
      ("bücher.example", .exactly(.name("xn--bcher-kva.example")), nil),
      ("localhost", .exactly(.name("localhost")), nil), ("*.com", .below("com"), nil),
      ("a_b-c.d", .exactly(.name("a_b-c.d")), nil),
    ] as [(String, HostPattern.Scope, Int?)])
  func accepted(text: String, scope: HostPattern.Scope, port: Int?) throws {
    let pattern = try HostPattern(parsing: text)
    #expect(pattern.scope == scope)
    #expect(pattern.port == port)
    #expect(try HostPattern(parsing: pattern.description) == pattern)
  }

  @Test(
    "refusals",
    arguments: [
      ("", .empty), (" corp.com", .whiteSpace), ("corp.com\n", .whiteSpace), ("a b", .whiteSpace),
      ("a\u{0}", .controlCharacter), ("https://corp.com", .scheme), ("https://[::1]", .scheme),
      ("*://corp.com", .scheme), ("corp.com/", .path), ("//corp.com", .path), ("a?b", .path),
      ("10.0.0.0/8", .path), (#"corp.com\a"#, .path), ("corp.com:80/a//b", .path),
      ("user@corp.com", .userInfo), ("[::1]", .ipv6Literal), ("[::1]:443", .ipv6Literal),
      ("::1", .ipv6Literal), ("2001:db8::1", .ipv6Literal), ("a.*.com", .innerWildcard),
      ("*corp.com", .innerWildcard), ("*.*.com", .innerWildcard), ("**", .innerWildcard),
      ("a.*", .innerWildcard), ("*.*", .innerWildcard), ("*.127.0.0.1", .wildcardAddress),
      (".corp.com", .emptyLabel), ("a..b", .emptyLabel), ("*.", .emptyLabel), (".", .emptyLabel),
      ("*..com", .emptyLabel), (":443", .emptyLabel), ("a.\u{AD}.b", .emptyLabel),
      ("corp.com.", .trailingDot), ("127.0.0.1.", .trailingDot), ("a,b", .badCharacter),
      ("a%62", .badCharacter), ("a;b", .badCharacter), ("corp.com:", .badPort),
      ("corp.com:0", .badPort), ("corp.com:65536", .badPort), ("corp.com:99999999999", .badPort),
      ("corp.com:*", .badPort), ("corp.com:80:90", .badPort), ("corp.com:+1", .badPort),
      ("*:443", .wildcardWithPort), ("1.2.3.4.5", .badHost(.badIPv4Address)),
      ("xn--a", .badHost(.badPunycode)), ("a\u{202E}", .badHost(.forbiddenCharacter)),
    ] as [(String, HostPattern.Refusal)])
  func refused(text: String, refusal: HostPattern.Refusal) {
    #expect(throws: refusal) { try HostPattern(parsing: text) }
  }

  @Test("lists without ports", arguments: ["corp.com:22", "*.corp.com:22", "*:22"])
  func portsForbidden(text: String) throws {
    #expect(throws: HostPattern.Refusal.portNotAllowed) {
      try HostPattern(parsing: text, ports: .forbidden)
    }
    _ = try HostPattern(parsing: "*.corp.com", ports: .forbidden)
  }

  @Test(
    "labels after the wildcard",
    arguments: [("*.com", 1), ("*.co.uk:1", 2), ("*.a.corp.com", 3), ("*", nil), ("a.b", nil)]
      as [(String, Int?)])
  func suffixLabelCount(text: String, expected: Int?) throws {
    #expect(try HostPattern(parsing: text).suffixLabelCount == expected)
  }

  @Test(
    "which hosts an entry stands for",
    arguments: [
      ("*", "corp.com", true), ("corp.com", "CORP.com.", true), ("corp.com", "a.corp.com", false),
      ("*.corp.com", "a.b.corp.com", true), ("*.corp.com", "corp.com", false),
      ("*.corp.com", "evilcorp.com", false), ("127.1", "127.0.0.1", true),
    ])
  func matches(entry: String, host: String, expected: Bool) throws {
    #expect(try HostPattern(parsing: entry).matches(Host(parsing: host)) == expected)
  }

  @Test("a wildcard may include its domain")
  func wildcardIncludesDomain() throws {
    let pattern = try HostPattern(parsing: "*.corp.com")
    #expect(try pattern.matches(Host(parsing: "corp.com"), wildcardIncludesDomain: true))
    #expect(try !pattern.matches(Host(parsing: "evilcorp.com"), wildcardIncludesDomain: true))
  }

  @Test("the length has a limit")
  func length() {
    let text = String(repeating: "a", count: WebAddress.maximumLength + 1)
    #expect(throws: HostPattern.Refusal.tooLong) { try HostPattern(parsing: text) }
  }
}
