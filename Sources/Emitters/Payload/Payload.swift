import Configuration
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
    let value: WireValue
  }

  init() {}

  init(
    _ configuration: ManagedConfiguration, omissions: inout Omissions
  ) throws(EmissionError) {
    for value in configuration.envelope.ignoredByForm {
      try omissions.omit(.ignoredByForm(name: value.key?.string ?? ""))
    }
    entries = try omissions.gather(Self.relevantSettings(of: configuration)) {
      (setting) throws(EmissionError) in try Self.entry(setting)
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

  private static func entry(_ setting: Setting) throws(EmissionError) -> Entry {
    guard let key = setting.key else { throw .unknownKey(name: setting.name) }
    switch setting.spelling {
    case .exact, .nested, .earlierNested: break
    case .letterCase, .formerName: throw .otherName(name: setting.name, key: key)
    case .dotted: throw .fieldAsKey(name: setting.name, key: key)
    case .comment, .unknown: throw .unknownKey(name: setting.name)
    }
    switch key.definition.availability {
    case .both, .managed: break
    case .served: throw .servedOnly(key)
    case .console: throw .consoleOnly(key)
    }
    guard !setting.isUnreadable else { throw .unreadable(key) }
    return Entry(key: key, value: try WireValue(setting.value, of: key))
  }
}

extension Setting.Spelling {
  /// The place in the nested form that only earlier builds read; the flat form has one name for all.
  fileprivate var isEarlierPath: Bool {
    if case .earlierNested = self { true } else { false }
  }
}
