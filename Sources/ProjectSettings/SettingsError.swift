import Documents
import Rules

/// Why a settings file cannot be used, and where.
public struct SettingsError: Error, Sendable, CustomStringConvertible {
  /// The settings file.
  public let path: String
  /// The place of the mistake; `nil` for the file as a whole.
  public let position: TextPosition?
  public let problem: Problem

  /// What is wrong.
  public enum Problem: Sendable {
    /// The file cannot be opened; the words say why, and name the file.
    case unreadable(String)
    case tooLarge(limit: Int)
    /// The text is no YAML.
    case malformed(ReadingError)
    /// A setting or member that there is not.
    case unknownName(String, of: String, known: [String])
    case repeatedName(String)
    case missingName(String, of: String)
    /// A value of another kind than the setting takes.
    case wrongKind(String, wanted: String)
    /// A word that is none of those that the setting takes.
    case unknownWord(String, of: String, known: [String])
    case noVersion(String)
    case noURL(String)
    case oldestIsNewer
    case unknownRule(String)
    case pattern(PathPattern.Mistake)
  }

  public var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    if case .unreadable(let words) = problem { return words }
    return "\(path)\(place): \(explanation)"
  }

  private var explanation: String {
    switch problem {
    case .unreadable(let words): words
    case .tooLarge(let limit): "a settings file has at most \(limit >> 10) KiB"
    case .malformed(let error): error.description
    case .unknownName(let name, let owner, let known):
      "\(owner) has no \(quoted(name)); " + Self.choice(name, among: known)
    case .repeatedName(let name): "\(quoted(name)) is there a second time"
    case .missingName(let name, let owner): "\(owner) needs \(quoted(name))"
    case .wrongKind(let name, let wanted): "\(name) is \(wanted)"
    case .unknownWord(let word, let name, let known):
      "\(name) cannot be \(quoted(word)); " + Self.choice(word, among: known)
    case .noVersion(let name): "\(name) is a version of the app, such as 1.24012.0"
    case .noURL(let name): "\(name) is a whole address, such as https://config.example.corp/user"
    case .oldestIsNewer: "min-app-version is newer than max-app-version"
    case .unknownRule(let name):
      "there is no rule \(quoted(name)); " + Self.rule(nearest: name)
    case .pattern(let mistake): "the pattern \(mistake.description)"
    }
  }

  private static func choice(_ name: String, among known: [String]) -> String {
    let all = "it is one of " + Wording.alternatives(known)
    guard let nearest = Suggestion.nearest(to: name, among: known).first else { return all }
    return "did you mean \(nearest)? " + (known.count > 1 ? all.capitalizedFirst : "")
  }

  private static func rule(nearest name: String) -> String {
    let names = RuleRegistry.rules.map { $0.id.description }
    let hint = "writ rules lists the rules"
    return Suggestion.nearest(to: name, among: names).first.map { "did you mean \($0)? \(hint)" }
      ?? hint
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
