import Configuration
import KeyCatalog
import Rules

/// The hosts that a firewall must open for a configuration.
public struct EgressList: Sendable {
  /// The hosts by feature, name and port; one entry for each, in an order that does not depend on the
  /// order of the document.
  public let entries: [EgressEntry]
  /// What the list cannot say, in sentences.
  public let notes: [String]

  /// What the list depends on besides the configuration.
  public struct Options: Sendable {
    /// The builds for which the list must hold.
    public var fleet: Fleet
    /// The installer that brings everything along is used, and needs no download host.
    public var usesOfflineInstaller: Bool
    /// The day, for old names and values that end on a day; it matters to a bootstrap response.
    public var asOf: CalendarDate
    /// Where a bootstrap response comes from; `nil`: nobody said, and origin pinning is not judged.
    public var bootstrap: BootstrapServer?

    public init(
      fleet: Fleet = Fleet(), usesOfflineInstaller: Bool = false, asOf: CalendarDate,
      bootstrap: BootstrapServer? = nil
    ) {
      self.fleet = fleet
      self.usesOfflineInstaller = usesOfflineInstaller
      self.asOf = asOf
      self.bootstrap = bootstrap
    }
  }

  /// Makes the list of a configuration, in whatever format it was.
  ///
  /// Keys that a bootstrap server decides about do not count in a document that names one: the list of
  /// the server's response is another. Nor do the keys and entries of a response that every build of
  /// the fleet drops.
  public init(_ configuration: ManagedConfiguration, options: Options) {
    let lintOptions = LintOptions(fleet: options.fleet, asOf: options.asOf)
    let shadowing = Shadowing(RuleContext(configuration, options: lintOptions))
    let dropped = DroppedKeys(from: configuration, options: options)
    var unread = dropped.unread
    unread.keys.formUnion(shadowing.shadowed)
    var collector = EgressCollector(
      RuleContext(configuration, options: lintOptions, unread: unread), options)
    collector.collect(uncounted: shadowing.shadowed)
    collector.note(dropped)
    entries = collector.sortedEntries
    notes = collector.notes
  }
}

/// Gathers the hosts of one configuration.
struct EgressCollector {
  let context: RuleContext
  let options: EgressList.Options
  private(set) var notes: [String] = []
  private var entries: [Place: EgressEntry] = [:]

  /// What there is one entry of.
  private struct Place: Hashable {
    let feature: EgressFeature
    let host: String
    let port: Int
  }

  init(_ context: RuleContext, _ options: EgressList.Options) {
    self.context = context
    self.options = options
  }

  /// Whether a bootstrap server decides about what it may set.
  var isServed: Bool { context.deployment.bootstrap?.isEnabled == true }

  mutating func collect(uncounted: KeySet) {
    addFixedHosts()
    addInference()
    addIdentityProviders()
    addNamedHosts()
    addMCPServers()
    addMarketplaces()
    noteProxy()
    guard isServed else { return }
    note(
      "The bootstrap response decides about inference, telemetry and services; make its list too. "
        + "Until it is there, no telemetry is sent (from 1.24012.0).")
    if !uncounted.isEmpty {
      let names = uncounted.sorted().map(\.name)
      note("Not counted, since the response decides: \(Wording.enumeration(names)).")
    }
  }

  mutating func note(_ dropped: DroppedKeys) {
    for sentence in dropped.notes { note(sentence) }
    guard !dropped.reasons.isEmpty else { return }
    let parts = dropped.reasons.map { "\($0.pointer) (\($0.rule))" }
    note("Not counted, since the app drops them: \(Wording.enumeration(parts)).")
  }

  /// Adds a host, or takes it for needed where it was optional so far.
  mutating func add(_ entry: EgressEntry) {
    // Names with other characters are looked up by nobody, and a list for a firewall is no place to
    // quote them.
    guard entry.host.utf8.allSatisfy(Self.mayStandInHost) else {
      note("\(entry.key?.name ?? "A key") holds a host that cannot be looked up; it is left out.")
      return
    }
    let place = Place(feature: entry.feature, host: entry.host, port: entry.port)
    if let known = entries[place], !known.isOptional || entry.isOptional { return }
    entries[place] = entry
  }

  private static func mayStandInHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "*"),
      UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  mutating func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  var sortedEntries: [EgressEntry] {
    entries.values.sorted {
      ($0.feature.order, $0.host, $0.port) < ($1.feature.order, $1.host, $1.port)
    }
  }
}

// MARK: - Hosts that the app knows by itself

extension EgressCollector {
  private mutating func addFixedHosts() {
    for row in FixedHosts.table where row.conditions.allSatisfy(holds) {
      if let since = row.since, context.fleet.isSurely(below: since) { continue }
      if let until = row.until, context.fleet.isSurely(atLeast: until) { continue }
      for host in row.hosts {
        add(
          EgressEntry(
            host: host, feature: row.feature, key: row.key.flatMap(ifSet), removedBy: row.removedBy,
            isOptional: row.isOptional || isServed && row.removedBy.map(isForResponse) == true))
      }
      if row.feature == .desktopExtensions {
        note(
          "Desktop extensions written in Python also load packages from Python's package index and "
            + "its file host; the vendor's page on telemetry and egress names both.")
      }
      if row.feature == .nonessentialServices {
        note(
          "On Linux the app also loads a spelling dictionary, from a host that is not documented.")
      }
    }
  }

  /// A key that the document gives; what is on by default, no key brought.
  private func ifSet(_ key: KeyID) -> KeyID? { context.setting(key) == nil ? nil : key }

  /// Whether the response, not this document, decides about a key.
  private func isForResponse(_ key: KeyID) -> Bool {
    key.definition.availability == .both && !key.definition.marks.contains(.appBehavior)
  }

  private func holds(_ condition: FixedHosts.Condition) -> Bool {
    switch condition {
    case .isOn(let key): flag(key) != false
    case .isOff(let key): flag(key) != true
    case .installerDownloads: !options.usesOfflineInstaller
    case .usesVendorsModelCatalog:
      address(.modelCatalogUrl).flatMap(\.host).map { $0 == .name("downloads.claude.ai") } ?? true
    case .importsFromClaude:
      ["enabled", "automatic3pImport"].contains {
        context.setting(.claudeAiImport)?.value[$0]?.booleanValue == true
      }
    }
  }

  /// A boolean key as the builds of the fleet take it; `nil` where they differ.
  private func flag(_ key: KeyID) -> Bool? {
    let definition = key.definition
    let byDefault = definition.value.defaultValue?.booleanValue ?? false
    guard let value = context.boolean(key) else {
      guard let earlier = definition.earlierDefault,
        !context.fleet.isSurely(atLeast: earlier.until)
      else { return byDefault }
      let before = earlier.value.booleanValue ?? byDefault
      if context.fleet.isSurely(below: earlier.until) { return before }
      return before == byDefault ? byDefault : nil
    }
    // A build that does not know the key does as it always did.
    if let since = definition.since, value != byDefault {
      if context.fleet.isSurely(below: since) { return byDefault }
      if context.fleet.isKnown(below: since) { return nil }
    }
    return value
  }
}
