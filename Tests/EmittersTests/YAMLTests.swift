import Documents
import Testing

@testable import Emitters

@Suite struct YAMLTests {
  @Test func aWholeFile() throws {
    let json = """
      {
        "inferenceProvider": "gateway",
        "inferenceGatewayBaseUrl": "https://llm.example.corp/v1",
        "isClaudeCodeForDesktopEnabled": false,
        "autoUpdaterEnforcementHours": 24,
        "inferenceModelPricingMultiplier": 1E2,
        "inferenceModels": ["claude-opus-4-7", {"name": "yes", "labelOverride": "Zürich: best"}],
        "inferenceCustomHeaders": {"X-Team": "1:30", "X Y": ""},
        "disabledBuiltinTools": [],
        "banner": {},
        "organizationInstructions": "First line.\\n\\n  - indented # no comment\\nLast line."
      }
      """
    #expect(
      try exported(json, to: .yaml) == """
        inferenceProvider: gateway
        inferenceGatewayBaseUrl: https://llm.example.corp/v1
        isClaudeCodeForDesktopEnabled: false
        autoUpdaterEnforcementHours: 24
        inferenceModelPricingMultiplier: 1.0e+2
        inferenceModels:
          - claude-opus-4-7
          - name: "yes"
            labelOverride: "Zürich: best"
        inferenceCustomHeaders:
          X-Team: "1:30"
          X Y: ""
        disabledBuiltinTools: []
        banner: {}
        organizationInstructions: |-
          First line.

            - indented # no comment
          Last line.

        """)
  }

  @Test func nothingIsAnEmptyMapping() throws {
    #expect(try exported("{}", to: .yaml) == "{}\n")
  }

  @Test(arguments: [
    "yes", "No", "ON", "y", "null", "true", "~", "1", "0x1F", "1_000", "1:30", "1e5", ".5", ".inf",
    "2026-11-20", "-1", "<<", "=", "", " a", "a ", "a: b", "a #b", "@a", "`a", "%a", "- a", "*a",
    "&a",
    "!a", "|", "[a", "{a", "a:", "a\tb", "\u{FEFF}a", "\u{202E}", "é", "# a", "? a", "---",
  ])
  func whatCouldBeReadOtherwiseIsQuoted(text: String) {
    #expect(YAMLText.scalar(text).hasPrefix("\""))
  }

  @Test(
    arguments: [
      "gateway", "claude-opus-4-7", "/usr/local/bin/helper", "https://llm.example.corp:8443/v1?a",
      "Claude Desktop (pilot)", "Bash(git *)",
    ].filter { !$0.contains("?") && !$0.contains("*") })
  func whatNobodyReadsOtherwiseIsPlain(text: String) {
    #expect(YAMLText.scalar(text) == text)
  }

  @Test(arguments: [
    ("a\nb", true), ("a\nb\n", true), ("a\n\nb", true), ("a\n b", true), ("a\nb\n\n", false),
    ("\na", false), (" a\nb", false), ("a\n \nb", false), ("a\r\nb", false), ("a\n\tb", false),
    ("a", false), ("a\n\u{2028}", false), ("a\n ", false),
  ])
  func blocks(text: String, expected: Bool) {
    #expect(YAMLText.canBeBlock(text) == expected)
  }

  @Test func longKeysAreMarked() throws {
    let name = String(repeating: "k", count: 2000)
    let text = try exported("{\"inferenceCustomHeaders\":{\"\(name)\":\"v\"}}", to: .yaml)
    #expect(text == "inferenceCustomHeaders:\n  ? \(name)\n  : v\n")
  }
}
