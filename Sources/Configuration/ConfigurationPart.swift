import Documents

/// A part of a configuration that can be gone through by itself, so that several threads can share a large
/// one.
public enum ConfigurationPart: Sendable {
  /// Whole settings, by their places.
  case settings(Range<Int>)
  /// Some entries of a setting that is a long list: the first, and how many.
  case entries(of: Setting, from: Value, count: Int)
  /// A setting that is a long list, without its entries.
  case list(Setting)
}

extension ManagedConfiguration {
  /// The configuration in parts, in order, which together are the whole.
  /// - Parameter size: how many entries of a list there are in one part at most.
  public func parts(ofAtMost size: Int) -> [ConfigurationPart] {
    var parts: [ConfigurationPart] = []
    var start = 0
    for (position, setting) in settings.enumerated() {
      let entries = setting.firstEntries(ofEach: size)
      guard entries.count > 1 else { continue }
      parts.append(.settings(start..<position))
      parts.append(.list(setting))
      parts += entries.map { .entries(of: setting, from: $0, count: size) }
      start = position + 1
    }
    parts.append(.settings(start..<settings.count))
    return parts
  }
}

extension Setting {
  /// The first entry of a list, and every so-manieth after it.
  fileprivate func firstEntries(ofEach size: Int) -> [Value] {
    guard value.kind == .array else { return [] }
    var entries: [Value] = []
    var position = 0
    value.forEachChild { entry in
      if position % size == 0 { entries.append(entry) }
      position += 1
    }
    return entries
  }
}
