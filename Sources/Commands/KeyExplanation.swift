import KeyCatalog

/// A key as `writ explain` tells it.
struct KeyExplanation {
  private let key: KeyDefinition

  init(_ key: KeyDefinition) { self.key = key }

  var text: String {
    var text = "\(key.name): \(key.title)\n\n\(Paragraph(key.description).text)\n\n"
    text += TextTable.pairs(facts)
    text += values(of: key.value, indentation: "")
    if let shape = key.value.shape?.definition { text += fields(of: shape, indentation: "") }
    return text
  }

  private var facts: [(String, String?)] {
    [
      ("Type", typeDescription(of: key.value)),
      ("Default", key.value.defaultValue?.description),
      ("Default before", key.earlierDefault.map { "\($0.value) before \($0.until)" }),
      ("Section", sectionTitle),
      ("Providers", list(key.providers.map(\.rawValue))),
      ("Read from", key.availability.label),
      ("Deployments", key.scope.rawValue),
      ("Systems", list(key.platforms.map(\.rawValue))),
      ("Since", key.since?.description),
      ("In management since", key.managementSince?.description),
      ("In responses since", key.servedSince?.description),
      ("Changed in", list(key.changedIn.map(\.description))),
      ("Nested path", key.nestedPath.map { key.isNestedPathInferred ? "\($0) (inferred)" : $0 }),
      ("Nested path before", key.earlierNestedPath.map { "\($0.path) before \($0.until)" }),
      ("Former names", list(key.formerNames.map(\.name))),
      ("Deprecated", deprecation),
      ("Removed", removal),
      ("Marks", list(marks)),
    ]
  }

  private var sectionTitle: String? {
    Catalog.sections.first { $0.id == key.section }.map { "\($0.title) (\($0.id))" }
  }

  private var deprecation: String? {
    key.deprecation.map { deprecation in
      var parts = [deprecation.since.map { "since \($0)" } ?? "yes"]
      if let successor = deprecation.replacedBy { parts.append("use \(successor.name)") }
      if let day = deprecation.acceptedUntil { parts.append("read until \(day)") }
      if deprecation.hasNoEndDate { parts.append("no end announced") }
      return parts.joined(separator: ", ")
    }
  }

  private var removal: String? {
    key.removal.map { removal in
      var parts = [removal.release.map { "in \($0)" } ?? "yes"]
      if let successor = removal.replacedBy { parts.append("use \(successor.name)") }
      return parts.joined(separator: ", ")
    }
  }

  private var marks: [String] {
    let words: [(Marks, String)] = [
      (.secret, "secret"), (.sensitive, "may hold secrets"),
      (.localExecutable, "names a program on the device"),
      (.trustAnchor, "trust anchor"), (.originPinned, "pinned to the bootstrap origin"),
      (.appBehavior, "steers the app itself"), (.updateKey, "update key"), (.beta, "beta"),
      (.undocumented, "undocumented"),
    ]
    var marks = words.filter { key.marks.contains($0.0) }.map(\.1)
    if let consent = key.consent {
      marks.append(
        consent.since.map { "needs consent from a response since \($0)" }
          ?? "needs consent from a response")
    }
    return marks
  }

  private func fields(of shape: Shape, indentation: String) -> String {
    switch shape.content {
    case .record(let fields):
      var text = "\n\(indentation)Fields\n"
      for field in fields { text += describe(field, named: field.name, indentation + "  ") }
      return text
    case .map(_, let entry):
      return "\n\(indentation)Values\n" + describe(entry, named: "*", indentation + "  ")
    case .items(let entry):
      return "\n\(indentation)Entries\n" + describe(entry, named: "each", indentation + "  ")
    }
  }

  private func describe(
    _ field: ValueDefinition, named name: String, _ indentation: String
  ) -> String {
    var traits = [typeDescription(of: field)]
    if field.isRequired { traits.append("required") }
    if !field.requiredIn.isEmpty {
      traits.append("required for \(field.requiredIn.joined(separator: ", "))")
    }
    if !field.onlyIn.isEmpty { traits.append("only for \(field.onlyIn.joined(separator: ", "))") }
    if let value = field.defaultValue { traits.append("default \(value)") }
    if let since = field.since { traits.append("since \(since)") }
    if field.marks.contains(.secret) { traits.append("secret") }
    var text = "\(indentation)\(name): \(traits.joined(separator: "; "))\n"
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
      var line = "\(indentation)  \(value.value): \(value.title)"
      if let since = value.since { line += " (since \(since))" }
      if value.isDeprecated { line += " (deprecated)" }
      text += line + "\n"
      if let description = value.description {
        text += Paragraph(description, indentation: indentation + "    ").text + "\n"
      }
    }
    return text
  }

  private func typeDescription(of value: ValueDefinition) -> String {
    var text = ([value.type] + value.alternateTypes).map(\.rawValue).joined(separator: " or ")
    switch (value.minimum, value.maximum) {
    case (let low?, let high?): text += " from \(Literal.number(low)) to \(Literal.number(high))"
    case (let low?, nil): text += ", at least \(Literal.number(low))"
    case (nil, let high?): text += ", at most \(Literal.number(high))"
    case (nil, nil): break
    }
    if let low = value.exclusiveMinimum { text += ", above \(Literal.number(low))" }
    if let length = value.maximumLength { text += ", at most \(length) characters" }
    if let format = value.format { text += ", \(format.rawValue)" }
    return text
  }

  private func list(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension TextTable {
  /// A column of names and one of values; pairs without a value are left out.
  static func pairs(_ pairs: [(String, String?)]) -> String {
    let width = pairs.filter { $0.1 != nil }.map(\.0.count).max() ?? 0
    return pairs.compactMap { name, value in
      value.map { name + String(repeating: " ", count: width - name.count + 2) + $0 + "\n" }
    }.joined()
  }
}
