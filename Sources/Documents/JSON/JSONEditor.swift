/// Edits JSON, with the comments and trailing commas it may have, and JSON inside a string.
struct JSONEditor: FormatEditor {
  private let editor: BracketEditor

  init(_ tree: ValueTree) {
    editor = BracketEditor(tree, syntax: .json, layout: TextLayout(tree.text))
  }

  func rename(_ key: Value, to name: String) -> [TextEdit] {
    [TextEdit(key.range, BracketSyntax.json.name(name))]
  }

  func replace(_ value: Value, with new: NewValue) -> [TextEdit] {
    editor.replace(value, with: new)
  }

  func change(_ change: ContainerChange) -> [TextEdit] { editor.change(change) }
}
