import Explanations
import KeyCatalog

/// Every key, grouped by section, with what the catalog knows of it.
struct KeysPage {
  private typealias Group = (title: String, keys: [KeyDefinition])

  private let groups: [Group]

  init() {
    groups = Catalog.sections.compactMap { section in
      let keys = Catalog.keys.filter { $0.section == section.id }
      return keys.isEmpty ? nil : (Self.title(of: section), keys)
    }
  }

  /// A section within another has that one's title before its own.
  private static func title(of section: Catalog.Section) -> String {
    let parent = Catalog.sections.first { $0.id == section.parent }
    return parent.map { "\($0.title): \(section.title)" } ?? section.title
  }

  var text: String {
    let count = groups.reduce(0) { $0 + $1.keys.count }
    var page = MarkdownPage("Keys", madeFrom: "`schemas/catalog`")
    page.paragraph(
      """
      All \(count) managed keys of Claude Desktop \(Catalog.release) (\(Catalog.releaseDate)). What stands here of a key,
      `writ explain KEY` prints as well, and `writ keys --format json` has all of it for scripts.
      """)
    page.paragraph(
      """
      *Read from* says by which way a key may arrive: device management (a local file counts as such) or a bootstrap
      response. *Since* is the first build that reads it; where it is missing, nobody has said. The nested path is its
      place in the nested form of responses and library entries.
      """)
    for group in groups {
      let keys = group.keys.map { MarkdownPage.link(to: $0.name) }
      page.paragraph(
        "**\(MarkdownPage.link(to: group.title))**: \(keys.joined(separator: ", "))")
    }
    for group in groups {
      page.heading(2, group.title)
      page.table(
        ["Key", "Type", "Since", "What it is"],
        group.keys.map { key in
          [
            MarkdownPage.link(to: key.name), Prose.code(key.type.rawValue),
            key.since?.description ?? "",
            Prose.markdown(key.status.map { "\(key.title) (\($0))" } ?? key.title),
          ]
        })
      for key in group.keys { Self.append(key, to: &page) }
    }
    return page.text
  }

  private static func append(_ key: KeyDefinition, to page: inout MarkdownPage) {
    page.heading(3, key.name)
    page.paragraph("**\(Prose.markdown(key.title)).** \(Prose.markdown(key.description))")
    // The section is the heading above.
    let facts = KeyFacts(key).lines.filter { $0.name != "Section" }
    page.table(["Fact", ""], facts.map { [$0.name, value($0)] })
    if !key.value.values.isEmpty {
      page.paragraph("Values:")
      page.list(values(of: key.value, indentation: ""))
    }
    guard let shape = key.value.shape?.definition else { return }
    let isEach = key.type.isList && shape.parts.title == "Fields"
    page.paragraph("\(shape.parts.title)\(isEach ? " of each entry" : ""):")
    page.list(entries(of: shape, indentation: ""))
  }

  /// Facts that are names or values are set as code.
  private static func value(_ fact: (name: String, value: String)) -> String {
    switch fact.name {
    case "Pattern": Prose.code(fact.value)
    case "Default", "Former names", "Nested path":
      fact.value.split(separator: " (").enumerated().map { position, part in
        position == 0 ? Prose.code(String(part)) : "(\(part)"
      }.joined(separator: " ")
    default: Prose.markdown(fact.value)
    }
  }

  /// What is inside an object, as entries of a list that nests as the object does.
  private static func entries(of shape: Shape, indentation: String) -> [String] {
    shape.parts.entries.map { name, field in
      let traits = ValueFacts(field).traits.map(Prose.markdown).joined(separator: "; ")
      var text = "\(Prose.code(name)) (\(traits)): \(Prose.markdown(field.description))"
      let inner = indentation + "  "
      var nested = values(of: field, indentation: inner)
      if let shape = field.shape?.definition { nested += entries(of: shape, indentation: inner) }
      for entry in nested { text += "\n\(inner)- \(entry)" }
      return text
    }
  }

  private static func values(of definition: ValueDefinition, indentation: String) -> [String] {
    definition.values.map { value in
      let label = value.label == value.value ? "" : ": \(Prose.markdown(value.label))"
      let description = value.description.map { ". \(Prose.markdown($0))" } ?? ""
      return Prose.code(value.value) + label + description
    }
  }
}
