import Foundation
import Reports
import Testing

/// The page takes nothing from a document for markup, and needs nothing from elsewhere.
@Suite struct PageTests {
  private func page(_ messages: [String], path: String = "a.json") throws -> String {
    report(.html, of: [try FileReport.stating(messages, path: path)])
  }

  @Test func takesNothingForMarkup() throws {
    let hostile = "</script><script>alert(1)</script><img src=x onerror='a' \"b\">&lt;"
    let page = try page([hostile], path: hostile)
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</script").count == 2)
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;img src=x onerror=&#39;a&#39; &quot;b&quot;&gt;&amp;lt;"))
  }

  @Test func needsNothingFromElsewhere() throws {
    let page = try page(["a"])
    for reference in ["http://", "https://", "src=", "url(", "@import", " style=", "onclick"] {
      #expect(!page.contains(reference), "\(reference)")
    }
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
  }

  @Test func marksTheSpan() throws {
    let page = report(
      .html, of: [FileReport.linting(#"{"inferenceProvider": "gat<way"}"#.utf8, path: "a.json")])
    #expect(page.contains("<mark>&quot;gat&lt;way&quot;</mark>}</code>"))
  }
}
