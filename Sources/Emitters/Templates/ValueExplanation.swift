import KeyCatalog

/// A value's form in words: its bounds, its choices, and what is inside an object or a list.
package enum ValueExplanation {
  /// How deep fields of fields are listed. The catalog's shapes end long before.
  private static let maximumDepth = 4

  /// The range and length that a value may have; `nil` where it may have any.
  package static func bounds(of value: ValueDefinition) -> String? {
    var parts: [String] = []
    if let bound = value.exclusiveMinimum { parts.append("more than \(shown(bound))") }
    switch (value.minimum, value.maximum) {
    case (let minimum?, let maximum?): parts.append("\(shown(minimum)) to \(shown(maximum))")
    case (let minimum?, nil): parts.append("\(shown(minimum)) or more")
    case (nil, let maximum?): parts.append("at most \(shown(maximum))")
    case (nil, nil): break
    }
    if let length = value.maximumLength { parts.append("at most \(length) characters") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// A line for each value of an enumeration.
  package static func lines(for values: [EnumerationValue]) -> [String] {
    values.map { value in
      var line = "- \(value.value): \(sentence(value.title))"
      if let description = value.description { line += " \(sentence(description))" }
      if let since = value.since { line += " From \(since)." }
      if value.isDeprecated { line += " Deprecated." }
      return line
    }
  }

  /// What is to be written for a value that is entered as text.
  static func form(of value: ValueDefinition) -> String? {
    switch value.type {
    case .object: "Enter one line of JSON: an object."
    case .objectList: "Enter one line of JSON: a list of objects."
    case .stringList: "Enter one line of JSON: a list of strings."
    case .enumerationList: "Enter one line of JSON: a list of these strings."
    case .number: "Enter a number, with a point before its fraction."
    case .boolean, .integer, .string, .enumeration: nil
    }
  }

  /// The lines that describe the fields of an object, the entries of a list or map.
  static func inside(_ value: ValueDefinition) -> [String] {
    if value.type == .enumerationList { return lines(for: value.values) }
    guard let shape = value.shape?.definition else { return [] }
    return lines(for: shape, depth: 0)
  }

  private static func lines(for shape: Shape, depth: Int) -> [String] {
    guard depth < maximumDepth else { return [] }
    switch shape.content {
    case .record(let fields): return fields.flatMap { lines(for: $0, depth: depth) }
    case .map(_, let entry):
      let text = "Names of your choice, each with \(entry.type.inWords)."
      return [indented("- " + detailed(text, entry), depth)] + nested(entry, depth)
    case .items(let entry):
      return [indented("- " + detailed(sentence(entry.description), entry), depth)]
        + nested(entry, depth)
    }
  }

  private static func lines(for field: ValueDefinition, depth: Int) -> [String] {
    let types = ([field.type] + field.alternateTypes).map(\.inWords).joined(separator: ", or ")
    var head = "- \(field.name) (\(types)"
    if field.isRequired { head += ", required" }
    if !field.onlyIn.isEmpty { head += ", only for \(field.onlyIn.joined(separator: ", "))" }
    if field.requiredIn == field.onlyIn, !field.onlyIn.isEmpty {
      head += ", required there"
    } else if !field.requiredIn.isEmpty {
      head += ", required for \(field.requiredIn.joined(separator: ", "))"
    }
    head += "): "
    return [indented(head + detailed(sentence(field.description), field), depth)]
      + nested(field, depth)
  }

  /// A description with what else the catalog knows of a value.
  private static func detailed(_ text: String, _ value: ValueDefinition) -> String {
    var sentences = [text]
    if !value.values.isEmpty {
      sentences.append("One of: \(value.values.map(\.value).joined(separator: ", ")).")
    }
    if let bounds = bounds(of: value) { sentences.append("Allowed: \(bounds).") }
    if let literal = value.defaultValue { sentences.append("Default: \(literal).") }
    if let since = value.since { sentences.append("From \(since).") }
    return sentences.joined(separator: " ")
  }

  private static func nested(_ value: ValueDefinition, _ depth: Int) -> [String] {
    value.shape.map { lines(for: $0.definition, depth: depth + 1) } ?? []
  }

  private static func indented(_ line: String, _ depth: Int) -> String {
    String(repeating: "  ", count: depth) + line
  }

  /// Text with a full stop at its end.
  private static func sentence(_ text: String) -> String {
    text.isEmpty || text.hasSuffix(".") ? text : text + "."
  }

  /// A number without a fraction that is none.
  private static func shown(_ number: Double) -> String { Literal.number(number).description }
}
