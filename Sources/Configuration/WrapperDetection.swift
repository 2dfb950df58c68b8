import Documents
import KeyCatalog

/// Finds settings that some tool or an older app put one level down.
enum WrapperDetection {
  /// The names under which settings are known to be wrapped, besides any object half of whose
  /// members are keys.
  private static let knownNames = ["enterpriseConfig", "values", "cowork_3p_extra_keys"]

  static func wrapper(in root: Value) -> ManagedConfiguration.Wrapper? {
    if let wrapper = managedPolicies(in: root) { return wrapper }
    for member in root.members
    where member.value.kind == .object && knownNames.contains(member.name) {
      if holdsSettings(member.value) { return wrapper(of: member) }
    }
    for member in root.members where isCandidate(member) {
      let count = knownKeys(in: member.value)
      if count.known > 0, count.known * 2 >= count.all { return wrapper(of: member) }
      if NestedForm.isDeclared(in: member.value) { return wrapper(of: member) }
    }
    return nil
  }

  private static func wrapper(of member: Value.Member) -> ManagedConfiguration.Wrapper {
    ManagedConfiguration.Wrapper(
      path: [member.name], nameValue: member.key, object: member.value)
  }

  /// Whether a member may be a wrapper under a name of the tool's own.
  private static func isCandidate(_ member: Value.Member) -> Bool {
    guard member.value.kind == .object, Catalog.key(named: member.key.utf8) == nil else {
      return false
    }
    let name = member.name
    guard !Catalog.clusters.contains(name), !Profile.isEnvelopeKey(name) else { return false }
    // A misspelled object key is a key all the same, and what looks like a comment is one.
    switch SettingName.interpret(name, hasCase: true).1 {
    case .unknown: return true
    default: return false
    }
  }

  /// `managed.policies[].desktop`, as a console exports it: the first policy with settings.
  private static func managedPolicies(in root: Value) -> ManagedConfiguration.Wrapper? {
    for member in root.members where member.value.kind == .object && member.name == "managed" {
      let desktops = member.value["policies"]?.elements.compactMap { $0["desktop"] } ?? []
      let used = desktops.filter { $0.kind == .object && holdsSettings($0) }
      guard let first = used.first else { continue }
      return ManagedConfiguration.Wrapper(
        path: ["managed", "policies", "desktop"], nameValue: member.key, object: first,
        others: Array(used.dropFirst()))
    }
    return nil
  }

  private static func holdsSettings(_ object: Value) -> Bool {
    knownKeys(in: object).known > 0 || NestedForm.isUsed(in: object)
  }

  private static func knownKeys(in object: Value) -> (known: Int, all: Int) {
    var known = 0
    var all = 0
    for member in object.members {
      all += 1
      if Catalog.key(named: member.key.utf8) != nil
        || Catalog.key(formerlyNamed: member.name) != nil
      {
        known += 1
      }
    }
    return (known, all)
  }
}
