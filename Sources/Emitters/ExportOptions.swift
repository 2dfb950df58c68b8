/// What an administrator decides about an export besides the settings themselves.
public struct ExportOptions: Sendable {
  /// Whom the settings apply to.
  public var scope = Scope.machine
  /// The identifier of a configuration profile; `nil`: ``defaultIdentifier``.
  ///
  /// A device replaces an installed profile by one with the same identifier, so two profiles that
  /// are meant to be installed side by side need one each.
  public var identifier: String?
  /// Who issues the profile, as its user reads it.
  public var organization: String?
  /// The name of the profile; `nil`: ``defaultDisplayName``.
  public var displayName: String?
  /// Write booleans and integers as such where the format can; every build reads them as strings
  /// too.
  public var nativeTypes = false
  /// Go on without the settings that cannot be carried, and say in ``Export/notes`` which ones.
  public var leavesOutWhatCannotBeCarried = false

  /// The names of settings that may be left out where they cannot be carried.
  public var allowedLosses: Set<String> = []
  /// Write what takes the values away again: those of the configuration, or all of them without one.
  public var removes = false

  public init() {}

  /// The identifier of a profile when none is given. Its payload is then
  /// `com.anthropic.claudefordesktop.settings`, as in profiles that the app itself exports.
  public static let defaultIdentifier = "com.anthropic.claudefordesktop"
  /// The name of a profile when none is given.
  public static let defaultDisplayName = "Claude Desktop"

  /// Whom settings apply to.
  public enum Scope: String, Sendable, CaseIterable {
    /// Everybody on the device: `PayloadScope` `System`, `HKEY_LOCAL_MACHINE`, `./Device`.
    case machine
    /// One user: `PayloadScope` `User`, `HKEY_CURRENT_USER`, `./User`.
    case user
  }
}
