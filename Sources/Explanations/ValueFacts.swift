import KeyCatalog

/// What a key or a field of an object may hold, in words.
package struct ValueFacts {
  private let definition: ValueDefinition

  package init(_ definition: ValueDefinition) { self.definition = definition }

  /// The type with its bounds, such as `integer from 1 to 72`.
  package var type: String {
    var text = ([definition.type] + definition.alternateTypes).map(\.rawValue)
      .joined(separator: " or ")
    switch (definition.minimum, definition.maximum) {
    case (let low?, let high?): text += " from \(Literal.number(low)) to \(Literal.number(high))"
    case (let low?, nil): text += ", at least \(Literal.number(low))"
    case (nil, let high?): text += ", at most \(Literal.number(high))"
    case (nil, nil): break
    }
    if let low = definition.exclusiveMinimum { text += ", above \(Literal.number(low))" }
    if let length = definition.maximumLength { text += ", at most \(length) characters" }
    if let format = definition.format { text += ", \(format.rawValue)" }
    return text
  }

  /// What is said of a field in a few words, its type first.
  package var traits: [String] {
    var traits = [type]
    if definition.isRequired { traits.append("required") }
    if !definition.requiredIn.isEmpty {
      traits.append("required for \(definition.requiredIn.joined(separator: ", "))")
    }
    if !definition.onlyIn.isEmpty {
      traits.append("only for \(definition.onlyIn.joined(separator: ", "))")
    }
    if let value = definition.defaultValue { traits.append("default \(value)") }
    if let since = definition.since { traits.append("since \(since)") }
    if definition.marks.contains(.secret) { traits.append("secret") }
    return traits
  }
}

extension EnumerationValue {
  /// The value's title, with what its build and end are.
  package var label: String {
    var label = title
    if let since { label += " (since \(since))" }
    if isDeprecated { label += " (deprecated)" }
    return label
  }
}

extension Shape {
  /// What is inside, each part with the name that stands for it, and what all of it is called.
  package var parts: (title: String, entries: [(name: String, definition: ValueDefinition)]) {
    switch content {
    case .record(let fields): ("Fields", fields.map { ($0.name, $0) })
    case .map(_, let entry): ("Values", [("*", entry)])
    case .items(let entry): ("Entries", [("each", entry)])
    }
  }
}
