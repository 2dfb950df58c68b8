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
    for member in object.members where !Profile.isEnvelopeKey(member.name) {
      add(member)
    }
  }

  private mutating func collectRegistry(_ root: Value) {
    for member in root.members {
      let section = RegistrySection(path: member.key, values: member.value)
      envelope.registrySections.append(section)
      guard section.relation == .policyKey || section.relation == .redirected else { continue }
      for value in section.values.members where value.value.wireType != .registryDeletion {
        add(value, hive: section.hive)
      }
    }
  }

  private mutating func collectObject(_ root: Value) {
    if let wrapper = WrapperDetection.wrapper(in: root) {
      envelope.wrapper = wrapper
      for member in root.members where Catalog.key(named: member.name) != nil { add(member) }
      collectFlatOrNested(wrapper.object)
    } else {
      collectFlatOrNested(root)
    }
  }

  private mutating func collectFlatOrNested(_ object: Value) {
    guard NestedForm.isUsed(in: object) else {
      for member in object.members { add(member) }
      return
    }
    let isDeclared = object[NestedForm.versionKey.name]?.integerValue == 2
    let members = Array(object.members)
    let clusters = members.filter { Catalog.clusters.contains($0.name) && $0.value.kind == .object }
    let flat = members.filter { member in !clusters.contains { $0.value == member.value } }
    let onlyFlat = flat.filter { Self.isOnlyFlat($0.name) }
    if isDeclared || onlyFlat.isEmpty {
      envelope.form = .nested
      envelope.ignoredByForm = onlyFlat.map(\.value)
      let provider = NestedProvider(object)
      for member in members {
        if clusters.contains(where: { $0.value == member.value }) {
          collectCluster(member, path: member.name, provider: provider)
        } else if !Self.isOnlyFlat(member.name) {
          add(member)
        }
      }
    } else {
      envelope.ignoredByForm = members.filter(NestedForm.isCluster).map(\.value)
      for member in members where !NestedForm.isCluster(member) { add(member) }
    }
  }

  /// Whether a top-level name belongs to the flat form alone.
  private static func isOnlyFlat(_ name: String) -> Bool {
    guard let key = Catalog.key(named: name) else { return false }
    if key == .schemaVersion || key == .expiresAt || key == .banner || key == .claudeAiImport {
      return false
    }
    return key.definition.earlierNestedPath?.path != name
  }

  private mutating func collectCluster(
    _ member: Value.Member, path: String, provider: NestedProvider
  ) {
    let candidates = NestedForm.keys(at: path)
    if let match = provider.choose(from: candidates) {
      append(
        member, name: match.key.name, key: match.key,
        spelling: match.isEarlier ? .earlierNested(path: path) : .nested(path: path))
    } else if member.value.kind == .object, NestedForm.isInterior(path) {
      for inner in member.value.members {
        collectCluster(inner, path: path + "." + inner.name, provider: provider)
      }
    } else {
      append(member, name: path, key: nil, spelling: .unknown)
    }
  }

  private mutating func add(_ member: Value.Member, hive: RegistryHive? = nil) {
    if let key = Catalog.key(named: member.key.utf8) {
      append(member, name: key.name, key: key, spelling: .exact, hive: hive)
      return
    }
    let name = member.name
    // The editor's own key is no setting.
    if name == "$schema", member.value.kind == .string { return }
    let (key, spelling) = Self.interpret(name, isRegistry: document.format == .reg)
    append(member, name: name, key: key, spelling: spelling, hive: hive)
  }

  /// What a name that is no key's may mean.
  private static func interpret(
    _ name: String, isRegistry: Bool
  ) -> (KeyID?, Setting.Spelling) {
    if name.hasPrefix("_") || name.hasPrefix("//") || name == "$comment" { return (nil, .comment) }
    if let key = Catalog.key(formerlyNamed: name) { return (key, .formerName) }
    if let key = Catalog.key(named: name, ignoringCase: true) {
      // Names in the registry have no case.
      return (key, isRegistry ? .exact : .letterCase)
    }
    if let dot = name.firstIndex(of: "."),
      let key = Catalog.key(named: String(name[..<dot]), ignoringCase: true),
      key.definition.type == .object
    {
      return (key, .dotted(field: String(name[name.index(after: dot)...])))
    }
    return (nil, .unknown)
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

extension Setting.Spelling {
  /// Whether the name is that of a field, not of a key.
  var isDotted: Bool {
    if case .dotted = self { true } else { false }
  }
}

/// Decides which key a nested path means, where the provider decides.
private struct NestedProvider {
  private let provider: KeyDefinition.Provider?
  private let credentialKind: String?

  init(_ object: Value) {
    let inference = object["inference"]
    provider = inference?["provider"]?.stringValue.flatMap(KeyDefinition.Provider.init)
    credentialKind = inference?["credential"]?["kind"]?.stringValue
  }

  func choose(
    from candidates: [(key: KeyID, isEarlier: Bool)]
  ) -> (key: KeyID, isEarlier: Bool)? {
    guard candidates.count > 1 else { return candidates.first }
    let fitting = candidates.filter { candidate in
      let providers = candidate.key.definition.providers
      return providers.isEmpty || provider.map(providers.contains) ?? false
    }
    // The identity provider's keys of two generations share their paths; the kind tells them apart.
    let identityProvider: Set<KeyID> = [.inferenceIdpOidc, .inferenceIdpAuthFlow]
    let wantsExternal = credentialKind == "external-idp"
    return fitting.first { identityProvider.contains($0.key) == wantsExternal } ?? fitting.first
      ?? candidates.first
  }
}
