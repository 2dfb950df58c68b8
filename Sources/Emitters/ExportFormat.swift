import Configuration

/// A format that a configuration can be exported to, by the name that the command line gives it.
///
/// A new format is one type that conforms to ``Emitter``, and one case here.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// A macOS configuration profile.
  case mobileconfig
  /// A Windows registry file, as `regedit` imports it.
  case reg
  /// A Windows administrative template with its English texts; it holds no values.
  case admx
  /// A custom configuration profile for Microsoft Intune.
  case intune
}

extension ExportFormat {
  /// Whether the format describes what can be set and holds no values, so that it needs no
  /// configuration.
  public var isTemplate: Bool { emitter.isTemplate }

  /// Writes a configuration in this format.
  ///
  /// The same configuration and options give the same bytes on every run and machine.
  /// - Parameter configuration: what to write; a template needs none and looks at none.
  /// - Throws: ``EmissionError`` for the first setting that cannot be carried, unless
  ///   ``ExportOptions/leavesOutWhatCannotBeCarried`` is set, and for an option that cannot be used.
  public func export(
    _ configuration: ManagedConfiguration?, options: ExportOptions = ExportOptions()
  ) throws(EmissionError) -> Export {
    let emitter = emitter
    var omissions = Omissions(areAllowed: options.leavesOutWhatCannotBeCarried)
    let payload: Payload
    if emitter.isTemplate {
      payload = Payload()
    } else if let configuration {
      payload = try Payload(configuration, omissions: &omissions)
    } else {
      throw EmissionError.configurationMissing(self)
    }
    let files = try emitter.files(for: payload, options: options, omissions: &omissions)
    var notes = omissions.notes
    if options.nativeTypes, !emitter.honorsNativeTypes {
      notes.append(.nativeTypesHaveNoEffect(self))
    }
    return Export(files: files, notes: notes)
  }

  private var emitter: any Emitter {
    switch self {
    case .mobileconfig: MobileconfigEmitter()
    case .reg: RegistryEmitter()
    case .admx: AdministrativeTemplateEmitter()
    case .intune: IntuneEmitter()
    }
  }
}
