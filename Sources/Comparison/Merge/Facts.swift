import Configuration
import Documents
import KeyCatalog

/// A configuration as single facts, each under a path that does not depend on the order of the document:
/// what is compared line by line, and what a merge goes by.
struct Facts {
  private(set) var byPath: [FactPath: Fact] = [:]
  /// The paths in the order of the document.
  private(set) var paths: [FactPath] = []

  init(_ configuration: ManagedConfiguration) {
    for setting in Slots(configuration).inOrder {
      let subject = Subject(setting)
      collect(subject, at: FactPath([setting.factName]))
    }
    collect(configuration.envelope)
  }

  /// What device management goes by in the profile around the settings.
  private mutating func collect(_ envelope: ManagedConfiguration.Envelope) {
    guard let outer = envelope.profile?.outer else { return }
    for name in ["PayloadIdentifier", "PayloadScope"] {
      guard let value = outer[name] else { continue }
      insert(Fact(content: .string(value.string), value: value, subject: nil), FactPath([name]))
    }
  }

  private mutating func insert(_ fact: Fact, _ path: FactPath) {
    if byPath.updateValue(fact, forKey: path) == nil { paths.append(path) }
  }

  // Recursion is bounded by the depth to which the readers go.
  private mutating func collect(_ subject: Subject, at path: FactPath) {
    switch subject.value.kind {
    case .object:
      insert(Fact(content: .object, value: subject.value, subject: subject), path)
      for member in subject.value.countingMembers(subject.value.membersByName) {
        collect(subject.member(member), at: path.appending(member.key?.string ?? ""))
      }
    case .array: collectList(subject, at: path)
    default:
      insert(
        Fact(content: .init(scalar: subject.value), value: subject.value, subject: subject), path)
    }
  }

  private mutating func collectList(_ list: Subject, at path: FactPath) {
    switch ListRole(list.definition) {
    case .set:
      insert(Fact(content: .list, value: list.value, subject: list), path)
      for element in list.value.elements {
        collect(list.element(element), at: path.appending(member: FactContent(scalar: element)))
      }
    case .entries(let shape, let isOrdered):
      let entries = IdentifiedEntries(list.value, shape).entries
      let names = entries.map { entry in
        entry.name + (entry.identity.repetition > 0 ? "#\(entry.identity.repetition + 1)" : "")
      }
      let content = isOrdered ? FactContent.order(names) : .list
      insert(Fact(content: content, value: list.value, subject: list), path)
      for (entry, name) in zip(entries, names) {
        collectEntry(list.element(entry.value), shape, at: path.appending(name))
      }
    case .sequence:
      // The entries belong together: one that is put in between moves all that follow.
      insert(
        Fact(content: .sequence(ElementKey(list.value).json), value: list.value, subject: list),
        path)
    }
  }

  /// A plain string that stands for an object with one field is that object.
  private mutating func collectEntry(_ entry: Subject, _ shape: Shape, at path: FactPath) {
    guard entry.value.kind == .string, let field = shape.shorthand else {
      collect(entry, at: path)
      return
    }
    insert(Fact(content: .object, value: entry.value, subject: entry), path)
    insert(
      Fact(content: .string(entry.value.string), value: entry.value, subject: entry),
      path.appending(field))
  }
}

extension Setting {
  /// A name under which the app does not read a key is told apart from the key.
  fileprivate var factName: String { isRead || key == nil ? name : name + " (not read)" }
}

/// Where a fact is: the names that lead to it, those of list entries too.
struct FactPath: Hashable {
  let names: [String]
  /// The value of a set's member, which has no name.
  private var member: FactContent?

  init(_ names: [String]) { self.names = names }

  func appending(_ name: String) -> FactPath { FactPath(names + [name]) }

  func appending(member: FactContent) -> FactPath {
    var path = appending("entry")
    path.member = member
    return path
  }

  var parent: FactPath? { names.count > 1 ? FactPath(names.dropLast()) : nil }

  /// The path for people.
  var text: String { names.joined(separator: " › ") }
}

/// One thing that a configuration says.
struct Fact {
  let content: FactContent
  let value: Value
  /// `nil` for what belongs to the profile.
  let subject: Subject?
}

/// What a fact says, so that two can be compared.
enum FactContent: Hashable {
  case object
  case list
  /// A list whose order counts, by the names of its entries.
  case order([String])
  /// A list that is one with all its entries, as JSON.
  case sequence(String)
  case string(String)
  case number(Double)
  case boolean(Bool)
  case null

  init(scalar value: Value) {
    if let truth = value.booleanValue {
      self = .boolean(truth)
    } else if let number = value.numberValue {
      self = .number(number)
    } else if value.kind == .null {
      self = .null
    } else if value.kind.isScalar {
      self = .string(value.string)
    } else {
      self = .sequence(ElementKey(value).json)
    }
  }
}
