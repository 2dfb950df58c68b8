import ArgumentParser
import Configuration
import Documents
import FileAccess
import KeyCatalog
import Signing

/// What documents are read with.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A certificate in PEM or DER that signed profiles must lead to. Repeatable.",
      valueName: "file"),
    completion: .file())
  var trustAnchor: [String] = []

  @Option(
    help: ArgumentHelp(
      "Keys newer than the catalog, in the form of schemas/catalog (JSON or YAML).",
      valueName: "file"),
    completion: .file())
  var catalogExtra: String?

  /// Runs a command's work with the keys of `--catalog-extra` known.
  /// - Throws: an error that names the file that cannot be used, and what the work throws.
  func withCatalogExtra<Result>(
    _ console: any Console, _ work: () throws -> Result
  ) throws -> Result {
    try Self.withCatalogExtra(catalogExtra, console, work)
  }

  /// Runs a command's work with the keys of a file known.
  /// - Throws: an error that names the file that cannot be used, and what the work throws.
  static func withCatalogExtra<Result>(
    _ catalogExtra: String?, _ console: any Console, _ work: () throws -> Result
  ) throws -> Result {
    guard let catalogExtra else { return try work() }
    let bytes = try FileReader.read(catalogExtra, limit: SigningOptions.largestFile)
    let keys: CatalogExtension
    do throws(ReadingError) {
      keys = try Self.keys(in: try Document.read(bytes, name: catalogExtra))
    } catch {
      throw UnreadableDocument(path: catalogExtra, bytes: bytes, error: error)
    }
    for name in keys.known {
      console.complain("\(catalogExtra): the catalog has \(name) by now, and keeps its own entry")
    }
    return try Catalog.$additions.withValue(keys, operation: work)
  }

  private static func keys(in document: Document) throws(ReadingError) -> CatalogExtension {
    do throws(CatalogExtensionReader.EntryError) {
      return try CatalogExtensionReader.read(document)
    } catch {
      throw ReadingError(.malformed(error.description), at: error.place.lowerBound)
    }
  }

  /// The certificates that are trusted; `nil`: nobody said.
  /// - Throws: an error that names the file that cannot be used.
  func anchors() throws -> TrustAnchors? { try Self.anchors(trustAnchor) }

  /// The certificates in files; `nil` without any file.
  /// - Throws: an error that names the file that cannot be used.
  static func anchors(_ paths: [String]) throws -> TrustAnchors? {
    guard !paths.isEmpty else { return nil }
    let files = try paths.map { path in
      (name: path, bytes: try FileReader.read(path, limit: SigningOptions.largestFile))
    }
    return try TrustAnchors(files: files)
  }
}
