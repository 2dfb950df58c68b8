import Commands
import Foundation
import Testing

/// `writ merge` as git calls it.
@Suite struct MergeTests {
  private static let base = """
    {
      // who answers
      "inferenceProvider": "gateway",
      "inferenceGatewayBaseUrl": "https://a.example",

      "inferenceModels": [
        "opus",
        "sonnet"
      ],

      "keepAwakeEnabled": true
    }

    """

  /// Merges and returns the status, what OURS holds then, and what was said.
  private func merge(
    base: String = base, ours: String, theirs: String, name: String = "c.json"
  ) throws -> (status: Commands.ExitStatus, text: String, message: String) {
    let scratch = try ScratchDirectory()
    let paths = [
      try scratch.write(base, to: "base"), try scratch.write(ours, to: "ours"),
      try scratch.write(theirs, to: "theirs"),
    ]
    let console = TestConsole()
    let status = Writ.run(["merge", "--path", name] + paths, on: console)
    return (status, try scratch.read("ours"), console.errorOutput)
  }

  @Test func changesOfBothSidesAreTaken() throws {
    let ours = Self.base.replacing("a.example", with: "b.example")
    let theirs = Self.base.replacing("true", with: "false").replacing("who", with: "what")
    let result = try merge(ours: ours, theirs: theirs)
    #expect(result.status == .done)
    #expect(result.text == theirs.replacing("a.example", with: "b.example"))
  }

  @Test func neighboringLinesAreMerged() throws {
    let ours = Self.base.replacing("\"gateway\"", with: "\"bedrock\"")
    let theirs = Self.base.replacing("a.example", with: "b.example")
    let result = try merge(ours: ours, theirs: theirs)
    #expect(result.status == .done)
    #expect(result.text == ours.replacing("a.example", with: "b.example"))
  }

  @Test func entriesThatBothSidesAddAreTaken() throws {
    let ours = Self.base.replacing("    \"sonnet\"\n", with: "    \"haiku\",\n    \"sonnet\"\n")
    let theirs = Self.base.replacing("    \"sonnet\"\n", with: "    \"mythos\",\n    \"sonnet\"\n")
    let result = try merge(ours: ours, theirs: theirs)
    #expect(result.status == .done)
    #expect(result.text.contains("\"haiku\",\n    \"mythos\",\n"))
  }

  @Test func contradictionIsMarkedAndNamed() throws {
    let result = try merge(
      ours: Self.base.replacing("a.example", with: "b.example"),
      theirs: Self.base.replacing("a.example", with: "c.example"))
    #expect(result.status == .findings)
    #expect(result.text.contains("<<<<<<< ours\n"))
    #expect(result.message.contains("c.json: conflict: both sides changed inferenceGatewayBaseUrl"))
    #expect(result.message.contains("ours line 4"))
    #expect(!result.message.contains("example"))
  }

  /// Git would take both lines, and the app the last of them.
  @Test func keyThatBothSidesAddElsewhereIsAContradiction() throws {
    let ours = Self.base.replacing("{\n", with: "{\n  \"disableAutoUpdates\": true,\n")
    let theirs = Self.base.replacing(
      "  \"keepAwake", with: "  \"disableAutoUpdates\": false,\n  \"keepAwake")
    let result = try merge(ours: ours, theirs: theirs)
    #expect(result.status == .findings)
    #expect(result.text == ours)
    #expect(result.message.contains("disableAutoUpdates"))
  }

  @Test func changeInWhatTheOtherSideRemovedIsAContradiction() throws {
    let base = #"{"managedMcpServers": [{"name": "a", "url": "https://a"}, {"name": "b"}]}"#
    let ours = #"{"managedMcpServers": [{"name": "b"}]}"#
    let theirs = base.replacing("https://a", with: "https://c")
    let result = try merge(base: base, ours: ours, theirs: theirs)
    #expect(result.status == .findings)
    #expect(result.message.contains("managedMcpServers › a › url"))
    #expect(result.message.contains("ours not there"))
  }

