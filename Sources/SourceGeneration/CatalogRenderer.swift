/// Writes the definitions as Swift.
///
/// Each key and shape becomes a constant of its own: a run makes only those that it needs, and the compiler
/// takes minutes to infer the types of one literal with thousands of values in it.
public struct CatalogRenderer {
  private let definitions: CatalogDefinitions

  public init(_ definitions: CatalogDefinitions) {
    self.definitions = definitions
  }

  /// The generated files, by name.
  public func render() -> [(name: String, text: String)] {
    let sections = definitions.catalog.sections.map(\.id).filter { !$0.contains(".") }
    return [
      ("Catalog+Generated.swift", catalog),
      ("KeyID+Generated.swift", keyIdentifiers),
      ("Shapes+Generated.swift", shapes),
    ]
      + sections.map { section in
        ("Keys+\(section.capitalizedFirst)+Generated.swift", keys(inSection: section))
      }
  }

  static let header = """
    // Made from schemas/catalog by `make generate`. Do not edit.
    // swift-format-ignore-file

    """

  private var catalog: String {
    let file = definitions.catalog
    let names = definitions.keys.enumerated().map { (name: $1.facts.name, index: $0) }
    let sorted = names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return Self.header + """
      extension Catalog {
        /// The release of Claude Desktop that the catalog reaches.
        public static let release = \(version(file.release))
        /// The day of that release.
        public static let releaseDate = \(date(file.releaseDate))
        /// The first build that reads a bootstrap URL: the oldest that a configuration is judged for
        /// when nothing else is said.
        public static let earliestBuild = \(version(file.earliestBuild))
        /// The last day on which the names and forms deprecated in 2026 are read.
        public static let cutOff = \(date(file.cutOff))

        /// The objects that the nested form sorts keys into.
        public static let clusters: [String] = \(list(file.clusters, quoted) ?? "[]")

        /// The sections of the reference, in order.
        public static let sections: [Section] = [
      \(lines(file.sections.map { "    Section(id: \(quoted($0.id)), title: \(quoted($0.title)))," }))
        ]

        /// Every key, in the order of the sections; a key's number is its index.
        public static let keys: [KeyDefinition] = [
      \(lines(definitions.keys.map { "    \(constantName($0))," }))
        ]

        /// How many keys there are.
        public static let keyCount = \(definitions.keys.count)

        /// The key with a number, without making the others; `nil`: none has it.
        static func compiledDefinition(_ number: UInt16) -> KeyDefinition? {
          switch number {
      \(lines(definitions.keys.enumerated().map { "    case \($0): \(constantName($1))" }))
          default: nil
          }
        }

        /// Every shape; a shape's number is its index.
        public static let shapes: [Shape] = [
      \(lines(definitions.shapes.map { "    \(identifier($0.id))Shape," }))
        ]

        /// The shape with a number, without making the others; `nil`: none has it.
        static func compiledShape(_ number: UInt8) -> Shape? {
          switch number {
      \(lines(definitions.shapes.enumerated().map { "    case \($0): \(identifier($1.id))Shape" }))
          default: nil
          }
        }

        static let sortedNames: [(name: StaticString, id: KeyID)] = [
      \(lines(sorted.map { "    (\(quoted($0.name)), KeyID(rawValue: \($0.index)))," }))
        ]
      }

      """
  }

  private var keyIdentifiers: String {
    Self.header + """
      extension KeyID {
      \(lines(definitions.keys.enumerated().map { index, key in
        """
          /// `\(key.facts.name)`: \(key.value.title)
          public static let \(identifier(key.facts.name)) = KeyID(rawValue: \(index))
        """
      }))
      }

      """
  }

  private var shapes: String {
    let constants = definitions.shapes.enumerated().map { index, shape in
      """
        /// \(shape.title)
        public static let \(identifier(shape.id)) = ShapeID(rawValue: \(index))
      """
    }
    return Self.header + """
      extension ShapeID {
      \(lines(constants))
      }

      extension Catalog {
      \(lines(definitions.shapes.map(shapeFunction)))
      }

      """
  }

