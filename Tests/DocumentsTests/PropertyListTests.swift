import Documents
import Testing

struct PropertyListTests {
  @Test(arguments: [
    ("<key>a</key><string>b</string>", #"{"a":"b"}"#),
    ("<key>a</key><string></string>", #"{"a":""}"#),
    ("<key>a</key><string/>", #"{"a":""}"#),
    ("<key>a</key><string> b\tc\n</string>", #"{"a":" b\tc\n"}"#),
    ("<key>a</key><string>b\r\nc\rd</string>", #"{"a":"b\nc\nd"}"#),
    ("<key>a&amp;b</key><string>&lt;&gt;&quot;&apos;</string>", #"{"a&b":"<>\"'"}"#),
    ("<key>a</key><string>&#65;&#x1F600;&#10;</string>", #"{"a":"A😀\n"}"#),
    ("<key>a</key><string>b<![CDATA[<c>&amp;]]>d</string>", #"{"a":"b<c>&amp;d"}"#),
    ("<key>a</key><string>b<!-- > -->c<?p > ?>d</string>", #"{"a":"bcd"}"#),
    ("<key>a</key><integer>12</integer>", #"{"a":12}"#),
    ("<key>a</key><integer> -12\n</integer>", #"{"a":-12}"#),
    ("<key>a</key><integer>0x1F</integer>", #"{"a":0x1F}"#),
    ("<key>a</key><integer>1<!-- -->2</integer>", #"{"a":12}"#),
    ("<key>a</key><real>1.5e3</real>", #"{"a":1.5e3}"#),
    ("<key>a</key><true/><key>b</key><false></false>", #"{"a":true,"b":false}"#),
    ("<key>a</key><date>2026-01-02T03:04:05Z</date>", #"{"a":date(2026-01-02T03:04:05Z)}"#),
    ("<key>a</key><data>\n  AQID\n</data>", #"{"a":data(AQID)}"#),
    ("<key>a</key><array><dict/><array></array><string>b</string></array>", #"{"a":[{},[],"b"]}"#),
    ("<key>a</key><true/><key>a</key><false/>", #"{"a":true,"a":false}"#),
    ("<!-- c --><key >a</key\n><?p?><string x=\">\" >b</string> ", #"{"a":"b"}"#),
    ("<key>é</key><string>😀</string>", #"{"é":"😀"}"#),
  ])
  func `reads`(content: String, expected: String) throws {
    #expect(try rendered(read(propertyList(content)).root) == expected)
  }

  @Test(arguments: [
    ("<string>b</string>", "<string>", "without a key"),
    ("<key>a</key>", "</dict>", "no value"),
    ("<key>a</key><key>b</key>", "<key>b", "no value"),
    ("<key>a</key>text<string>b</string>", "text", "between the elements"),
    ("<key>a</key><!-- c -->text", "text", "between the elements"),
    ("<key>a</key><![CDATA[x]]>", "<![CDATA", "between the elements"),
    ("<key>a</key><text>b</text>", "<text>", "no element of a property list"),
    ("<key>a</key><x:string>b</x:string>", "<x:string>", "no element of a property list"),
    ("<key>a</key><string><b>c</b></string>", "<b>", "&lt;"),
    ("<key>a</key><array><key>b</key></array>", "<key>b", "only in a dict"),
    ("<key>a</key><plist/>", "<plist/>", "plist inside"),
    ("<key>a</key><integer>1.5</integer>", "<integer>", "no integer"),
    ("<key>a</key><integer></integer>", "<integer>", "no integer"),
    ("<key>a</key><integer>0x</integer>", "<integer>", "no integer"),
    ("<key>a</key><real>nan</real>", "<real>", "no number"),
    ("<key>a</key><real>1e999</real>", "<real>", "no number"),
    ("<key>a</key><true>yes</true>", "yes", "empty elements"),
    ("<key>a</key><string>b</key>", "</key></dict>", "end tag"),
    ("<key>a</key><string>b & c</string>", "& c", "&amp;"),
    ("<key>a</key><string>&nbsp;</string>", "</string>", "entity"),
    ("<key>a</key><string a=\"1\" a=\"2\">b</string>", ">b", "attribute"),
    ("<key>a</key><string xmlns:x=\"y\">b</string>", ">b", "namespace"),
    ("<key>a</key><string>b]]>c</string>", "]]>", "]]&gt;"),
    ("<key>a</key><string><![CDATA[b</string>", "<![CDATA[", "CDATA"),
  ])
  func `refuses with a place`(content: String, place: String, problem: String) throws {
    let text = propertyList(content)
    let error = try #require(readingError(text))
    #expect(error.description.contains(problem), "\(error.description)")
    let start = try #require(text.range(of: place))
    let offset = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
    #expect(abs(error.offset - offset) <= place.utf8.count, "\(error.offset), not \(offset)")
  }

  @Test(arguments: [
    "\u{1}", "&#0;", "&#1;", "&#xFFFE;", "\u{FFFE}", "&#xD800;", "&#x110000;",
  ])
  func `refuses characters that XML cannot hold`(character: String) {
    let error = readingError(propertyList("<key>a</key><string>b\(character)</string>"))
    #expect(error?.reason == .malformed("a character that XML cannot hold"))
  }

  @Test func `knows where values stand`() throws {
    let document = try read(
      propertyList(
        """

          <key>é</key>
          <string>abc</string>
          <key>b</key><true/><key>c</key><integer> 5 </integer>
          <key>d</key>
          <dict>
            <key>&lt;</key><string/><key>f</key><string></string>
          </dict>
          <key>e</key><array/>

        """))
    let lines = document.source.lineIndex()
    let root = document.root
    #expect(written(root, in: document).hasPrefix("<dict>"))
    #expect(written(root, in: document).hasSuffix("</dict>"))
    let text = try #require(root["é"])
    #expect(written(text, in: document) == "abc")
    #expect(lines.position(at: text.place.lowerBound) == TextPosition(line: 5, column: 11))
    #expect(written(try #require(text.key), in: document) == "é")
    #expect(written(text.place(of: 1..<2), in: document) == "b")
    #expect(written(try #require(root["b"]), in: document) == "<true/>")
    #expect(written(try #require(root["c"]), in: document) == " 5 ")
    #expect(root["c"]?.string == "5")
    let inner = try #require(root["d"])
    #expect(written(inner, in: document).hasPrefix("<dict>\n"))
    #expect(written(try #require(inner["<"]?.key), in: document) == "&lt;")
    #expect(written(try #require(inner["<"]), in: document) == "<string/>")
    #expect(written(try #require(inner["f"]), in: document) == "<string></string>")
    #expect(written(try #require(root["e"]), in: document) == "<array/>")
  }

  @Test(arguments: [
    ("<key>a</key>\n<string>b</string>", "<key>a</key>\n<string>b</string>"),
    ("\n<!-- c -->\n<key>a</key><string>b</string>\n", "<key>a</key><string>b</string>\n"),
    ("<?xml version=\"1.0\"?><key>a</key><string>b</string>", "<key>a</key><string>b</string>"),
    ("<dict><key>a</key><string>b</string></dict>", "<dict><key>a</key><string>b</string></dict>"),
  ])
  func `reads fragments`(text: String, root: String) throws {
    let document = try read(text)
    #expect(document.traits.isFragment)
    #expect(document.format == .plist)
    #expect(rendered(document.root) == #"{"a":"b"}"#)
    let value = try #require(document.root["a"])
    #expect(written(value, in: document) == "b")
    #expect(written(try #require(value.key), in: document) == "a")
    #expect(written(document.root, in: document) == root)
  }

  @Test(arguments: [
    ("<key>a</key>", 12), ("<key>a</key><string>b", 21), ("<key>a</key><string>b</string>text", 30),
    ("<key>a</key><string>b</string></dict>", 37),
  ])
  func `places errors of fragments in the file`(text: String, offset: Int) {
    #expect(readingError(text)?.offset == offset)
  }

  @Test func `a plist is no fragment`() throws {
    #expect(try !read(propertyList("")).traits.isFragment)
    #expect(try rendered(read("<plist><string>a</string></plist>").root) == "\"a\"")
  }

  @Test(arguments: ["<plist/>", "<plist></plist>", "<!-- c -->", "<?xml version=\"1.0\"?>"])
  func `nothing is empty`(text: String) {
    #expect(readingError(text)?.reason == .empty)
  }

  @Test(arguments: [
    "<plist><dict/><dict/></plist>", "<dict/><dict/>", "<dict/>text",
    "<plist><dict/></plist><plist/>",
    "<plist><dict></plist>", "<plist", "<", "<plist><dict/></plist>text", "<dict>",
  ])
  func `refuses`(text: String) throws {
    let error = try #require(readingError(text))
    guard case .malformed = error.reason else {
      // An element without a name is no property list at all.
      #expect(text == "<")
      return
    }
  }

  @Test(arguments: [
    ("<policyDefinitions><x/></policyDefinitions>", "ADMX"),
    ("<p:policyDefinitions xmlns:p='x'/>", "ADMX"),
    ("<policyDefinitionResources/>", "ADML"),
    ("<!DOCTYPE html><html><body>Sign in", "web page"),
    ("<HTML>", "web page"),
    ("<secret-in-a-name/>", "XML that is no property list"),
  ])
  func `names what is no property list`(text: String, what: String) throws {
    let error = try #require(readingError(text))
    guard case .notAConfiguration(let description) = error.reason else {
      Issue.record("\(error)")
      return
    }
    #expect(description.contains(what))
    #expect(!description.contains("secret"))
  }

  @Test(arguments: [
    (propertyList(""), "a.plist", DocumentFormat.plist),
    (propertyList(""), "a.mobileconfig", .mobileconfig),
    (propertyList(""), "/x/A.MobileConfig", .mobileconfig),
    (propertyList("<key>PayloadContent</key><array/>"), "", .mobileconfig),
    (propertyList("<key>PayloadType</key><string>Configuration</string>"), "", .mobileconfig),
    (propertyList("<key>PayloadType</key><string>other</string>"), "", .plist),
  ])
  func `tells a profile`(text: String, name: String, format: DocumentFormat) throws {
    #expect(try read(text, name: name).format == format)
  }

  @Test func `nesting has a bound`() {
    func nested(_ depth: Int) -> String {
      "<plist>" + String(repeating: "<array>", count: depth)
        + String(repeating: "</array>", count: depth) + "</plist>"
    }
    #expect(readingError(nested(256)) == nil)
    #expect(readingError(nested(257)) == ReadingError(.nestedTooDeep(limit: 256), at: 7 + 256 * 7))
    #expect(
      readingError(nested(100_000)) == ReadingError(.nestedTooDeep(limit: 256), at: 7 + 256 * 7))
  }
}
