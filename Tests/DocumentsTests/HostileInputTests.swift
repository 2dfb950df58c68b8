import Documents
import Foundation
import Testing

/// Whatever the bytes, reading ends in a document or in a typed error.
struct HostileInputTests {
  static let samples: [(name: String, data: [UInt8])] = [
    (
      "a.json",
      Array("// c\n{\"a\": [1.5e3, \"é\\u00e9\\ud83d\\ude00\", true, null,], \"b\": {}}".utf8)
    ),
    (
      "a.yaml",
      Array(
        "%YAML 1.2\n---\na: &x [1, 'b', \"\\u00e9\"] # c\nd: *x\ne: |\n  f\n? !!str g\n: {h: ~}\n...\n"
          .utf8)
    ),
    (
      "a.plist",
      Array(
        propertyList(
          "<!-- c --><key>é</key><string>&lt;&#233;<![CDATA[x]]></string><key>b</key><array><true/>"
            + "<integer>0x1</integer><real>1.5</real><date>x</date><data/></array>"
        ).utf8)
    ),
    ("b.plist", Array("<key>a</key><string>b</string><key>c</key><dict/>".utf8)),
    ("c.plist", propertyList("<key>é</key><string>😀</string>").utf16Bytes(mark: true)),
    (
      "d.plist",
      Array("<?xml version='1.0' encoding='latin1'?><dict><key>a</key><data>".utf8) + [0xE9]
    ),
    (
      "e.plist",
      BinaryPropertyListTests.file([
        [0xD3, 1, 2, 3, 4, 5, 6], BinaryPropertyListTests.ascii("key"), [0x61, 0, 0xE9],
        BinaryPropertyListTests.ascii("c"), [0xA2, 5, 6], [0x23, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0],
        [0x4F, 0x10, 3, 1, 2, 3],
      ])
    ),
    (
      "a.reg",
      Array(
        registryFile(
          "\"a\\\"b\"=\"c\\\\d\" ; é\r\n@=dword:0000000a\r\n\"e\"=hex(7):61,00,\\\r\n  00,00,00,00\r\n\"f\"=-\r\n[-x]"
        ).utf8)
    ),
    ("b.reg", registryFile("\"ü\"=hex(1):62,00,00,00").utf16Bytes(mark: true)),
    (
      "c.reg",
      Array(
        "REGEDIT4\n[a]\n\"b\"=\"\u{FC}\"\n\"c\"=hex(2):fc,00".unicodeScalars.map { UInt8($0.value) }
      )
    ),
  ]

  /// Reads, and asks for everything that the document can tell.
  private static func exercise(_ data: [UInt8], name: String) {
    let source: SourceText
    do throws(ReadingError) {
      let document = try Document.read(data, name: name)
      source = document.source
      visit(document.root, in: document)
    } catch {
      source = SourceText(displaying: data)
      #expect(!error.description.isEmpty)
      #expect((0...max(data.count, source.bytes.count)).contains(error.offset))
      let lines = source.lineIndex()
      _ = lines.text(ofLine: lines.position(at: error.offset).line)
    }
  }

  private static func visit(_ value: Value, in document: Document) {
    let bounds = 0..<(document.source.bytes.count + 1)
    let count = value.utf8.count
    for place in [value.place, value.place(of: 0..<count), value.place(of: count / 2..<count)] {
      #expect(bounds.contains(place.lowerBound) && bounds.contains(place.upperBound))
    }
    _ = (value.integerValue, value.numberValue, value.booleanValue, value.stringValue)
    if value.kind == .string, let embedded = try? JSONReader.readEmbedded(in: value) {
      _ = embedded.root.place
    }
    for child in value.children {
      if let key = child.key { visit(key, in: document) }
      visit(child, in: document)
    }
  }

  @Test(arguments: samples.indices)
  func `samples are whole`(index: Int) {
    let sample = Self.samples[index]
    #expect(sample.name == "d.plist" || readingError(sample.data, name: sample.name) == nil)
  }

  @Test(arguments: samples.indices)
  func `cut off anywhere`(index: Int) {
    let sample = Self.samples[index]
    for length in 0...sample.data.count {
      Self.exercise(Array(sample.data.prefix(length)), name: sample.name)
    }
  }

  @Test(arguments: samples.indices)
  func `changed anywhere`(index: Int) {
    let sample = Self.samples[index]
    var generator = SeededGenerator(state: UInt64(index) + 1)
    for _ in 0..<1500 {
      var data = sample.data
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: data.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: data[position] = UInt8.random(in: 0...255, using: &generator)
        case 1: data[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 2: data.insert(data[position], at: Int.random(in: data.indices, using: &generator))
        default: if data.count > 1 { data.remove(at: position) }
        }
      }
      Self.exercise(data, name: sample.name)
    }
  }

  @Test func `every sample under every name`() {
    for sample in Self.samples {
      for name in ["", "a.json", "a.yaml", "a.plist", "a.mobileconfig", "a.reg"] {
        Self.exercise(sample.data, name: name)
      }
    }
  }
}

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