  private func shapeFunction(_ shape: ShapeDefinition) -> String {
    var call = Call("Shape")
    call.add("id", ".\(identifier(shape.id))")
    call.add("name", quoted(shape.id))
    call.add("title", quoted(shape.title))
    call.add("description", quoted(shape.description))
    switch shape.kind {
    case .record:
      let fields = (shape.fields ?? []).map { "      \(value($0))," }
      call.add("content", ".record([\n\(lines(fields))\n    ])")
    case .map:
      let format = shape.keyFormat.map { ".\(identifier($0))" } ?? "nil"
      call.add("content", ".map(\(format), \(shape.values.map { value($0) } ?? "nil"))")
    case .items:
      call.add("content", ".items(\(shape.items.map { value($0) } ?? "nil"))")
    }
    call.add("shorthand", shape.shorthand.map(quoted))
    call.add("variantFields", list(shape.variantFields, quoted))
    call.add("identity", list(shape.identity, quoted))
    return """
        static let \(identifier(shape.id))Shape: Shape =
          \(call.text)
      """
  }

  private func keys(inSection section: String) -> String {
    let keys = definitions.keys.filter {
      $0.facts.section == section || $0.facts.section.hasPrefix(section + ".")
    }
    return Self.header + """
      extension Catalog {
      \(lines(keys.map { key in
        """
          static let \(constantName(key)): KeyDefinition =
            \(definition(key))
        """
      }))
      }

      """
  }

  private func definition(_ key: KeyEntry) -> String {
    let facts = key.facts
    var call = Call("KeyDefinition")
    call.add("id", ".\(identifier(facts.name))")
    call.add("value", value(key.value, of: facts.name))
    call.add("section", quoted(facts.section))
    call.add(
      "availability",
      facts.availability == "mdm" ? ".managed" : ".\(identifier(facts.availability))")
    call.add("scope", ".\(identifier(facts.scope))")
    call.add("scopeSince", facts.scopeSince.map(version))
    call.add("managementSince", facts.mdmSince.map(version))
    call.add("servedSince", facts.servedSince.map(version))
    call.add(
      "earlierDefault",
      facts.defaultBefore.map { ".init(\(literal($0.value)), until: \(version($0.until)))" })
    call.add("providers", list(facts.providers) { ".\($0)" })
    call.add("platforms", list(facts.platforms) { $0 == "macos" ? ".macOS" : ".\($0)" })
    call.add("changedIn", list(facts.changedIn, version))
    call.add("nestedPath", facts.nestedPath.map(quoted))
    call.add("isNestedPathInferred", facts.nestedPathInferred.map(String.init))
    call.add(
      "earlierNestedPath",
      facts.nestedPathBefore.map { ".init(\(quoted($0.path)), until: \(version($0.until)))" })
    call.add(
      "formerNames",
      list(facts.renamedFrom) { former in
        var name = Call(".init")
        name.add(nil, quoted(former.name))
        name.add("since", former.since.map(version))
        return name.text
      })
    call.add("deprecation", facts.deprecated.map(deprecation))
    call.add("removal", facts.removed.map(removal))
    call.add("consent", facts.consent.map(consent))
    call.add("enforcedFrom", facts.enforcedFrom.map(date))
    return call.text
  }

  private func deprecation(_ entry: KeyEntry.Deprecation) -> String {
    var call = Call(".init")
    call.add("since", entry.since.map(version))
    call.add("replacedBy", entry.replacedBy.map { ".\(identifier($0))" })
    call.add("acceptedUntil", entry.acceptedUntil.map(date))
    call.add("hasNoEndDate", entry.noEndDate.map(String.init))
    return call.text
  }

  private func removal(_ entry: KeyEntry.Removal) -> String {
    var call = Call(".init")
    call.add("release", entry.in.map(version))
    call.add("replacedBy", entry.replacedBy.map { ".\(identifier($0))" })
    return call.text
  }

  private func consent(_ entry: KeyEntry.Consent) -> String {
    var call = Call(".init")
    call.add("since", entry.since.map(version))
    call.add("isInferred", entry.inferred.map(String.init))
    return call.text
  }
}

