import ArgumentParser
import Documents
import Reports
import Rules

/// `writ rules`: what is checked.
struct RulesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List every rule.")

  @Option(help: ArgumentHelp("The form of the list: text or json.", valueName: "format"))
  var format: KeysCommand.Format = .text

  func run(on console: any Console) throws -> ExitStatus {
    let rules = RuleRegistry.rules.sorted { $0.id.description < $1.id.description }
    switch format {
    case .text:
      let rows = rules.map {
        [$0.id.description, $0.severity.rawValue, $0.documentation.summary]
      }
      console.write(TextTable(["RULE", "SEVERITY", "SUMMARY"], rows).text)
    case .json:
      var writer = JSONWriter(.indented)
      writer.beginArray()
      for rule in rules {
        writer.beginObject()
        writer.member("id", rule.id.description)
        writer.member("severity", rule.severity.rawValue)
        writer.member("summary", rule.documentation.summary)
        writer.member("explanation", rule.documentation.explanation)
        writer.endObject()
      }
      writer.endArray()
      console.write(writer.bytes + [UInt8(ascii: "\n")])
    }
    return .done
  }
}
