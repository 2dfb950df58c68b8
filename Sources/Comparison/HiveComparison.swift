import Configuration
import Documents

/// Compares the hives of the registry in which two files have the app's values.
enum HiveComparison {
  static func changes(
    from first: ManagedConfiguration, to second: ManagedConfiguration
  ) -> [Change] {
    let before = hives(of: first)
    let after = hives(of: second)
    // Only a registry file says where its values belong.
    guard !before.isEmpty, !after.isEmpty, before != after else { return [] }
    return [
      Change(
        key: "hive", pointer: "/hive", kind: .changed, before: shown(before), after: shown(after),
        security: .none,
        message: "Hive of the registry: from \(words(before)) to \(words(after)). \(effect(after))")
    ]
  }

  /// The hives with values of the app's, the machine's first.
  private static func hives(of configuration: ManagedConfiguration) -> [RegistryHive] {
    let found = Set(configuration.settings.compactMap(\.hive))
    return [.localMachine, .currentUser].filter(found.contains)
  }

  private static func effect(_ hives: [RegistryHive]) -> String {
    if hives.count > 1 {
      return "Builds from 1.19367.0 on ignore the user's values whole where the machine has any."
    }
    return hives.first == .localMachine
      ? "The values hold for every user of the machine, and shut out the user's own hive."
      : "The values hold for one user only, any value in the machine's hive shuts them out, and the "
        + "app no longer takes a bootstrap URL there for the machine's: it asks the user's consent."
  }

  private static func words(_ hives: [RegistryHive]) -> String {
    hives.map(\.rawValue).joined(separator: " and ")
  }

  private static func shown(_ hives: [RegistryHive]) -> ShownValue {
    var writer = JSONWriter(.compact)
    writer.string(words(hives))
    return ShownValue(json: String(decoding: writer.bytes, as: UTF8.self))
  }
}
