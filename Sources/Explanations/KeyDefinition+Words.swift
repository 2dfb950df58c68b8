import KeyCatalog

extension KeyDefinition {
  /// What keeps the key from being an ordinary one, in a word; `nil` for most.
  package var status: String? {
    if removal != nil { return "removed" }
    if deprecation != nil { return "deprecated" }
    if marks.contains(.undocumented) { return "undocumented" }
    if marks.contains(.beta) { return "beta" }
    return nil
  }
}

extension KeyDefinition.Availability {
  /// The availability in words.
  package var label: String {
    switch self {
    case .both: "management, response"
    case .managed: "management"
    case .served: "response"
    case .console: "console"
    }
  }
}
