import Configuration
import Documents

/// A document that shows a rule.
///
/// In a triggering example an arrow `↓` stands before each place at which the rule finds something;
/// the arrows are no part of the document. Examples are linted as fragments unless they say
/// otherwise, so that they need not be complete.
public struct RuleExample: Sendable {
  public let text: String
  public let format: DocumentFormat
  /// What the document is; `nil`: told by its format.
  public let kind: DocumentKind?
  /// What reading the document found of a signature around it.
  public let signature: DocumentSignature?
  /// Who may change the file, where it lies at the place from which the app reads it.
  public let protection: FileProtection?
  public let options: LintOptions

  public init(
    _ text: String, format: DocumentFormat = .json, kind: DocumentKind? = nil,
    signature: DocumentSignature? = nil, protection: FileProtection? = nil,
    options: LintOptions = .example
  ) {
    self.text = text
    self.format = format
    self.kind = kind
    self.signature = signature
    self.protection = protection
    self.options = options
  }

  /// A name for the document, from which its format is told; its path, where that matters.
  public var fileName: String {
    if protection != nil { return FileProtection.linuxSettings }
    return switch format {
    case .json: "example.json"
    case .yaml: "example.yaml"
    case .mobileconfig: "example.mobileconfig"
    case .plist: "example.plist"
    case .reg: "example.reg"
    case .pol: "Registry.pol"
    case .intune: "intune.json"
    case .linux: "managed-settings.json"
    }
  }
}

extension RuleExample {
  /// What stands before each place at which the rule finds something.
  private static let arrow: Unicode.Scalar = "↓"

  /// The document itself, without arrows.
  public var document: String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != Self.arrow }))
  }

  /// The places of the arrows, as offsets in bytes of the document.
  public var marks: [Int] {
    var marks: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar == Self.arrow { marks.append(offset) } else { offset += UTF8.width(scalar) }
    }
    return marks
  }

  /// Reads the document, with what the example says of its surroundings.
  /// - Throws: ``ReadingError`` as for any file.
  public func configuration() throws(ReadingError) -> ManagedConfiguration {
    var document = try Document.read(Array(document.utf8), name: fileName)
    if let signature { document.traits.signature = signature }
    if let protection { document.traits.protection = protection }
    return ManagedConfiguration(document, kind: kind)
  }
}
