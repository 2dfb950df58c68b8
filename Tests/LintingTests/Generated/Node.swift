/// A JSON value that is built and changed by tests.
enum Node: Equatable, Sendable {
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([Node])
  case object([Member])

  struct Member: Equatable, Sendable {
    var name: String
    var value: Node
  }

  /// The value at a path of names and positions; setting `nil` takes it out, setting a name that an
  /// object does not have adds it at the end.
  subscript(path: String...) -> Node? {
    get { get(path[...]) }
    set { set(newValue, at: path[...]) }
  }

  /// Gives a member another name.
  mutating func rename(_ path: String..., to name: String) {
    guard let last = path.last else { return }
    change(path.dropLast()) { object in
      guard case .object(var members) = object else { return }
      for index in members.indices where members[index].name == last { members[index].name = name }
      object = .object(members)
    }
  }

  /// Adds an entry at the end of a list.
  mutating func append(_ entry: Node, to path: String...) {
    change(path[...]) { list in
      if case .array(let entries) = list { list = .array(entries + [entry]) }
    }
  }

  var text: String {
    switch self {
    case .boolean(let truth): String(truth)
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .string(let text): Self.quoted(text)
    case .array(let entries): "[" + entries.map(\.text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.name)): \($0.value.text)" }.joined(separator: ", ")
        + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func get(_ path: ArraySlice<String>) -> Node? {
    guard let step = path.first else { return self }
    switch self {
    case .object(let members):
      return members.first { $0.name == step }?.value.get(path.dropFirst())
    case .array(let entries):
      guard let index = Int(step), entries.indices.contains(index) else { return nil }
      return entries[index].get(path.dropFirst())
    case .boolean, .integer, .number, .string: return nil
    }
  }

  private mutating func change(_ path: ArraySlice<String>, _ body: (inout Node) -> Void) {
    guard var node = get(path) else { return }
    body(&node)
    set(node, at: path)
  }

  private mutating func set(_ new: Node?, at path: ArraySlice<String>) {
    guard let step = path.first else {
      if let new { self = new }
      return
    }
    let rest = path.dropFirst()
    switch self {
    case .object(var members):
      if let index = members.firstIndex(where: { $0.name == step }) {
        if rest.isEmpty, new == nil {
          members.remove(at: index)
        } else {
          members[index].value.set(new, at: rest)
        }
      } else if rest.isEmpty, let new {
        members.append(Member(name: step, value: new))
      }
      self = .object(members)
    case .array(var entries):
      guard let index = Int(step), entries.indices.contains(index) else { return }
      if rest.isEmpty, new == nil {
        entries.remove(at: index)
      } else {
        entries[index].set(new, at: rest)
      }
      self = .array(entries)
    case .boolean, .integer, .number, .string: return
    }
  }
}

extension Node: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(booleanLiteral truth: Bool) { self = .boolean(truth) }
  init(integerLiteral number: Int) { self = .integer(number) }
  init(floatLiteral number: Double) { self = .number(number) }
  init(arrayLiteral entries: Node...) { self = .array(entries) }
  init(dictionaryLiteral members: (String, Node)...) {
    self = .object(members.map { Member(name: $0.0, value: $0.1) })
  }
}
