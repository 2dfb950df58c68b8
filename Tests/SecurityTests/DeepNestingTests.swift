import Commands
import Foundation
import TestSupport
import Testing

/// Nesting ends in a typed error at a bound, also on a thread with a small stack.
@Suite struct DeepNestingTests {
  /// The bound of all formats.
  private static let bound = 256

  private static let shapes: [(name: String, make: @Sendable (Int) -> Data)] = [
    ("a.json", { Data((repeated("[", $0) + repeated("]", $0)).utf8) }),
    ("b.json", { Data((repeated(#"{"a":"#, $0) + "1" + repeated("}", $0)).utf8) }),
    ("c.json", { Data(repeated("[", $0).utf8) }),
    ("a.yaml", { Data((repeated("[", $0) + repeated("]", $0)).utf8) }),
    ("b.yaml", { Data((0..<$0).map { repeated(" ", $0) + "a:\n" }.joined().utf8) }),
    ("c.yaml", { Data((repeated("- ", $0) + "a").utf8) }),
    (
      "a.plist",
      { Data(("<plist>" + repeated("<array>", $0) + repeated("</array>", $0) + "</plist>").utf8) }
    ),
    (
      "b.plist",
      {
        Data(
          ("<plist>" + repeated("<dict><key>a</key>", $0) + "<true/>" + repeated("</dict>", $0)
            + "</plist>").utf8)
      }
    ),
    ("c.plist", { Data(("<plist>" + repeated("<array>", $0)).utf8) }),
    ("a.mobileconfig", { binaryPropertyList(depth: $0) }),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Lists inside each other, each an object of its own.
  private static func binaryPropertyList(depth: Int) -> Data {
    var bytes = Array("bplist00".utf8)
    var offsets: [Int] = []
    for index in 0..<depth {
      offsets.append(bytes.count)
      bytes += index == depth - 1 ? [0xA0] : [0xA1] + bigEndian(index + 1, 4)
    }
    let table = bytes.count
    for offset in offsets { bytes += bigEndian(offset, 4) }
    bytes += [0, 0, 0, 0, 0, 0, 4, 4]
    return Data(bytes + bigEndian(depth, 8) + bigEndian(0, 8) + bigEndian(table, 8))
  }

  private static func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// The stack that secondary threads have on macOS.
  private static let smallStack = 512 << 10
  /// Comparisons go from a value into what is inside it: as deep as documents go, and no deeper.
  private static let mainStack = 8 << 20

  /// Runs commands on a thread of its own.
  private func run(_ commands: [[String]], stackSize: Int = smallStack) async -> [String] {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        let said = commands.map { arguments in
          let console = TestConsole()
          _ = Writ.run(arguments, on: console)
          return console.text + console.errorOutput
        }
        continuation.resume(returning: said)
      }
      thread.stackSize = stackSize
      thread.start()
    }
  }

  @Test(arguments: shapes.indices)
  func everyCommandTakesTheDeepestDocument(index: Int) async throws {
    let directory = try TemporaryDirectory()
    let shape = Self.shapes[index]
    let path = try directory.write(shape.make(Self.bound), to: shape.name).path
    let output = directory.url.appending(path: "out").path
    let said =
      await run([
        ["lint", "--verbose", path], ["lint", "--format", "html", path],
        ["lint", "--fix", "--dry-run", path], ["egress", path],
        ["export", "--to", "yaml", "--force", path], ["export", "--to", "reg", "--force", path],
        ["effective", "--managed-machine", path], ["catalog", "diff", path],
      ])
      + run(
        [
          ["diff", path, "/dev/null"], ["diff", "--textconv", path],
          ["merge", path, path, path, "-o", output],
        ], stackSize: Self.mainStack)
    #expect(!said.contains { $0.contains("nested more than") })
  }

  @Test(arguments: shapes.indices, [bound + 1, 100_000])
  func whatIsDeeperIsAnError(index: Int, depth: Int) async throws {
    let directory = try TemporaryDirectory()
    let shape = Self.shapes[index]
    // Each level of a block of YAML is indented more, which makes long files.
    let depth = shape.name == "b.yaml" ? min(depth, 3000) : depth
    let path = try directory.write(shape.make(depth), to: shape.name).path
    let said = await run([["lint", path], ["export", "--to", "json", "--force", path]])
    for text in said {
      #expect(text.contains("nested more than \(Self.bound) deep"), "\(text.prefix(300))")
    }
  }

  /// The JSON in a string has the same bound, and the string is what is wrong then.
  @Test(arguments: [256, 257, 100_000])
  func jsonInsideAString(depth: Int) async throws {
    let directory = try TemporaryDirectory()
    let text = Self.repeated("[", depth) + Self.repeated("]", depth)
    let path = try directory.write(
      "<plist><dict><key>inferenceModels</key><string>\(text)</string></dict></plist>",
      to: "a.plist"
    ).path
    let said = await run([["lint", path], ["lint", "--fix", path]])
    #expect(
      said[0].contains("nested more than 256 deep") == (depth > 256), "\(said[0].prefix(300))")
  }
}
