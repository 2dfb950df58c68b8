import Foundation
import KeyCatalog

/// A document that holds a marked secret wherever a document can hold one.
///
/// Every secret contains ``mark`` and a number. What the catalog calls a secret is one whatever it looks
/// like; elsewhere, secrets look like credentials, stand before the host of a URL, or under a name that
/// speaks of one.
struct MarkedDocument: Sendable {
  static let mark = "QMARK"

  let name: String
  let data: Data

  init(_ name: String, _ text: String) {
    self.init(name, Data(text.utf8))
  }

  init(_ name: String, _ data: Data) {
    self.name = name
    self.data = data
  }

  /// Numbers that no document has twice.
  private final class Counter {
    private var count = 0

    /// A secret that looks like any word.
    func plain() -> String {
      count += 1
      return "\(mark)\(count)x"
    }

    /// A secret that looks like a service's key.
    func key() -> String { "sk-ant-api03-\(plain())AAbbCCddEEffGG112233" }
  }

  /// The members of a configuration in which everything may be read, each on a line of its own.
  static func members(_ comment: (String) -> String = { _ in "" }) -> [String] {
    let new = Counter()
    var members = [
      #""inferenceProvider": "gateway""#,
      #""inferenceGatewayBaseUrl": "https://user:\#(new.plain())@llm.example.corp/v1""#,
      #""inferenceGatewayOidc": {"clientId": "0oa4kq7w2mTzR8xNc5d7", "issuer": "https://a:\#(new.plain())@acme.okta.com", "clientSecret": "\#(new.plain())"}"#,
      #""bootstrapUrl": "http://p:\#(new.plain())@config.example.corp""#,
      #""egressProxyUrl": "http://p:\#(new.plain())@proxy.example.corp:99999""#,
      #""otlpEndpoint": "http://\#(new.plain()):\#(new.plain())@otel.example.corp:4318""#,
      #""bannerText": "call \#(new.key())""#,
      #""bannerLinkUrl": "ftp://u:\#(new.plain())@example.corp""#,
      """
      "managedMcpServers": [{"name": "a", "transport": "http", "url": "https://k:\(new.plain())@mcp.example.corp/?token=\(new.plain())", "headers": {"Authorization": "Bearer \(new.plain())", "X-Team": "\(new.plain())"}, "oauth": {"clientId": "a", "clientSecret": "\(new.plain())"}}, {"name": "b", "transport": "stdio", "command": "/usr/bin/b", "args": ["--token", "\(new.plain())"], "env": {"PASSWORD": "\(new.plain())", "HOME": "\(new.plain())"}}]
      """,
      #""somethingElse": {"password": "\#(new.plain())", "deep": [{"api_key": {"v": ["\#(new.plain())"]}}], "note": "ghp_\#(new.plain())aaBBccDDeeFF112233445566778899"}"#,
      #""inferenceGatewayApiKy": "\#(new.plain())""#,
      #""inferenceCustomHeader": {"X-Team": "\#(new.plain())"}"#,
      #""inferenceGatewayOidc.clientSecret": "\#(new.plain())""#,
      #""inferencemodels": ["claude-sonnet-4-5"]"#,
    ]
    // Whatever the catalog calls a secret, also what it will call one later.
    for key in Catalog.keys where !key.value.marks.isDisjoint(with: [.secret, .sensitive]) {
      switch key.type {
      case .string: members.append(#""\#(key.name)": "\#(new.plain())""#)
      case .object:
        members.append(
          #""\#(key.name)": {"Authorization": "\#(new.plain())", "X Team": "\#(new.plain())"}"#)
      default: continue
      }
    }
    // Credentials where none belong: in texts, and before the hosts of addresses.
    for key in Catalog.keys where key.type == .string && key.value.marks.isDisjoint(with: .secret) {
      guard !members.contains(where: { $0.hasPrefix("\"\(key.name)\"") }) else { continue }
      let isAddress = [.url, .httpsURL, .httpsOrLoopbackURL].contains(key.value.format)
      let text = isAddress ? "https://u:\(new.plain())@a.example.corp" : "see \(new.key())"
      members.append(#""\#(key.name)": "\#(text)""#)
    }
    return members.enumerated().map { index, member in
      let words = ["old password: \(new.plain())", "otlpHeaders was \(new.plain())", new.key()]
      return member + (index == members.count - 1 ? "" : ",") + comment(words[index % words.count])
    }
  }

  /// The same with values of wrong types and names written wrongly, next to and around the secrets.
  private static func mistakes(_ members: [String]) -> [String] {
    members.enumerated().map { index, member in
      switch index % 3 {
      case 0: member.replacing("\": \"", with: "\": [\"").replacing("\",", with: "\"],")
      case 1:
        member.replacing("https://", with: "htp:/ /").replacing("\": {", with: "\": 5, \"x\": {")
      default: member.replacing("\"inference", with: "\"Inference")
      }
    }
  }

  private static func json(_ members: [String]) -> String {
    "{\n  " + members.joined(separator: "\n  ") + "\n}\n"
  }

  /// A document in which everything can be read, to be exported.
  static let source = MarkedDocument("source.json", json(members()))

  /// Documents written by hand: with comments, mistakes, and some that cannot be read.
  static let handwritten: [MarkedDocument] = {
    let commented = json(members { " // \($0)" })
    let wrong = json(mistakes(members()))
    let yaml = commented.replacing(" // ", with: " # ")
    var documents = [
      source, MarkedDocument("commented.json", commented),
      MarkedDocument("block-comments.json", json(members { " /* \($0) */" })),
      MarkedDocument("one-line.json", json(members()).replacing("\n", with: " ")),
      MarkedDocument("mistakes.json", wrong),
      MarkedDocument("mistakes-on-one-line.json", wrong.replacing("\n", with: " ")),
      MarkedDocument("commented.yaml", yaml),
      MarkedDocument("block-comment.yaml", "# the password of the gateway:\n# \(mark)0y\n" + yaml),
      MarkedDocument("managed-settings.json", json(members())),
      MarkedDocument("list.json", "[\(json(members()))]"),
      MarkedDocument("nothing-but-a-secret.json", "\"\(mark)\""),
      MarkedDocument("catalog.json", #"{"keys": {"a": {"type": "\#(mark)"}, "b": "\#(mark)"}}"#),
      MarkedDocument(
        "foreign.mobileconfig",
        """
        <plist version="1.0"><dict><key>PayloadContent</key><array><dict>
        <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
        <!-- old token: \(mark)1z --><key>inferenceProvider</key><string>gatway</string>
        </dict><dict><key>PayloadType</key><string>com.apple.wifi.managed</string>
        <key>Password</key><string>\(mark)2z</string></dict></array></dict></plist>
        """),
    ]
    // Broken off in the middle of a secret, and broken inside one.
    for (index, number) in [(0, 2), (0, 9), (1, 4), (6, 1), (6, 12)] {
      let document = documents[index]
      let text = String(decoding: document.data, as: UTF8.self)
      let place = text.ranges(of: mark)[number]
      documents.append(
        MarkedDocument(
          "cut-\(number)-\(document.name)", String(text[..<place.upperBound]) + "\n\u{1}"))
      documents.append(
        MarkedDocument(
          "torn-\(number)-\(document.name)",
          text.replacingCharacters(in: place, with: "\u{7}\"\(mark)\u{7}")))
    }
    return documents
  }()
}
