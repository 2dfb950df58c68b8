import KeyCatalog

/// What the catalog knows of a key, line by line.
package struct KeyFacts {
  private let key: KeyDefinition

  package init(_ key: KeyDefinition) { self.key = key }

  /// The facts that there are, each with its name.
  package var lines: [(name: String, value: String)] {
    all.compactMap { name, value in value.map { (name, $0) } }
  }

  private var all: [(String, String?)] {
    [
      ("Type", ValueFacts(key.value).type),
      ("Default", key.value.defaultValue?.description),
      ("Default before", key.earlierDefault.map { "\($0.value) before \($0.until)" }),
      ("Pattern", key.value.pattern),
      ("Order counts", key.value.order),
      ("Section", sectionTitle),
      ("Providers", list(key.providers.map(\.rawValue))),
      ("Read from", key.availability.label),
      ("Deployments", deployments),
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
      ("Enforced", key.enforcedFrom.map { "by the vendor from \($0)" }),
      ("Marks", list(marks)),
    ]
  }

  private var deployments: String {
    key.scopeSince.map { "\(key.scope.rawValue), since \($0)" } ?? key.scope.rawValue
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

  private func list(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
