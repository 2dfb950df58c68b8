import KeyCatalog

/// The help text of a key in a template: what an editor of policies or profiles shows beside it.
package enum KeyExplanation {
  /// The paragraphs: what the key does, what it takes, and which builds and deployments read it.
  /// - Parameters:
  ///   - entry: how the value is filled in.
  ///   - version: the first build that reads it from device management.
  ///   - closing: further facts, one a line.
  static func text(
    of key: KeyDefinition, entry: String?, version: AppVersion?, closing: [String] = []
  ) -> String {
    let paragraphs: [String?] = [
      key.description,
      deprecation(of: key),
      entry,
      ValueExplanation.inside(key.value).joined(separator: "\n"),
      (facts(about: key, version: version) + delivery(of: key) + closing).joined(separator: "\n"),
    ]
    return paragraphs.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// How the value of a key is filled in where it is entered as what it is.
  static func entry(of key: KeyDefinition) -> String? {
    key.type == .enumeration
      ? ValueExplanation.lines(for: key.value.values).joined(separator: "\n")
      : ValueExplanation.form(of: key.value)
  }

  /// What it takes, and which builds and deployments read it, one fact a line.
  /// - Parameter version: the first build that reads it.
  package static func facts(about key: KeyDefinition, version: AppVersion?) -> [String] {
    var facts: [String] = []
    if let bounds = ValueExplanation.bounds(of: key.value) { facts.append("Allowed: \(bounds).") }
    if let value = key.value.defaultValue { facts.append("Default: \(value).") }
    if let earlier = key.earlierDefault {
      facts.append("Default before \(earlier.until): \(earlier.value).")
    }
    if let version { facts.append("Read from Claude Desktop \(version).") }
    if !key.providers.isEmpty {
      facts.append("Only for: \(key.providers.map(\.title).joined(separator: ", ")).")
    }
    facts += key.formerNames.map { "Formerly named \($0.name)." }
    return facts
  }

  /// By which way it may arrive, and who can read it there.
  private static func delivery(of key: KeyDefinition) -> [String] {
    var facts = [availability(of: key)]
    if key.marks.contains(.secret) {
      facts.append("Holds a credential: whoever can read the policy can read it.")
    } else if key.marks.contains(.sensitive) {
      facts.append("May hold a credential: whoever can read the policy can read it.")
    }
    return facts
  }

  /// Whether a bootstrap response can carry it.
  package static func availability(of key: KeyDefinition) -> String {
    guard key.availability == .both else {
      return "Device management only: a bootstrap response cannot carry it."
    }
    let since = key.servedSince.map { " from Claude Desktop \($0)" } ?? ""
    return "A bootstrap response can carry it as well\(since)."
  }

  /// Since when it should no longer be used, and what to use; `nil` for one that is not deprecated.
  package static func deprecation(of key: KeyDefinition) -> String? {
    guard let deprecation = key.deprecation else { return nil }
    var sentences = ["Deprecated\(deprecation.since.map { " since \($0)" } ?? "")."]
    if let successor = deprecation.replacedBy { sentences.append("Use \(successor.name) instead.") }
    if let day = deprecation.acceptedUntil { sentences.append("Read until \(day).") }
    if deprecation.hasNoEndDate { sentences.append("No last day is announced.") }
    return sentences.joined(separator: " ")
  }
}

extension KeyDefinition {
  /// The first build that reads the key from device management; `nil`: not known.
  var managedSince: AppVersion? { [since, scopeSince, managementSince].compactMap(\.self).max() }
}

extension KeyDefinition.Provider {
  /// The provider's name, as the catalog has it.
  fileprivate var title: String {
    let values = KeyID.inferenceProvider.definition.value.values
    return values.first { $0.value == rawValue }?.title ?? rawValue
  }
}
