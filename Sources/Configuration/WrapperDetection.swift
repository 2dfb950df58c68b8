import Documents
import KeyCatalog

/// Finds settings that some tool or an older app put one level down.
enum WrapperDetection {
  /// The names under which settings are known to be wrapped, besides any object half of whose
  /// members are keys.
  private static let knownPaths: [[String]] = [
    ["enterpriseConfig"], ["values"], ["cowork_3p_extra_keys"],
  ]

  static func wrapper(in root: Value) -> ManagedConfiguration.Wrapper? {
    if let wrapper = managedPolicies(in: root) { return wrapper }
    for path in knownPaths {
      guard let member = member(path[0], of: root), knownKeys(in: member.value).known > 0
      else { continue }
      return ManagedConfiguration.Wrapper(
        path: path, nameValue: member.key, object: member.value)
    }
    for member in root.members where member.value.kind == .object {
      guard Catalog.key(named: member.name) == nil, !Catalog.clusters.contains(member.name)
      else { continue }
      let count = knownKeys(in: member.value)
      guard count.known > 0, count.known * 2 >= count.all else { continue }
      return ManagedConfiguration.Wrapper(
        path: [member.name], nameValue: member.key, object: member.value)
    }
    return nil
  }

  /// `managed.policies[].desktop`, as a console exports it: the first policy with settings.
  private static func managedPolicies(in root: Value) -> ManagedConfiguration.Wrapper? {
    guard let managed = member("managed", of: root), let policies = managed.value["policies"]
    else { return nil }
    for policy in policies.elements {
      guard let desktop = policy["desktop"], knownKeys(in: desktop).known > 0 else { continue }
      return ManagedConfiguration.Wrapper(
        path: ["managed", "policies", "desktop"], nameValue: managed.key, object: desktop)
    }
    return nil
  }

  private static func member(_ name: String, of object: Value) -> Value.Member? {
    object.members.first { $0.name == name && $0.value.kind != .string }
  }

  private static func knownKeys(in object: Value) -> (known: Int, all: Int) {
    var known = 0
    var all = 0
    for member in object.members {
      all += 1
      if Catalog.key(named: member.name) != nil { known += 1 }
    }
    return (known, all)
  }
}
