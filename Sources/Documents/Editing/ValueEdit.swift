/// One change of a document, told by its values and not by its text, so that it holds for any format.
public enum ValueEdit: Sendable {
  /// Gives a member another name; the value is that of the name.
  case rename(Value, to: String)
  /// Puts another value in a value's place.
  case replace(Value, with: NewValue)
  /// Takes a member or an entry out.
  case remove(Value)
  /// Adds a member to an object: where one was taken out in the same change, in its place, else at
  /// the end.
  case insert(name: String, NewValue, into: Value)
  /// Adds an entry to an array: where one was taken out in the same change, in its place, else at the
  /// end.
  case append(NewValue, to: Value)
}

/// A value that is written into a document.
public enum NewValue: Sendable {
  case string(String)
  case boolean(Bool)
  case integer(Int)
  /// A value of the document itself, moved; it keeps its form where the format allows.
  case value(Value)
  case object([(name: String, value: NewValue)])
  case array([NewValue])
}

extension NewValue {
  /// Whether it is an object or array.
  public var isContainer: Bool {
    switch self {
    case .object, .array: true
    case .value(let value): value.kind == .object || value.kind == .array
    case .string, .boolean, .integer: false
    }
  }

  /// Its members where it is an object, else its entries where it is an array.
  var contents: Contents {
    switch self {
    case .object(let members): .members(members)
    case .array(let entries): .entries(entries)
    case .value(let value) where value.kind == .object:
      .members(value.members.map { ($0.name, .value($0.value)) })
    case .value(let value) where value.kind == .array:
      .entries(value.elements.map { .value($0) })
    case .string, .boolean, .integer, .value: .none
    }
  }

  enum Contents {
    case members([(name: String, value: NewValue)])
    case entries([NewValue])
    /// A scalar.
    case none
  }

  /// The value as JSON on one line, for formats that carry it in a string.
  public var jsonText: String {
    var writer = JSONWriter(.compact)
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  /// A value that is written into a document.
  mutating func value(_ new: NewValue) {
    switch new {
    case .string(let text): string(text)
    case .boolean(let truth): boolean(truth)
    case .integer(let number): integer(number)
    case .value(let value): self.value(value)
    case .object(let members):
      beginObject()
      for member in members {
        key(member.name)
        value(member.value)
      }
      endObject()
    case .array(let entries):
      beginArray()
      for entry in entries { value(entry) }
      endArray()
    }
  }
}
