import Configuration
import KeyCatalog
import Rules

/// What the app applies of several documents, and what it passes over.
public struct EffectiveSettings: Sendable {
  /// The values in force, in the order of the catalog.
  public let values: [EffectiveValue]
  /// What is not applied, source by source in the order of ``ConfigurationSource/Origin``, each in
  /// the order of its file.
  public let ignored: [IgnoredSetting]
  /// What the documents do not tell, or what matters for the whole, in sentences.
  public let notes: [String]
  public let options: EffectiveOptions
  /// The sources, as they were given.
  public let sources: [ConfigurationSource]

  /// Works out the configuration in force.
  /// - Parameter sources: at most one of each origin.
  public init(_ sources: [ConfigurationSource], options: EffectiveOptions) {
    var resolution = Resolution(options)
    resolution.resolve(sources)
    values = resolution.values
    ignored = resolution.sortedIgnored
    notes = resolution.notes
    self.options = options
    self.sources = sources
  }
}

/// The work of finding out what is in force.
///
/// First what the device itself has: device management, then the local configuration where it is
/// still read. If that names a bootstrap server, its response takes the place of every key that it
/// may set.
struct Resolution {
  let options: EffectiveOptions
  /// The setting in force for each key so far.
  var candidates: [KeyID: SourceReading.Candidate] = [:]
  var notes: [String] = []
  private(set) var ignored: [IgnoredSetting] = []
  /// Whether the app shows an error instead of a configuration.
  private var hasConfigurationError = false

  init(_ options: EffectiveOptions) {
    self.options = options
  }

  mutating func resolve(_ sources: [ConfigurationSource]) {
    if options.appVersion > Catalog.release {
      note(
        "The app is newer than the catalog, which reaches \(Catalog.release): keys that came later "
          + "are taken for unknown.")
    }
    let device = sources.filter { $0.origin != .response }
      .map { SourceReading($0, options: options) }
    applyDevice(device)
    dropWhatCannotBeRead()
    applyBootstrap(sources.first { $0.origin == .response })
    noteProvider()
  }

  // MARK: - What is collected

  mutating func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  mutating func ignore(_ settings: [IgnoredSetting]) { ignored += settings }

  mutating func ignore(
    _ candidate: SourceReading.Candidate, _ reason: IgnoredSetting.Reason, _ message: String
  ) {
    ignored.append(
      IgnoredSetting(
        key: candidate.setting.name, pointer: candidate.setting.pointer, place: candidate.place,
        reason: reason, message: CredentialText.redacted(message)))
  }

  mutating func ignore(
    _ candidate: SourceReading.Candidate, _ refusal: SourceReading.Refusal
  ) {
    ignored.append(
      IgnoredSetting(
        key: candidate.setting.name, pointer: refusal.pointer, place: candidate.place,
        reason: refusal.reason, message: CredentialText.redacted(refusal.message)))
  }

  var values: [EffectiveValue] {
    candidates.sorted { $0.key < $1.key }.map { key, candidate in
      EffectiveValue(
        key: key, setting: candidate.setting,
        omitted: Set(candidate.omissions.map(\.pointer)), place: candidate.place)
    }
  }

  var sortedIgnored: [IgnoredSetting] {
    let origins = ConfigurationSource.Origin.allCases
    func rank(_ setting: IgnoredSetting) -> Int {
      origins.firstIndex(of: setting.place.origin) ?? origins.count
    }
    return ignored.enumerated().sorted {
      (rank($0.element), $0.element.place.line, $0.offset)
        < (rank($1.element), $1.element.place.line, $1.offset)
    }.map(\.element)
  }

  // MARK: - Values that cannot be taken

  /// Takes out what the app cannot read, wherever it came from: nothing below takes its place.
  mutating func dropWhatCannotBeRead() {
    for (key, candidate) in candidates.sorted(by: { $0.key < $1.key }) {
      for omission in candidate.omissions { ignore(candidate, omission) }
      if let refusal = candidate.refusal {
        ignore(candidate, refusal)
        candidates[key] = nil
        noteUnreadable(key, candidate)
      } else if Self.startingKeys.contains(key), candidate.setting.value.hasText("") {
        ignore(candidate, .rule("empty-value"), "\(key.name) is empty, which counts as not set")
        candidates[key] = nil
      }
    }
  }

  private mutating func noteUnreadable(_ key: KeyID, _ candidate: SourceReading.Candidate) {
    guard Self.startingKeys.contains(key) else { return }
    if candidate.place.origin.isOfMachine { hasConfigurationError = true }
    note(
      candidate.place.origin.isOfMachine
        ? "\(key.name) cannot be read and comes from \(candidate.place.origin.title), so the app "
          + "takes it for set and shows a configuration error."
        : "\(key.name) cannot be read and counts as not set.")
  }

  /// The keys that start third-party inference.
  private static let startingKeys: KeySet = [.inferenceProvider, .bootstrapUrl]

  private mutating func noteProvider() {
    guard candidates[.inferenceProvider] == nil, candidates[.bootstrapUrl] == nil,
      !hasConfigurationError
    else { return }
    note(
      "Neither inferenceProvider nor bootstrapUrl is set, so third-party inference does not start.")
  }
}
