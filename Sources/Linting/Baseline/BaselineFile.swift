import Documents

/// The form in which a baseline is kept: JSON, one entry a key, in order, so that the same findings give
/// the same bytes.
public enum BaselineFile {
  /// The form that this program writes, and the only one that it reads.
  private static let version = 1

  /// The bytes of a baseline, with a line feed at their end.
  public static func bytes(of baseline: Baseline) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.key("version")
    writer.integer(version)
    writer.key("findings")
    writer.beginArray()
    for (key, count) in baseline.counts.sorted(by: { $0.key < $1.key }) {
      writer.beginObject()
      let texts = [
        ("path", key.path), ("rule", key.rule), ("pointer", key.pointer), ("content", key.content),
      ]
      for (name, text) in texts {
        writer.key(name)
        writer.string(text)
      }
      writer.key("count")
      writer.integer(count)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads a baseline.
  /// - Throws: ``Failure`` with the place at which something is wrong.
  public static func read(_ bytes: [UInt8]) throws(Failure) -> Baseline {
    let lines = SourceText(displaying: bytes).lineIndex()
    do throws(Mistake) {
      return try baseline(in: bytes)
    } catch {
      throw Failure(position: lines.position(at: error.offset), words: error.words)
    }
  }

  /// Why a file is no baseline, and where.
  public struct Failure: Error, Sendable {
    public let position: TextPosition
    public let words: String
  }

  private struct Mistake: Error {
    let words: String
    let offset: Int
  }

  private static func baseline(in bytes: [UInt8]) throws(Mistake) -> Baseline {
    let root: Value
    do throws(ReadingError) {
      root = try JSONReader.read(SourceText(decoding: bytes), format: .json).root
    } catch {
      throw Mistake(words: error.description, offset: error.offset)
    }
    guard let version = root["version"] else {
      throw Mistake(words: "no baseline: it needs \"version\" and \"findings\"", offset: 0)
    }
    guard version.integerValue == Self.version else {
      throw mistake("this version of the file is not known: write the baseline anew", at: version)
    }
    guard let findings = root["findings"], findings.kind == .array else {
      throw mistake("a baseline needs the list \"findings\"", at: root["findings"] ?? root)
    }
    var baseline = Baseline()
    for entry in findings.elements {
      let (key, count) = try Self.entry(entry)
      baseline.add(key, count: count)
    }
    return baseline
  }

  private static func entry(_ value: Value) throws(Mistake) -> (BaselineKey, Int) {
    func text(_ name: String) throws(Mistake) -> String {
      guard let text = value[name]?.stringValue else {
        throw mistake("an entry needs the string \"\(name)\"", at: value[name] ?? value)
      }
      return text
    }
    let key = BaselineKey(
      path: try text("path"), rule: try text("rule"), pointer: try text("pointer"),
      content: try text("content"))
    guard let count = value["count"]?.integerValue, (1...maximumCount).contains(count) else {
      throw mistake("an entry needs \"count\", a whole number above 0", at: value["count"] ?? value)
    }
    return (key, count)
  }

  /// More findings than a file can have; sums stay far from any limit.
  private static let maximumCount = 1 << 40

  private static func mistake(_ words: String, at value: Value) -> Mistake {
    Mistake(words: words, offset: value.place.lowerBound)
  }
}
