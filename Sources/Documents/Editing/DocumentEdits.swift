/// Changes of a document, collected and then written at once.
///
/// A change is taken whole or not at all. One that touches the text of an earlier one is refused, and
/// may be tried again on the document that comes out.
public struct DocumentEdits {
  private let document: Document
  private var layers: [ObjectIdentifier: Layer] = [:]

  public init(_ document: Document) {
    self.document = document
  }

  /// The edits in one tree: the file's own, or that of a document inside a string.
  private struct Layer {
    let tree: ValueTree
    let editor: any FormatEditor
    var edits: [TextEdit] = []
    var claims = RangeClaims()
  }

  /// Takes a change.
  /// - Throws: ``EditingError``; nothing of the change is taken then.
  public mutating func add(_ edits: [ValueEdit]) throws(EditingError) {
    guard !document.traits.isBinary else { throw .binary }
    guard document.format != .intune else {
      throw .unsupported("a profile of Intune is not edited: fix its source and export it again")
    }
    var parts: [ObjectIdentifier: [ValueEdit]] = [:]
    for edit in edits {
      let edit = edit.outsideOfString
      let tree = edit.target.tree
      open(tree)
      parts[ObjectIdentifier(tree), default: []].append(edit)
    }
    var changed: [ObjectIdentifier: [TextEdit]] = [:]
    for (id, part) in parts { changed[id] = try layers[id]?.editor.edits(for: part) }
    let newClaims = try claims(of: changed)
    for (id, edits) in changed { layers[id]?.edits += edits }
    for (id, ranges) in newClaims {
      for range in ranges { layers[id]?.claims.claim(range) }
    }
  }

  /// The file with all changes made, in the encoding it had.
  /// - Throws: ``EditingError/notInEncoding``.
  public func apply() throws(EditingError) -> [UInt8] {
    try SourceText(
      utf8: try textEdits().applied(to: document.source.bytes), encoding: document.source.encoding
    ).encoded()
  }

  /// All changes as changes of the file's text, in order, in offsets of its UTF-8.
  public func textEdits() throws(EditingError) -> [TextEdit] {
    var layers = layers
    // What is inside a string comes before the string.
    let inner = layers.values.map(\.tree).filter { $0.host != nil }
      .sorted { $0.depth > $1.depth }
    for tree in inner {
      guard let layer = layers[ObjectIdentifier(tree)], let host = tree.host, !layer.edits.isEmpty
      else { continue }
      let id = ObjectIdentifier(host.tree)
      layers[id, default: newLayer(host.tree)].edits += try outerEdits(of: layer, host)
    }
    return try layers[ObjectIdentifier(document.root.tree)]?.edits.inOrder() ?? []
  }

  private func newLayer(_ tree: ValueTree) -> Layer {
    Layer(tree: tree, editor: tree.editor(for: document.format))
  }

  /// Makes a layer for a tree and for every one around it.
  private mutating func open(_ tree: ValueTree) {
    var next: ValueTree? = tree
    while let tree = next, layers[ObjectIdentifier(tree)] == nil {
      layers[ObjectIdentifier(tree)] = newLayer(tree)
      next = tree.host?.tree
    }
  }

  /// The ranges that a change claims in every layer; a document in a string claims the whole string.
  private func claims(
    of changed: [ObjectIdentifier: [TextEdit]]
  ) throws(EditingError) -> [ObjectIdentifier: [Range<Int>]] {
    var result = changed.mapValues { $0.map(\.range) }
    for id in changed.keys {
      var tree = layers[id]?.tree
      while let inner = tree, let host = inner.host, isUntouched(inner) {
        let outer = ObjectIdentifier(host.tree)
        let isOwn = result[outer]?.contains { $0.overlaps(host.range) } ?? false
        guard !isOwn else { throw .overlapping }
        result[outer, default: []].append(host.range)
        tree = host.tree
      }
    }
    for (id, ranges) in result {
      for range in ranges where layers[id]?.claims.isFree(range) == false { throw .overlapping }
    }
    return result
  }

  /// Whether no change so far concerns a tree or one inside it.
  private func isUntouched(_ tree: ValueTree) -> Bool {
    layers[ObjectIdentifier(tree)]?.claims.isEmpty ?? true
  }

  /// The edits of a string that holds a changed document: the same ones, escaped, where places in the
  /// string can be told; else one that writes the string anew.
  private func outerEdits(of layer: Layer, _ host: Value) throws(EditingError) -> [TextEdit] {
    let edits = try layer.edits.inOrder()
    guard let raw = host.editableText else {
      let text = String(decoding: edits.applied(to: layer.tree.text), as: UTF8.self)
      return try host.tree.editor(for: document.format).replace(host, with: .string(text))
    }
    return edits.compactMap { edit in
      layer.tree.rangeInHost(edit.range).map { range in
        TextEdit(range, host.tree.escaping.escape(edit.replacement, like: raw))
      }
    }
  }
}

extension ValueEdit {
  /// The value that is changed, or into which something is put.
  var target: Value {
    switch self {
    case .rename(let value, _), .replace(let value, _), .remove(let value),
      .insert(_, _, let value), .append(_, let value):
      value
    }
  }

  /// What is done to the whole document in a string is done to the string.
  var outsideOfString: ValueEdit {
    guard target.parent == nil, let host = target.tree.host else { return self }
    switch self {
    case .replace(_, .string(let text)): return .replace(host, with: .string(text))
    case .replace(_, let new):
      guard host.kind == .string else { return .replace(host, with: new) }
      return .replace(host, with: .string(new.jsonText))
    case .remove: return ValueEdit.remove(host).outsideOfString
    case .rename, .insert, .append: return self
    }
  }
}

extension ValueTree {
  /// How many strings this text is inside.
  fileprivate var depth: Int {
    var depth = 0
    var tree = self
    while let host = tree.host {
      depth += 1
      tree = host.tree
    }
    return depth
  }
}

extension Value {
  /// What is written for a string, where a part of it can be changed by itself.
  fileprivate var editableText: ArraySlice<UInt8>? {
    guard kind == .string, let range = contentInText else { return nil }
    let raw = tree.text[range]
    switch tree.escaping {
    case .none: return nil
    case .json, .registry: return raw
    // Sections and comments inside are kept only by writing around them: the whole is simpler.
    case .xml: return raw.contains(UInt8(ascii: "<")) ? nil : raw
    }
  }
}
