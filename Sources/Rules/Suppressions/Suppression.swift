import Documents

/// A comment that says that a rule does not count on one line, and why:
/// `writ:ignore RULE -- reason`, or `writ:ignore RULE: reason` where a comment must not hold two hyphens,
/// as in XML.
public struct Suppression: Sendable {
  /// The rule that does not count.
  public let rule: RuleID
  /// The line on which it does not: the comment's own, or the next where the comment stands alone.
  public let line: Int
  /// The offset at which the comment begins.
  public let offset: Int
}

/// What the comments of a document say about its findings.
public struct SuppressionComments: Sendable {
  public private(set) var suppressions: [Suppression] = []
  /// The comments that are meant as suppressions and are none.
  private(set) var mistakes: [(offset: Int, problem: SuppressionProblem)] = []

  /// Reads the comments of a document; costs one search where there is none.
  public init(_ document: Document) {
    let text = document.source.bytes
    let written = document.comments(holding: "writ:ignore").filter {
      text[$0.content].drop(while: Blank.isBlank).starts(with: Self.marker.utf8)
    }
    guard !written.isEmpty else { return }
    let lines = document.source.lineIndex()
    // From the last to the first: what stands alone above another such comment speaks of the same line.
    var next: (firstLine: Int, target: Int)?
    for comment in written.reversed() {
      let surroundings = Blank.surroundings(of: comment.range, in: text)
      let first = lines.position(at: comment.range.lowerBound).line
      let last = lines.position(at: comment.range.upperBound).line
      var target = surroundings.isBefore ? first : last
      if !surroundings.isBefore, !surroundings.isAfter {
        target = last + 1
        if let next, next.firstLine == target { target = next.target }
        next = (first, target)
      }
      add(comment, in: text, line: target)
    }
    suppressions.reverse()
    mistakes.reverse()
  }

  private static let marker = "writ:ignore"

  private mutating func add(_ comment: Comment, in text: [UInt8], line: Int) {
    let offset = comment.range.lowerBound
    let words = String(decoding: text[comment.content], as: UTF8.self)
      .drop(while: \.isWhitespace).dropFirst(Self.marker.count)
    do throws(SuppressionProblem) {
      let rule = try Self.rule(in: words)
      suppressions.append(Suppression(rule: rule, line: line, offset: offset))
    } catch {
      mistakes.append((offset, error))
    }
  }

  /// The rule that a comment names, when it is one and a reason follows.
  private static func rule(in words: Substring) throws(SuppressionProblem) -> RuleID {
    guard words.first?.isWhitespace ?? true else { throw .noRule }
    let rest = words.drop(while: \.isWhitespace)
    let name = rest.prefix { !$0.isWhitespace && $0 != ":" }
    guard !name.isEmpty, name != "--" else { throw .noRule }
    let id = RuleID(String(name))
    guard RuleRegistry.rule(id) != nil else { throw .unknownRule(String(name)) }
    guard !permanent.contains(id) else { throw .permanentRule(id) }
    let tail = rest[name.endIndex...].drop(while: \.isWhitespace)
    let separator = ["--", "—", ":"].first { tail.hasPrefix($0) }
    guard let separator, tail.dropFirst(separator.count).contains(where: { $0.isLetter })
    else { throw .noReason(id) }
    return id
  }

  /// The rules that always count: without them nobody could tell what else is hidden.
  private static let permanent: Set<RuleID> = [
    SyntaxRule.id, SuppressionInvalidRule.id, SuppressionUnusedRule.id,
  ]
}

/// Why a comment suppresses nothing.
enum SuppressionProblem: Error {
  case noRule
  case unknownRule(String)
  case permanentRule(RuleID)
  case noReason(RuleID)
}

/// White space around comments.
private enum Blank {
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || isLineEnd(byte)
  }

  /// Whether something else stands on the lines of a range, before it or after it.
  static func surroundings(
    of range: Range<Int>, in text: [UInt8]
  ) -> (isBefore: Bool, isAfter: Bool) {
    let before = text[..<range.lowerBound].last { !isBlank($0) || isLineEnd($0) }
    let after = text[range.upperBound...].first { !isBlank($0) || isLineEnd($0) }
    return (before.map { !isLineEnd($0) } ?? false, after.map { !isLineEnd($0) } ?? false)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
