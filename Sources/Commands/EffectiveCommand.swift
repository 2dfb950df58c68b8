import ArgumentParser
import Configuration
import Documents
import EffectiveConfiguration
import FileAccess
import KeyCatalog
import Reports

/// `writ effective`: what the app would apply of several documents.
struct EffectiveCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "effective",
    abstract: "Show what the app would apply from given sources, and why.",
    discussion: """
      Give the documents that a device has, each by the place where it has it. What a file says of its \
      own place (a profile's scope, a registry hive) does not count.
      """)

  @Option(
    help: ArgumentHelp("Managed preferences of the machine (macOS, Linux).", valueName: "file"))
  var managedMachine: String?

  @Option(help: ArgumentHelp("Managed preferences of the user (macOS).", valueName: "file"))
  var managedUser: String?

  @Option(help: ArgumentHelp("Policies of the machine (Windows).", valueName: "file"))
  var hklm: String?

  @Option(help: ArgumentHelp("Policies of the user (Windows).", valueName: "file"))
  var hkcu: String?

  @Option(help: ArgumentHelp("The configuration kept by the app itself.", valueName: "file"))
  var local: String?

  @Option(help: ArgumentHelp("What the bootstrap server answers.", valueName: "file"))
  var response: String?

  @Option(help: "The system: macos, windows or linux. (default: by the files)")
  var platform: KeyDefinition.Platform?

  @Option(
    help: ArgumentHelp(
      "The build of the app. (default: \(Catalog.release), the newest known)", valueName: "version")
  )
  var appVersion: AppVersion = Catalog.release

  @Option(
    help: ArgumentHelp(
      "The day, for old names and values that end on a day. (default: today)", valueName: "date"))
  var asOf: CalendarDate?

  @Flag(help: "The user has allowed what the app asks about.")
  var consented = false

  @Option(help: "The form of the report: text, json or html.")
  var format: EffectiveFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "path"))
  var output: String?

  func validate() throws {
    guard !paths.isEmpty else {
      throw ValidationError("name at least one document, such as --managed-machine FILE")
    }
    guard paths.filter({ $0.path == "-" }).count <= 1 else {
      throw ValidationError("standard input can be one document only")
    }
    let system = platformInForce
    for (origin, _) in paths where !origin.platforms.contains(system) {
      throw ValidationError("--\(origin.rawValue) does not exist on \(system.rawValue)")
    }
  }

  func run(on console: any Console) throws -> ExitStatus {
    let sources = try paths.map { try read($0.path, $0.origin, console) }
    let options = EffectiveOptions(
      platform: platformInForce, appVersion: appVersion, date: asOf ?? console.today,
      hasConsent: consented)
    let report = EffectiveReport(
      EffectiveSettings(sources, options: options), version: Writ.version)
    let bytes = report.bytes(as: format)
    if let output { try FileWriter.write(bytes, to: output) } else { console.write(bytes) }
    return .done
  }

  private var paths: [(origin: ConfigurationSource.Origin, path: String)] {
    let given: [(ConfigurationSource.Origin, String?)] = [
      (.managedMachine, managedMachine), (.managedUser, managedUser), (.hklm, hklm), (.hkcu, hkcu),
      (.local, local), (.response, response),
    ]
    return given.compactMap { origin, path in path.map { (origin, $0) } }
  }

  /// The system that was named, else the one that has such files.
  private var platformInForce: KeyDefinition.Platform {
    if let platform { return platform }
    if hklm != nil || hkcu != nil { return .windows }
    let isSettingsFile = managedMachine?.hasSuffix("managed-settings.json") == true
    return isSettingsFile && managedUser == nil ? .linux : .macOS
  }

  private func read(
    _ path: String, _ origin: ConfigurationSource.Origin, _ console: any Console
  ) throws -> ConfigurationSource {
    let configuration = try DocumentInput.readObject(path, kind: origin.kind, on: console)
    let name = DocumentInput.displayName(path)
    try refuseTwoHives(in: configuration, path: path)
    return ConfigurationSource(origin, path: name, configuration: configuration)
  }

  /// A file with values of both hives cannot stand for one of them.
  private func refuseTwoHives(in configuration: ManagedConfiguration, path: String) throws {
    let sections = configuration.envelope.registrySections.filter {
      ($0.relation == .policyKey || $0.relation == .redirected) && $0.setsValues
    }
    guard let first = sections.first,
      let other = sections.first(where: { $0.hive != first.hive })
    else { return }
    let position = configuration.document.source.lineIndex()
      .position(at: other.pathValue.place.lowerBound)
    throw UnsuitableDocument(
      path: path, line: position.line, column: position.column,
      "the file has values of both hives: split it, and give each part by --hklm or --hkcu")
  }
}

extension ConfigurationSource.Origin {
  /// The systems that have such a document.
  fileprivate var platforms: [KeyDefinition.Platform] {
    switch self {
    case .managedMachine: [.macOS, .linux]
    case .managedUser: [.macOS]
    case .hklm, .hkcu: [.windows]
    case .local, .response: [.macOS, .windows, .linux]
    }
  }
}

extension EffectiveFormat: ExpressibleByArgument {}
extension KeyDefinition.Platform: ExpressibleByArgument {}
