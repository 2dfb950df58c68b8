import KeyCatalog

/// A key as `writ explain` tells it.
package struct KeyExplanation {
  private let key: KeyDefinition

  package init(_ key: KeyDefinition) { self.key = key }

  package var text: String {
    var text = "\(key.name): \(key.title)\n\n\(Paragraph(key.description).text)\n\n"
    let lines = KeyFacts(key).lines
    let width = lines.map(\.name.count).max() ?? 0
    for line in lines {
      let gap = String(repeating: " ", count: width - line.name.count + 2)
      text += line.name + gap + line.value + "\n"
    }
    text += values(of: key.value, indentation: "")
    if let shape = key.value.shape?.definition { text += fields(of: shape, indentation: "") }
    return text
  }

  private func fields(of shape: Shape, indentation: String) -> String {
    let parts = shape.parts
    return "\n\(indentation)\(parts.title)\n"
      + parts.entries.map { describe($0.definition, named: $0.name, indentation + "  ") }.joined()
  }

  private func describe(
    _ field: ValueDefinition, named name: String, _ indentation: String
  ) -> String {
    let traits = ValueFacts(field).traits.joined(separator: "; ")
    var text = "\(indentation)\(name): \(traits)\n"
    text += Paragraph(field.description, indentation: indentation + "  ").text + "\n"
    text += values(of: field, indentation: indentation + "  ")
    if let shape = field.shape?.definition {
      text += fields(of: shape, indentation: indentation + "  ")
    }
    return text
  }

  private func values(of definition: ValueDefinition, indentation: String) -> String {
    guard !definition.values.isEmpty else { return "" }
    var text = indentation.isEmpty ? "\nValues\n" : ""
    for value in definition.values {
      text += "\(indentation)  \(value.value): \(value.label)\n"
      if let description = value.description {
        text += Paragraph(description, indentation: indentation + "    ").text + "\n"
      }
    }
    return text
  }
}
