import Configuration
import Documents

/// Finds every name that stands twice in one object, in one pass over the document.
struct DuplicateKeys {
  struct Duplicate {
    let name: String
    /// The name as it stands first.
    let first: Value
    /// The name as it stands again.
    let target: Target
  }

  private(set) var found: [Duplicate] = []
  private let configuration: ManagedConfiguration
  /// The settings by their values, to tell pointers.
  private let settings: [Value: Setting]
  /// What is not looked into.
  private let ignored: Set<Value>
  private var pending: [(container: Value, setting: Setting?)] = []

  init(_ configuration: ManagedConfiguration) {
    self.configuration = configuration
    settings = Dictionary(
      configuration.settings.map { ($0.raw, $0) }, uniquingKeysWith: { first, _ in first })
    var ignored = Set(configuration.envelope.ignoredByForm)
    for payload in configuration.envelope.profile?.payloads ?? [] where !payload.isForTheApp {
      ignored.insert(payload.dictionary)
    }
    self.ignored = ignored
    if configuration.document.format.isRegistry {
      compareRegistryNames()
    } else {
      pending.append((configuration.document.root, nil))
    }
    while let next = pending.popLast() { visit(next.container, in: next.setting) }
  }

  /// Compares the names in one object, and puts what it holds on the list of what is to be visited.
  private mutating func visit(_ container: Value, in setting: Setting?) {
    var first: [ArraySlice<UInt8>: Value] = [:]
    for child in container.children where !ignored.contains(child) {
      let inner = setting ?? settings[child]
      if inner?.spelling == .comment { continue }
      if let key = child.key {
        if let earlier = first[key.utf8] {
          add(key, of: child, after: earlier, in: inner)
        } else {
          first[key.utf8] = key
        }
      }
      descend(into: child, in: inner)
    }
  }

  private mutating func descend(into value: Value, in setting: Setting?) {
    if value.kind == .object || value.kind == .array {
      pending.append((value, setting))
    } else if let setting, setting.raw == value, setting.value.tree !== value.tree,
      setting.value.kind == .object || setting.value.kind == .array
    {
      // The document inside the string.
      pending.append((setting.value, setting))
    }
  }

  private mutating func add(
    _ key: Value, of value: Value, after first: Value, in setting: Setting?
  ) {
    let name = key.string
    let target =
      if let setting {
        Target(key: setting.name, pointer: setting.pointer(to: value), location: .value(key))
      } else if value.parent == configuration.document.root {
        Target(key: nil, pointer: "/" + JSONPointer.escape(name), location: .value(key))
      } else {
        Target.envelope(key)
      }
    found.append(Duplicate(name: name, first: first, target: target))
  }

  /// The values of the policy key, which a file may name several times; letter case does not count.
  private mutating func compareRegistryNames() {
    var seen: [String: [String: Value]] = [:]
    for section in configuration.envelope.registrySections
    where section.relation == .policyKey || section.relation == .redirected {
      let place = "\(section.hive?.rawValue ?? "") \(section.relation)"
      for member in section.values.members where member.value.wireType != .registryDeletion {
        let name = member.name.lowercased()
        let setting = settings[member.value]
        if let first = seen[place]?[name] {
          add(member.key, of: member.value, after: first, in: setting)
        } else {
          seen[place, default: [:]][name] = member.key
        }
        descend(into: member.value, in: setting)
      }
    }
  }
}
