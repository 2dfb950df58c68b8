import ArgumentParser
import Configuration
import KeyCatalog
import Rules

/// What a document is, and what it is judged by: the options that mean the same in every command.
struct JudgmentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the documents are: source, managed, local or bootstrap-response. (default: by format)",
      valueName: "kind"))
  var kind: DocumentKind?

  @Option(help: ArgumentHelp("The oldest build of the fleet.", valueName: "version"))
  var minAppVersion: AppVersion?

  @Option(help: ArgumentHelp("The newest build of the fleet.", valueName: "version"))
  var maxAppVersion: AppVersion?

  @Option(
    help: ArgumentHelp(
      "The day on which date-driven deprecations are judged. (default: today)", valueName: "date"))
  var asOf: CalendarDate?

  @Flag(help: "The documents are layers of a configuration, so nothing is missing from them.")
  var fragment = false

  @Option(
    help: ArgumentHelp(
      "Where a bootstrap response comes from, for origin pinning.", valueName: "url"))
  var bootstrapUrl: String?

  @Option(
    help: ArgumentHelp(
      "How the app signs in there: oidc, device-code or headers.", valueName: "mode"))
  var bootstrapAuth: BootstrapServer.Authentication?

  @Option(
    help: ArgumentHelp(
      "Whose variables stand for what a device gets: fleet, jamf, intune, workspace-one or mosyle.",
      valueName: "system"))
  var mdm: VariableDialect?

  func validate() throws {
    if let minAppVersion, let maxAppVersion, minAppVersion > maxAppVersion {
      throw ValidationError("--min-app-version is newer than --max-app-version")
    }
  }
}

extension JudgmentOptions {
  var choices: JudgmentChoices {
    JudgmentChoices(
      kind: kind, minAppVersion: minAppVersion, maxAppVersion: maxAppVersion, asOf: asOf,
      isFragment: fragment, bootstrapURL: bootstrapUrl, bootstrapAuthentication: bootstrapAuth,
      variables: mdm)
  }
}

/// What a command line says of how documents are judged.
struct JudgmentChoices: Equatable {
  var kind: DocumentKind?
  var minAppVersion: AppVersion?
  var maxAppVersion: AppVersion?
  var asOf: CalendarDate?
  var isFragment = false
  var bootstrapURL: String?
  var bootstrapAuthentication: BootstrapServer.Authentication?
  var variables: VariableDialect?
}

extension DocumentKind: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension BootstrapServer.Authentication: ExpressibleByArgument {}
extension VariableDialect: ExpressibleByArgument {}

extension AppVersion: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
