import KeyCatalog

/// The schemas of values, as the catalog defines them.
struct ValueSchema {
  let target: SchemaTarget

  /// What a key's own value must be.
  func constraints(ofKey value: ValueDefinition) -> SchemaNode {
    let choices = ([value.type] + value.alternateTypes).map { type in
      constraints(type, value, isField: false)
    }
    var texts: [BasicDefinition] = []
    let types = [value.type] + value.alternateTypes
    if types.contains(.object) { texts.append(.objectText) }
    if types.contains(where: \.isList) { texts.append(.listText) }
    return .anyOf(choices + texts.map { .reference(to: $0.rawValue) })
  }

  /// What the value of a field, or of an entry of a map or list, must be.
  func constraints(ofField value: ValueDefinition) -> SchemaNode {
    let types = [value.type] + value.alternateTypes
    let choices = types.map { constraints($0, value, isField: true) }
    let isCollection = types.contains(where: \.isCollection)
    return .anyOf(
      choices + (isCollection ? [.reference(to: BasicDefinition.reference.rawValue)] : []))
  }

  private func constraints(
    _ type: ValueType, _ value: ValueDefinition, isField: Bool
  ) -> SchemaNode {
    switch type {
    case .boolean: .reference(to: (isField ? BasicDefinition.booleanField : .boolean).rawValue)
    case .integer: number(isField ? .integerField : .integer, value)
    case .number: number(isField ? .numberField : .number, value)
    case .string: text(value)
    case .enumeration: enumeration(value)
    case .object:
      value.shape.map { .reference(to: $0.definition.name) } ?? .object([.type("object")])
    case .stringList, .enumerationList, .objectList: list(type, value)
    }
  }

  private func number(_ basic: BasicDefinition, _ value: ValueDefinition) -> SchemaNode {
    .object(
      [.reference(to: basic.rawValue)] + SchemaNode.Member.optional("minimum", value.minimum)
        + SchemaNode.Member.optional("maximum", value.maximum)
        + SchemaNode.Member.optional("exclusiveMinimum", value.exclusiveMinimum))
  }

  private func text(_ value: ValueDefinition) -> SchemaNode {
    let length =
      SchemaNode.Member.optional("minLength", value.isRequired ? 1 : nil)
      + SchemaNode.Member.optional("maxLength", value.maximumLength.map(Double.init))
    if let pattern = value.pattern {
      let choices = [
        SchemaNode.object([.init("pattern", .string(pattern))]),
        .reference(to: BasicDefinition.filledIn.rawValue),
      ]
      return .object([.type("string"), .init("anyOf", .array(choices))] + length)
    }
    if let form = value.format.flatMap({ TextForm.form(of: $0, in: target) }) {
      return .object([.reference(to: form.name)] + length)
    }
    return .object([.type("string")] + length)
  }

  private func enumeration(_ value: ValueDefinition) -> SchemaNode {
    let names = value.values.filter { !$0.isDeprecated }.map(\.value)
    return .anyOf([
      .object([.init("enum", .strings(names))]),
      .reference(to: BasicDefinition.filledIn.rawValue),
    ])
  }

  private func list(_ type: ValueType, _ value: ValueDefinition) -> SchemaNode {
    let entry: SchemaNode =
      if let shape = value.shape?.definition {
        if case .items(let entry) = shape.content {
          constraints(ofField: entry)
        } else {
          .reference(to: shape.name)
        }
      } else if let element = type.element {
        constraints(element, value, isField: true)
      } else {
        true
      }
    return .object([.type("array"), .init("items", entry)])
  }
}
