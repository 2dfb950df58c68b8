import Configuration
import KeyCatalog
import WebAddress

/// What a rule may ask: the configuration, what it is judged by, and what follows from both.
///
/// A class, since it is handed from rule to rule.
public final class RuleContext: Sendable {
  public let configuration: ManagedConfiguration
  public let options: LintOptions
  /// What the settings that the app reads amount to.
  public let deployment: Deployment
  /// The settings that the app would not read.
  private let unread: UnreadSettings
  /// The keys that misspelled names were meant for.
  private let misspelled: KeySet
  /// The values that single rules look for all over the document, as ``isRare(_:)`` tells them.
  let rareValues: [TypedValue]
  /// The MCP servers, where the configuration has some.
  package let servers: MCPServerList?

  public init(
    _ configuration: ManagedConfiguration, options: LintOptions,
    unread: UnreadSettings = UnreadSettings()
  ) {
    self.configuration = configuration
    self.options = options
    self.unread = unread
    misspelled = Misspelling.keys(meantIn: configuration)
    deployment = Deployment(configuration, ignoring: unread.keys)
    rareValues = Self.rareValues(in: configuration)
    servers = configuration[.managedMcpServers].map(MCPServerList.init)
  }

  /// The same, now that it is known which settings the app would not read.
  public init(_ context: RuleContext, unread: UnreadSettings) {
    configuration = context.configuration
    options = context.options
    self.unread = unread
    misspelled = context.misspelled
    deployment = Deployment(configuration, ignoring: unread.keys)
    rareValues = context.rareValues
    servers = context.servers
  }

  static func rareValues(in configuration: ManagedConfiguration) -> [TypedValue] {
    var values: [TypedValue] = []
    configuration.visitTypedValues(where: isRare) { values.append($0) }
    return values
  }

  /// Whether values are credentials, headers, or paths of files.
  private static func isRare(_ definition: ValueDefinition) -> Bool {
    definition.marks.contains(.secret) || definition.shape == .headers || definition.isPath
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
  public var keys: KeySet = []
  /// The entries of lists that are dropped alone, by their pointers.
  public var pointers: Set<String> = []

  public init() {}
}

extension ValueDefinition {
  /// Whether a value names a file that the app runs or reads.
  var isPath: Bool {
    guard let format else { return false }
    return format == .path || marks.contains(.localExecutable)
  }
}
