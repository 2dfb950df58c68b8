import Configuration
import Documents
import Foundation
import Reports
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, name: String = "a.json") throws -> UnifiedDiff {
    UnifiedDiff(
      path: name, from: ManagedConfiguration(try Document.read(Array(old.utf8), name: name)),
      to: ManagedConfiguration(try Document.read(Array(new.utf8), name: name)))
  }

  @Test func showsHunksWithContext() throws {
    let lines = (1...20).map { "  \"k\($0)\": \($0)" }
    let old = "{\n" + lines.joined(separator: ",\n") + "\n}"
    let new = old.replacing("  \"k3\": 3,\n", with: "").replacing("\"k18\": 18", with: "\"k18\": 0")
    let text = String(decoding: try diff(old, new).bytes, as: UTF8.self)
    #expect(
      text == """
        --- a/a.json
        +++ b/a.json
        @@ -1,7 +1,6 @@
         {
           "k1": 1,
           "k2": 2,
        -  "k3": 3,
           "k4": 4,
           "k5": 5,
           "k6": 6,
        @@ -16,7 +15,7 @@
           "k15": 15,
           "k16": 16,
           "k17": 17,
        -  "k18": 18,
        +  "k18": 0,
           "k19": 19,
           "k20": 20
         }
        \\ No newline at end of file

        """)
  }

  @Test func equalTextsHaveNone() throws {
    #expect(try diff("{}", "{}").bytes.isEmpty)
  }

  @Test func secretsAreNotShown() throws {
    let old = "{\n  \"inferenceGatewayApiKey\": \"sk-very-secret\",\n  \"x\": 1\n}\n"
    let changed = old.replacing("\"x\": 1", with: "\"x\": 2")
    let context = try diff(old, changed)
    #expect(context.obstacle == nil)
    #expect(!String(decoding: context.bytes, as: UTF8.self).contains("very-secret"))
    let removed = try diff(old, "{\n  \"x\": 1\n}\n")
    #expect(removed.obstacle == .redacted)
    #expect(!String(decoding: removed.bytes, as: UTF8.self).contains("very-secret"))
  }

  /// What git takes: many random changes, with and without a line feed at the end, CRLF, marks.
  @Test func gitAppliesIt() throws {
    var random = RandomNumbers(state: 7)
    let folder = FileManager.default.temporaryDirectory.appending(path: "writ-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for round in 0..<40 {
      let lineEnd = round % 3 == 0 ? "\r\n" : "\n"
      let end = round % 2 == 0 ? lineEnd : ""
      let start = round % 5 == 0 ? "\u{FEFF}" : ""
      var lines = (0..<Int.random(in: 0...30, using: &random)).map { "# \($0 % 7)" }
      let old = start + (["a: 1"] + lines).joined(separator: lineEnd) + end
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let index = Int.random(in: 0...lines.count, using: &random)
        if index < lines.count, Bool.random(using: &random) {
          lines.remove(at: index)
        } else {
          lines.insert("# \(Int.random(in: 0...9, using: &random))", at: index)
        }
      }
      let new = start + (["a: 1"] + lines).joined(separator: lineEnd) + end
      let name = "a b.yaml"
      let file = folder.appending(path: name)
      try Data(old.utf8).write(to: file)
      let difference = try diff(old, new, name: name)
      guard !difference.bytes.isEmpty else { continue }
      #expect(difference.obstacle == nil)
      let patch = folder.appending(path: "p.diff")
      try Data(difference.bytes).write(to: patch)
      let git = Process()
      git.executableURL = URL(filePath: "/usr/bin/env")
      git.arguments = ["git", "apply", "-p1", "p.diff"]
      git.currentDirectoryURL = folder
      try git.run()
      git.waitUntilExit()
      #expect(git.terminationStatus == 0)
      #expect(try Data(contentsOf: file) == Data(new.utf8))
    }
  }
}

/// A sequence that is the same on every run.
private struct RandomNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
