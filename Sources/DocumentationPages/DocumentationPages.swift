/// All pages of the documentation that are made and not written.
public enum DocumentationPages {
  /// A page, by its path in the package.
  public typealias File = (path: String, text: String)

  /// Renders every page.
  public static func render() -> [File] {
    [("docs/rules.md", RulesPage().text), ("docs/keys.md", KeysPage().text)]
  }
}
