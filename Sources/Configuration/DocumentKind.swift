import Documents
import KeyCatalog

/// What a document is to the app, which decides how its keys are read.
public enum DocumentKind: String, Sendable, CaseIterable {
  /// What an administrator writes and keeps in git: the input of an export.
  case source
  /// What a device reads from device management.
  case managed
  /// An entry of the app's configuration library, or a file for its import.
  case local
  /// What a bootstrap server answers.
  case bootstrapResponse = "bootstrap-response"
}

extension DocumentKind {
  /// The kind that a document is when nobody says, by its format.
  public init(of document: Document) {
    switch document.format {
    case .mobileconfig, .plist, .reg, .pol, .intune, .linux: self = .managed
    case .json: self = NestedForm.isUsed(in: document.root) ? .local : .source
    case .yaml: self = .source
    }
  }
}
