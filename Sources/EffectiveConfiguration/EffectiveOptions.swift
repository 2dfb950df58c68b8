import KeyCatalog

/// What besides the documents decides about the configuration in force.
public struct EffectiveOptions: Sendable {
  /// The system that the app runs on.
  public var platform: KeyDefinition.Platform
  /// The build of the app.
  public var appVersion: AppVersion
  /// The day on which it runs, for old names and values that end on a day.
  public var date: CalendarDate
  /// Whether the user has allowed what the app asks about.
  public var hasConsent: Bool

  public init(
    platform: KeyDefinition.Platform, appVersion: AppVersion = Catalog.release,
    date: CalendarDate, hasConsent: Bool = false
  ) {
    self.platform = platform
    self.appVersion = appVersion
    self.date = date
    self.hasConsent = hasConsent
  }
}

/// Builds at which something changed about where the configuration comes from
/// (changelog, "Deploy the configuration").
enum Milestone {
  /// Any value under HKLM shuts HKCU out whole; both were merged before.
  static let exclusiveHives = AppVersion(1, 19367, 0)
  /// Keys that steer the app itself leave the local configuration in force. Which release brought
  /// this is not documented; 1.9659 did not have it.
  static let localBesideUpdateKeys = AppVersion(1, 9660, 0)
  /// A restriction that cannot be read restricts all the same.
  static let restrictionsFailClosed = AppVersion(1, 40609, 0)
  /// A response waits whole for the user's consent; only the keys concerned did before.
  static let wholeResponseWaits = AppVersion(1, 32352, 0)
}