  @Test func bothSidesChangeWhichModelIsFirst() throws {
    let base = #"{"inferenceModels": ["a", "b", "c"]}"#
    let result = try merge(
      base: base, ours: #"{"inferenceModels": ["b", "a", "c"]}"#,
      theirs: #"{"inferenceModels": ["c", "a", "b"]}"#)
    #expect(result.status == .findings)
  }

  @Test func layoutAloneIsNoChange() throws {
    let base = #"{"inferenceProvider": "gateway", "keepAwakeEnabled": true}"#
    let ours = "{\n  \"keepAwakeEnabled\": true,\n  \"inferenceProvider\": \"bedrock\"\n}\n"
    let theirs = "{\"inferenceProvider\":\"gateway\",\"keepAwakeEnabled\":true}"
    let result = try merge(base: base, ours: ours, theirs: theirs)
    #expect(result.status == .done)
    #expect(result.text == ours)
  }

  @Test func fileThatBothSidesAddedHasAnEmptyBase() throws {
    let text = "inferenceProvider: gateway\n"
    let result = try merge(
      base: "", ours: text, theirs: text + "keepAwakeEnabled: true\n", name: "c.yaml")
    #expect(result.status == .done)
    #expect(result.text == text + "keepAwakeEnabled: true\n")
  }

  /// The second of two equal names would silently win.
  @Test func noMemberIsWrittenTwice() throws {
    let base = "{\n  \"keepAwakeEnabled\": true\n}\n"
    let ours = base.replacing("{\n", with: "{\n  \"banner\": {\"text\": \"a\"},\n")
    let theirs = base.replacing("{\n", with: "{\n  \"banner\": {\"linkUrl\": \"https://b\"},\n")
    let result = try merge(base: base, ours: ours, theirs: theirs)
    #expect(result.status == .done)
    #expect(
      result.text
        == base.replacing(
          "{\n", with: "{\n  \"banner\": {\"text\": \"a\", \"linkUrl\": \"https://b\"},\n"))
  }

  @Test func brokenInputLeavesOurFileAlone() throws {
    let result = try merge(ours: Self.base, theirs: "{\n<<<<<<< x")
    #expect(result.status == .failed)
    #expect(result.text == Self.base)
    #expect(result.message.contains("c.json:2:1:"))
  }

  @Test func encodingIsKept() throws {
    let registry = """
      Windows Registry Editor Version 5.00\r
      \r
      [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]\r
      "inferenceProvider"="gateway"\r
      \r
      "keepAwakeEnabled"="true"\r

      """
    func bytes(_ text: String) throws -> Data { try #require(text.data(using: .utf16LittleEndian)) }
    let scratch = try ScratchDirectory()
    var paths: [String] = []
    for (name, text) in [
      ("base", registry), ("ours", registry.replacing("gateway", with: "bedrock")),
      ("theirs", registry.replacing("true", with: "false")),
    ] {
      let file = scratch.url.appending(path: name)
      try (Data([0xFF, 0xFE]) + bytes(text)).write(to: file)
      paths.append(file.path)
    }
    #expect(Writ.run(["merge", "--path", "c.reg"] + paths, on: TestConsole()) == .done)
    let merged = try Data(contentsOf: scratch.url.appending(path: "ours"))
    let expected = registry.replacing("gateway", with: "bedrock").replacing("true", with: "false")
    #expect(merged == (Data([0xFF, 0xFE]) + (try bytes(expected))))
  }
}

/// Merges that no merge of lines can do.
@Suite struct ValueMergeTests {
  private func merge(
    base: String, ours: String, theirs: String, name: String
  ) throws -> (status: Commands.ExitStatus, text: String, message: String) {
    let scratch = try ScratchDirectory()
    let paths = [
      try scratch.write(base, to: "base"), try scratch.write(ours, to: "ours"),
      try scratch.write(theirs, to: "theirs"),
    ]
    let console = TestConsole()
    let status = Writ.run(["merge", "--path", name] + paths, on: console)
    return (status, try scratch.read("ours"), console.errorOutput)
  }

  @Test func bothSidesAppendBehindTheLastMember() throws {
    let base = """
      {
        // the provider
        "inferenceProvider": "gateway"
      }

      """
    let result = try merge(
      base: base,
      ours: base.replacing(
        "\"gateway\"\n", with: "\"gateway\",\n  // ours\n  \"keepAwakeEnabled\": true\n"),
      theirs: base.replacing(
        "\"gateway\"\n",
        with: "\"gateway\",\n  // theirs\n  \"disableAutoUpdates\": true // later\n"),
      name: "c.json")
    #expect(result.status == .done, "\(result.message)")
    #expect(
      result.text == """
        {
          // the provider
          "inferenceProvider": "gateway",
          // ours
          "keepAwakeEnabled": true,
          // theirs
          "disableAutoUpdates": true // later
        }

        """)
    #expect(result.message.isEmpty)
  }

  @Test func bothSidesAppendToAListOfObjects() throws {
    let base = """
      {
        "managedMcpServers": [
          {
            "name": "a"
          }
        ]
      }

      """
    let server = { (name: String) in
      base.replacing("    }\n  ]", with: "    },\n    {\n      \"name\": \"\(name)\"\n    }\n  ]")
    }
    let result = try merge(base: base, ours: server("b"), theirs: server("c"), name: "c.json")
    #expect(result.status == .done, "\(result.message)")
    #expect(result.text.contains("\"b\"\n    },\n    {\n      \"name\": \"c\"\n    }\n  ]"))
  }

