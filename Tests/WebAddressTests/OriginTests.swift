import Testing
import WebAddress

@Suite("Origins and equality")
struct OriginTests {
  @Test(
    "the same origin",
    arguments: [
      ("https://corp.com", "HTTPS://CORP.com:443/path?x"), ("http://h:80", "http://h"),
      ("https://bücher.example", "https://xn--bcher-kva.example"),
      ("https://127.0.0.1", "https://0x7f.1"), ("https://[::1]", "https://[0:0::0:1]"),
    ])
  func same(left: String, right: String) throws {
    let origin = try #require(WebAddress(left)?.origin)
    #expect(origin == WebAddress(right)?.origin)
  }

  @Test(
    "another origin",
    arguments: [
      ("https://corp.com", "http://corp.com"), ("https://corp.com", "https://corp.com:8443"),
      ("https://corp.com", "https://corp.com.evil.com"), ("https://corp.com", "https://corp.com."),
      ("https://corp.com", "https://corp.com@evil.com"),
      ("https://corp.com", "https://evilcorp.com"),
      ("https://[::ffff:127.0.0.1]", "https://127.0.0.1"),
    ])
  func other(left: String, right: String) throws {
    let origin = try #require(WebAddress(left)?.origin)
    #expect(origin != WebAddress(right)?.origin)
  }

  @Test("is written without the default port")
  func description() {
    #expect(WebAddress("https://H:443/x")?.origin?.description == "https://h")
    #expect(WebAddress("https://h.:8443/x")?.origin?.description == "https://h.:8443")
  }

  @Test("spelling does not matter to equality, parts do")
  func equality() {
    #expect(WebAddress("https://h") == WebAddress(#"HTTPS:\\H:443\a\.."#))
    #expect(WebAddress("https://a@h") == WebAddress("https://b@h"))
    #expect(WebAddress("https://a@h") != WebAddress("https://h"))
    #expect(WebAddress("https://h?") != WebAddress("https://h"))
    #expect(WebAddress("https://h/a") != WebAddress("https://h/A"))
  }

  @Test("no text or dump of an address shows what may be secret")
  func secrets() throws {
    let address = try #require(WebAddress("https://me:honor@h.:1/p?key=honor#honor"))
    var dumped = ""
    dump(address, to: &dumped)
    for text in ["\(address)", String(reflecting: address), dumped] {
      #expect(!text.contains("honor"))
    }
    #expect("\(address)" == "https://h.:1/p")
    #expect("\(try #require(WebAddress("urn:a:b")))" == "urn:a:b")
  }
}
