/// Finds what somebody who misspelled a name probably meant.
package enum Suggestion {
  /// The nearest names, best first, at most three; none when nothing is near.
  /// - Parameter limit: how many changes may lie between; `nil`: a third of the characters.
  package static func nearest(
    to text: String, among candidates: [String], within limit: Int? = nil
  ) -> [String] {
    let wanted = Array(text.lowercased().utf8.prefix(longest))
    let limit = limit ?? max(1, wanted.count / 3)
    var scored: [(name: String, distance: Int)] = []
    for candidate in candidates {
      let distance = distance(wanted, Array(candidate.lowercased().utf8), limit: limit)
      if distance <= limit { scored.append((candidate, distance)) }
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// What to do about a value that is none of the accepted ones.
  static func help(forValue text: String, among accepted: [String]) -> String {
    let all = accepted.map(quoted)
    guard let best = nearest(to: text, among: accepted).first else {
      return "write \(Wording.alternatives(all))"
    }
    let meant = "did you mean \(quoted(best))?"
    guard all.count > 1 else { return meant }
    return "\(meant) The values are \(Wording.enumeration(all))"
  }

  /// What to do about a field that an object of a key does not have.
  static func help(forField name: String, among fields: [String], of key: String) -> String {
    let list =
      fields.count > mostListed
      ? "writ explain \(key) lists the fields"
      : "The fields are \(Wording.enumeration(fields.map(quoted)))"
    guard let best = nearest(to: name, among: fields).first else {
      return "remove it; \(list.prefix(1).lowercased() + list.dropFirst())"
    }
    return fields.count > mostListed
      ? "did you mean \(quoted(best))? Otherwise remove it; \(list)"
      : "did you mean \(quoted(best))? \(list)"
  }

  /// How many fields are worth a list: whoever has more to choose from looks them up.
  private static let mostListed = 8

  /// Longer names are compared by their beginning: the time grows with the square of the length.
  private static let longest = 64

  /// The optimal string alignment distance: insertions, deletions, replacements, and neighbors that
  /// changed places each count one.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current: [Int] = []
      current.reserveCapacity(right.count + 1)
      current.append(row)
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var best = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current.append(best)
      }
      if let least = current.min(), least > limit { return limit + 1 }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
