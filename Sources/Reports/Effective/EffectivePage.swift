import EffectiveConfiguration
import KeyCatalog

/// An effective configuration as a page that needs nothing besides itself and runs no script.
struct EffectivePage {
  private let settings: EffectiveSettings
  private let version: String
  private let shown: (EffectiveValue) -> String

  /// - Parameter shown: a value as it may be shown.
  init(_ settings: EffectiveSettings, version: String, shown: @escaping (EffectiveValue) -> String)
  {
    self.settings = settings
    self.version = version
    self.shown = shown
  }

  var markup: String {
    let options = settings.options
    return PageFrame(
      title: "What applies on \(options.platform.title), \(options.appVersion)",
      about: "Claude Desktop configuration, worked out by writ \(Markup.escape(version)) from "
        + sourceList,
      header: NoteList(settings.notes).markup,
      style: NoteList.style + EntryList.style + Self.style
    ).markup(around: valueSection + ignoredSection)
  }

  private var sourceList: String {
    let names = settings.sources.map {
      "<span class=\"path\">\(Markup.escape($0.path))</span> (\($0.origin.rawValue))"
    }
    return names.joined(separator: ", ")
  }

  private var valueSection: String {
    let entries = settings.values.map { value in
      """
      <div class="entry"><dt><code>\(Markup.escape(value.key.name))</code> \
      <span class="quiet">\(Markup.escape(value.key.definition.title))</span></dt>
      <dd><code>\(Markup.escape(shown(value)))</code>\(Self.origin(value.place))</dd></div>

      """
    }
    return EntryList(id: "applied", title: "In force", entries: entries).markup
  }

  private var ignoredSection: String {
    guard !settings.ignored.isEmpty else { return "" }
    let entries = settings.ignored.map { setting in
      """
      <div class="entry ignored"><dt><code>\(Markup.escape(setting.pointer))</code> \
      <span class="reason">\(Markup.escape(setting.reason.name))</span></dt>
      <dd>\(Markup.escape(setting.message))\(Self.origin(setting.place))</dd></div>

      """
    }
    return EntryList(id: "ignored", title: "Not applied", entries: entries).markup
  }

  private static func origin(_ place: SettingPlace) -> String {
    """
    <p class="quiet"><b class="origin">\(place.origin.rawValue)</b> \
    <span class="path">\(Markup.escape(place.path)):\(place.line)</span></p>
    """
  }

  /// What this page has besides the style of all pages, with contrasts as there.
  private static let style = """
    dd > code { white-space: pre-wrap; }
    .origin { font-weight: 600; }
    .reason {
      display: inline-block; padding: 0 0.5rem; border-radius: 1rem; background: var(--warning-tint);
      color: var(--warning); font-size: 0.8125rem; font-weight: 600;
    }

    """
}
