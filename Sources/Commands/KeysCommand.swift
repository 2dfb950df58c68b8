import ArgumentParser
import Documents
import Explanations
import KeyCatalog
import Reports

/// `writ keys`: the catalog.
struct KeysCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List every managed key.")

  @Option(help: ArgumentHelp("The form of the list: text or json.", valueName: "format"))
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run(on console: any Console) throws -> ExitStatus {
    switch format {
    case .text: console.write(table)
    case .json: console.write(json)
    }
    return .done
  }

  private var table: String {
    let rows = Catalog.keys.map { key in
      [
        key.name, key.type.rawValue, key.availability.label, key.since?.description ?? "-",
        key.status.map { "\(key.title) (\($0))" } ?? key.title,
      ]
    }
    return TextTable(["KEY", "TYPE", "AVAILABILITY", "SINCE", "TITLE"], rows).text
  }

  private var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginArray()
    for key in Catalog.keys { KeyDescription(key).write(to: &writer) }
    writer.endArray()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
