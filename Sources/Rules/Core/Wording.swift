import Configuration
import KeyCatalog

/// A name or value in double quotes, as messages show it; line breaks and controls are shown as
/// escapes, and what is long is cut.
package func quoted(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  if isPlain, text.utf8.count <= Wording.longestQuote { return "\"" + text + "\"" }
  var shown = ""
  for scalar in text.unicodeScalars.prefix(Wording.longestQuote) {
    if scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.generalCategory == .format {
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  let isCut = text.unicodeScalars.count > Wording.longestQuote
  return "\"\(shown)\(isCut ? "…" : "")\""
}

package enum Wording {
  /// How many characters of a value a message shows.
  static let longestQuote = 80

  /// "a", "a or b", "a, b or c".
  package static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// "a", "a and b", "a, b and c".
  package static func enumeration(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension TypedValue {
  /// What messages call the value: the key, or the field and its key.
  var displayName: String {
    if depth == 0 { return setting.name }
    return definition.name.isEmpty
      ? "an entry of \(setting.name)" : "\(setting.name).\(definition.name)"
  }

  /// The value in quotes, or a stand-in where it must not be shown.
  func shown(_ text: String) -> String {
    isConfidential ? Wording.redacted : quoted(text)
  }
}

extension Wording {
  /// What stands in a secret's place.
  package static let redacted = "‹redacted›"
}
