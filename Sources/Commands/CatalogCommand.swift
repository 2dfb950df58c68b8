import ArgumentParser
import CatalogComparison
import Documents
import FileAccess
import KeyCatalog
import Reports

/// `writ catalog`: the catalog against what the app itself publishes.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Compare the catalog with what the app itself publishes.",
    subcommands: [CatalogDiffCommand.self])
}

/// `writ catalog diff`: what a file of the app's has that the catalog lacks.
struct CatalogDiffCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell which keys, values and ranges of a file the catalog lacks or has differently.",
    discussion: """
      The file is the app's JSON Schema, its profile manifest or its Group Policy template (ADMX). \
      Exit status: 0 nothing is lacking, 1 something is, 2 the file cannot be read.
      """)

  @Argument(help: "The file; -: standard input.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The form of the answer: text or json.", valueName: "format"))
  var format: Format = .text

  /// The form of the answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run(on console: any Console) throws -> ExitStatus {
    let bytes = file == "-" ? try console.readStandardInput() : try FileReader.read(file)
    let published: PublishedCatalog
    do throws(ReadingError) {
      published = try PublishedCatalog.read(bytes)
    } catch {
      throw UnreadableDocument(path: file, bytes: bytes, error: error)
    }
    let differences = published.differences
    switch format {
    case .text: console.write(text(of: differences, in: published))
    case .json: console.write(json(of: differences, in: published))
    }
    return differences.isEmpty ? .done : .findings
  }

  private func text(of differences: [CatalogDifference], in published: PublishedCatalog) -> String {
    let lines = differences.map { oneLine($0.message) + "\n" }.joined()
    let count = differences.count == 1 ? "1 difference" : "\(differences.count) differences"
    return lines + "\(count) to the catalog of \(Catalog.release) in \(published.keys.count) keys "
      + "(\(published.form.rawValue))\n"
  }

  /// Text from a file never brings control characters to a terminal.
  private func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
  }

  private func json(
    of differences: [CatalogDifference], in published: PublishedCatalog
  ) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.key("writ")
    writer.beginObject()
    writer.member("version", Writ.version)
    writer.member("catalog", Catalog.release.description)
    writer.endObject()
    writer.key("file")
    writer.beginObject()
    writer.member("path", file == "-" ? "<stdin>" : file)
    writer.member("form", published.form.rawValue)
    writer.endObject()
    writer.key("differences")
    writer.beginArray()
    for difference in differences {
      writer.beginObject()
      writer.member("key", difference.key)
      writer.member("difference", difference.kind.rawValue)
      writer.member("published", difference.published.isEmpty ? nil : difference.published)
      writer.member("catalog", difference.catalog)
      writer.member("message", difference.message)
      writer.endObject()
    }
    writer.endArray()
    writer.key("summary")
    writer.beginObject()
    writer.member("keys", published.keys.count)
    writer.member("differences", differences.count)
    writer.endObject()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
