import KeyCatalog

/// The schema of what is inside an object key, or inside the entries of a list.
struct ShapeSchema {
  private let shape: Shape
  private let values: ValueSchema

  init(_ shape: Shape, in target: SchemaTarget) {
    self.shape = shape
    values = ValueSchema(target: target)
  }

  var node: SchemaNode {
    var members: [SchemaNode.Member] = [
      .init("title", .string(shape.title)), .init("description", .string(shape.description)),
    ]
    switch shape.content {
    case .record(let fields): members += record(fields)
    case .map(_, let entry):
      members.append(.type("object"))
      members.append(
        .init(
          "additionalProperties",
          .object(SchemaText.annotations(of: entry) + values.constraints(ofField: entry).members)))
    case .items(let entry):
      members.append(.type("array"))
      members.append(.init("items", values.constraints(ofField: entry)))
    }
    return .object(members)
  }

  private func record(_ fields: [ValueDefinition]) -> [SchemaNode.Member] {
    var members: [SchemaNode.Member] = [
      shape.shorthand == nil ? .type("object") : .type("object", "string")
    ]
    let required = fields.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(.init("required", .strings(required))) }
    var properties = fields.map { field in
      SchemaNode.Member(
        field.name,
        .object(SchemaText.annotations(of: field) + constraints(of: field).members))
    }
    properties += (Self.ignoredFields[shape.id] ?? []).map {
      .init($0, .object([.init("deprecated", true)]))
    }
    members.append(.init("properties", .object(properties)))
    members.append(.init("additionalProperties", false))
    let conditions = variantConditions(fields)
    if !conditions.isEmpty { members.append(.init("allOf", .array(conditions))) }
    return members
  }

  private func constraints(of field: ValueDefinition) -> SchemaNode {
    // A server on the device itself may do without TLS, outside of a response.
    let isServer = shape.id == .mcpServers && field.name == "url"
    return isServer && !values.target.isResponse
      ? .reference(to: TextForm.webURL.name) : values.constraints(ofField: field)
  }

  /// Fields that an object never had, but that the app passes over without harm.
  private static let ignoredFields: [ShapeID: [String]] = [.mcpServers: ["source"]]

  // MARK: - Variants

  /// What the variants of an object need, and what they do not have.
  private func variantConditions(_ fields: [ValueDefinition]) -> [SchemaNode] {
    var conditions: [SchemaNode] = []
    let deciding = shape.variantFields.filter { shape.field(named: $0) != nil }
    for (position, name) in deciding.enumerated() {
      let names = shape.field(named: name)?.values.map(\.value) ?? []
      conditions += names.compactMap { variant(name, $0, fields) }
      // Where the first field decides, the others have nothing to say.
      guard position == 0, deciding.count > 1 else { continue }
      let others = deciding.dropFirst().map { SchemaNode.Member($0, false) }
      conditions.append(
        .object([
          .init("if", .object([.init("required", .strings([name]))])),
          .init("then", .object([.init("properties", .object(others))])),
          .init("else", .object([.init("required", .strings(Array(deciding.dropFirst())))])),
        ]))
    }
    return conditions
  }

  private func variant(
    _ deciding: String, _ name: String, _ fields: [ValueDefinition]
  ) -> SchemaNode? {
    let required = fields.filter { $0.requiredIn.contains(name) }.map(\.name)
    let foreign = fields.filter { !$0.onlyIn.isEmpty && !$0.onlyIn.contains(name) }.map(\.name)
    guard !required.isEmpty || !foreign.isEmpty else { return nil }
    let value = SchemaNode.object([.init("const", .string(name))])
    var consequence: [SchemaNode.Member] = []
    if !required.isEmpty { consequence.append(.init("required", .strings(required))) }
    if !foreign.isEmpty {
      consequence.append(.init("properties", .object(foreign.map { .init($0, false) })))
    }
    return .object([
      .init(
        "if",
        .object([
          .init("required", .strings([deciding])),
          .init("properties", .object([.init(deciding, value)])),
        ])),
      .init("then", .object(consequence)),
    ])
  }
}
