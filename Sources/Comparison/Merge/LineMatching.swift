/// Finds the lines that two texts have in common, in the manner of patience diff: lines that are unique
/// in both hold the texts together, and what lies between them is matched from its ends.
///
/// Close to linear; where a text repeats the same lines over and over, fewer are found than there are.
struct LineMatching {
  /// How often a part is divided again; what is still not matched then counts as changed.
  private static let maximumDepth = 32

  /// For every line of the first text the one in the second, if any.
  private(set) var partners: [Int?]

  init(_ first: [Int], _ second: [Int]) {
    partners = Array(repeating: nil, count: first.count)
    var pending = [(left: first.indices, right: second.indices, depth: 0)]
    while let (left, right, depth) = pending.popLast() {
      let (inner, innerRight) = matchEnds(first, second, left, right)
      guard !inner.isEmpty, !innerRight.isEmpty, depth < Self.maximumDepth else { continue }
      let anchors = Self.anchors(first, second, inner, innerRight)
      guard !anchors.isEmpty else { continue }
      var (start, startRight) = (inner.lowerBound, innerRight.lowerBound)
      for anchor in anchors {
        partners[anchor.first] = anchor.second
        pending.append((start..<anchor.first, startRight..<anchor.second, depth + 1))
        (start, startRight) = (anchor.first + 1, anchor.second + 1)
      }
      pending.append((start..<inner.upperBound, startRight..<innerRight.upperBound, depth + 1))
    }
  }

  /// Matches equal lines at the beginning and the end, and returns what is between.
  private mutating func matchEnds(
    _ first: [Int], _ second: [Int], _ left: Range<Int>, _ right: Range<Int>
  ) -> (Range<Int>, Range<Int>) {
    var (low, lowRight) = (left.lowerBound, right.lowerBound)
    var (high, highRight) = (left.upperBound, right.upperBound)
    while low < high, lowRight < highRight, first[low] == second[lowRight] {
      partners[low] = lowRight
      low += 1
      lowRight += 1
    }
    while low < high, lowRight < highRight, first[high - 1] == second[highRight - 1] {
      high -= 1
      highRight -= 1
      partners[high] = highRight
    }
    return (low..<high, lowRight..<highRight)
  }

  /// The lines that are unique on both sides and stand in the same order.
  private static func anchors(
    _ first: [Int], _ second: [Int], _ left: Range<Int>, _ right: Range<Int>
  ) -> [(first: Int, second: Int)] {
    let here = unique(first, left)
    let there = unique(second, right)
    let common = left.compactMap { index -> (first: Int, second: Int)? in
      guard here[first[index]] == .some(.some(index)), case .some(let found?) = there[first[index]]
      else { return nil }
      return (index, found)
    }
    return IncreasingRun.longest(in: common.map(\.second)).map { common[$0] }
  }

  /// Where each line stands that stands once; `nil` for one that stands several times.
  private static func unique(_ lines: [Int], _ range: Range<Int>) -> [Int: Int?] {
    var places: [Int: Int?] = [:]
    for index in range {
      if places.updateValue(index, forKey: lines[index]) != nil {
        places.updateValue(nil, forKey: lines[index])
      }
    }
    return places
  }
}

/// Longest increasing subsequences.
enum IncreasingRun {
  /// The indices of one, by patience sorting in O(n log n).
  static func longest(in numbers: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [Int] = []
    var next = tails.last
    while let index = next {
      run.append(index)
      next = previous[index]
    }
    return run.reversed()
  }
}
