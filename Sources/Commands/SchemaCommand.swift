import ArgumentParser
import FileAccess
import JSONSchema

/// `writ schema`: the JSON Schema of a form of configuration.
struct SchemaCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write a JSON Schema (draft 2020-12) for editors and other validators.",
    discussion: """
      A schema checks names, types, choices, ranges and the fields of objects. What values mean together \
      is checked by "writ lint" alone.
      """)

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "What it describes: \(SchemaTarget.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "form"))
  var target: SchemaTarget

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "path"))
  var output: String?

  func run(on console: any Console) throws -> ExitStatus {
    let bytes = ConfigurationSchema(target).bytes
    if let output { try FileWriter.write(bytes, to: output) } else { console.write(bytes) }
    return .done
  }
}

extension SchemaTarget: ExpressibleByArgument {}
