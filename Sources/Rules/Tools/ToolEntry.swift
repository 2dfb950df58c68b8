import Configuration
import Documents
import KeyCatalog

/// A built-in tool or rule that a setting names, with the place where it does.
struct ToolEntry {
  let setting: Setting
  /// Where the name stands: an entry of `disabledBuiltinTools`, or the name of a member of
  /// `builtinToolPolicy`.
  let target: Target
  let text: String
  /// What the tool may do, where the setting says that.
  let permission: String?

  /// The tool and the pattern.
  var name: ToolName { ToolName(text) }
}

extension Setting {
  /// The tools that `disabledBuiltinTools` or `builtinToolPolicy` names; none for other keys.
  var toolEntries: [ToolEntry] {
    switch key {
    case .disabledBuiltinTools?:
      return value.elements.filter { $0.kind == .string }.map { entry in
        ToolEntry(
          setting: self, target: .value(entry, in: self), text: entry.string, permission: nil)
      }
    case .builtinToolPolicy?:
      return value.members.map { member in
        ToolEntry(
          setting: self, target: .name(of: member, in: self), text: member.name,
          permission: member.value.stringValue)
      }
    default:
      return []
    }
  }
}
