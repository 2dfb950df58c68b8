/// The shortest way from one list of lines to another (E. W. Myers, "An O(ND) Difference Algorithm and
/// Its Variations", 1986).
struct LineDifference {
  /// A run of lines of the old text that others of the new text replace; either may be empty.
  struct Change: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  let changes: [Change]

  /// Beyond so many changed lines, what lies between the first and the last change is one change: the
  /// time and space of the search grow with the square.
  private static let longestSearch = 1000

  init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
    {
      suffix += 1
    }
    let oldMiddle = old[prefix..<(old.count - suffix)]
    let newMiddle = new[prefix..<(new.count - suffix)]
    changes = Self.changes(from: Array(oldMiddle), to: Array(newMiddle)).map { change in
      Change(
        old: (change.old.lowerBound + prefix)..<(change.old.upperBound + prefix),
        new: (change.new.lowerBound + prefix)..<(change.new.upperBound + prefix))
    }
  }

  private static func changes(
    from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]
  ) -> [Change] {
    guard !old.isEmpty || !new.isEmpty else { return [] }
    let whole = [Change(old: 0..<old.count, new: 0..<new.count)]
    guard !old.isEmpty, !new.isEmpty, let trace = trace(from: old, to: new) else { return whole }
    return changes(along: trace, oldCount: old.count, newCount: new.count)
  }

  /// How far each diagonal was reached after each number of changed lines; `nil` when there are too
  /// many. Diagonals are counted from `-steps`, so that the array has `2 * steps + 1` entries.
  private static func trace(
    from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]
  ) -> [[Int]]? {
    var trace: [[Int]] = []
    for steps in 0...min(old.count + new.count, longestSearch) {
      var reached = [Int](repeating: 0, count: 2 * steps + 1)
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        var oldIndex = start(of: diagonal, steps, trace.last).oldIndex
        var newIndex = oldIndex - diagonal
        while oldIndex < old.count, newIndex < new.count, newIndex >= 0,
          old[oldIndex] == new[newIndex]
        {
          oldIndex += 1
          newIndex += 1
        }
        reached[diagonal + steps] = oldIndex
        if oldIndex >= old.count, newIndex >= new.count { return trace + [reached] }
      }
      trace.append(reached)
    }
    return nil
  }

  /// Where a diagonal begins after one more changed line, and whether that line was put in.
  private static func start(
    of diagonal: Int, _ steps: Int, _ previous: [Int]?
  ) -> (oldIndex: Int, isInsertion: Bool) {
    guard let previous, steps > 0 else { return (0, false) }
    func reached(_ diagonal: Int) -> Int {
      let index = diagonal + steps - 1
      return previous.indices.contains(index) ? previous[index] : -1
    }
    let isInsertion =
      diagonal == -steps || (diagonal != steps && reached(diagonal - 1) < reached(diagonal + 1))
    return isInsertion
      ? (reached(diagonal + 1), true) : (reached(diagonal - 1) + 1, false)
  }

  /// Goes the way back and joins steps that follow each other.
  private static func changes(
    along trace: [[Int]], oldCount: Int, newCount: Int
  ) -> [Change] {
    var changes: [Change] = []
    var oldIndex = oldCount
    var newIndex = newCount
    for steps in stride(from: trace.count - 1, to: 0, by: -1) {
      let diagonal = oldIndex - newIndex
      let (start, isInsertion) = start(of: diagonal, steps, trace[steps - 1])
      let changeStart = (
        old: isInsertion ? start : start - 1, new: start - diagonal - (isInsertion ? 1 : 0)
      )
      let change = Change(
        old: changeStart.old..<start, new: changeStart.new..<(start - diagonal))
      if let last = changes.last, last.old.lowerBound == change.old.upperBound,
        last.new.lowerBound == change.new.upperBound
      {
        changes[changes.count - 1] = Change(
          old: change.old.lowerBound..<last.old.upperBound,
          new: change.new.lowerBound..<last.new.upperBound)
      } else {
        changes.append(change)
      }
      (oldIndex, newIndex) = changeStart
    }
    return changes.reversed()
  }
}
