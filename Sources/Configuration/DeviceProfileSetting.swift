import Documents
import KeyCatalog

/// A setting of a custom profile of Microsoft Intune that is meant for the app.
public struct DeviceProfileSetting: Sendable {
  public let setting: DeviceSetting
  public let relation: Relation

  /// What a setting of a profile is to the app.
  public enum Relation: Sendable, Equatable {
    /// A policy of an ingested template.
    case policy
    /// A registry value by a way that does not exist on desktop Windows.
    case registryPath
  }
}

/// Finds the app's settings in a custom profile of Microsoft Intune.
enum DeviceProfileSettings {
  /// What a setting of a profile says of a key.
  struct Found {
    let name: Value
    /// The name of the key, as far as the profile tells.
    let keyName: String
    let raw: Value
    let hive: RegistryHive
    let relation: DeviceProfileSetting.Relation
  }

  /// What a setting says of a key; `nil`: it is another product's, or it takes a value away.
  static func find(_ setting: DeviceSetting) -> Found? {
    let hive: RegistryHive = setting.isForUser ? .currentUser : .localMachine
    switch setting.route {
    case .policy(let name):
      guard isForTheApp(setting, named: name), let state = try? setting.policyState() else {
        return nil
      }
      let (keyName, value) = content(of: state, policy: name)
      guard let value else { return nil }
      return Found(
        name: setting.address, keyName: keyName, raw: value, hive: hive, relation: .policy)
    case .registry(let path):
      guard let name = path.last, isPolicyKey(path.dropLast()) else { return nil }
      return Found(
        name: setting.address, keyName: name, raw: setting.value,
        hive: path.first?.uppercased() == "HKCU" ? .currentUser : .localMachine,
        relation: .registryPath)
    case .template, .other: return nil
    }
  }

  /// Whether a policy is the app's: its category says so, or it has the name of a key that no other
  /// product has.
  private static func isForTheApp(_ setting: DeviceSetting, named name: String) -> Bool {
    if setting.concerns("claude") { return true }
    guard let key = Catalog.key(named: name) else { return false }
    return !key.definition.marks.contains(.sharedName)
  }

  /// The key that a policy sets, and the value. A policy is named after its key, in other templates
  /// its element at least; a disabled policy without elements is a boolean that is false, any other
  /// one removes the value.
  private static func content(
    of state: PolicyState, policy: String
  ) -> (keyName: String, value: Value?) {
    let elements = Array(state.elements.members)
    let element =
      elements.first { $0.name == policy }
      ?? elements.first { Catalog.key(named: $0.key.utf8) != nil } ?? elements.first
    let isPolicyKnown = Catalog.key(named: policy) != nil
    let isElementKnown = element.map { Catalog.key(named: $0.key.utf8) != nil } ?? false
    let name = !isPolicyKnown && isElementKnown ? element?.name ?? policy : policy
    let isBoolean = Catalog.key(named: name)?.definition.type == .boolean
    guard state.isEnabled.booleanValue == true else {
      return (name, isBoolean ? state.isEnabled : nil)
    }
    return (name, element?.value ?? (isBoolean ? state.isEnabled : nil))
  }

  /// Whether a path of the registry leads to the app's policy key.
  private static func isPolicyKey(_ path: ArraySlice<String>) -> Bool {
    let names = path.flatMap { $0.split(separator: "\\") }.map { $0.lowercased() }
    return Array(names.suffix(3)) == ["software", "policies", "claude"]
  }
}
