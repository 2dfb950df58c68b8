import Documents
import KeyCatalog

/// Goes through a document once and finds its settings.
struct SettingCollector {
  private(set) var settings: [Setting] = []
  private(set) var envelope = ManagedConfiguration.Envelope()
  private let document: Document

  init(document: Document) {
    self.document = document
  }

  mutating func collect() {
    let root = document.root
    guard root.kind == .object else { return }
    switch document.format {
    case .mobileconfig: collectProfile(root)
    case .plist: collectPreferences(root)
    case .reg: collectRegistry(root)
    // The file does not say in which hive its keys are.
    case .pol: collectRegistry(root, hive: .localMachine)
    case .intune: collectDeviceProfile(root)
    case .json, .yaml, .linux: collectObject(root)
    }
  }

  private mutating func collectProfile(_ root: Value) {
    let profile = Profile(root)
    envelope.profile = profile
    for payload in profile.payloads {
      for preferences in payload.preferences { collectPreferences(preferences) }
    }
  }

  private mutating func collectPreferences(_ object: Value) {
    guard let wrapper = unwrap(object) else {
      for member in object.members where !Profile.isEnvelopeKey(member.name) { add(member) }
      return
    }
    for member in wrapper.object.members { add(member) }
  }

  /// - Parameter hive: where the keys are, in a file whose paths begin below the hive.
  private mutating func collectRegistry(_ root: Value, hive: RegistryHive? = nil) {
    for member in root.members {
      let section =
        hive.map { RegistrySection(path: member.key, values: member.value, below: $0) }
        ?? RegistrySection(path: member.key, values: member.value)
      envelope.registrySections.append(section)
      guard section.relation == .policyKey || section.relation == .redirected else { continue }
      for value in section.values.members where value.value.wireType != .registryDeletion {
        add(value, hive: section.hive)
      }
    }
  }

  private mutating func collectDeviceProfile(_ root: Value) {
    for setting in DeviceProfileReader.settings(in: root) {
      guard let found = DeviceProfileSettings.find(setting) else { continue }
      envelope.deviceSettings.append(
        DeviceProfileSetting(setting: setting, relation: found.relation))
      let exact = Catalog.key(named: found.keyName)
      let (key, spelling) =
        exact.map { ($0, Setting.Spelling.exact) }
        ?? SettingName.interpret(found.keyName, hasCase: false)
      append(
        Value.Member(key: found.name, value: found.raw),
        name: spelling == .exact ? key?.name ?? found.keyName : found.keyName, key: key,
        spelling: spelling, hive: found.hive)
    }
  }

  private mutating func collectObject(_ root: Value) {
    collectFlatOrNested(unwrap(root)?.object ?? root)
  }

  /// Notes the wrapper around an object's settings, if there is one, and takes the settings that stand
  /// beside it; whatever else stands there belongs to the tool that wrote the wrapper.
  private mutating func unwrap(_ object: Value) -> ManagedConfiguration.Wrapper? {
    guard let wrapper = WrapperDetection.wrapper(in: object) else { return nil }
    if envelope.wrapper == nil { envelope.wrapper = wrapper }
    for member in object.members where Catalog.key(named: member.key.utf8) != nil { add(member) }
    return wrapper
  }

  private mutating func add(_ member: Value.Member, hive: RegistryHive? = nil) {
    if let key = Catalog.key(named: member.key.utf8) {
      append(member, name: key.name, key: key, spelling: .exact, hive: hive)
      return
    }
    let name = member.name
    // The editor's own key is no setting.
    if name == "$schema", member.value.kind == .string { return }
    let (key, spelling) = SettingName.interpret(name, hasCase: !document.format.isRegistry)
    append(
      member, name: spelling == .exact ? key?.name ?? name : name, key: key, spelling: spelling,
      hive: hive)
  }

  private mutating func append(
    _ member: Value.Member, name: String, key: KeyID?, spelling: Setting.Spelling,
    hive: RegistryHive? = nil
  ) {
    var (value, decoding) = (member.value, Setting.Decoding.native)
    if let definition = key?.definition.value, !spelling.isDotted {
      (value, decoding) = SettingDecoder.decode(
        member.value, as: definition, in: document.format)
    }
    settings.append(
      Setting(
        name: name, key: key, spelling: spelling, nameValue: member.key, raw: member.value,
        value: value, decoding: decoding, hive: hive))
  }
}

// MARK: - Flat and nested keys

extension SettingCollector {
  private mutating func collectFlatOrNested(_ object: Value) {
    guard NestedForm.isUsed(in: object) else {
      for member in object.members { add(member) }
      return
    }
    let hasFlatKeys = object.members.contains { NestedForm.isOnlyFlat($0.name) }
    if NestedForm.isDeclared(in: object) || !hasFlatKeys {
      collectNested(object)
    } else {
      for member in object.members {
        if NestedForm.isCluster(member) {
          envelope.ignoredByForm.append(member.value)
        } else {
          add(member)
        }
      }
    }
  }

  private mutating func collectNested(_ object: Value) {
    envelope.form = .nested
    let choice = NestedKeyChoice(object)
    for member in object.members {
      let name = member.name
      if member.value.kind == .object, Catalog.clusters.contains(name) {
        collectCluster(member, path: name, choice: choice)
      } else if let earlier = NestedForm.keys(at: name).first(where: \.isEarlier) {
        append(
          member, name: earlier.key.name, key: earlier.key, spelling: .earlierNested(path: name))
      } else if NestedForm.isOnlyFlat(name) {
        envelope.ignoredByForm.append(member.value)
      } else {
        add(member)
      }
    }
  }

  private mutating func collectCluster(
    _ member: Value.Member, path: String, choice: NestedKeyChoice
  ) {
    if let match = choice.choose(from: NestedForm.keys(at: path)) {
      append(
        member, name: match.key.name, key: match.key,
        spelling: match.isEarlier ? .earlierNested(path: path) : .nested(path: path))
    } else if member.value.kind == .object, NestedForm.isInterior(path) {
      for inner in member.value.members {
        let name = inner.name
        let innerPath = path + "." + name
        if name.contains(".") {
          // A path written into one name leads nowhere.
          append(inner, name: innerPath, key: nil, spelling: .unknown)
        } else {
          collectCluster(inner, path: innerPath, choice: choice)
        }
      }
    } else if let match = choice.choose(from: NestedForm.keys(at: path, ignoringCase: true)) {
      append(member, name: path, key: match.key, spelling: .letterCase)
    } else {
      append(member, name: path, key: nil, spelling: .unknown)
    }
  }
}
