import Documents
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reading takes time in proportion to the size of a file, whatever it is full of.
///
/// Sixteen times the size may take up to 64 times as long, which leaves room and still tells a quadratic
/// step (256 times) apart; the best of several runs counts.
@Suite(.serialized)
struct GrowthTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let shapes: [(name: String, make: @Sendable (Int) -> String)] = [
    ("a.json", { "[" + repeated("1,", $0) + "1]" }),
    ("a.json", { "{" + repeated("\"a\":{},", $0) + "\"a\":0}" }),
    ("a.json", { "\"" + repeated("\\n", $0) + "\"" }),
    ("a.json", { repeated("//\n", $0) + "1" }),
    ("a.plist", { propertyList(repeated("<key>a</key><true/>", $0 / 4)) }),
    ("a.plist", { propertyList("<key>a</key><string>" + repeated("&lt;", $0) + "</string>") }),
    ("a.plist", { propertyList(repeated("<!-- -->", $0)) }),
    (
      "a.plist",
      { propertyList("<key>a</key><string>" + repeated("<![CDATA[]]>", $0) + "</string>") }
    ),
    ("a.plist", { propertyList("<key>a</key><string>" + repeated("\r", $0) + "</string>") }),
    ("a.plist", { repeated("<key>a</key><true/>", $0 / 4) }),
    ("a.plist", { "<plist " + repeated(" ", $0) + ">" }),
    ("a.plist", { "<!--" + repeated("-", $0) }),
    ("a.yaml", { repeated("a: b\n", $0 / 2) }),
    ("a.yaml", { "é: [" + repeated("é, ", $0 / 2) + "]" }),
    ("a.yaml", { "a: '" + repeated("b\n ", $0) + "'" }),
    ("a.yaml", { "a: |\n" + repeated(" b\n", $0) }),
    ("a.yaml", { "a:" + repeated(" ", $0) + "b" }),
    ("a.yaml", { repeated("#\n", $0) + "a" }),
    ("a.yaml", { repeated("- &a b\n", $0 / 4) }),
    ("a.yaml", { "[" + repeated("a", $0) }),
    ("a.reg", { registryFile(repeated("\"a\"=\"b\"\r\n", $0 / 2)) }),
    ("a.reg", { registryFile(repeated("[a]\r\n", $0 / 2)) }),
    ("a.reg", { registryFile("\"a\"=hex:" + repeated("00,\\\r\n", $0 / 2)) }),
    ("a.reg", { registryFile("\"a\"=hex:\\\r\n" + repeated(";\r\n", $0)) }),
    ("a.reg", { registryFile("\"a\"=hex:" + repeated(" ", $0)) }),
    ("a.reg", { registryFile("\"a\"=\"" + repeated("\\\\", $0)) }),
    ("a.reg", { registryFile("[" + repeated("] ", $0) + "x") }),
    ("a.reg", { registryFile("\"a\"=hex(7):" + repeated("61,00,00,00,", $0 / 4)) }),
  ]

  /// The processor time of a reading, in seconds: what else the machine does makes no difference to it.
  private static func duration(_ data: [UInt8], name: String) -> Double {
    (0..<3).map { _ in
      let start = processorTime()
      _ = try? Document.read(data, name: name)
      return processorTime() - start
    }.min() ?? 0
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: shapes.indices)
  func `reading is linear`(index: Int) {
    let shape = Self.shapes[index]
    let small = Self.duration(Array(shape.make(10_000).utf8), name: shape.name)
    let large = Self.duration(Array(shape.make(160_000).utf8), name: shape.name)
    // Sixteen times the size: sixteen times the time when it is linear, 256 times when it is quadratic.
    #expect(large < small * 64 + 0.005)
  }

  @Test func `long strings are read`() throws {
    let text = Self.repeated("x", 12_000_000)
    #expect(try read("\"\(text)\"", name: "a.json").root.utf8.count == text.utf8.count)
    let list = propertyList("<key>a</key><string>\(text)</string>")
    #expect(try read(list).root["a"]?.utf8.count == text.utf8.count)
    let registry = try read(registryFile("\"a\"=\"\(text)\""))
    #expect(registry.root.children.first { _ in true }?["a"]?.utf8.count == text.utf8.count)
  }

  @Test func `many places in one long string`() throws {
    let list = propertyList(
      "<key>a</key><string>[" + Self.repeated("&#34;😀&#34;,", 4_000) + "0]</string>")
    let document = try read(list)
    let embedded = try JSONReader.readEmbedded(in: #require(document.root["a"]))
    let lines = document.source.lineIndex()
    var column = lines.position(at: embedded.root.place.lowerBound).column + 1
    var mistakes = 0
    for value in embedded.root.elements where value.kind == .string {
      if lines.position(at: value.place.lowerBound).column != column { mistakes += 1 }
      column += 12
    }
    #expect(mistakes == 0)
  }
}
