import Configuration
import Documents
import KeyCatalog

/// What a configuration sends to a device: keys and values, ready to be written in any format.
///
/// The order is that of the document; of a key that is given several times the last counts, in its
/// place. The layout version, the editor's `$schema` and comments are no settings and stay behind.
struct Payload {
  private(set) var entries: [Entry] = []

  /// One key with its value.
  struct Entry {
    let key: KeyID
    /// The value as device management carries it.
    let value: WireValue
    /// The value as the document has it, objects and lists opened.
    let content: Value
  }

  /// Whether what is meant is every setting there is, not those of ``entries``.
  let isEverything: Bool

  /// - Parameter isEverything: whether every setting is meant, and not none.
  init(isEverything: Bool = false) { self.isEverything = isEverything }

  /// - Parameter route: by which way the app is to get the configuration.
  init(
    _ configuration: ManagedConfiguration, by route: DeliveryRoute, omissions: inout Omissions
  ) {
    isEverything = false
    for value in configuration.envelope.ignoredByForm {
      omissions.omit(.ignoredByForm(name: value.key?.string ?? ""))
    }
    entries = omissions.gather(Self.relevantSettings(of: configuration)) {
      (setting) throws(EmissionError) in try Self.entry(setting, by: route)
    }
  }

  /// The settings without those that another one overrides and those that are none.
  private static func relevantSettings(of configuration: ManagedConfiguration) -> [Setting] {
    var last: [KeyID: Int] = [:]
    for (position, setting) in configuration.settings.enumerated() {
      if let key = setting.key, setting.isReadUnderItsName || setting.spelling.isEarlierPath {
        last[key] = position
      }
    }
    return configuration.settings.enumerated().filter { position, setting in
      if setting.spelling == .comment || setting.key == .schemaVersion { return false }
      guard let key = setting.key, setting.isReadUnderItsName || setting.spelling.isEarlierPath
      else { return true }
      return last[key] == position
    }.map(\.element)
  }

  private static func entry(
    _ setting: Setting, by route: DeliveryRoute
  ) throws(EmissionError) -> Entry {
    guard let key = setting.key else { throw .unknownKey(name: setting.name) }
    switch setting.spelling {
    case .exact, .nested, .earlierNested: break
    case .letterCase, .formerName: throw .otherName(name: setting.name, key: key)
    case .dotted: throw .fieldAsKey(name: setting.name, key: key)
    case .comment, .unknown: throw .unknownKey(name: setting.name)
    }
    if route == .response, key.definition.marks.contains(.trustAnchor) {
      throw .notInResponse(key)
    }
    switch (key.definition.availability, route) {
    case (.both, _), (.managed, .management), (.managed, .source): break
    case (.served, .response), (.served, .source): break
    case (.managed, .response): throw .notInResponse(key)
    case (.served, .management): throw .servedOnly(key)
    case (.console, _): throw .consoleOnly(key)
    }
    guard !setting.isUnreadable else { throw .unreadable(key) }
    return Entry(
      key: key, value: try WireValue(setting.value, of: key), content: setting.value)
  }
}

extension Setting.Spelling {
  /// The place in the nested form that only earlier builds read; the flat form has one name for all.
  fileprivate var isEarlierPath: Bool {
    if case .earlierNested = self { true } else { false }
  }
}
