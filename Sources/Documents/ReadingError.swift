/// Why a file could not be read as a document, and where.
///
/// The text never quotes what stands in the file: it may be a secret.
public struct ReadingError: Error, Sendable, Equatable {
  public let reason: Reason
  /// The offset in bytes of the UTF-8 text (of the file itself when it is no text) at which reading
  /// stopped.
  public let offset: Int

  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// No bytes, or white space and comments only.
    case empty
    case notUTF8
    case notUTF16
    /// An XML declaration names an encoding that `writ` does not read.
    case unsupportedEncoding(String)
    case nestedTooDeep(limit: Int)
    /// The text breaks the rules of its format; the words say how.
    case malformed(String)
    /// A document type declaration with declarations of its own, the door to entity attacks.
    case internalSubset
    /// The format is known, and `writ` cannot read it as a configuration.
    case notAConfiguration(String)
    /// The description of a product's keys for profile editors, in the form of a property list.
    case profileManifest
    /// No format that `writ` knows.
    case unknownFormat
  }
}

extension ReadingError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .empty: "the document is empty"
    case .notUTF8: "not valid UTF-8: save the file as UTF-8"
    case .notUTF16: "not valid UTF-16: the file is cut off or was converted twice"
    case .unsupportedEncoding(let name):
      "the encoding \(name) is not supported: save the file as UTF-8"
    case .nestedTooDeep(let limit): "objects and arrays are nested more than \(limit) deep"
    case .malformed(let problem): problem
    case .internalSubset:
      "the document type declaration contains declarations of its own, which a property list "
        + "never needs: remove everything between [ and ]"
    case .notAConfiguration(let what): what
    case .profileManifest: "a profile manifest: it describes keys and holds no values"
    case .unknownFormat:
      "neither JSON, YAML, a property list, a registry file nor Registry.pol"
    }
  }
}
