import Configuration
import KeyCatalog
import Rules

/// What the app drops from a bootstrap response, and why.
///
/// The app validates a response key by key: one that it does not know, that is excluded or that
/// holds something wrong is dropped, and the others apply. Of a list of objects only the entry
/// concerned is dropped; any other key goes as a whole.
struct ResponseDrops {
  private let configuration: ManagedConfiguration
  /// The settings under each pointer, as their indices in the order of the document: a name that
  /// stands twice, or at two paths of the nested form, has more than one.
  private let positions: [String: [Int]]

  init(_ configuration: ManagedConfiguration) {
    self.configuration = configuration
    var positions: [String: [Int]] = [:]
    for (position, setting) in configuration.settings.enumerated() {
      positions[setting.pointer, default: []].append(position)
    }
    self.positions = positions
  }

  /// The findings without those that tell a second reason for what is dropped already.
  ///
  /// What the app refuses unseen is not judged further. What it drops for its content keeps the
  /// warnings, which stay true when the mistake is corrected.
  func withFirstReasonOnly(_ findings: [Finding]) -> [Finding] {
    let units = findings.map(unit)
    let first = firstReasons(findings, of: units)
    return findings.indices.compactMap { index in
      guard let unit = units[index],
        // A whole key that is dropped takes its entries along.
        let told = first[unit.wholeKey] ?? first[unit], told != index
      else { return findings[index] }
      let isJudgedFurther = findings[told].dropReason == .content && !findings[index].dropsItsKey
      return isJudgedFurther ? findings[index] : nil
    }
  }

  /// The keys and entries that the app does not read because of these findings.
  func unread(_ findings: [Finding]) -> UnreadSettings {
    var unread = UnreadSettings()
    for finding in findings where finding.dropsItsKey {
      guard let unit = unit(of: finding) else { continue }
      let setting = configuration.settings[unit.setting]
      unread.pointers.insert(setting.pointer + (unit.entry.map { "/" + $0 } ?? ""))
      // Another setting of the same key may be the one that is read.
      if unit.entry == nil, let key = setting.key,
        configuration[key]?.nameValue == setting.nameValue
      {
        unread.keys.insert(key)
      }
    }
    return unread
  }

  /// What is dropped as one.
  struct Unit: Hashable {
    /// The setting, as its index.
    let setting: Int
    /// The entry of a list of objects; `nil`: the whole key.
    let entry: Substring?

    var wholeKey: Unit { Unit(setting: setting, entry: nil) }
  }

  func unit(of finding: Finding) -> Unit? {
    let tokens = finding.pointer.split(
      separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard tokens.count > 1, let candidates = positions["/" + tokens[1]],
      let setting = setting(of: finding, among: candidates)
    else { return nil }
    let isList = configuration.settings[setting].definition?.type == .objectList
    return Unit(setting: setting, entry: isList && tokens.count > 2 ? tokens[2] : nil)
  }

  /// The one of several settings of a name in which a finding stands: the last that begins at or
  /// before it.
  private func setting(of finding: Finding, among candidates: [Int]) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    let start = finding.location.range.lowerBound
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      let name = configuration.settings[candidates[middle]].nameValue
      if name.place.lowerBound <= start { low = middle + 1 } else { high = middle }
    }
    return candidates[max(0, low - 1)]
  }

  /// The finding that tells the first reason for each unit, as its index.
  private func firstReasons(_ findings: [Finding], of units: [Unit?]) -> [Unit: Int] {
    var first: [Unit: Int] = [:]
    for index in findings.indices where findings[index].dropsItsKey {
      guard let unit = units[index] else { continue }
      if let earlier = first[unit], !precedes(findings[index], findings[earlier]) { continue }
      first[unit] = index
    }
    return first
  }

  /// Whether a reason is told rather than another: by its kind, shape before content, then by place.
  private func precedes(_ left: Finding, _ right: Finding) -> Bool {
    func rank(_ finding: Finding) -> (Int, Int, Int) {
      (
        finding.dropReason.rawValue, finding.concern == .content ? 1 : 0,
        finding.location.range.lowerBound
      )
    }
    return rank(left) < rank(right)
  }
}
