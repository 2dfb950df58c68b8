import Configuration
import KeyCatalog

/// Writes the ADMX file: what each policy sets in the registry.
///
/// It refers to no other template, not even to that of Windows, which Intune would ask for. It has
/// no `multiText`, no `list` and no expandable text, since the app does not read what they write.
enum PolicyDefinitionsWriter {
  static func bytes(of template: PolicyTemplate) -> [UInt8] {
    var writer = XMLWriter(prologue: PolicyFile.prologue, indentation: "  ")
    writer.element(
      "policyDefinitions",
      [
        "xmlns": PolicyFile.xmlNamespace, "revision": PolicyFile.revision,
        "schemaVersion": PolicyFile.schemaVersion,
      ]
    ) { root in
      root.element("policyNamespaces") {
        $0.element(
          "target", ["prefix": PolicyTemplate.prefix, "namespace": PolicyTemplate.namespace])
      }
      root.element("resources", ["minRequiredRevision": PolicyFile.revision])
      root.element("supportedOn") { supported in
        supported.element("definitions") { definitions in
          for requirement in template.requirements {
            definitions.element(
              "definition",
              [
                "name": requirement.name,
                "displayName": TextID.reference(TextID.requirement(requirement)),
              ])
          }
        }
      }
      root.element("categories") { categories in
        write(PolicyTemplate.rootCategory, to: &categories)
        for category in template.categories { write(category, to: &categories) }
      }
      root.element("policies") { policies in
        for policy in template.policies { write(policy, to: &policies) }
      }
    }
    return writer.bytes
  }

  private static func write(_ category: PolicyTemplate.Category, to writer: inout XMLWriter) {
    let attributes: KeyValuePairs = [
      "name": category.name, "displayName": TextID.reference(TextID.category(category)),
    ]
    if let parent = category.path.last {
      writer.element("category", attributes) { $0.element("parentCategory", ["ref": parent]) }
    } else {
      writer.element("category", attributes)
    }
  }

  private static func write(_ policy: PolicyTemplate.Policy, to writer: inout XMLWriter) {
    let title = TextID.reference(TextID.title(of: policy))
    let explanation = TextID.reference(TextID.explanation(of: policy))
    let key = RegistrySection.policyPath
    if case .toggle = policy.content {
      writer.element(
        "policy",
        [
          "name": policy.name, "class": "Both", "displayName": title, "explainText": explanation,
          "key": key, "valueName": policy.name,
        ]
      ) { inner in
        writePlace(of: policy, to: &inner)
        inner.element("enabledValue") { $0.element("decimal", ["value": "1"]) }
        inner.element("disabledValue") { $0.element("decimal", ["value": "0"]) }
      }
    } else {
      writer.element(
        "policy",
        [
          "name": policy.name, "class": "Both", "displayName": title, "explainText": explanation,
          "presentation": "$(presentation.\(policy.name))", "key": key,
        ]
      ) { inner in
        writePlace(of: policy, to: &inner)
        inner.element("elements") { writeElement(of: policy, to: &$0) }
      }
    }
  }

  private static func writePlace(of policy: PolicyTemplate.Policy, to writer: inout XMLWriter) {
    writer.element("parentCategory", ["ref": policy.category.name])
    writer.element("supportedOn", ["ref": policy.requirement.name])
  }

  private static func writeElement(of policy: PolicyTemplate.Policy, to writer: inout XMLWriter) {
    let name = policy.name
    switch policy.content {
    case .toggle: break
    case .choice(let values):
      writer.element("enum", ["id": name, "valueName": name, "required": "true"]) { items in
        for value in values {
          let text = TextID.reference(TextID.value(value, of: policy))
          items.element("item", ["displayName": text]) { item in
            item.element("value") {
              $0.element("string", escapedText: XMLText.content(value.value))
            }
          }
        }
      }
    case .number(let minimum, let maximum):
      writer.element(
        "decimal",
        [
          "id": name, "valueName": name, "required": "true", "minValue": String(minimum),
          "maxValue": String(maximum),
        ])
    case .text:
      writer.element(
        "text",
        ["id": name, "valueName": name, "maxLength": String(PolicyTemplate.longestText)])
    }
  }
}
