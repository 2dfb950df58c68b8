import Configuration

/// A format that a configuration can be exported to, by the name that the command line gives it.
///
/// A new format is one type that conforms to ``Emitter``, and one case here.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// A macOS configuration profile.
  case mobileconfig
  /// The preferences of a configuration profile without the profile: a bare property list.
  case plist
  /// A Windows registry file, as `regedit` imports it.
  case reg
  /// `Registry.pol`, the file in which Group Policy keeps registry values.
  case pol
  /// A Windows administrative template with its English texts; it holds no values.
  case admx
  /// A custom configuration profile for Microsoft Intune.
  case intune
  /// Two scripts for Windows: one sets the values, one tells whether they are set.
  case powershell
  /// The settings file of the app on Linux.
  case linux
  /// What a bootstrap server answers, in the flat form.
  case bootstrapV1 = "bootstrap-v1"
  /// What a bootstrap server answers, in the nested form.
  case bootstrapV2 = "bootstrap-v2"
  /// An entry of the app's configuration library, or a file for its import, in the flat form.
  case localV1 = "local-v1"
  /// An entry of the app's configuration library, or a file for its import, in the nested form.
  case localV2 = "local-v2"
  /// JSON as an administrator keeps it.
  case json
  /// YAML as an administrator keeps it.
  case yaml
  /// A description of the keys for profile editors on macOS; it holds no values.
  case profileManifest = "profile-manifest"
  /// A description of the keys for Jamf Pro; it holds no values.
  case jamfSchema = "jamf-schema"
}

extension ExportFormat {
  /// Whether the format describes what can be set and holds no values, so that it needs no
  /// configuration.
  public var isTemplate: Bool { emitter.isTemplate }

  /// Whether the format is what a bootstrap server answers, of which the app drops more than of a
  /// configuration that device management brings.
  public var isResponse: Bool { emitter.route == .response }

  /// Whether the format can take values away again.
  public var canRemove: Bool { emitter.canRemove }

  /// Writes a configuration in this format.
  ///
  /// The same configuration and options give the same bytes on every run and machine.
  /// - Parameter configuration: what to write; a template needs none and looks at none.
  /// - Throws: ``EmissionError`` for the settings that cannot be carried, unless
  ///   ``ExportOptions/leavesOutWhatCannotBeCarried`` is set or ``ExportOptions/allowedLosses`` names
  ///   them, and for an option that cannot be used.
  public func export(
    _ configuration: ManagedConfiguration?, options: ExportOptions = ExportOptions()
  ) throws(EmissionError) -> Export {
    let emitter = emitter
    if options.removes, !emitter.canRemove { throw EmissionError.cannotRemove(self) }
    var omissions = Omissions(
      areAllowed: options.leavesOutWhatCannotBeCarried, names: options.allowedLosses)
    let payload: Payload
    if emitter.isTemplate {
      payload = Payload()
    } else if let configuration {
      payload = Payload(configuration, by: emitter.route, omissions: &omissions)
    } else if options.removes {
      payload = Payload(isEverything: true)
    } else {
      throw EmissionError.configurationMissing(self)
    }
    let files = try emitter.files(for: payload, options: options, omissions: &omissions)
    try omissions.finish()
    var notes = omissions.notes
    if options.nativeTypes, !emitter.honorsNativeTypes {
      notes.append(.nativeTypesHaveNoEffect(self))
    }
    return Export(files: files, notes: notes)
  }

  private var emitter: any Emitter {
    switch self {
    case .mobileconfig: MobileconfigEmitter()
    case .plist: PreferencesEmitter()
    case .reg: RegistryEmitter()
    case .pol: PolicyFileEmitter()
    case .admx: AdministrativeTemplateEmitter()
    case .intune: IntuneEmitter()
    case .powershell: PowerShellEmitter()
    case .linux, .localV1: FlatJSONEmitter(route: .management)
    case .bootstrapV1: FlatJSONEmitter(route: .response)
    case .bootstrapV2: NestedJSONEmitter(route: .response)
    case .localV2: NestedJSONEmitter(route: .management)
    case .json: FlatJSONEmitter(route: .source)
    case .yaml: YAMLEmitter()
    case .profileManifest: ProfileManifestEmitter()
    case .jamfSchema: JamfSchemaEmitter()
    }
  }
}
