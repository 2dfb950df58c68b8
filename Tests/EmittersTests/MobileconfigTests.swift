import KeyCatalog
import Testing

@testable import Emitters

@Suite struct MobileconfigTests {
  @Test func aWholeProfile() throws {
    let text = try exported(
      #"{"inferenceProvider":"gateway","coworkTabEnabled":false,"inferenceModels":["a"]}"#,
      to: .mobileconfig
    ) { options in
      options.identifier = "corp.example.claude"
      options.organization = "Example & Sons"
      options.displayName = "Claude <pilot>"
      options.scope = .user
    }
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
        "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
        \t<key>PayloadContent</key>
        \t<array>
        \t\t<dict>
        \t\t\t<key>PayloadDisplayName</key>
        \t\t\t<string>Claude &lt;pilot&gt;</string>
        \t\t\t<key>PayloadIdentifier</key>
        \t\t\t<string>corp.example.claude.settings</string>
        \t\t\t<key>PayloadType</key>
        \t\t\t<string>com.anthropic.claudefordesktop</string>
        \t\t\t<key>PayloadUUID</key>
        \t\t\t<string>\(NameBasedUUID("payload:corp.example.claude").text)</string>
        \t\t\t<key>PayloadVersion</key>
        \t\t\t<integer>1</integer>
        \t\t\t<key>inferenceProvider</key>
        \t\t\t<string>gateway</string>
        \t\t\t<key>coworkTabEnabled</key>
        \t\t\t<string>false</string>
        \t\t\t<key>inferenceModels</key>
        \t\t\t<string>["a"]</string>
        \t\t</dict>
        \t</array>
        \t<key>PayloadDisplayName</key>
        \t<string>Claude &lt;pilot&gt;</string>
        \t<key>PayloadIdentifier</key>
        \t<string>corp.example.claude</string>
        \t<key>PayloadOrganization</key>
        \t<string>Example &amp; Sons</string>
        \t<key>PayloadScope</key>
        \t<string>User</string>
        \t<key>PayloadType</key>
        \t<string>Configuration</string>
        \t<key>PayloadUUID</key>
        \t<string>\(NameBasedUUID("profile:corp.example.claude").text)</string>
        \t<key>PayloadVersion</key>
        \t<integer>1</integer>
        </dict>
        </plist>

        """)
  }

  @Test func nativeTypesAreForBooleansAndIntegers() throws {
    let text = try exported(
      """
      {"coworkTabEnabled":false,"isClaudeCodeForDesktopEnabled":true,
       "autoUpdaterEnforcementHours":24,"inferenceModelPricingMultiplier":1,
       "inferenceModels":[true]}
      """, to: .mobileconfig
    ) { $0.nativeTypes = true }
    #expect(text.contains("<key>coworkTabEnabled</key>\n\t\t\t<false/>"))
    #expect(text.contains("<key>isClaudeCodeForDesktopEnabled</key>\n\t\t\t<true/>"))
    #expect(text.contains("<key>autoUpdaterEnforcementHours</key>\n\t\t\t<integer>24</integer>"))
    #expect(text.contains("<key>inferenceModelPricingMultiplier</key>\n\t\t\t<string>1</string>"))
    #expect(text.contains("<key>inferenceModels</key>\n\t\t\t<string>[true]</string>"))
  }

  @Test(arguments: DifficultText.all)
  func difficultTexts(_ difficult: DifficultText) throws {
    let text = try exported(configuration(withText: difficult.text), to: .mobileconfig)
    let marker = "<key>organizationInstructions</key>\n\t\t\t<string>"
    let rest = try #require(text.split(separator: marker).last)
    let written = String(rest).prefix { $0 != "<" }
    #expect(withoutReferences(written).utf8.elementsEqual(difficult.text.utf8))
    #expect(!written.contains(">"))
    #expect(!written.utf8.contains { [0x09, 0x0A, 0x0D].contains($0) })
  }

  @Test func aLongText() throws {
    let long = String(repeating: "0123456789abcde&", count: 65536)
    let text = try exported(configuration(withText: long), to: .mobileconfig)
    #expect(text.utf8.count > 1 << 20)
    #expect(withoutReferences(text).contains(long))
  }

  @Test(arguments: [
    ("\u{0}", EmissionError.nullCharacter(.organizationInstructions)),
    ("a\u{B}", .characterOutsideXML(.organizationInstructions, "\u{B}")),
    ("\u{FFFE}", .characterOutsideXML(.organizationInstructions, "\u{FFFE}")),
    ("\u{FFFF}", .characterOutsideXML(.organizationInstructions, "\u{FFFF}")),
  ])
  func charactersThatXMLCannotCarry(text: String, expected: EmissionError) throws {
    #expect(try refusal(configuration(withText: text), to: .mobileconfig) == expected)
    #expect(try refusal(configuration(withText: text), to: .intune) == expected)
    #expect(expected.description.contains("organizationInstructions"))
  }

  @Test func controlCharactersInsideJSONAreEscapes() throws {
    let text = try exported(
      #"{"inferenceCustomHeaders":{"a":"\u0000\u000b\n"}}"#, to: .mobileconfig)
    #expect(text.contains(#"{"a":"\u0000\u000b\n"}"#))
  }

  @Test func optionsThatCannotBeWritten() throws {
    #expect(throws: EmissionError.unusableOption(name: "identifier")) {
      try exported("{}", to: .mobileconfig) { $0.identifier = "" }
    }
    #expect(throws: EmissionError.unusableOption(name: "organization")) {
      try exported("{}", to: .mobileconfig) { $0.organization = "a\u{1}" }
    }
  }
}

@Suite struct NameBasedUUIDTests {
  private static let domainNames: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]
  private static let addresses = [0x6B, 0xA7, 0xB8, 0x11] + domainNames.dropFirst(4)

  /// RFC 9562, appendix A.4.
  @Test func theExampleOfTheStandard() {
    #expect(
      NameBasedUUID("www.example.com", in: Self.domainNames).text
        == "2ED6657D-E927-568B-95E1-2665A8AEA6A2")
  }

  @Test func theNamespaceIsMadeAsItSays() {
    #expect(
      NameBasedUUID("urn:writ:configuration-profile", in: Self.addresses).octets
        == NameBasedUUID.namespace)
  }

  /// Whoever changes these makes every installed profile a stranger to its next version.
  @Test func theDefaultProfileKeepsItsUUIDs() throws {
    let text = try exported("{}", to: .mobileconfig)
    #expect(text.contains("<string>4FF7D48F-898A-5E27-B4F5-F93C06F8EDE4</string>"))
    #expect(text.contains("<string>21A75C15-5A1C-574F-8669-A63C20B387D6</string>"))
  }
}
