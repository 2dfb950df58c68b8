/// Brings a domain name into its ASCII form.
///
/// Source: "domain to ASCII" of the WHATWG URL Standard, which is Unicode UTS 46 without
/// transitional processing. Two limits, since the tables of UTS 46 are not part of Swift: a
/// character whose replacement is not known is refused rather than guessed at, and the direction
/// of writing is not checked.
enum DomainName {
  /// The name in lower case and in ASCII; the bytes handed in are UTF-8.
  static func normalized(_ bytes: [UInt8]) throws(Host.Refusal) -> [UInt8] {
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    let scalars =
      isPlain
      ? bytes.map { Unicode.Scalar(ASCII.lowercased($0)) }
      : try mapped(ASCII.text(bytes).unicodeScalars)
    var output: [UInt8] = []
    output.reserveCapacity(scalars.count)
    for label in scalars.split(separator: ".", omittingEmptySubsequences: false) {
      if label.startIndex > 0 { output.append(ASCII.dot) }
      output += try asciiForm(of: Array(label))
    }
    return output
  }

  private static func asciiForm(of label: [Unicode.Scalar]) throws(Host.Refusal) -> [UInt8] {
    let isEncoded = label.starts(with: Punycode.prefix.map { Unicode.Scalar($0) })
    let isPlain = label.allSatisfy(\.isASCII)
    if isPlain, !isEncoded { return label.map { UInt8($0.value) } }
    // Its ASCII form is at least as long; this also bounds the work that follows.
    guard label.count <= Punycode.maximumLength else { throw .labelTooLong }
    if isPlain {
      let bytes = label.map { UInt8($0.value) }
      guard isValidEncoded(bytes) else { throw .badPunycode }
      return bytes
    }
    guard !isEncoded else { throw .badPunycode }
    guard isValid(label) else { throw .forbiddenCharacter }
    let encoded = Punycode.prefix + Punycode.encoded(label)
    guard encoded.count <= Punycode.maximumLength else { throw .labelTooLong }
    return encoded
  }

  /// Whether an `xn--` label is the one right spelling of an international label.
  private static func isValidEncoded(_ label: [UInt8]) -> Bool {
    let body = label[Punycode.prefix.count...]
    guard let decoded = Punycode.decoded(body), decoded.contains(where: { !$0.isASCII }) else {
      return false
    }
    guard isValid(decoded), Punycode.encoded(decoded).elementsEqual(body) else { return false }
    return (try? mapped(decoded)) == decoded
  }

  /// Replaces each character by the one that it counts as, and composes what can be composed.
  private static func mapped(
    _ scalars: some Collection<Unicode.Scalar>
  ) throws(Host.Refusal) -> [Unicode.Scalar] {
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.isASCII {
        output.append(Unicode.Scalar(ASCII.lowercased(UInt8(scalar.value))))
      } else if let ascii = CompatibilityForms.ascii(scalar) {
        output += ascii
      } else if otherDots.contains(scalar) {
        output.append(".")
      } else if !isIgnored(scalar) {
        output += try lowercased(scalar)
      }
    }
    return Composition.composed(output)
  }

  private static func lowercased(
    _ scalar: Unicode.Scalar
  ) throws(Host.Refusal) -> String.UnicodeScalarView {
    guard isAllowed(scalar) else { throw .forbiddenCharacter }
    let lowercase = scalar.properties.lowercaseMapping.unicodeScalars
    let isSettled = lowercase.allSatisfy {
      !$0.properties.changesWhenNFKCCaseFolded || keptAsTheyAre.contains($0)
    }
    guard isSettled else { throw .unsupportedCharacter }
    return lowercase
  }

  /// Whether a character may occur in a name at all.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if joiners.contains(scalar) { return true }
    if scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{FFFC}" || scalar == "\u{FFFD}"
    {
      return false
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .spaceSeparator,
      .surrogate, .unassigned:
      false
    default: true
    }
  }

  /// Whether a character counts as not there: soft hyphens, variation selectors and such. The marks
  /// that turn the direction of writing are not among them.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x180B...0x180D, 0x180F, 0x200B, 0x2060, 0x2064, 0xFE00...0xFE0F, 0xFEFF,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// Whether a label starts with no combining mark, and joins only what can be joined. A joiner is
  /// invisible, so that a name with a stray one passes for another name (RFC 5892 appendix A).
  private static func isValid(_ label: [Unicode.Scalar]) -> Bool {
    switch label.first?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: break
    }
    return label.indices.allSatisfy { index in
      guard joiners.contains(label[index]) else { return true }
      guard index > 0 else { return false }
      let before = label[index - 1]
      if before.properties.canonicalCombiningClass == .virama { return true }
      // The exact rule needs the joining types of letters, which Swift does not know.
      return label[index] == "\u{200C}" && !before.isASCII
        && label[(index + 1)...].first.map { !$0.isASCII } == true
    }
  }

  private static let otherDots: Set<Unicode.Scalar> = ["\u{3002}", "\u{FF0E}", "\u{FF61}"]
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
  /// Characters that case folding would change, but a name may hold: sharp s, final sigma, joiners.
  private static let keptAsTheyAre: Set<Unicode.Scalar> = ["ß", "ς", "\u{200C}", "\u{200D}"]
}
