import Emitters
import KeyCatalog

/// What an editor shows beside a key or field.
enum SchemaText {
  /// Title, description, default and whether the key should no longer be used.
  static func annotations(of key: KeyDefinition, in target: SchemaTarget) -> [SchemaNode.Member] {
    var members: [SchemaNode.Member] = [
      .init("title", .string(key.title)),
      .init("description", .string(description(of: key, in: target))),
    ]
    members += defaultValue(of: key.value)
    if key.isDiscouraged { members.append(.init("deprecated", true)) }
    return members
  }

  static func annotations(of field: ValueDefinition) -> [SchemaNode.Member] {
    var members: [SchemaNode.Member] = []
    if !field.title.isEmpty { members.append(.init("title", .string(field.title))) }
    var paragraphs = [field.description, values(of: field)]
    var facts: [String] = []
    if let bounds = ValueExplanation.bounds(of: field) { facts.append("Allowed: \(bounds).") }
    if let value = field.defaultValue { facts.append("Default: \(value).") }
    if let since = field.since { facts.append("Read from Claude Desktop \(since).") }
    if !field.onlyIn.isEmpty { facts.append("Only for: \(field.onlyIn.joined(separator: ", ")).") }
    paragraphs.append(facts.joined(separator: "\n"))
    let text = paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    if !text.isEmpty { members.append(.init("description", .string(text))) }
    return members + defaultValue(of: field)
  }

  private static func description(of key: KeyDefinition, in target: SchemaTarget) -> String {
    var facts = KeyExplanation.facts(about: key, version: target.since(key))
    if target == .source { facts.append(KeyExplanation.availability(of: key)) }
    if key.marks.contains(.secret) {
      facts.append(
        target.isResponse
          ? "Holds a credential."
          : "Holds a credential: write a reference such as ${env:NAME}, which an export fills in.")
    }
    let paragraphs = [
      key.description, KeyExplanation.deprecation(of: key) ?? "", values(of: key.value),
      facts.joined(separator: "\n"),
    ]
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// A line for each value of an enumeration.
  private static func values(of value: ValueDefinition) -> String {
    ValueExplanation.lines(for: value.values.filter { !$0.isDeprecated }).joined(separator: "\n")
  }

  private static func defaultValue(of value: ValueDefinition) -> [SchemaNode.Member] {
    guard let literal = value.defaultValue else { return [] }
    let node: SchemaNode =
      switch literal {
      case .boolean(let truth): .boolean(truth)
      case .number(let number): .number(number)
      case .string(let text): .string(text)
      }
    return [.init("default", node)]
  }
}

extension KeyDefinition {
  /// Whether an editor should strike the key out. One whose end is not announced is what fleets of
  /// today need: the linter says nothing of it either.
  fileprivate var isDiscouraged: Bool {
    removal != nil || deprecation.map { !$0.hasNoEndDate } ?? false
  }
}
