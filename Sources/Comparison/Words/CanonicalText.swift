import Configuration
import Documents
import Rules

/// A configuration as lines of text, the same for every format and layout, without secrets: what git
/// compares with `textconv`.
public struct CanonicalText {
  /// One value a line, sorted by path.
  public let text: String

  public init(_ configuration: ManagedConfiguration) {
    let facts = Facts(configuration)
    var lines: [String] = []
    for path in facts.paths {
      guard let fact = facts.byPath[path], let shown = Self.shown(fact) else { continue }
      lines.append(Self.oneLine("\(CredentialText.redacted(path.text)): \(shown)") + "\n")
    }
    text = lines.sorted().joined()
  }

  /// What stands behind the path; `nil` where the lines of what is inside say it all.
  private static func shown(_ fact: Fact) -> String? {
    switch fact.content {
    case .object: return fact.value.isEmptyContainer ? "{}" : nil
    case .list: return fact.value.isEmptyContainer ? "[]" : nil
    case .order(let names): return oneLine(names.joined(separator: ", "))
    default: break
    }
    guard let subject = fact.subject else {
      var writer = JSONWriter(.compact)
      writer.value(fact.value)
      return CredentialText.redacted(String(decoding: writer.bytes, as: UTF8.self))
    }
    return subject.shown.json
  }

  /// Without the characters that could change the text around them on a terminal.
  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}
