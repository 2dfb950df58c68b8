import Configuration
import KeyCatalog

/// Finds what a sample or template has in the place of a value.
enum PlaceholderText {
  /// What was found.
  struct Match {
    let kind: Kind
    /// What messages call it, such as "a variable".
    let name: String
    /// The characters that gave it away.
    let text: String
  }

  /// How sure it is that a match is no value.
  enum Kind {
    /// Nobody fills it in.
    case placeholder
    /// `{{…}}`: device management or a template engine may fill it in before it reaches the app.
    case template
    /// A host of the domains that documents use as examples (RFC 2606, RFC 6761).
    case exampleHost
  }

  /// The first placeholder in a text, the surest first; nothing in a text that says what it means.
  /// - Parameters:
  ///   - format: what the text should look like, which decides what its parts are.
  ///   - variables: what device management fills in, which is no placeholder.
  static func find(
    in text: String, format: ValueFormat?, variables: DeviceVariables? = nil
  ) -> Match? {
    let written = ReferenceText.removed(from: text)
    let own = variables?.removed(from: written) ?? written
    let (plain, template) = withoutTemplates(Array(own.utf8))
    let layout = Layout(format)
    let lowered = plain.map(lowercased)
    if let match = matchingPart(of: lowered, original: plain, layout) { return match }
    if layout.mayHoldVariables, let match = variable(inside: plain) { return match }
    if let template { return Match(kind: .template, name: "a template variable", text: template) }
    return layout == .path ? nil : exampleHost(in: lowered, layout)
  }

  // MARK: The value and its parts

  private static func matchingPart(
    of text: [UInt8], original: [UInt8], _ layout: Layout
  ) -> Match? {
    func match(_ range: Range<Int>, _ reaches: PlaceholderClause.Reach) -> Match? {
      guard !range.isEmpty else { return nil }
      // In a path, a variable is for the rules on paths to explain.
      if !layout.mayHoldVariables, text[range.lowerBound] == UInt8(ascii: "$") { return nil }
      for clause in PlaceholderClause.table
      where !reaches.isDisjoint(with: clause.reach) && clause.matches(text[range]) {
        let shown = String(decoding: original[range], as: UTF8.self)
        return Match(kind: .placeholder, name: clause.name, text: shown)
      }
      return nil
    }
    if let match = match(0..<text.count, [.whole, .part, .addressPart]) { return match }
    guard layout != .toolRule else { return nil }
    let reaches: PlaceholderClause.Reach =
      layout == .address || layout == .scopes ? [.part, .addressPart] : [.part]
    for range in layout.parts(of: text) {
      if let match = match(range, reaches) { return match }
    }
    return nil
  }

  // MARK: Inside a value

  /// `$NAME` or `{NAME}` in capitals, or `${name}`, anywhere in a text.
  private static func variable(inside text: [UInt8]) -> Match? {
    var previous: UInt8 = 0
    for (position, byte) in text.enumerated() {
      defer { previous = byte }
      let isBraced = byte == UInt8(ascii: "{")
      guard isBraced || byte == UInt8(ascii: "$") else { continue }
      let anyCase = isBraced && previous == UInt8(ascii: "$")
      let name = text[(position + 1)...].prefix {
        isCapitalNameByte($0) || anyCase && PlaceholderShape.isNameByte($0)
      }
      guard name.count >= 2, !name.prefix(1).allSatisfy(PlaceholderShape.isDigit) else { continue }
      let next = name.endIndex < text.count ? text[name.endIndex] : nil
      if isBraced, next == UInt8(ascii: "}") {
        return variable(text[(anyCase ? position - 1 : position)...name.endIndex])
      }
      // `$NAMEs` is no variable in capitals.
      if !isBraced, next.map({ !PlaceholderShape.isNameByte($0) }) ?? true {
        return variable(text[position..<name.endIndex])
      }
    }
    return nil
  }

  private static func variable(_ text: ArraySlice<UInt8>) -> Match {
    Match(kind: .placeholder, name: "a variable", text: String(decoding: text, as: UTF8.self))
  }

  /// A text without its `{{…}}`, and the first of them.
  private static func withoutTemplates(_ text: [UInt8]) -> (plain: [UInt8], template: String?) {
    let brace = UInt8(ascii: "{")
    guard text.contains(brace) else { return (text, nil) }
    var plain: [UInt8] = []
    var template: String?
    var position = 0
    var searchEnds = false
    while position < text.count {
      if !searchEnds, text[position...].starts(with: [brace, brace]) {
        if let end = endOfTemplate(in: text, from: position + 2) {
          template = template ?? String(decoding: text[position..<end], as: UTF8.self)
          position = end
          continue
        }
        // No end follows here, so none follows further on either.
        searchEnds = true
      }
      plain.append(text[position])
      position += 1
    }
    return (plain, template)
  }

  private static func endOfTemplate(in text: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + 1 < text.count {
      if text[position] == UInt8(ascii: "}"), text[position + 1] == UInt8(ascii: "}") {
        return position + 2
      }
      position += 1
    }
    return nil
  }

  // MARK: Hosts for examples

  private static func exampleHost(in text: [UInt8], _ layout: Layout) -> Match? {
    let authority = layout == .address ? Layout.authority(of: text) : 0..<text.count
    for range in Layout.split(text, authority, where: { !isHostByte($0) }) {
      let host = String(decoding: text[range], as: UTF8.self)
      let isExample = exampleDomains.contains { host == $0 || host.hasSuffix("." + $0) }
      if isExample || host.hasSuffix(".example") {
        return Match(kind: .exampleHost, name: "a host of an example", text: host)
      }
    }
    return nil
  }

  private static let exampleDomains = ["example.com", "example.net", "example.org"]

  // MARK: Characters

  static func lowercased(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte + 0x20 : byte }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isCapitalNameByte(_ byte: UInt8) -> Bool {
    isCapital(byte) || PlaceholderShape.isDigit(byte) || byte == UInt8(ascii: "_")
  }

  static func isHostByte(_ byte: UInt8) -> Bool {
    PlaceholderShape.isLetter(byte) || PlaceholderShape.isDigit(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
