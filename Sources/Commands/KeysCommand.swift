import ArgumentParser
import Documents
import Explanations
import KeyCatalog
import Reports

/// `writ keys`: the catalog.
struct KeysCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List every managed key, or those that releases brought.",
    discussion: """
      --since takes the release of the first build that has the keys: --since 2.110.0 lists what came with 2.110.0 \
      and after it. --changed takes a build that you have and one that you go to: --changed 1.46388.1..2.110.0 tells \
      what came after 1.46388.1, up to and with 2.110.0; without the second, up to the newest that is known, with \
      the days on which names and values end. What nobody has named a release for is in neither list.
      """)

  @Option(help: ArgumentHelp("The form of the list: text or json.", valueName: "format"))
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Only keys that came with this release or a later one.", valueName: "release"),
    transform: Self.release)
  var since: AppVersion?

  @Option(
    help: ArgumentHelp(
      """
      What changed about the keys after the first release, up to the second: keys and values that were \
      added, renamed, deprecated or removed, and other defaults, fields, ways and meanings.
      """, valueName: "release..release"),
    transform: ReleaseRange.init)
  var changed: ReleaseRange?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func validate() throws {
    if since != nil, changed != nil {
      throw ValidationError("--since lists keys and --changed lists changes: give one of the two")
    }
  }

  func run(on console: any Console) throws -> ExitStatus {
    if let newest = since ?? changed?.last, newest > Catalog.release {
      console.complain(
        "nothing is known of releases after \(Catalog.release); see writ catalog diff")
    }
    if let changed {
      let changes = KeyChangeList(changed)
      switch format {
      case .text: console.write(changes.table)
      case .json: console.write(json { changes.write(to: &$0) })
      }
      return .done
    }
    switch format {
    case .text: console.write(table)
    case .json:
      console.write(
        json { writer in
          writer.beginArray()
          for key in keys { KeyDescription(key).write(to: &writer) }
          writer.endArray()
        })
    }
    return .done
  }

  private var keys: [KeyDefinition] {
    guard let since else { return Catalog.keys }
    return Catalog.keys.filter { key in key.since.map { $0 >= since } ?? false }
  }

  private var table: String {
    let rows = keys.map { key in
      [
        key.name, key.type.rawValue, key.availability.label, key.since?.description ?? "-",
        key.status.map { "\(key.title) (\($0))" } ?? key.title,
      ]
    }
    return TextTable(["KEY", "TYPE", "AVAILABILITY", "SINCE", "TITLE"], rows).text
  }

  private func json(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(.indented)
    body(&writer)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func release(_ argument: String) throws -> AppVersion {
    guard let release = AppVersion(argument) else {
      throw ValidationError("\"\(argument)\" is no release, such as 2.110.0")
    }
    return release
  }
}
