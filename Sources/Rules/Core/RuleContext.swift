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
  /// How the configuration means to get the credential; `nil`: it names no provider that the app would
  /// read.
  package let credentials: CredentialSetup?
  /// The MCP servers, where the configuration has some.
  package let servers: MCPServerList?

  /// - Parameters:
  ///   - unread: what the app would not read.
  ///   - rareDefinitions: ``rareDefinitions()``, where they are kept.
  public init(
    _ configuration: ManagedConfiguration, options: LintOptions,
    unread: UnreadSettings = UnreadSettings(), rareDefinitions: DefinitionSelection? = nil
  ) {
    self.configuration = configuration
    self.options = options
    self.unread = unread
    misspelled = Misspelling.keys(meantIn: configuration)
    deployment = Deployment(configuration, ignoring: unread.keys)
    credentials = CredentialSetup(configuration, deployment, unread: unread)
    rareValues = Self.rareValues(in: configuration, rareDefinitions ?? Self.rareDefinitions())
    servers = configuration[.managedMcpServers].map(MCPServerList.init)
  }

  /// The same, now that it is known which settings the app would not read.
  public init(_ context: RuleContext, unread: UnreadSettings) {
    configuration = context.configuration
    options = context.options
    self.unread = unread
    misspelled = context.misspelled
    deployment = Deployment(configuration, ignoring: unread.keys)
    credentials = CredentialSetup(configuration, deployment, unread: unread)
    rareValues = context.rareValues
    servers = context.servers
  }

  static func rareValues(
    in configuration: ManagedConfiguration, _ definitions: DefinitionSelection = rareDefinitions()
  ) -> [TypedValue] {
    var values: [TypedValue] = []
    configuration.visitTypedValues(of: definitions) { values.append($0) }
    return values
  }

  /// The definitions of the values that single rules look for all over a document, to be kept from one
  /// document to the next.
  public static func rareDefinitions() -> DefinitionSelection { DefinitionSelection(isRare) }

  /// Whether values are credentials, headers, or paths of files.
  private static func isRare(_ definition: ValueDefinition) -> Bool {
    definition.marks.contains(.secret) || definition.shape == .headers || definition.isPath
  }

  public var kind: DocumentKind { configuration.kind }
  public var fleet: Fleet { options.fleet }

  /// The setting of a key, if the app would read it.
  public func setting(_ key: KeyID) -> Setting? {
    unread.setting(key, of: configuration)
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

  /// The setting of a key, if the app would read it.
  func setting(_ key: KeyID, of configuration: ManagedConfiguration) -> Setting? {
    guard !keys.contains(key), let setting = configuration[key], !setting.isUnreadable else {
      return nil
    }
    if case .dotted = setting.spelling { return nil }
    return setting
  }
}

extension ValueDefinition {
  /// Whether a value names a file that the app runs or reads.
  var isPath: Bool {
    guard let format else { return false }
    return format == .path || marks.contains(.localExecutable)
  }
}