  @Test func commasAtTheEndStay() throws {
    let base = "{\n  \"inferenceProvider\": \"gateway\",\n}\n"
    let added = { (line: String) in base.replacing("\n}", with: "\n  \(line),\n}") }
    let result = try merge(
      base: base, ours: added("\"keepAwakeEnabled\": true"),
      theirs: added("\"disableAutoUpdates\": true"), name: "c.json")
    #expect(result.status == .done)
    #expect(result.text.hasSuffix("true,\n  \"disableAutoUpdates\": true,\n}\n"))
  }

  /// One line has no lines to merge: what their side changed is written into ours.
  @Test(arguments: [
    (
      "c.json",
      #"{"inferenceProvider": "gateway", "keepAwakeEnabled": true, "coworkEgressAllowedHosts": ["a"]}"#,
      #"{"inferenceProvider": "bedrock", "keepAwakeEnabled": true, "coworkEgressAllowedHosts": ["a", "b"]}"#,
      #"{"inferenceProvider": "gateway", "coworkEgressAllowedHosts": ["a", "c"], "disableAutoUpdates": true}"#,
      #"{"inferenceProvider": "bedrock", "disableAutoUpdates": true, "coworkEgressAllowedHosts": ["a", "b", "c"]}"#
    ),
    (
      "c.yaml", "{inferenceProvider: gateway, coworkEgressAllowedHosts: [a]}\n",
      "{inferenceProvider: gateway, coworkEgressAllowedHosts: [a, b]}\n",
      "{inferenceProvider: bedrock, coworkEgressAllowedHosts: [a, c]}\n",
      "{inferenceProvider: bedrock, coworkEgressAllowedHosts: [a, b, c]}\n"
    ),
    (
      "c.plist",
      #"<plist version="1.0"><dict><key>keepAwakeEnabled</key><true/><key>coworkEgressAllowedHosts</key><string>["a"]</string></dict></plist>"#,
      #"<plist version="1.0"><dict><key>keepAwakeEnabled</key><true/><key>coworkEgressAllowedHosts</key><string>["a","b"]</string></dict></plist>"#,
      #"<plist version="1.0"><dict><key>keepAwakeEnabled</key><false/><key>coworkEgressAllowedHosts</key><string>["a","c"]</string></dict></plist>"#,
      #"<plist version="1.0"><dict><key>keepAwakeEnabled</key><false/><key>coworkEgressAllowedHosts</key><string>["a","b","c"]</string></dict></plist>"#
    ),
    (
      "c.reg", header + "\"coworkEgressAllowedHosts\"=\"[\\\"a\\\"]\"\r\n",
      header + "\"coworkEgressAllowedHosts\"=\"[\\\"a\\\",\\\"b\\\"]\"\r\n",
      header
        + "\"coworkEgressAllowedHosts\"=\"[\\\"a\\\",\\\"c\\\"]\"\r\n\"keepAwakeEnabled\"=dword:00000001\r\n",
      header
        + "\"coworkEgressAllowedHosts\"=\"[\\\"a\\\",\\\"b\\\",\\\"c\\\"]\"\r\n\"keepAwakeEnabled\"=dword:00000001\r\n"
    ),
  ])
  func valuesAreWrittenIntoOurs(
    name: String, base: String, ours: String, theirs: String, expected: String
  ) throws {
    let result = try merge(base: base, ours: ours, theirs: theirs, name: name)
    #expect(result.status == .done, "\(result.message)")
    #expect(result.text == expected)
  }

  private static let header =
    "Windows Registry Editor Version 5.00\r\n\r\n"
    + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]\r\n"

  @Test func orderOfTheirModelsIsTaken() throws {
    let result = try merge(
      base: #"{"inferenceModels": ["a", "b"]}"#, ours: #"{"inferenceModels": ["a", "b", "d"]}"#,
      theirs: #"{"inferenceModels": ["c", "a", "b"]}"#, name: "c.json")
    #expect(result.status == .done, "\(result.message)")
    #expect(result.text == #"{"inferenceModels": ["c", "a", "b", "d"]}"#)
  }

  @Test func fieldsOfOneServerAreMerged() throws {
    let base = #"{"managedMcpServers": [{"name": "a", "transport": "http", "url": "https://a"}]}"#
    let result = try merge(
      base: base, ours: base.replacing("https://a", with: "https://b"),
      theirs: base.replacing(#""http", "#, with: #""sse", "#), name: "c.json")
    #expect(result.status == .done, "\(result.message)")
    #expect(
      result.text
        == #"{"managedMcpServers": [{"name": "a", "transport": "sse", "url": "https://b"}]}"#)
  }

  @Test func lostCommentIsNamed() throws {
    let base = #"{"keepAwakeEnabled": true, "disableAutoUpdates": true}"#
    let result = try merge(
      base: base, ours: base.replacing("Updates\": true", with: "Updates\": false"),
      theirs: base.replacing("Enabled\": true", with: "Enabled\": false /* why */"), name: "c.json")
    #expect(result.status == .done)
    #expect(result.text == base.replacing("true", with: "false"))
    #expect(result.message.contains("the comment of theirs in line 1"))
  }
}
