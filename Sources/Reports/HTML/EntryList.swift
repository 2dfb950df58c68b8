/// A part of a page that lists things, each with what there is to say of it beside it.
struct EntryList {
  /// The name by which the page refers to the part.
  let id: String
  let title: String
  /// The entries as markup, each a `div` of the class `entry` with a `dt` and a `dd`.
  let entries: [String]

  var markup: String {
    """
    <section aria-labelledby="\(id)">
    <h2 id="\(id)">\(title) <span class="count">\(entries.count)</span></h2>
    <dl class="entries">
    \(entries.isEmpty ? "<div class=\"entry\"><dd>Nothing.</dd></div>\n" : entries.joined())</dl>
    </section>

    """
  }

  /// What a page with such parts has besides the style of all pages.
  static let style = """
    .count { color: var(--quiet); font-weight: 400; font-variant-numeric: tabular-nums; }
    main h2 { margin-top: 2rem; }
    dl, dt, dd { margin: 0; }
    .entries {
      margin-top: 0.75rem; border: 1px solid var(--line); border-radius: 0.75rem; overflow: hidden;
    }
    .entry {
      display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0.25rem 1.25rem;
      padding: 0.75rem 1.125rem; background: var(--card);
    }
    .entry + .entry { border-top: 1px solid var(--line); }
    .entry dt { color: inherit; font-size: inherit; line-height: inherit; }
    .entry dt .quiet { display: block; }
    @media (max-width: 40rem) {
      .entry { grid-template-columns: minmax(0, 1fr); padding: 0.75rem 0.875rem; }
    }
    @media print {
      .entry { break-inside: avoid; }
    }

    """
}

/// The notes at the head of a page.
struct NoteList {
  private let notes: [String]

  init(_ notes: [String]) {
    self.notes = notes
  }

  /// Nothing where there are none.
  var markup: String {
    guard !notes.isEmpty else { return "" }
    return "<ul class=\"notes\">\n"
      + notes.map { "<li>\(Markup.escape($0))</li>\n" }.joined() + "</ul>\n"
  }

  /// What a page with notes has besides the style of all pages.
  static let style = """
    .notes {
      list-style: none; margin-top: 1.25rem; padding: 0.875rem 1.125rem; border-radius: 0.75rem;
      background: var(--note-tint); border-left: 0.25rem solid var(--note);
    }
    .notes li + li { margin-top: 0.5rem; }

    """
}
