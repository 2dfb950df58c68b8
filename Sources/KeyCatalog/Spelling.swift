extension String {
  /// Whether the text has exactly these UTF-8 characters.
  ///
  /// Written out, since this runs for every name and word of a document.
  package func isSpelled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.count == bytes.count else { return false }
    var position = 0
    for byte in utf8 {
      guard byte == bytes[position] else { return false }
      position += 1
    }
    return true
  }
}
