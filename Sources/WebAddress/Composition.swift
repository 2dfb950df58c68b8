/// Joins letters and the combining marks after them into single characters, as Unicode
/// normalization form C does (Unicode UAX 15).
///
/// Swift does not offer the form itself, but compares texts as if both were in it; that tells which
/// character a pair makes. A character that is composed already is not taken apart again, so a mark
/// that belongs below an accent is found only if it comes first.
enum Composition {
  /// The scalars with every pair composed that makes one character.
  static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: mayFollow) else { return scalars }
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(scalars.count)
    var starter: Int?
    var lastClass: UInt8 = 0
    for scalar in ordered(scalars) {
      let scalarClass = combiningClass(scalar)
      if let index = starter {
        let isAdjacent = index == output.count - 1
        if isAdjacent || (lastClass < scalarClass && lastClass != 0),
          let pair = composition(output[index], scalar)
        {
          output[index] = pair
          continue
        }
      }
      if scalarClass == 0 { starter = output.count }
      lastClass = scalarClass
      output.append(scalar)
    }
    return output
  }

  /// The scalars with each run of marks in the order of their classes.
  private static func ordered(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(scalars.count)
    var marks: [Unicode.Scalar] = []
    func sortedMarks() -> [Unicode.Scalar] {
      guard marks.count > 1 else { return marks }
      return marks.enumerated().sorted {
        (combiningClass($0.element), $0.offset) < (combiningClass($1.element), $1.offset)
      }.map(\.element)
    }
    for scalar in scalars {
      if combiningClass(scalar) != 0 {
        marks.append(scalar)
      } else {
        output += sortedMarks()
        marks.removeAll(keepingCapacity: true)
        output.append(scalar)
      }
    }
    return output + sortedMarks()
  }

  private static func composition(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    guard mayFollow(second) else { return nil }
    if let syllable = hangul(first.value, second.value) { return Unicode.Scalar(syllable) }
    return characters[text(first, second)]
  }

  /// Korean syllables are computed rather than listed (Unicode Standard section 3.12).
  private static func hangul(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let syllables: UInt32 = 0xAC00
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return syllables + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    if (syllables...0xD7A3).contains(first), (0x11A8...0x11C2).contains(second) {
      return (first - syllables) % 28 == 0 ? first + second - 0x11A7 : nil
    }
    return nil
  }

  /// Whether a scalar can be the second of a pair: a mark, or a Korean vowel or final consonant.
  private static func mayFollow(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    if (0x1161...0x11C2).contains(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  private static func combiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.properties.canonicalCombiningClass.rawValue
  }

  private static func text(_ scalars: Unicode.Scalar...) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Every character that a pair may make, under a text that equals the pair. Characters that
  /// normalization replaces (such as U+0958) are left out: no pair makes them.
  private static let characters: [String: Unicode.Scalar] = {
    var characters: [String: Unicode.Scalar] = [:]
    for block in [0xC0...0x1FFF, 0x3040...0x30FF] as [ClosedRange<UInt32>] {
      for scalar in block.compactMap(Unicode.Scalar.init) {
        let properties = scalar.properties
        guard properties.isAlphabetic, !properties.changesWhenNFKCCaseFolded else { continue }
        characters[text(scalar)] = scalar
      }
    }
    return characters
  }()
}
