import Configuration
import Documents
import KeyCatalog
import Linting
import Rules

/// One document as the app reads it, before it is compared with the others.
struct SourceReading {
  let source: ConfigurationSource
  /// The setting of each key that the app finds there under a name it reads.
  private(set) var candidates: [KeyID: Candidate] = [:]
  /// What the app passes over whatever the other documents say.
  private(set) var ignored: [IgnoredSetting] = []
  private let lines: LineIndex
  private let options: EffectiveOptions

  /// A setting that the app finds, and what it makes of the value.
  struct Candidate {
    let setting: Setting
    let place: SettingPlace
    /// Why the value is not applied; `nil`: it can be.
    var refusal: Refusal?
    /// Entries and fields that are left out.
    var omissions: [Refusal] = []
    /// The findings that make the value wait for the user.
    var waiting: [Finding] = []
  }

  /// Something that is not applied, and why.
  struct Refusal {
    let pointer: String
    let reason: IgnoredSetting.Reason
    let message: String
  }

  /// - Parameter bootstrap: where a response comes from.
  init(
    _ source: ConfigurationSource, options: EffectiveOptions, bootstrap: BootstrapServer? = nil
  ) {
    self.source = source
    self.options = options
    lines = source.configuration.document.source.lineIndex()
    let linter = Linter(
      options: LintOptions(
        fleet: Fleet(oldest: options.appVersion, newest: options.appVersion), asOf: options.date,
        isFragment: true, bootstrap: bootstrap))
    let verdicts = Dictionary(
      grouping: linter.verdicts(on: source.configuration), by: \.position)
    for (position, setting) in source.configuration.settings.enumerated() {
      read(setting, verdicts[position] ?? [])
    }
  }

  func place(of setting: Setting) -> SettingPlace {
    SettingPlace(
      origin: source.origin, path: source.path,
      line: lines.position(at: setting.nameValue.place.lowerBound).line)
  }

  private mutating func read(_ setting: Setting, _ verdicts: [Verdict]) {
    let judge = SettingJudge(setting, verdicts, origin: source.origin, options: options)
    guard let key = setting.key, judge.nameRefusal == nil else {
      // A comment and the form's own number are no settings.
      guard setting.spelling != .comment, setting.key != .schemaVersion else { return }
      ignore(setting, judge.nameRefusal ?? judge.unknown)
      return
    }
    guard key != .schemaVersion else { return }
    guard source.configuration[key]?.nameValue == setting.nameValue else {
      ignore(
        setting,
        Refusal(
          pointer: setting.pointer, reason: .rule("duplicate-key"),
          message: "\(setting.name) is given again in the same document, and the other one counts"))
      return
    }
    candidates[key] = Candidate(
      setting: setting, place: place(of: setting), refusal: judge.valueRefusal,
      omissions: judge.omissions, waiting: judge.waiting)
  }

  private mutating func ignore(_ setting: Setting, _ refusal: Refusal) {
    ignored.append(
      IgnoredSetting(
        key: setting.name, pointer: refusal.pointer, place: place(of: setting),
        reason: refusal.reason, message: refusal.message))
  }
}

// MARK: - What the document claims, whether or not it can be applied

extension SourceReading {
  /// Whether device management has any value here that Windows shows to the app, an empty one too.
  var hasAnyValue: Bool { source.configuration.settings.contains(where: \.isVisible) }

  /// Whether anything here shuts the local configuration out: any setting but those that steer the
  /// app itself.
  var shutsLocalOut: Bool {
    source.configuration.settings.contains { setting in
      setting.spelling != .comment && setting.key != .schemaVersion && setting.isVisible
        && setting.definition?.marks.contains(.appBehavior) != true
    }
  }
}
