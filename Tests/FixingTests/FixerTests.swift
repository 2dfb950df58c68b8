import Configuration
import Documents
import Fixing
import Linting
import Rules
import Testing

/// Fixes in whole files, byte for byte.
@Suite struct FixerTests {
  @Test func commentsAndLayoutSurvive() throws {
    let text = """
      {
        "$schema": "https://example.com/source.json", // for the editor
        "_comment": "who to ask",
        // The provider.
        "inferenceProvider": "Gateway",

        /* renamed long ago */
        "isDxtEnabled": true,
        "inferenceCustomHeaders": "X-Site=Berlin", // one header
      }

      """
    #expect(
      try fixed(text) == """
        {
          "$schema": "https://example.com/source.json", // for the editor
          "_comment": "who to ask",
          // The provider.
          "inferenceProvider": "gateway",

          /* renamed long ago */
          "isDesktopExtensionEnabled": true,
          "inferenceCustomHeaders": {
            "X-Site": "Berlin"
          }, // one header
        }

        """)
  }

  @Test func yamlKeepsItsQuotesAndComments() throws {
    let text = """
      # The fleet.
      inferenceprovider: 'Gateway' # for all
      "isDxtEnabled": true
      inferenceCustomHeaders: X-Site=Berlin

      """
    #expect(
      try fixed(text, name: "a.yaml") == """
        # The fleet.
        inferenceProvider: 'gateway' # for all
        "isDesktopExtensionEnabled": true
        inferenceCustomHeaders:
          X-Site: Berlin

        """)
  }

  /// JSON inside a text block is written anew as a text block.
  @Test func yamlTextBlocks() throws {
    let text = """
      inferenceGatewayOidc: |
        {"issuer": "https://login.example.corp",
         "clientSecret": "x",
         "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b"}
      inferenceProvider: gateway
      inferenceCredentialKind: interactive

      """
    let result = try fixed(text, name: "a.yaml", kind: .managed)
    #expect(
      result == """
        inferenceGatewayOidc: |
          {"issuer": "https://login.example.corp",
           "clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b"}
        inferenceProvider: gateway
        inferenceCredentialKind: interactive

        """)
  }

  @Test func aProfileOnOneLineKeepsItsReferences() throws {
    let head = """
      <?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>\
      <key>PayloadContent</key><array><dict>\
      <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>\
      <key>inferenceCredentialKind</key><string>interactive</string>\
      <key>inferenceGatewayOidc</key>\
      <string>{&#34;clientId&#34;:&#34;b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b&#34;
      """
    let tail = "</string></dict></array></dict></plist>"
    let issuer = ",&#34;issuer&#34;:&#34;https://login.example.corp"
    let text =
      head + issuer + "&#34;,&#34;clientSecret&#34;:&#34;x&#34;}"
      + tail
    #expect(try fixed(text, name: "a.mobileconfig") == head + issuer + "&#34;}" + tail)
  }

  @Test func nativeCollectionsBecomeText() throws {
    let text = """
      <plist version="1.0">
      <dict>
      \t<!-- the tools -->
      \t<key>disabledBuiltinTools</key>
      \t<array>
      \t\t<string>WebSearch</string>
      \t</array>
      </dict>
      </plist>

      """
    #expect(
      try fixed(text, name: "com.anthropic.claudefordesktop.plist") == """
        <plist version="1.0">
        <dict>
        \t<!-- the tools -->
        \t<key>disabledBuiltinTools</key>
        \t<string>["WebSearch"]</string>
        </dict>
        </plist>

        """)
  }

  @Test func registryFilesStayInUTF16() throws {
    let text =
      "\u{FEFF}Windows Registry Editor Version 5.00\r\n\r\n"
      + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]\r\n"
      + "\"inferenceProvider\"=\"Gateway\"\r\n"
      + "\"isDxtEnabled\"=\"true\" ; ours\r\n"
      + "\"inferenceCustomHeaders\"=\"X-Site=Berlin\"\r\n"
    let expected = text.replacing("Gateway", with: "gateway")
      .replacing("isDxtEnabled", with: "isDesktopExtensionEnabled")
      .replacing("\"X-Site=Berlin\"", with: #""{\"X-Site\":\"Berlin\"}""#)
    #expect(try fixedBytes(utf16(text), name: "a.reg") == utf16(expected))
  }

  @Test func textGivenInBytesStaysSo() throws {
    let json = #"{"clientId":"b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b","clientSecret":"x"}"#
    let section =
      "Windows Registry Editor Version 5.00\r\n\r\n"
      + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]\r\n\"inferenceGatewayOidc\"="
    let result = try fixed(section + hexadecimal(json) + "\r\n", name: "a.reg")
    let fixedJSON = json.replacing(#","clientSecret":"x""#, with: "")
    #expect(result == section + hexadecimal(fixedJSON) + "\r\n")
  }

  @Test func aBinaryPropertyListIsLeftAlone() throws {
    var bytes = Array("bplist00".utf8)
    // A dictionary of one name and one text.
    bytes += [0xD1, 0x01, 0x02] + [0x5C] + Array("isDxtEnabled".utf8) + [0x09]
    let table = UInt8(bytes.count)
    bytes += [8, 11, 24] + [UInt8](repeating: 0, count: 6) + [1, 1]
    bytes += [0, 0, 0, 0, 0, 0, 0, 3] + [UInt8](repeating: 0, count: 15) + [table]
    let outcome = try Fixer(options: .example).fix(bytes, name: "a.plist", kind: .managed)
    #expect(outcome.bytes == bytes)
    #expect(outcome.obstacle == .binary)
  }

  @Test func onlyWhatCountsIsFixed() throws {
    let text = #"{"isDxtEnabled": true, "inferenceProvider": "Gateway"}"#
    let policy = FindingPolicy(ignored: ["deprecated-key"])
    let outcome = try Fixer(options: .example, policy: policy)
      .fix(Array(text.utf8), name: "a.json", kind: nil)
    #expect(
      String(decoding: outcome.bytes, as: UTF8.self) == text.replacing("Gateway", with: "gateway"))
  }

  /// The value of a misspelled name is judged only once the name is right.
  @Test func aFixMayNeedAnother() throws {
    #expect(
      try fixed("inferenceprovider: Gateway\n", name: "a.yaml") == "inferenceProvider: gateway\n")
  }

  /// Folded into one object, the fields would be an object that lacks others.
  @Test func aFixThatBringsAFindingIsTakenBack() throws {
    let text = """
      {"bootstrapUrl": "https://config.example.corp/user/bootstrap",
       "bootstrapOidc.clientId": "b64d0e19-52c8-4f3a-8d71-0c9fe2a4573b",
       "isDxtEnabled": true}
      """
    #expect(
      try fixed(text) == text.replacing("isDxtEnabled", with: "isDesktopExtensionEnabled"))
  }

  @Test func manyFixesInOneDocument() throws {
    let servers = (0..<300).map {
      #"{"name": "s\#($0)", "url": "https://s\#($0).example.com/mcp"}"#
    }
    let text = #"{"managedMcpServers": ["# + servers.joined(separator: ", ") + "]}"
    let result = try fixed(text)
    #expect(!result.contains(#"/mcp"}"#))
    #expect(try fixed(result) == result)
  }

  private func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  private func hexadecimal(_ text: String) -> String {
    let bytes = utf16(text) + [0, 0]
    return "hex(1):"
      + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ",")
  }
}
