import KeyCatalog

/// What an export produced.
public struct Export: Sendable {
  /// One file without a path, or several with one each.
  public let files: [EmittedFile]
  /// What the administrator should know about it.
  public let notes: [ExportNote]
}

/// A file that an export wants written.
public struct EmittedFile: Sendable, Equatable {
  /// The path below the directory that the user names, with `/` between its parts; `nil`: the format
  /// is a single document, which may go to standard output.
  public let path: String?
  /// The whole content.
  public let bytes: [UInt8]

  public init(path: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Something about an export that is no error.
public enum ExportNote: Sendable, Equatable {
  /// A setting is missing from the payload, for this reason.
  case leftOut(EmissionError)
  /// A key stands at a place of the nested form that is concluded from similar keys.
  case inferredPath(KeyID, path: String)
  /// Native types were asked for, and the format's types are settled elsewhere.
  case nativeTypesHaveNoEffect(ExportFormat)
}

extension ExportNote: CustomStringConvertible {
  public var description: String {
    switch self {
    case .leftOut(let error): "left out: \(error)"
    case .inferredPath(let key, let path):
      "\(key.name) is written to \(path), a place that no document names: try it before you rely on it"
    case .nativeTypesHaveNoEffect(let format):
      "native types have no effect on \(format.rawValue), which has one way to store each value"
    }
  }
}
