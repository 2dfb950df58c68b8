/// Writes changes of values as changes of text, in one format: the smallest that do it, in the manner
/// in which the text is written.
protocol FormatEditor {
  init(_ tree: ValueTree)
  /// - Parameter key: the name of a member.
  func rename(_ key: Value, to name: String) throws(EditingError) -> [TextEdit]
  func replace(_ value: Value, with new: NewValue) throws(EditingError) -> [TextEdit]
  func change(_ change: ContainerChange) throws(EditingError) -> [TextEdit]
}

/// What one change takes out of an object or array and puts in.
struct ContainerChange {
  let container: Value
  /// Members or entries, in the order of the text.
  var removed: [Value] = []
  /// What is put in; an entry of an array has an empty name.
  var inserted: [(name: String, value: NewValue)] = []
}

extension FormatEditor {
  /// The text edits of one change, in order.
  func edits(for edits: [ValueEdit]) throws(EditingError) -> [TextEdit] {
    var changes: [Value: ContainerChange] = [:]
    var result: [TextEdit] = []
    for edit in edits {
      switch edit {
      case .rename(let key, let name): result += try rename(key, to: name)
      case .replace(let value, let new): result += try replace(value, with: new)
      case .remove(let value):
        guard let container = value.parent else {
          throw .unsupported("the whole document cannot be taken out")
        }
        changes[container, default: ContainerChange(container: container)].removed.append(value)
      case .insert(let name, let new, let container):
        guard container.kind == .object else {
          throw .unsupported("a member is added to objects only")
        }
        changes[container, default: ContainerChange(container: container)]
          .inserted.append((name, new))
      case .append(let new, let container):
        guard container.kind == .array else {
          throw .unsupported("an entry is added to lists only")
        }
        changes[container, default: ContainerChange(container: container)]
          .inserted.append(("", new))
      }
    }
    for (container, var change) in changes {
      // An alias shows what is written elsewhere.
      guard !container.isAlias else { throw .unsupported("an alias cannot be changed") }
      change.removed.sort { $0.range.lowerBound < $1.range.lowerBound }
      result += try self.change(change)
    }
    return try result.inOrder()
  }
}

extension Value {
  /// Where the value stands in its tree's text.
  var range: Range<Int> { Int(node.start)..<Int(node.end) }

  /// Whether nothing follows in the same object or array.
  var isLast: Bool { node.next == ValueTree.Node.none }

  /// The value that follows in the same object or array.
  var nextSibling: Value? { isLast ? nil : Value(tree: tree, index: node.next) }

  /// Whether it is an object or array that stands here only as an alias.
  var isAlias: Bool { (kind == .object || kind == .array) && node.traits.contains(.opaque) }
}

extension ValueTree {
  /// The editor for this tree's text.
  func editor(for format: DocumentFormat) -> any FormatEditor {
    guard host == nil else { return JSONEditor(self) }
    return switch format {
    case .json, .linux, .intune: JSONEditor(self)
    case .yaml: YAMLEditor(self)
    case .mobileconfig, .plist: PropertyListEditor(self)
    case .reg, .pol: RegistryEditor(self)
    }
  }
}
