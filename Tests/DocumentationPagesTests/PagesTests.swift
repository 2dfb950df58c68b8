import DocumentationPages
import Foundation
import KeyCatalog
import Rules
import TestSupport
import Testing

/// What is made must be what is committed, and be read by a forge as it is meant.
@Suite struct PagesTests {
  private static let pages = DocumentationPages.render()

  @Test func everyRuleHasASectionWithExamples() throws {
    let page = try #require(Self.pages.first { $0.path == "docs/rules.md" }).text
    let sections = page.split(separator: "\n### ").dropFirst()
    #expect(
      sections.map { $0.prefix { $0 != "\n" } }.sorted()
        == RuleRegistry.rules.map { Substring($0.id.description) }.sorted())
    for section in sections {
      #expect(section.contains("\nFound in:\n") && section.contains("\n```console\n$ writ lint "))
      #expect(section.contains("\nFine") && section.contains("\nFrom: "), "\(section.prefix(40))")
      #expect(section.contains("[\(section.prefix { $0 != "\n" })]"), "\(section.prefix(40))")
    }
  }

  @Test func everyKeyHasASection() throws {
    let page = try #require(Self.pages.first { $0.path == "docs/keys.md" }).text
    let names = page.split(separator: "\n### ").dropFirst().map { $0.prefix { $0 != "\n" } }
    #expect(names.map(String.init).sorted() == Catalog.keys.map(\.name).sorted())
  }

  @Test func areUpToDate() throws {
    for page in Self.pages {
      let committed = try String(
        contentsOf: Package.root.appending(path: page.path), encoding: .utf8)
      #expect(committed == page.text, "\(page.path) is behind: run make generate")
    }
  }

  @Test func linksLeadToHeadings() {
    for page in Self.pages {
      let headings = Self.lines(outsideOfBlocks: page.text).compactMap { line in
        line.wholeMatch(of: /#+ (.+)/).map { String($0.1) }
      }
      let anchors = headings.map { heading in
        heading.lowercased().replacing(/[^\p{L}\p{N} _-]/, with: "").replacing(" ", with: "-")
      }
      #expect(Set(anchors).count == anchors.count, "\(page.path): two headings of one name")
      let links = page.text.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
      #expect(!links.isEmpty)
      for link in links { #expect(anchors.contains(link), "\(page.path): #\(link)") }
    }
  }

  /// A pipe or a line break inside a cell would break the table.
  @Test func tablesHaveTheirColumns() {
    for page in Self.pages {
      var columns: Int?
      for line in Self.lines(outsideOfBlocks: page.text) {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let bars = line.replacing(#"\|"#, with: "").count { $0 == "|" }
        #expect(bars == columns ?? bars, "\(page.path): \(line)")
        columns = bars
      }
    }
  }

  /// An angle bracket outside of code would be an element of HTML.
  @Test func nothingIsHTML() {
    for page in Self.pages {
      for line in Self.lines(outsideOfBlocks: page.text).dropFirst() {
        let prose = line.replacing(/`[^`]*`/, with: "").replacing(#"\<"#, with: "")
        #expect(!prose.contains("<"), "\(page.path): \(line)")
      }
    }
  }

  private static func lines(outsideOfBlocks text: String) -> [Substring] {
    var fence: String?
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if let open = fence {
        if line == open { fence = nil }
        return false
      }
      if let match = line.prefixMatch(of: /(```+)\w*$/) {
        fence = String(match.1)
        return false
      }
      return true
    }
  }
}
