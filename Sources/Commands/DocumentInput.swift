import Configuration
import Documents
import FileAccess
import Signing

/// Reads documents for commands that work on a whole configuration.
enum DocumentInput {
  /// Reads a file, or standard input for `-`; a signed profile is one whose signature holds.
  /// - Parameter anchors: the certificates that are trusted; `nil`: a signer's chain is not judged.
  /// - Throws: ``FileError`` or ``UnreadableDocument``, with the place at which reading stopped.
  static func read(
    _ path: String, kind: DocumentKind? = nil, anchors: TrustAnchors? = nil,
    on console: any Console
  ) throws -> ManagedConfiguration {
    let bytes = path == "-" ? try console.readStandardInput() : try FileReader.read(path)
    do throws(ReadingError) {
      let document = try Document.readVerifying(
        bytes, name: path == "-" ? nil : path, anchors: anchors)
      if case .broken(let reason) = document.traits.signature?.state {
        throw ReadingError(.malformed("the signature is broken: \(reason)"), at: 0)
      }
      return ManagedConfiguration(document, kind: kind)
    } catch {
      throw UnreadableDocument(path: path, bytes: bytes, error: error)
    }
  }

  /// Reads a file whose outermost value must be an object.
  /// - Throws: as ``read(_:kind:on:)``, and ``UnsuitableDocument`` for a list or a single value.
  static func readObject(
    _ path: String, kind: DocumentKind? = nil, on console: any Console
  ) throws -> ManagedConfiguration {
    let configuration = try read(path, kind: kind, on: console)
    guard configuration.document.root.kind == .object else {
      throw UnsuitableDocument(path: path, "is no object: a configuration is one with keys in it")
    }
    return configuration
  }

  /// The name under which messages speak of a path.
  static func displayName(_ path: String) -> String { path == "-" ? "<stdin>" : path }
}

/// A document that was read and that a command cannot work on.
struct UnsuitableDocument: CommandFailure {
  let description: String

  /// - Parameters:
  ///   - line: where the problem is, counted from 1.
  ///   - column: the same.
  init(path: String, line: Int = 1, column: Int = 1, _ problem: String) {
    description = "\(DocumentInput.displayName(path)):\(line):\(column): \(problem)"
  }
}

/// A document that a command cannot work on, because it cannot be read.
struct UnreadableDocument: CommandFailure {
  let description: String

  init(path: String, bytes: [UInt8], error: ReadingError) {
    let source = SourceText(displaying: bytes)
    let position = source.lineIndex().position(at: error.offset)
    description = "\(DocumentInput.displayName(path)):\(position.line):\(position.column): \(error)"
  }
}
