import Reports
import Testing

/// GitHub reads a line as a command; what stands in it must not end it or begin another.
@Suite struct WorkflowCommandTests {
  @Test func escapesDataAndProperties() throws {
    let file = try FileReport.stating(["50% of a: b, c\r\n::error::d"], path: "a,b:c%.json")
    let text = report(.github, of: [file])
    #expect(
      text == """
        ::error file=a%2Cb%3Ac%25.json,line=1,endLine=1,col=16,endColumn=19,title=enum-value\
        ::50%25 of a: b, c%0D%0A::error::d

        """)
  }

  @Test func namesSeverities() throws {
    let files = try [
      FileReport.stating(["a"], path: "a", severity: .warning),
      FileReport.stating(["b"], path: "b", severity: .note),
    ]
    let lines = report(.github, of: files).split(separator: "\n")
    #expect(lines.first?.hasPrefix("::warning file=a,") == true)
    #expect(lines.last?.hasPrefix("::notice file=b,") == true)
  }
}
