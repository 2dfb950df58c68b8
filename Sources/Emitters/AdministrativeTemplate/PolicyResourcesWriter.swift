import KeyCatalog

/// Writes the ADML file: the texts of the template, and how each policy is entered.
enum PolicyResourcesWriter {
  static func bytes(of template: PolicyTemplate) -> [UInt8] {
    var writer = XMLWriter(prologue: PolicyFile.prologue, indentation: "  ")
    writer.element(
      "policyDefinitionResources",
      [
        "xmlns": PolicyFile.xmlNamespace, "revision": PolicyFile.revision,
        "schemaVersion": PolicyFile.schemaVersion,
      ]
    ) { root in
      root.element("displayName", escapedText: "Claude Desktop")
      root.element(
        "description",
        escapedText: "Managed settings of Claude Desktop on third-party inference, up to release "
          + "\(Catalog.release).")
      root.element("resources") { resources in
        resources.element("stringTable") { writeTexts(of: template, to: &$0) }
        resources.element("presentationTable") { table in
          for policy in template.policies { writePresentation(of: policy, to: &table) }
        }
      }
    }
    return writer.bytes
  }

  private static func writeTexts(of template: PolicyTemplate, to writer: inout XMLWriter) {
    func text(_ id: String, _ text: String) {
      writer.element("string", ["id": id], escapedText: XMLText.prose(text))
    }
    for requirement in template.requirements {
      text(TextID.requirement(requirement), requirement.text)
    }
    for category in [PolicyTemplate.rootCategory] + template.categories {
      text(TextID.category(category), category.title)
    }
    for policy in template.policies {
      text(TextID.title(of: policy), policy.key.title)
      text(TextID.explanation(of: policy), PolicyExplanation.text(for: policy))
      if case .choice(let values) = policy.content {
        for value in values { text(TextID.value(value, of: policy), value.title) }
      }
    }
  }

  private static func writePresentation(
    of policy: PolicyTemplate.Policy, to writer: inout XMLWriter
  ) {
    let label = XMLText.prose(policy.key.title)
    let id = ["id": policy.name] as KeyValuePairs
    switch policy.content {
    case .toggle: break
    case .choice(let values):
      writer.element("presentation", id) { presentation in
        // The order is that of the catalog; the default is preselected where there is one.
        if let position = values.firstIndex(where: { .string($0.value) == policy.key.defaultValue })
        {
          presentation.element(
            "dropdownList",
            ["refId": policy.name, "noSort": "true", "defaultItem": String(position)],
            escapedText: label)
        } else {
          presentation.element(
            "dropdownList", ["refId": policy.name, "noSort": "true"], escapedText: label)
        }
      }
    case .number(let minimum, _):
      // Where nothing is said the editor begins with 1, which may be outside the bounds.
      let beginning = policy.key.defaultValue?.unsignedNumber ?? minimum
      writer.element("presentation", id) {
        $0.element(
          "decimalTextBox", ["refId": policy.name, "defaultValue": String(beginning)],
          escapedText: label)
      }
    case .text:
      writer.element("presentation", id) { presentation in
        presentation.element("textBox", ["refId": policy.name]) {
          $0.element("label", escapedText: label)
        }
      }
    }
  }
}

extension KeyDefinition {
  fileprivate var defaultValue: Literal? { value.defaultValue }
}

extension Literal {
  fileprivate var unsignedNumber: UInt32? {
    if case .number(let number) = self { UInt32(exactly: number) } else { nil }
  }
}
