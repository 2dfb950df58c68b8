/// The two documents that a page compares, as they stand at its head.
struct ComparedSides {
  private let first: Difference.Side
  private let second: Difference.Side

  init(_ first: Difference.Side, _ second: Difference.Side) {
    self.first = first
    self.second = second
  }

  var markup: String {
    """
    <dl class="sides">
    \(side("Before", first))\(side("After", second))</dl>

    """
  }

  private func side(_ name: String, _ side: Difference.Side) -> String {
    let facts = [side.format?.rawValue, side.kind?.rawValue].compactMap { $0 }
    return """
      <div><dt>\(name)</dt><dd><span class="path">\(Markup.escape(side.path))</span> \
      <span class="quiet">\(Markup.escape(facts.joined(separator: " · ")))</span></dd></div>

      """
  }

  /// What a page with them has besides the style of all pages.
  static let style = """
    dl, dd { margin: 0; }
    .sides { margin-top: 1rem; display: grid; gap: 0.25rem; }
    .sides > div { display: flex; gap: 0.75rem; }
    dt { flex: 0 0 4rem; color: var(--quiet); font-size: 0.875rem; line-height: 1.7; }
    dd { min-width: 0; }
    @media (max-width: 40rem) {
      dt { flex-basis: auto; }
    }

    """
}
