import ArgumentParser
import Explanations
import KeyCatalog
import Rules

/// `writ explain`: everything about one key or one rule.
struct ExplainCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell everything about a key or a rule.")

  @Argument(help: "The name of a key or the ID of a rule.")
  var name: String

  func run(on console: any Console) throws -> ExitStatus {
    if let rule = RuleRegistry.rule(RuleID(name)) {
      console.write(RuleExplanation(rule).text)
      return .done
    }
    let key =
      Catalog.key(named: name) ?? Catalog.key(formerlyNamed: name)
      ?? Catalog.key(named: name, ignoringCase: true)
    if let key {
      console.write(KeyExplanation(key.definition).text)
      return .done
    }
    console.complain("no key or rule is called \"\(name)\"; see writ keys and writ rules")
    return .failed
  }
}
