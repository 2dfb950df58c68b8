import ProjectSettings
import Testing

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("a.json", "a.json"), ("*.json", "a.json"), ("*.json", ".json"), ("**/*.json", "a.json"),
    ("**/*.json", "b/c/a.json"), ("profiles/**", "profiles/a/b"), ("profiles/", "profiles/a/b"),
    ("a/**/z", "a/z"), ("a/**/z", "a/b/c/z"), ("a/**/**/z", "a/b/z"), ("?.json", "ä.json"),
    ("[a-c]?.json", "bx.json"), ("[!a-c].json", "d.json"), ("[^a-c].json", "d.json"),
    ("[]].json", "].json"), ("[a-].json", "-.json"), ("./a.json", "a.json"), ("a**b", "axxb"),
    ("**", "a/b"), ("*/response-*.json", "eu/response-1.json"), ("[{]x", "{x"),
  ])
  func fits(_ pattern: String, _ path: String) throws {
    #expect(try PathPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("a.json", "b/a.json"), ("*.json", "b/a.json"), ("*.json", "a.jsonc"), ("a/**/z", "az"),
    ("a/**/z", "a/bz"), ("profiles/", "profiles"), ("profiles/", "myprofiles/a"), ("?", "/"),
    ("a*b", "a/b"), ("[!a]", "/"), ("[a-c].json", "d.json"), ("A.json", "a.json"), ("**/z", "az"),
    ("a.json", "a.jso"), ("a.json", ""),
  ])
  func doesNotFit(_ pattern: String, _ path: String) throws {
    #expect(try !PathPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("", PathPattern.Mistake.empty), ("./", .empty), ("/etc/*", .absolute),
    ("../a", .leavesDirectory), ("a/../b", .leavesDirectory), (#"a\b"#, .backslash),
    ("{a,b}", .brace), ("[a", .openSet), ("[]", .openSet), ("[a/b]", .openSet),
    (String(repeating: "a", count: 1025), .tooLong),
  ])
  func isRefused(_ pattern: String, _ mistake: PathPattern.Mistake) {
    #expect(throws: mistake) { try PathPattern(pattern) }
  }

  /// Matching by going back would take ages here.
  @Test(.timeLimit(.minutes(1)))
  func takesTimeInProportion() throws {
    let pattern = try PathPattern(String(repeating: "**/*a", count: 100) + "b")
    #expect(!pattern.matches(String(repeating: "a/", count: 2000)))
    let stars = try PathPattern(String(repeating: "*a", count: 400) + "b")
    #expect(!stars.matches(String(repeating: "a", count: 4000)))
  }
}
