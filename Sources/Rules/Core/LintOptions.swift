import Configuration
import KeyCatalog

/// What a configuration is judged by, besides what stands in it.
public struct LintOptions: Sendable {
  public var fleet: Fleet
  /// The day on which date-driven deprecations are judged.
  public var asOf: CalendarDate
  /// The document is one layer of several, so nothing is missing from it.
  public var isFragment: Bool
  /// Where a bootstrap response comes from.
  public var bootstrap: BootstrapServer?
  /// The system whose variables stand for what a device gets; `nil`: not said.
  public var variables: VariableDialect?

  public init(
    fleet: Fleet = Fleet(), asOf: CalendarDate, isFragment: Bool = false,
    bootstrap: BootstrapServer? = nil, variables: VariableDialect? = nil
  ) {
    self.fleet = fleet
    self.asOf = asOf
    self.isFragment = isFragment
    self.bootstrap = bootstrap
    self.variables = variables
  }

  /// The variables that are filled in before the app reads a document of a kind: only what device
  /// management delivers has any.
  public func variables(in kind: DocumentKind) -> DeviceVariables? {
    kind == .source || kind == .managed ? variables.map(DeviceVariables.init) : nil
  }

  /// What examples are judged by: fragments, on a day after the cut-off of 2026.
  public static let example = LintOptions(asOf: CalendarDate(2026, 11, 20), isFragment: true)

  /// The same for an example that is a whole configuration.
  public static let wholeExample = LintOptions(asOf: CalendarDate(2026, 11, 20))

  /// The same for a fleet.
  public static func example(
    oldest: AppVersion? = nil, newest: AppVersion? = nil, asOf: CalendarDate? = nil,
    isFragment: Bool = true, bootstrap: BootstrapServer? = nil,
    variables: VariableDialect? = nil
  ) -> LintOptions {
    LintOptions(
      fleet: Fleet(oldest: oldest, newest: newest), asOf: asOf ?? example.asOf,
      isFragment: isFragment, bootstrap: bootstrap, variables: variables)
  }
}

/// The builds of the app that a configuration must work on.
public struct Fleet: Sendable {
  /// The oldest build, if somebody said it.
  public var oldest: AppVersion?
  /// The newest build, if somebody said it.
  public var newest: AppVersion?

  public init(oldest: AppVersion? = nil, newest: AppVersion? = nil) {
    self.oldest = oldest
    self.newest = newest
  }

  /// The oldest build that a configuration is judged for: what was said, else the first that knows
  /// bootstrap.
  public var floor: AppVersion { oldest ?? Catalog.earliestBuild }

  /// Whether every build of the fleet is known to be at or above a version.
  public func isSurely(atLeast version: AppVersion) -> Bool {
    oldest.map { $0 >= version } ?? false
  }

  /// Whether somebody said that there are builds below a version.
  public func isKnown(below version: AppVersion) -> Bool {
    oldest.map { $0 < version } ?? false
  }

  /// Whether every build of the fleet is known to be below a version.
  public func isSurely(below version: AppVersion) -> Bool {
    newest.map { $0 < version } ?? false
  }
}

/// The server that a bootstrap response comes from.
public struct BootstrapServer: Sendable {
  /// The bootstrap URL.
  public var url: String
  /// How the app signs in there; `nil`: not said.
  public var authentication: Authentication?

  public init(url: String, authentication: Authentication? = nil) {
    self.url = url
    self.authentication = authentication
  }

  /// How the app signs in to the bootstrap server.
  public enum Authentication: String, Sendable, CaseIterable {
    /// With a separate identity provider (`bootstrapOidc`).
    case oidc
    /// At the server itself, with a device code.
    case deviceCode = "device-code"
    /// With headers sent along (`bootstrapHeaders`).
    case headers
  }
}
