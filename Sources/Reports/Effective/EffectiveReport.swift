import Documents
import EffectiveConfiguration
import KeyCatalog

/// The forms of an effective configuration, by the names that `--format` takes.
public enum EffectiveFormat: String, Sendable, CaseIterable {
  /// For people at a terminal.
  case text
  /// One JSON document.
  case json
  /// A page that needs nothing besides itself.
  case html
}

/// What the app applies, and what it does not and why, in one of its forms.
public struct EffectiveReport: Sendable {
  private let version: String
  private let settings: EffectiveSettings
  private let disclosure: [ConfigurationSource.Origin: Disclosure]

  /// - Parameter version: the version of `writ` that the report names.
  public init(_ settings: EffectiveSettings, version: String) {
    self.version = version
    self.settings = settings
    disclosure = Dictionary(
      settings.sources.map { ($0.origin, Disclosure($0.configuration)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The whole report, with a line end at its end.
  public func bytes(as format: EffectiveFormat) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: json
    case .html: Array(EffectivePage(settings, version: version, shown: shown).markup.utf8)
    }
  }

  /// The value as JSON, on one line.
  private func shown(_ value: EffectiveValue) -> String {
    var writer = JSONWriter(.compact)
    write(value, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ value: EffectiveValue, to writer: inout JSONWriter) {
    disclosure[value.place.origin]?.write(value.setting, omitting: value.omitted, to: &writer)
  }

  // MARK: - JSON

  private var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.programHeader(version: version)
    writer.member("platform", settings.options.platform.rawValue)
    writer.member("appVersion", settings.options.appVersion.description)
    writer.key("values")
    writer.beginArray()
    for value in settings.values {
      writer.beginObject()
      writer.member("key", value.key.name)
      writer.key("value")
      write(value, to: &writer)
      writer.place(value.place)
      writer.endObject()
    }
    writer.endArray()
    writer.key("ignored")
    writer.beginArray()
    for setting in settings.ignored {
      writer.beginObject()
      writer.member("key", setting.key)
      writer.member("pointer", setting.pointer)
      writer.place(setting.place)
      writer.member("reason", setting.reason.name)
      writer.member("message", setting.message)
      writer.endObject()
    }
    writer.endArray()
    writer.stringArray("notes", settings.notes)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  // MARK: - Text

  private var text: String {
    let title = "\(settings.options.platform.title), \(settings.options.appVersion)"
    var text = "In force (\(title))\n"
    let width = settings.values.map { $0.key.name.count }.max() ?? 0
    for value in settings.values {
      let name = value.key.name
      let padding = String(repeating: " ", count: width - name.count)
      text += "  \(name)\(padding)  \(Self.shortened(shown(value)))\n"
      text += "  \(String(repeating: " ", count: width))  from \(value.place.shown)\n"
    }
    if settings.values.isEmpty { text += "  nothing\n" }
    if !settings.ignored.isEmpty { text += "\nNot applied\n" }
    for setting in settings.ignored {
      text += "  \(setting.place.shown): \(Self.oneLine(setting.pointer)): "
      text += "\(Self.oneLine(setting.message)) [\(setting.reason.name)]\n"
    }
    for note in settings.notes { text += "\n\(note)\n" }
    return text
  }

  /// How many characters of a value a line shows.
  private static let longestValue = 100

  private static func shortened(_ text: String) -> String {
    let text = oneLine(text)
    return text.count > longestValue ? text.prefix(longestValue) + "…" : text
  }

  /// Text from a document never brings control characters to a terminal.
  private static func oneLine(_ text: String) -> String { TerminalText.oneLine(text) }
}

extension SettingPlace {
  /// The path and line, with the origin, as reports show it.
  var shown: String { "\(TerminalText.oneLine(path)):\(line) (\(origin.rawValue))" }
}

extension KeyDefinition.Platform {
  /// The system's name.
  var title: String {
    switch self {
    case .macOS: "macOS"
    case .windows: "Windows"
    case .linux: "Linux"
    }
  }
}

extension JSONWriter {
  /// Where a setting stands.
  fileprivate mutating func place(_ place: SettingPlace) {
    member("origin", place.origin.rawValue)
    member("path", place.path)
    member("line", place.line)
  }
}
