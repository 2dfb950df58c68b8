/// Text of a source that stands for something that is filled in at export: `${env:NAME}` for a
/// variable of the environment, `${file:PATH}` for the content of a file.
public struct Reference: Sendable, Hashable {
  public let origin: Origin
  /// The name of the variable, or the path of the file as the source writes it.
  public let name: String

  /// Where the text comes from.
  public enum Origin: String, Sendable, CaseIterable {
    case environment = "env"
    case file
  }

  public init(_ origin: Origin, _ name: String) {
    self.origin = origin
    self.name = name
  }

  /// The reference as a source writes it.
  public var text: String { "${\(origin.rawValue):\(name)}" }
}

/// Finds references in texts.
public enum ReferenceText {
  /// Whether a text holds at least one reference.
  public static func isHeld(by text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return false }
    var scanner = ReferenceScanner(text)
    while let part = scanner.next() {
      if case .reference = part { return true }
    }
    return false
  }

  /// The text without its references, for those who look for something else in it.
  public static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    return parts(of: text).reduce(into: "") { kept, part in
      if case .text(let own) = part { kept += own }
    }
  }

  /// The references of a text and what stands between them, in order.
  public static func parts(of text: String) -> [Part] {
    var scanner = ReferenceScanner(text)
    var parts: [Part] = []
    while let part = scanner.next() { parts.append(part) }
    return parts
  }

  /// A piece of a text.
  public enum Part: Sendable, Equatable {
    case text(String)
    case reference(Reference)
  }
}

/// Goes through a text once, from reference to reference.
private struct ReferenceScanner {
  private let text: Substring.UTF8View
  private var position: String.Index
  /// Where the references are known to end for good: no closing brace comes after it.
  private var lastBrace: String.Index?

  init(_ text: String) {
    let view = text.utf8[...]
    self.text = view
    position = view.startIndex
    lastBrace = view.lastIndex(of: UInt8(ascii: "}"))
  }

  mutating func next() -> ReferenceText.Part? {
    guard position < text.endIndex else { return nil }
    if let (reference, end) = reference(at: position) {
      position = end
      return .reference(reference)
    }
    let start = position
    position = text.index(after: position)
    while let dollar = text[position...].firstIndex(of: UInt8(ascii: "$")) {
      position = dollar
      if reference(at: dollar) != nil { return .text(string(start..<dollar)) }
      position = text.index(after: dollar)
    }
    position = text.endIndex
    return .text(string(start..<position))
  }

  /// The reference that begins at an index, and where it ends.
  private func reference(at index: String.Index) -> (Reference, end: String.Index)? {
    guard let lastBrace, index < lastBrace else { return nil }
    let rest = text[index...]
    for (origin, opening) in Self.openings where rest.starts(with: opening) {
      // Nothing quadratic: an opening without an end is looked at no further than this.
      let inner = rest.dropFirst(opening.count).prefix(Self.longestName + 1)
      guard let end = inner.firstIndex(of: UInt8(ascii: "}")), end > inner.startIndex else {
        return nil
      }
      return (Reference(origin, string(inner.startIndex..<end)), text.index(after: end))
    }
    return nil
  }

  private func string(_ range: Range<String.Index>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  private static let openings = Reference.Origin.allCases.map { origin in
    (origin, Array("${\(origin.rawValue):".utf8))
  }

  /// The longest path that systems take, in bytes.
  private static let longestName = 4096
}
