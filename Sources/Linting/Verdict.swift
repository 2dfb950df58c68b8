import Configuration
import Rules

/// A finding about one setting of a document, and what the app makes of the setting because of it.
public struct Verdict: Sendable {
  public let finding: Finding
  /// The setting, as its index in ``ManagedConfiguration/settings``.
  public let position: Int
  /// The JSON Pointer of the entry of a list of objects that the finding is about; `nil`: the whole
  /// key.
  public let entryPointer: String?
  /// Whether the app leaves the key or entry out of a bootstrap response because of the finding.
  public let isDropped: Bool
}

extension Linter {
  /// The findings about single settings, each with the setting it is about; those that the document
  /// suppresses too.
  public func verdicts(on configuration: ManagedConfiguration) -> [Verdict] {
    let drops = ResponseDrops(configuration)
    return unsuppressedFindings(in: configuration).compactMap { finding in
      guard let unit = drops.unit(of: finding) else { return nil }
      let setting = configuration.settings[unit.setting]
      return Verdict(
        finding: finding, position: unit.setting,
        entryPointer: unit.entry.map { setting.pointer + "/" + $0 },
        isDropped: finding.dropsItsKey)
    }
  }
}
