import Testing
import WebAddress

@Suite("Where a host leads")
struct HostReachTests {
  @Test(
    "the machine itself",
    arguments: [
      "localhost", "LOCALHOST", "localhost.", "app.localhost", "a.b.LocalHost.", "127.0.0.1",
      "127.255.255.254", "127.1", "2130706433", "0x7f.1", "0177.1", "[::1]", "[0::0:1]",
      "[::ffff:127.0.0.1]", "[::ffff:7f01:203]", "loc%61lhost", "ⓛocalhost", "ｌｏｃａｌｈｏｓｔ",
      "local\u{AD}host", "lo𝖼alhost", "locaℓhost",
    ])
  func loopback(text: String) throws {
    #expect(try Host(parsing: text).isLoopback)
  }

  @Test(
    "not the machine itself",
    arguments: [
      "localhost.com", "mylocalhost", "128.0.0.1", "126.255.255.255", "0.0.0.0", "[::]", "[::2]",
      "[1::1]", "[::7f00:1]", "127.0.0.1.corp.com", "local-host",
    ])
  func notLoopback(text: String) throws {
    #expect(try !Host(parsing: text).isLoopback)
  }

  @Test(
    "under any scheme",
    arguments: [
      "https://127.1/x", "foo://127.1", "socks5://user@LOCALHOST.:1", #"http:\\[::1]"#, "ws:0x7f.1",
    ])
  func loopbackAddress(text: String) {
    #expect(WebAddress(text)?.host?.isLoopback == true)
  }

  @Test(
    "link-local, metadata and unspecified addresses",
    arguments: [
      ("169.254.169.254", true, true, false), ("0xa9fea9fe", true, true, false),
      ("[::ffff:169.254.169.254]", true, true, false), ("169.254.0.1", true, false, false),
      ("169.255.0.1", false, false, false), ("[fe80::1]", true, false, false),
      ("[febf::1]", true, false, false), ("[fec0::1]", false, false, false),
      ("Metadata.Google.Internal.", false, true, false),
      ("x.metadata.google.internal", false, false, false), ("0", false, false, true),
      ("[::]", false, false, true), ("[::ffff:0.0.0.0]", false, false, true),
      ("[::1]", false, false, false),
    ])
  func special(
    text: String, isLinkLocal: Bool, isCloudMetadata: Bool, isUnspecified: Bool
  ) throws {
    let host = try Host(parsing: text)
    #expect(host.isLinkLocal == isLinkLocal)
    #expect(host.isCloudMetadata == isCloudMetadata)
    #expect(host.isUnspecified == isUnspecified)
  }

  @Test(
    "domains are compared in whole labels",
    arguments: [
      ("a.corp.com", "corp.com", true, true), ("A.B.Corp.COM.", "corp.com", true, true),
      ("corp.com", "corp.com", false, true), ("evilcorp.com", "corp.com", false, false),
      ("corp.com.evil.com", "corp.com", false, false), ("com", "corp.com", false, false),
      ("127.0.0.1", "0.1", false, false), ("[::1]", "1", false, false),
      ("corp.com", "", false, false),
    ])
  func suffixes(text: String, domain: String, isSubdomain: Bool, hasSuffix: Bool) throws {
    let host = try Host(parsing: text)
    #expect(host.isSubdomain(of: domain) == isSubdomain)
    #expect(host.isSubdomain(of: Host.name(domain)) == isSubdomain)
    #expect(host.hasSuffix(domain) == hasSuffix)
  }

  @Test("labels")
  func labels() throws {
    #expect(try Host(parsing: "a.B.c.").labels == ["a", "b", "c"])
    #expect(try Host(parsing: "1.2.3.4").labels.isEmpty)
    #expect(try !Host(parsing: "a.b").isSubdomain(of: Host(parsing: "1.2.3.4")))
  }
}
