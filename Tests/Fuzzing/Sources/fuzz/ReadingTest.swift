import Documents
import Signing

/// Reading ends in a document whose values stand inside the file, or in an error that does.
enum ReadingTest {
  static func test(_ bytes: [UInt8], name: String) {
    do throws(ReadingError) {
      let document = try Document.readVerifying(bytes, name: name)
      // A file that is no text has places in bytes of the file, where it has any.
      let isBinary = document.source.encoding == .binary
      let length = max(document.source.bytes.count, isBinary ? bytes.count : 0)
      _ = document.commentBlocks()
      var pending = [document.root]
      while let value = pending.popLast() {
        check(value, length: length)
        for child in value.children {
          if let key = child.key { check(key, length: length) }
          pending.append(child)
        }
      }
    } catch {
      let source = SourceText(displaying: bytes)
      precondition((0...max(bytes.count, source.bytes.count)).contains(error.offset))
      precondition(!error.description.isEmpty)
      _ = source.lineIndex().position(at: error.offset)
    }
  }

  private static func check(_ value: Value, length: Int) {
    let count = value.utf8.count
    for place in [value.place, value.place(of: 0..<count), value.place(of: count / 2..<count)] {
      precondition(0 <= place.lowerBound && place.upperBound <= length)
    }
    _ = (value.integerValue, value.numberValue, value.booleanValue, value.stringValue)
  }
}
