import Documents
import KeyCatalog

/// By what an entry of a list is known again, wherever it stands.
struct EntryIdentity: Hashable, CustomStringConvertible {
  private let parts: [String?]

  /// - Returns: `nil` for an entry without any of the shape's identifying fields, or of a shape
  ///   without such fields.
  init?(of entry: Value, in shape: Shape) {
    guard !shape.identity.isEmpty else { return nil }
    if entry.kind == .string {
      guard let shorthand = shape.shorthand else { return nil }
      parts = shape.identity.map { $0 == shorthand ? entry.string : nil }
    } else {
      parts = shape.identity.map { entry[$0]?.stringValue }
      guard parts.contains(where: { $0 != nil }) else { return nil }
    }
  }

  /// The values of the fields, for people.
  var description: String { parts.compactMap { $0 }.joined(separator: " ") }
}

/// How the entries of a list are matched.
enum ListRole {
  /// By their values; the order means nothing.
  case set
  /// By the fields of a shape.
  case entries(Shape, isOrdered: Bool)
  /// By their places.
  case sequence

  init(_ definition: ValueDefinition?) {
    guard let definition else {
      self = .sequence
      return
    }
    let isOrdered = definition.order != nil
    if let shape = definition.shape?.definition, case .record = shape.content {
      self = shape.identity.isEmpty ? .sequence : .entries(shape, isOrdered: isOrdered)
    } else if isOrdered || definition.type == .objectList {
      self = .sequence
    } else {
      self = .set
    }
  }
}
