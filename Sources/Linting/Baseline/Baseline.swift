import Configuration
import Rules

/// The findings of an earlier run, which are not new.
public struct Baseline: Sendable, Equatable {
  /// How many findings of each key there are.
  public private(set) var counts: [BaselineKey: Int] = [:]

  public init() {}

  /// Adds the findings of a file.
  public mutating func add(
    _ findings: [Finding], of configuration: ManagedConfiguration?, path: String
  ) {
    for key in Self.keys(of: findings, in: configuration, path: path) { add(key, count: 1) }
  }

  mutating func add(_ key: BaselineKey, count: Int) {
    counts[key, default: 0] += count
  }

  /// The keys of a file's findings, in their order.
  fileprivate static func keys(
    of findings: [Finding], in configuration: ManagedConfiguration?, path: String
  ) -> [BaselineKey] {
    guard !findings.isEmpty else { return [] }
    let confidential = configuration.map(Confidentiality.places) ?? []
    return findings.map { BaselineKey($0, path: path, confidential: confidential) }
  }
}

/// A baseline while findings are compared with it.
public struct BaselineComparison: Sendable {
  /// What no finding has been counted against yet.
  private var left: [BaselineKey: Int]
  private var seen: Set<String> = []

  public init(_ baseline: Baseline) {
    left = baseline.counts
  }

  /// The findings that the baseline does not have, those that it has counted off.
  ///
  /// Of several alike the first are taken for the known ones.
  public mutating func newFindings(
    among findings: [Finding], of configuration: ManagedConfiguration?, path: String
  ) -> [Finding] {
    seen.insert(path)
    let keys = Baseline.keys(of: findings, in: configuration, path: path)
    return zip(findings, keys).compactMap { finding, key in
      guard let count = left[key], count > 0 else { return finding }
      left[key] = count - 1
      return nil
    }
  }

  /// The entries for which nothing was found any more, in order.
  /// - Parameter isGone: whether a file that was not checked does not exist any more.
  public func gone(where isGone: (String) -> Bool) -> [(key: BaselineKey, count: Int)] {
    var missing: [String: Bool] = [:]
    return left.filter { $0.value > 0 }
      .filter { entry in
        let path = entry.key.path
        if seen.contains(path) { return true }
        if let known = missing[path] { return known }
        let result = isGone(path)
        missing[path] = result
        return result
      }
      .sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
