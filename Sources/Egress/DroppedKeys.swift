import Configuration
import KeyCatalog
import Linting
import Rules

/// What every build of a fleet drops from a bootstrap response, so that it opens no host.
struct DroppedKeys {
  private(set) var unread = UnreadSettings()
  /// What is dropped, in the order of the response: the JSON Pointer of a key or of an entry, and the
  /// rule that explains it.
  private(set) var reasons: [(pointer: String, rule: RuleID)] = []
  /// What could not be told, in sentences.
  private(set) var notes: [String] = []

  /// - Parameter configuration: a response; of any other document nothing is dropped.
  init(from configuration: ManagedConfiguration, options: EgressList.Options) {
    guard configuration.kind == .bootstrapResponse else { return }
    // A firewall must suit every build: what one of them still reads counts.
    let newest = options.fleet.newest ?? Catalog.release
    let fleets = [options.fleet, Fleet(oldest: newest, newest: newest)]
    let verdicts = fleets.map { Self.verdicts(on: configuration, $0, options) }
    let droppedByOldest = Set(
      verdicts[0].filter(\.isDropped).map { $0.pointer(in: configuration) })
    notes = verdicts[1].map(\.finding)
      .filter { $0.rule == "origin-pinned" && $0.severity == .note }
      .map { $0.message.prefix(1).uppercased() + $0.message.dropFirst() + "." }
    for verdict in verdicts[1] where verdict.isDropped {
      let pointer = verdict.pointer(in: configuration)
      guard droppedByOldest.contains(pointer), unread.pointers.insert(pointer).inserted
      else { continue }
      let setting = configuration.settings[verdict.position]
      // A name that nobody knows brings no host.
      guard let key = setting.key else { continue }
      reasons.append((pointer, verdict.finding.rule))
      // Another setting of the same key may be the one that is read.
      if verdict.entryPointer == nil, configuration[key]?.nameValue == setting.nameValue {
        unread.keys.insert(key)
      }
    }
  }

  private static func verdicts(
    on configuration: ManagedConfiguration, _ fleet: Fleet, _ options: EgressList.Options
  ) -> [Verdict] {
    let linter = Linter(
      options: LintOptions(
        fleet: fleet, asOf: options.asOf, isFragment: true, bootstrap: options.bootstrap))
    return linter.verdicts(on: configuration)
  }
}

extension Verdict {
  /// The JSON Pointer of what is dropped: the key, or one entry of it.
  fileprivate func pointer(in configuration: ManagedConfiguration) -> String {
    entryPointer ?? configuration.settings[position].pointer
  }
}
