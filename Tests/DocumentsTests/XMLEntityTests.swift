import Documents
import Testing

/// What a document type declaration must not be able to do.
struct XMLEntityTests {
  @Test(arguments: [
    "<!DOCTYPE plist [<!ENTITY a \"b\">]>",
    "<!DOCTYPE plist []>",
    "<!DOCTYPE plist SYSTEM \"file:///etc/passwd\" [ ]>",
    "<!DOCTYPE plist PUBLIC \"a\" \"b\" [<!ENTITY % c SYSTEM \"d\"> %c;]>",
    "<!DOCTYPE plist [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
  ])
  func `refuses declarations`(declaration: String) throws {
    let text = declaration + "<plist><string>&a;</string></plist>"
    let error = try #require(readingError(text))
    #expect(error.reason == .internalSubset)
    let bracket = try #require(text.utf8.firstIndex(of: UInt8(ascii: "[")))
    #expect(error.offset == text.utf8.distance(from: text.startIndex, to: bracket))
  }

  @Test(arguments: [
    "<!DOCTYPE plist SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE plist SYSTEM \"http://127.0.0.1:1/a.dtd\">",
    "<!DOCTYPE plist PUBLIC \"-//A\" \"http://127.0.0.1:1/a.dtd?>\" >",
    "<!DOCTYPE plist>",
  ])
  func `loads nothing from outside`(declaration: String) throws {
    #expect(try rendered(read(declaration + "<plist><string>a</string></plist>").root) == "\"a\"")
    for entity in ["&a;", "&passwd;"] {
      let error = readingError(declaration + "<plist><string>\(entity)</string></plist>")
      #expect(error?.description.contains("entity") == true)
    }
    #expect(readingError(declaration + "<plist><string a=\"&b;\"/></plist>") != nil)
  }

  @Test func `tags have a bound`() {
    let attributes = (0..<100_000).map { " a\($0)=''" }.joined()
    for end in ["/></plist>", ""] {
      let error = readingError("<plist><string\(attributes)\(end)")
      #expect(error?.description.contains("longer") == true)
      #expect(error?.offset == 7)
    }
  }

  @Test(arguments: ["<?p#?>", "<key a#='' >k</key><true/>"])
  func `names that mean nothing have a bound`(markup: String) {
    let content = (0..<20_000).map { markup.replacing("#", with: String($0)) }.joined()
    #expect(readingError(propertyList(content))?.description.contains("more attributes") == true)
    let few = (0..<1000).map { markup.replacing("#", with: String($0)) }.joined()
    #expect(readingError(propertyList(few)) == nil)
  }

  @Test func `a message quotes nothing`() throws {
    let secret = "sk-secret"
    let texts = [
      propertyList("<key>a</key><\(secret)>"),
      propertyList("<key>a</key><string>&\(secret);</string>"),
      propertyList("<key>a</key><string \(secret)=1>"), propertyList("</\(secret)>"),
      "<?xml version=\"\(secret)\"?><plist/>", "<plist><?xml \(secret)?></plist>",
    ]
    for text in texts {
      let error = try #require(readingError(text))
      #expect(!error.description.contains("secret"))
    }
  }
}
