import Configuration

/// Merges what three configurations say.
struct FactMerge {
  /// What the merged configuration must say, with what is known of the order of lists.
  private(set) var merged: [FactPath: Expectation] = [:]
  private(set) var conflicts: [FactPath] = []

  /// What must be true of a merged fact.
  enum Expectation {
    case content(FactContent)
    /// A list whose order counts.
    case order(ListOrder)
  }

  init(base: Facts, ours: Facts, theirs: Facts) {
    var seen: Set<FactPath> = []
    for path in ours.paths + theirs.paths + base.paths where seen.insert(path).inserted {
      merge(
        path, base.byPath[path]?.content, ours.byPath[path]?.content, theirs.byPath[path]?.content)
    }
    // What one side put into something that the other took away has nowhere to go.
    for path in seen where merged[path] != nil {
      guard let parent = path.parent, merged[parent]?.isContainer != true else { continue }
      merged[path] = nil
      conflicts.append(path)
    }
  }

  private mutating func merge(
    _ path: FactPath, _ base: FactContent?, _ ours: FactContent?, _ theirs: FactContent?
  ) {
    if case .order(let our)? = ours, case .order(let their)? = theirs {
      var original: [String] = []
      if case .order(let names)? = base { original = names }
      if let order = ListOrder(base: original, ours: our, theirs: their) {
        merged[path] = .order(order)
      } else {
        conflicts.append(path)
      }
      return
    }
    if ours == theirs || base == theirs {
      merged[path] = ours.map(Expectation.init)
    } else if base == ours {
      merged[path] = theirs.map(Expectation.init)
    } else {
      conflicts.append(path)
    }
  }

  /// Whether a configuration says what it must, no more and no less.
  func isMet(by facts: Facts) -> Bool {
    guard conflicts.isEmpty, facts.byPath.count == merged.count else { return false }
    return facts.byPath.allSatisfy { path, fact in
      switch merged[path] {
      case .content(let content)?: content == fact.content
      case .order(let order)?: order.isMet(by: fact.content)
      case nil: false
      }
    }
  }
}

extension FactMerge.Expectation {
  fileprivate init(_ content: FactContent) {
    if case .order(let names) = content {
      self = .order(ListOrder(names))
    } else {
      self = .content(content)
    }
  }

  fileprivate var isContainer: Bool {
    switch self {
    case .order, .content(.object), .content(.list): true
    case .content: false
    }
  }
}

/// The order that a merged list must have: that of the entries which all sides have, and the first.
struct ListOrder {
  private let common: [String]
  /// `nil` where the sides leave it open.
  private let first: String?

  init(_ names: [String]) {
    common = names
    first = names.first
  }

  /// - Returns: `nil` where the sides contradict each other.
  init?(base: [String], ours: [String], theirs: [String]) {
    let shared = Set(base).intersection(ours).intersection(theirs)
    let (original, our, their) = (
      base.filter(shared.contains), ours.filter(shared.contains), theirs.filter(shared.contains)
    )
    guard our == their || original == our || original == their else { return nil }
    common = original == our ? their : our
    if ours.first == theirs.first || base.first == theirs.first {
      first = ours.first
    } else if base.first == ours.first {
      first = theirs.first
    } else {
      return nil
    }
  }

  func isMet(by content: FactContent) -> Bool {
    guard case .order(let names) = content else { return false }
    let known = Set(common)
    guard names.filter(known.contains) == common else { return false }
    // The first of one side may have been taken away by the other.
    guard let first, names.contains(first) else { return true }
    return names.first == first
  }
}