extension CatalogRenderer {
  /// - Parameter key: the key whose own value this is; `nil`: something inside one.
  fileprivate func value(_ entry: ValueEntry, of key: String? = nil) -> String {
    var call = Call("ValueDefinition")
    call.add("key", key.map { ".\(identifier($0))" })
    call.add("name", quoted(entry.name ?? ""))
    call.add("title", quoted(entry.title))
    call.add("description", quoted(entry.description))
    call.add("type", typeName(entry.type))
    call.add("alternateTypes", list(entry.alternateTypes, typeName))
    call.add("values", list(entry.values, enumerationValue))
    call.add("defaultValue", entry.default.map(literal))
    call.add("minimum", entry.min.map(number))
    call.add("maximum", entry.max.map(number))
    call.add("exclusiveMinimum", entry.exclusiveMin.map(number))
    call.add("maximumLength", entry.maxLength.map(String.init))
    call.add("pattern", entry.pattern.map { "#\"\($0)\"#" })
    call.add("format", entry.format.map(formatName))
    call.add("shape", entry.shape.map { ".\(identifier($0))" })
    call.add("since", entry.since.map(version))
    call.add("marks", list(entry.marks) { ".\($0)" })
    call.add("isRequired", entry.required.map(String.init))
    call.add("requiredIn", list(entry.requiredIn, quoted))
    call.add("onlyIn", list(entry.only, quoted))
    call.add("order", entry.order.map(quoted))
    call.add("effect", entry.effect.map(effect))
    return call.text
  }

  private func enumerationValue(_ entry: EnumerationEntry) -> String {
    var call = Call("EnumerationValue")
    call.add(nil, quoted(entry.value))
    call.add("title", quoted(entry.title))
    call.add("description", entry.description.map(quoted))
    call.add("since", entry.since.map(version))
    call.add("isDeprecated", entry.deprecated.map(String.init))
    return call.text
  }

  fileprivate func literal(_ entry: LiteralEntry) -> String {
    switch entry {
    case .boolean(let value): ".boolean(\(value))"
    case .number(let value): ".number(\(number(value)))"
    case .string(let value): ".string(\(quoted(value)))"
    }
  }

  private func typeName(_ type: String) -> String {
    switch type {
    case "enum": ".enumeration"
    case "string[]": ".stringList"
    case "enum[]": ".enumerationList"
    case "object[]": ".objectList"
    default: ".\(type)"
    }
  }

  private func formatName(_ format: String) -> String {
    switch format {
    case "git-ref": return ".gitReference"
    case "github-repository": return ".gitHubRepository"
    case "hostname-list": return ".hostNameList"
    default:
      let name = identifier(format)
      return "." + (name.hasSuffix("Url") ? name.dropLast(3) + "URL" : name)
    }
  }

  private func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }

  fileprivate func constantName(_ key: KeyEntry) -> String { "\(identifier(key.facts.name))Key" }

  fileprivate func lines(_ parts: [String]) -> String { parts.joined(separator: "\n") }

  func list<Element>(
    _ elements: [Element]?, _ render: (Element) -> String
  ) -> String? {
    guard let elements, !elements.isEmpty else { return nil }
    return "[\(elements.map(render).joined(separator: ", "))]"
  }

  fileprivate func version(_ text: String) -> String {
    "AppVersion(\(text.split(separator: ".").joined(separator: ", ")))"
  }

  fileprivate func date(_ text: String) -> String {
    let parts = text.split(separator: "-").map { String(Int($0) ?? 0) }
    return "CalendarDate(\(parts.joined(separator: ", ")))"
  }

  func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A Swift name: dashes become capitals, `$schemaVersion` loses its sign.
  fileprivate func identifier(_ name: String) -> String {
    let parts = name.split(separator: "-").map(String.init)
    let joined = (parts.first ?? "") + parts.dropFirst().map(\.capitalizedFirst).joined()
    return joined.hasPrefix("$") ? String(joined.dropFirst()) : joined
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
