import Configuration
import KeyCatalog
import WebAddress

/// What a rule may ask: the configuration, what it is judged by, and what follows from both.
public struct RuleContext: Sendable {
  public let configuration: ManagedConfiguration
  public let options: LintOptions
  /// What the settings that the app reads amount to.
  public let deployment: Deployment
  /// The settings that the app would not read.
  private let unread: UnreadSettings
  /// The keys that misspelled names were meant for.
  private let misspelled: Set<KeyID>

  public init(
    _ configuration: ManagedConfiguration, options: LintOptions,
    unread: UnreadSettings = UnreadSettings()
  ) {
    self.configuration = configuration
    self.options = options
    self.unread = unread
    misspelled = Misspelling.keys(meantIn: configuration)
    deployment = Deployment(configuration, ignoring: unread.keys)
  }

  public var kind: DocumentKind { configuration.kind }
  public var fleet: Fleet { options.fleet }

  /// The setting of a key, if the app would read it.
  public func setting(_ key: KeyID) -> Setting? {
    guard !unread.keys.contains(key), let setting = configuration[key],
      !setting.isUnreadable
    else { return nil }
    if case .dotted = setting.spelling { return nil }
    return setting
  }

  /// The text of a string setting, if the app would read it.
  public func string(_ key: KeyID) -> String? { setting(key)?.value.stringValue }

  /// The truth of a boolean setting, if the app would read it.
  public func boolean(_ key: KeyID) -> Bool? { setting(key)?.value.booleanValue }

  /// Whether a key is there at all, be it misspelled, unreadable or dropped: a key with an
  /// error of its own is not missing as well.
  public func has(_ key: KeyID) -> Bool {
    configuration.has(key) || misspelled.contains(key)
  }

  /// Whether the deprecations of 2026 are in effect on the day of judgment.
  public var isPastCutOff: Bool { options.asOf > Catalog.cutOff }

  /// Whether an entry of a list was dropped from a response.
  public func isDropped(pointer: String) -> Bool { unread.pointers.contains(pointer) }
}

/// Settings that the app does not read, whatever they hold.
public struct UnreadSettings: Sendable {
  public var keys: Set<KeyID> = []
  /// The entries of lists that are dropped alone, by their pointers.
  public var pointers: Set<String> = []

  public init() {}
}
