/// Text that stands for something that is filled in when a source is exported, so that what it will
/// hold cannot be judged: `${env:NAME}` for an environment variable, `${file:PATH}` for a file.
enum ReferenceText {
  /// Whether a text holds at least one reference.
  static func isHeld(by text: String) -> Bool {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "$")) {
      rest = rest[start...]
      if length(at: rest) != nil { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The text without its references, for those who look for something else in it.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var kept: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.first {
      if let length = length(at: rest) {
        rest = rest.dropFirst(length)
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The bytes of the reference that begins a text, if one does.
  private static func length(at text: Substring.UTF8View) -> Int? {
    guard text.first == UInt8(ascii: "$") else { return nil }
    for opening in openings where text.starts(with: opening.utf8) {
      // Nothing quadratic: an opening without an end is looked at no further than this.
      let inner = text.dropFirst(opening.utf8.count).prefix(longest)
      guard let end = inner.firstIndex(of: UInt8(ascii: "}")), end > inner.startIndex else {
        return nil
      }
      return opening.utf8.count + inner.distance(from: inner.startIndex, to: end) + 1
    }
    return nil
  }

  private static let openings = ["${env:", "${file:"]

  /// More than the longest path that systems take.
  private static let longest = 4096
}
