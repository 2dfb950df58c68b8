import Configuration
import Foundation
import Reports
import Testing

/// No report shows a credential, whatever is wrong with it or near it.
///
/// Each document holds credentials that contain the word `MARKED` in places that are wrong in many ways,
/// so that rules speak of them and excerpts show their lines.
@Suite struct SecretTests {
  @Test(arguments: SecretDocument.all, ReportFormat.allCases)
  func showsNoCredential(document: SecretDocument, format: ReportFormat) {
    let file = FileReport.linting(document.data, path: document.name, kind: document.kind)
    #expect(!file.diagnostics.isEmpty)
    let text = report(format, of: [file])
    #expect(text.isEmpty || text.contains(document.name))
    for line in text.split(separator: "\n") {
      #expect(!line.contains("MARKED"), "\(document.name): \(line)")
    }
  }
}

/// A document full of credentials.
struct SecretDocument: CustomTestStringConvertible, Sendable {
  let name: String
  let data: Data
  var kind: DocumentKind?

  var testDescription: String { name }

  static let all: [SecretDocument] = [
    SecretDocument(name: "source.json", data: Data(json.utf8)),
    SecretDocument(name: "one-line.json", data: Data(json.replacing("\n", with: " ").utf8)),
    SecretDocument(name: "managed.json", data: Data(json.utf8), kind: .managed),
    SecretDocument(name: "response.json", data: Data(json.utf8), kind: .bootstrapResponse),
    SecretDocument(name: "broken.json", data: Data((json.dropLast(3) + "\n\"MARKED-last").utf8)),
    SecretDocument(name: "source.yaml", data: Data(yaml.utf8)),
    SecretDocument(name: "broken.yaml", data: Data((yaml + "\t- MARKED: [").utf8)),
    SecretDocument(name: "settings.plist", data: Data(plist.utf8)),
    SecretDocument(name: "broken.plist", data: Data(plist.dropLast(12).utf8)),
    SecretDocument(name: "profile.mobileconfig", data: Data(profile.utf8)),
    SecretDocument(name: "settings.reg", data: Data(registry.utf8)),
    SecretDocument(name: "broken.reg", data: Data((registry + "\"a\"=\"MARKED").utf8)),
  ]

  private static let json = """
    {
      "inferenceProvider": "sk-ant-api03-MARKED00aaBBccDDeeFF112233",
      "inferenceGatewayBaseUrl": "http://user:MARKED-a@llm.example.corp/v1 ",
      "inferenceGatewayApiKey": "sk-ant-api03-MARKED01aaBBccDDeeFF112233",
      "inferenceGatewayApikey": "MARKED02",
      "inferenceCustomHeaders": {"Authorization": "Bearer MARKED03", "X Team": ["MARKED04"]},
      "inferenceCredentialKind": "AKIAMARKED0123456789",
      "inferenceBedrockBearerToken": 12, "inferenceFoundryApiKey": ["MARKED05"],
      "inferenceGatewayOidc": {"clientId": "0oa4kq7w2mTzR8xNc5d7", "clientSecret": "MARKED07",
        "issuer": "https://a:MARKED-b@acme.okta.com/.well-known/openid-configuration"},
      "bannerText": "call MARKED1a2B3c4D5e6F7g8H9i0JkLmN", "bannerLinkUrl": "ftp://u:MARKED-c@example.corp",
      "otlpHeaders": "authorization=MARKED08", "otlpEndpoint": "http://MARKED-d:MARKED-e@otel.example.corp:99999",
      "managedMcpServers": [{"name": "x", "transport": "http", "url": "http://k:MARKED-f@mcp.example.corp/%zz",
        "headers": {"Authorization": "MARKED09"}, "oauth": {"clientSecret": "MARKED10"}, "apiKey": "MARKED11"}],
      "somethingElse": {"password": "MARKED12", "note": "ghp_MARKED13aaBBccDDeeFF112233445566778899"},
      "egressProxyUrl": "http://p:MARKED-g@proxy.example.corp:99999",
      "bootstrapUrl": "http://p:MARKED-h@config.example.corp", "bootstrapHeaders": {"X-Api-Key": "MARKED14"}
    }
    """

  private static let yaml = """
    inferenceProvider: gatway
    inferenceGatewayBaseUrl: http://user:MARKED-a@llm.example.corp/v1
    inferenceGatewayApiKey: &key sk-ant-api03-MARKED01aaBBccDDeeFF112233
    inferenceGatewayApikey: MARKED02
    inferenceCustomHeaders: {Authorization: Bearer MARKED03, X Team: [MARKED04]}
    inferenceFoundryApiKey: |
      MARKED05
      MARKED06
    otlpHeaders: authorization=MARKED08
    somethingElse: {password: MARKED12}

    """

  private static let plist = """
    <?xml version="1.0" encoding="UTF-8"?>
    <plist version="1.0"><dict>
    \(members)
    </dict></plist>
    """

  private static let profile = """
    <?xml version="1.0" encoding="UTF-8"?>
    <plist version="1.0"><dict><key>PayloadContent</key><array><dict>
    <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
    \(members)
    </dict><dict><key>PayloadType</key><string>com.apple.wifi.managed</string>
    <key>Password</key><string>MARKED20</string></dict></array></dict></plist>
    """

  private static let members = """
    <key>inferenceProvider</key><string>gatway</string>
    <key>inferenceGatewayApiKey</key><string>MARKED01</string><key>inferenceGatewayApikey</key>
    <array><string>MARKED02</string></array>
    <key>inferenceCustomHeaders</key><string>{"Authorization": "MARKED03", "X Team": 3}</string>
    <key>inferenceGatewayBaseUrl</key><string>http://user:MARKED-a@llm.example.corp/v1</string>
    <key>inferenceFoundryApiKey</key><integer>12</integer>
    <key>otlpHeaders</key><string>authorization=MARKED08</string>
    """

  private static let registry = """
    Windows Registry Editor Version 5.00

    [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
    "inferenceProvider"="gatway"
    "inferenceGatewayApiKey"="MARKED01"
    "inferenceGatewayApikey"=hex(2):4d,00
    "inferenceCustomHeaders"="{\\"Authorization\\": \\"MARKED03\\", \\"X Team\\": 3}"
    "inferenceGatewayBaseUrl"="http://user:MARKED-a@llm.example.corp/v1"
    "otlpHeaders"="authorization=MARKED08"

    """
}
