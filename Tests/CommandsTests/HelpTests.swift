import Commands
import TestSupport
import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    "lint", "export", "diff", "merge", "egress", "keys", "rules", "explain", "schema",
  ])
  func isThatOfTheCommand(command: String) {
    let console = TestConsole()
    #expect(Writ.run([command, "--help"], on: console) == .done)
    #expect(console.text.contains("USAGE: writ \(command)"))
  }

  @Test func isShownWithoutACommand() {
    let console = TestConsole()
    #expect(Writ.run([], on: console) == .done)
    #expect(console.text.contains("USAGE: writ <subcommand>"))
  }
}
