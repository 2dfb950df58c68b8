import KeyCatalog
import Rules

/// Findings as one page that needs nothing besides itself: no network, no other file.
///
/// The page begins with the counts of all files, so that what is shown of each is kept until the end.
public struct HTMLReport: Report {
  private var page: HTMLPage
  private var rules: [RuleID: Int] = [:]

  /// - Parameter version: the version of `writ` that the report names.
  public init(version: String) {
    page = HTMLPage(version: version)
  }

  public mutating func add(_ file: FileReport) -> [UInt8] {
    guard !file.diagnostics.isEmpty else {
      page.cleanFiles.append(file.path)
      return []
    }
    for diagnostic in file.diagnostics { rules[diagnostic.rule, default: 0] += 1 }
    let section = HTMLFileSection(file, number: page.files.count + 1)
    page.files.append((path: file.path, findings: file.diagnostics.count, markup: section.markup))
    return []
  }

  public mutating func end(_ summary: Summary) -> [UInt8] {
    page.rules = rules.sorted { $0.key.description < $1.key.description }
      .map { (id: $0.key, findings: $0.value) }
    return Array(page.markup(summary).utf8)
  }
}
