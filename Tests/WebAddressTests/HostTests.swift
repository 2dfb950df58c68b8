import Testing
import WebAddress

@Suite("Hosts and their spellings")
struct HostTests {
  @Test(
    "one IPv4 address has many spellings",
    arguments: [
      "127.0.0.1", "2130706433", "0x7f.1", "0X7F000001", "0177.0.0.1", "127.1", "127.0.1",
      "127.0.0.1.", "0x7f.0x0.0x0.0x1", "00000000000000000177.1", "１２７．０．０．１", "①②⑦.⓪.⓪.①",
      "127。0｡0．1", "%31%32%37.1", "127.0x.0.1", "𝟙𝟚𝟟.1",
    ])
  func ipv4(text: String) throws {
    let host = try Host(parsing: text)
    #expect(host == .ipv4(0x7F00_0001))
    #expect(host.isLoopback)
    #expect(host.description == "127.0.0.1")
  }

  @Test(
    "a host that ends in a number is an address or nothing",
    arguments: [
      "1.2.3.4.5", "127.0.0.256", "1.2.3.256", "4294967296", "1..2", "08", "a.09", "a.0x",
      "0x100000000000000000000", "127.0.0.1.1", "99999999999999999999999999999",
    ])
  func notIPv4(text: String) {
    #expect(throws: Host.Refusal.badIPv4Address) { try Host(parsing: text) }
  }

  @Test(
    "other names with digits are names",
    arguments: ["0xg", "1.2.3.4a", "127.0.0.1.com", "1-2", "a1"])
  func digitsInNames(text: String) throws {
    #expect(try Host(parsing: text) == .name(text))
  }

  @Test(
    "IPv6 addresses have one short form",
    arguments: [
      ("[::1]", "[::1]"), ("[0:0:0:0:0:0:0:1]", "[::1]"), ("[::]", "[::]"),
      ("[2001:DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"), ("[1:0:0:2:0:0:0:3]", "[1:0:0:2::3]"),
      ("[1::3:4:5:6:7:8]", "[1:0:3:4:5:6:7:8]"), ("[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]"),
      ("[::ffff:127.0.0.1]", "[::ffff:7f00:1]"), ("[1:2:3:4:5:6:1.2.3.4]", "[1:2:3:4:5:6:102:304]"),
      ("[::00a]", "[::a]"), ("[1::]", "[1::]"),
    ])
  func ipv6(text: String, expected: String) throws {
    let host = try Host(parsing: text)
    #expect(host.description == expected)
    #expect(try Host(parsing: expected) == host)
  }

  @Test(
    "not IPv6",
    arguments: [
      "[]", "[", "[::", "[:]", "[:1]", "[1:]", "[1:2]", "[1::2::3]", "[:::]", "[::12345]", "[::g]",
      "[::1]x", "[1:2:3:4:5:6:7:8:9]", "[1:2:3:4:5:6:7:8::]", "[::1%25eth0]", "[::1.2.3]",
      "[::1.2.3.04]", "[::1.2.3.256]", "[1:2:3:4:5:6:7:1.2.3.4]", "[::1.2.3.4:1]", "[::.1.2.3]",
      "[1.2.3.4]",
    ])
  func notIPv6(text: String) {
    #expect(throws: Host.Refusal.badIPv6Address) { try Host(parsing: text) }
  }

  @Test("the halves of an IPv6 address")
  func halves() throws {
    let expected = IPv6Address(high: 0x2001_0DB8_0000_0001, low: 0x0002_0003_0004_0005)
    #expect(try Host(parsing: "[2001:db8:0:1:2:3:4:5]") == .ipv6(expected))
    #expect(expected.mappedIPv4 == nil)
    #expect(IPv6Address(high: 0, low: 0xFFFF_0102_0304).mappedIPv4 == 0x0102_0304)
  }

  @Test(
    "names",
    arguments: [
      ("Corp.COM", "corp.com"), ("corp.com.", "corp.com"), ("%63orp.com", "corp.com"),
      ("a_b.c", "a_b.c"), ("a..b", "a..b"), ("ⓒorp。com", "corp.com"),
      ("co\u{AD}rp.com", "corp.com"),
      ("ﬁle.com", "file.com"), ("㏊", "ha"), ("-a-.com", "-a-.com"),
    ])
  func names(text: String, expected: String) throws {
    #expect(try Host(parsing: text) == .name(expected))
  }

  @Test(
    "what no host may hold",
    arguments: [
      "a b", "a%00b", "a%", "a%zz", "a/b", "a|b", "a^b", "a@b", "a:b", "a#b", "a]b", "a\u{7F}",
      "a\u{202E}b", "a\u{A0}b", "a\u{E000}b", "a\u{FFFD}b", "a%FFb", "a／b", "a\u{E0041}b",
    ])
  func forbidden(text: String) {
    #expect(throws: Host.Refusal.forbiddenCharacter) { try Host(parsing: text) }
  }

  @Test("nothing", arguments: ["", ".", "\u{AD}", "。"])
  func empty(text: String) {
    #expect(throws: Host.Refusal.empty) { try Host(parsing: text) }
  }

  @Test("the length has a limit")
  func length() {
    let text = String(repeating: "a", count: WebAddress.maximumLength + 1)
    #expect(throws: Host.Refusal.tooLong) { try Host(parsing: text) }
  }
}
