import Configuration
import Documents
import Rules

/// What makes a finding the same finding in another version of its file.
///
/// Lines, columns and the wording of messages change; the file, the rule, the key and what stands there
/// do not. Entries of lists are told apart by what they hold, not by their number, so that a new entry
/// before them changes nothing.
public struct BaselineKey: Sendable, Hashable, Comparable {
  /// The file, seen from the directory of the baseline, with `/` between names.
  public let path: String
  /// The rule's name.
  public let rule: String
  /// The pointer of the finding, with `-` in the place of the numbers of entries.
  public let pointer: String
  /// A digest of what the finding is about; empty where it must not be kept.
  public let content: String

  public init(path: String, rule: String, pointer: String, content: String) {
    self.path = path
    self.rule = rule
    self.pointer = pointer
    self.content = content
  }

  public static func < (left: BaselineKey, right: BaselineKey) -> Bool {
    (left.path, left.rule, left.pointer, left.content)
      < (right.path, right.rule, right.pointer, right.content)
  }
}

extension BaselineKey {
  /// The key of a finding.
  /// - Parameter confidential: the places of the file that must not be shown, in order; not even a
  ///   digest is made of what they hold, since a short secret could be found by trying.
  init(_ finding: Finding, path: String, confidential: [Range<Int>]) {
    self.init(
      path: path, rule: finding.rule.description, pointer: Self.withoutNumbers(finding.pointer),
      content: Self.mayKeep(finding, confidential) ? Self.digest(of: finding.location) : "")
  }

  private static func withoutNumbers(_ pointer: String) -> String {
    pointer.split(separator: "/", omittingEmptySubsequences: false).map { token in
      !token.isEmpty && token.utf8.allSatisfy { (48...57).contains($0) } ? "-" : String(token)
    }.joined(separator: "/")
  }

  private static func mayKeep(_ finding: Finding, _ confidential: [Range<Int>]) -> Bool {
    guard !rulesAboutSecrets.contains(finding.rule) else { return false }
    let place = finding.location.range
    return !confidential.contains { $0.overlaps(place) || $0.contains(place.lowerBound) }
  }

  /// The rules that find secrets where nothing says that there is one.
  private static let rulesAboutSecrets: Set<RuleID> = [
    "secret-in-source", "secret-in-headers", "url-credentials", "placeholder-value",
  ]

  private static func digest(of location: Location) -> String {
    switch location {
    case .value(let value), .part(let value, _), .beginning(let value): digest(of: value)
    case .offset: ""
    }
  }

  /// The digest of a text or number; of an entry, that of its name.
  private static func digest(of value: Value) -> String {
    switch value.kind {
    case .object:
      let name = ["name", "path"].lazy.compactMap { value[$0] }.first { $0.kind == .string }
      return name.map(digest) ?? ""
    case .array: return ""
    default:
      // FNV-1a, 64 bits.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in value.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
  }
}
