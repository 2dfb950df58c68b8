import Testing
import WebAddress

@Suite("Taking an address apart")
struct AddressPartsTests {
  @Test("every part is found, with its place")
  func allParts() throws {
    let text = "HTTPS://user:word@Corp.COM:8443/a/../b?x=1#top"
    let address = try WebAddress(parsing: text, as: .exact)
    #expect(address.scheme == "https")
    #expect(address.hasUserInfo)
    #expect(address.host == .name("corp.com"))
    #expect(address.port == 8443)
    #expect(address.path == "/b")
    #expect(address.query == "x=1")
    #expect(address.fragment == "top")
    #expect(address.hasTwoSlashes)

    let places: [(Range<Int>?, String)] = [
      (address.parts.scheme, "HTTPS"), (address.parts.userInfo, "user:word"),
      (address.parts.host, "Corp.COM"), (address.parts.port, "8443"),
      (address.parts.path, "/a/../b"), (address.parts.query, "x=1"),
      (address.parts.fragment, "top"),
    ]
    for (place, expected) in places {
      #expect(place.map { slice(text, $0) } == expected)
    }
  }

  @Test("places count the bytes that a browser passes over")
  func placesInUntidyText() throws {
    let text = " ht\ntps://co\trp.com/x "
    let address = try WebAddress(parsing: text, as: .asBrowser)
    #expect(address.host == .name("corp.com"))
    #expect(address.parts.host.map { slice(text, $0) } == "co\trp.com")
    #expect(slice(text, address.parts.path) == "/x")
  }

  @Test(
    "paths are resolved",
    arguments: [
      ("https://h", "/"), ("https://h/", "/"), ("https://h?x", "/"), ("https://h/a/..", "/"),
      ("https://h/a/b/..", "/a/"), ("https://h/%2e%2E/x/.%2e/y/.", "/y/"), ("https://h//a", "//a"),
      (#"https://h\a\b"#, "/a/b"), ("https://h/a%2Fb", "/a%2Fb"), ("urn:a:b", "a:b"),
      ("foo:a/../b", "a/../b"), ("foo:/a/../b", "/b"), ("foo://h", ""), ("foo://h/a/./b", "/a/b"),
      ("file:///C:/x", "/C:/x"), ("file:x", "/x"), ("https://h/...", "/..."),
    ])
  func path(text: String, expected: String) {
    #expect(WebAddress(text)?.path == expected)
  }

  @Test(
    "the web's schemes take any slashes",
    arguments: [
      ("https://corp.com/a", true), ("https:corp.com/a", false), ("https:/corp.com/a", false),
      ("https:///corp.com/a", false), (#"https:\\corp.com\a"#, false),
    ])
  func slashes(text: String, hasTwoSlashes: Bool) {
    let address = WebAddress(text)
    #expect(address?.host == .name("corp.com"))
    #expect(address?.path == "/a")
    #expect(address?.hasTwoSlashes == hasTwoSlashes)
  }

  @Test(
    "an @ makes user info only with something before it",
    arguments: [
      ("https://user@h", true), ("https://user:@h", true), ("https://:word@h", true),
      ("https://a@b@h", true), ("https://@h", false), ("https://:@h", false),
      ("https://h/a@b", false), ("https://h?a@b", false),
    ])
  func userInfo(text: String, expected: Bool) {
    let address = WebAddress(text)
    #expect(address?.hasUserInfo == expected)
    #expect(address?.host == .name("h"))
  }

  @Test(
    "ports",
    arguments: [
      ("https://h", nil, 443), ("https://h:", nil, 443), ("https://h:443", 443, 443),
      ("http://h", nil, 80), ("ws://h", nil, 80), ("wss://h", nil, 443), ("ftp://h", nil, 21),
      ("https://h:0", 0, 0), ("https://h:00000065535", 65535, 65535), ("foo://h", nil, nil),
      ("foo://h:7", 7, 7), ("https://[::1]:8080", 8080, 8080),
    ] as [(String, Int?, Int?)])
  func ports(text: String, port: Int?, effectivePort: Int?) throws {
    let address = try #require(WebAddress(text))
    #expect(address.port == port)
    #expect(address.effectivePort == effectivePort)
  }

  @Test(
    "schemes without a host",
    arguments: ["urn:uuid:1", "mailto:a@b", "foo:///x", "file:///x", "file://localhost/x"])
  func withoutHost(text: String) throws {
    let address = try #require(WebAddress(text))
    #expect(address.host == nil)
    #expect(address.origin == nil)
  }

  @Test(
    "a host and port without a scheme are told from an address",
    arguments: [
      ("corp.com:8443/path", true), ("localhost:80", true), ("urn:uuid:1", false),
      ("tel:123456", false), ("https:443", false), ("corp.com:80x", false),
    ])
  func looksLikeHostAndPort(text: String, expected: Bool) {
    #expect(WebAddress(text)?.looksLikeHostAndPort == expected)
  }
}

/// The part of a text that a range of UTF-8 offsets covers.
func slice(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}
