import Reports
import Testing

/// The source line that a finding shows.
@Suite struct ExcerptTests {
  @Test func isCutOnBothSides() throws {
    let filler = String(repeating: "x", count: 300)
    let document =
      #"{"bannerText": "é\#(filler)", "inferenceProvider": "gatway", "bannerLinkUrl": "\#(filler)"}"#
    let text = report(.text, of: [FileReport.linting(document.utf8, path: "a.json")])
    let lines = text.split(separator: "\n")
    let excerpt = try #require(lines.firstIndex { $0.contains("\"gatway\"") && $0.hasPrefix("  ") })
    #expect(lines[excerpt].hasPrefix("  …xxx"))
    #expect(lines[excerpt].hasSuffix("xxx…"))
    let mark = lines[excerpt + 1].prefix { $0 == " " }.count
    #expect(lines[excerpt].dropFirst(mark).hasPrefix("\"gatway\""))
    #expect(lines[excerpt + 1].hasSuffix(" ^^^^^^^^"))
  }

  @Test(.timeLimit(.minutes(1)))
  func oneLongLineCostsLittle() {
    let entries = (0..<400).map { #"{"name": "s\#($0)", "transprt": "http"}"# }
    let filler = String(repeating: " ", count: 1_000_000)
    let document =
      #"{"managedMcpServers": [\#(entries.joined(separator: ","))]\#(filler)}"#
    let file = FileReport.linting(document.utf8, path: "a.json")
    #expect(file.diagnostics.count >= 400)
    #expect(report(.text, of: [file]).utf8.count < 1_000_000)
  }
}
