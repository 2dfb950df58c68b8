import Configuration
import Documents
import KeyCatalog

/// Compares two configurations by what they mean, whatever their formats.
public enum Comparison {
  /// The differences, those that loosen security first, else in the order of the second document, and
  /// then what is gone from the first.
  ///
  /// How lists are compared and what a change means is told by the catalog. What device management
  /// rewrites without a change of meaning (order, layout, identifiers of payloads) is no difference.
  /// - Parameter keys: the only keys that count, by name; `nil`: all.
  public static func changes(
    from first: ManagedConfiguration, to second: ManagedConfiguration,
    onlyKeys keys: Set<String>? = nil
  ) -> [Change] {
    var comparer = Comparer()
    if keys == nil { compareEnvelopes(first, second, &comparer) }
    let before = Slots(first)
    let after = Slots(second)
    for slot in after.inOrder where keys?.contains(slot.name) ?? true {
      if let earlier = before[slot] {
        comparer.compare(Subject(earlier), Subject(slot))
      } else {
        comparer.add(Subject(slot))
      }
    }
    for slot in before.inOrder where keys?.contains(slot.name) ?? true {
      if after[slot] == nil { comparer.remove(Subject(slot)) }
    }
    // Sorted by rank and place: the sort of the standard library does not promise to be stable.
    return comparer.changes.enumerated().sorted {
      ($0.element.security.rank, $0.offset) < ($1.element.security.rank, $1.offset)
    }.map(\.element)
  }

  /// The names of the keys that a configuration gives.
  public static func keys(of configuration: ManagedConfiguration) -> Set<String> {
    Set(Slots(configuration).inOrder.map(\.name))
  }

  private static func compareEnvelopes(
    _ first: ManagedConfiguration, _ second: ManagedConfiguration, _ comparer: inout Comparer
  ) {
    comparer.changes += HiveComparison.changes(from: first, to: second)
    guard let before = first.envelope.profile, let after = second.envelope.profile else { return }
    comparer.changes += ProfileComparison.changes(from: before, to: after)
  }
}

/// The settings of a configuration that count, each under the name by which another configuration's
/// is found.
struct Slots {
  let inOrder: [Setting]
  /// Whether a setting was overridden by another of the same name.
  private(set) var repeatsSettings = false
  private let positions: [String: Int]

  init(_ configuration: ManagedConfiguration) {
    var settings: [Setting] = []
    var positions: [String: Int] = [:]
    for setting in configuration.settings {
      // The layout of a document is none of its settings.
      if setting.spelling == .comment || setting.key == .schemaVersion { continue }
      let counting = setting.isRead ? setting.key.flatMap { configuration[$0] } ?? setting : setting
      if let earlier = positions[setting.slot] {
        settings[earlier] = counting
        repeatsSettings = true
      } else {
        positions[setting.slot] = settings.count
        settings.append(counting)
      }
    }
    inOrder = settings
    self.positions = positions
  }

  subscript(setting: Setting) -> Setting? { positions[setting.slot].map { inOrder[$0] } }
}

extension Setting {
  /// Whether some build of the app reads the setting under the name that it was given.
  var isRead: Bool {
    if case .earlierNested = spelling { return true }
    return isReadUnderItsName
  }

  /// A name that the app does not read, were it a key's former one, is not the key.
  fileprivate var slot: String { isRead ? name : name + "\u{0}" }
}
