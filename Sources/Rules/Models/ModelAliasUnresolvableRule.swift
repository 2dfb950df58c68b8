import Configuration
import Documents
import KeyCatalog

/// A model named by its family alone, where nothing tells which model of the family it is.
struct ModelAliasUnresolvableRule: CombinationRule {
  static let id: RuleID = "model-alias-unresolvable"
  static let severity = Severity.error

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let setting = context.setting(.inferenceModels),
      let reason = Self.reason(context)
    else { return }
    let isGateway = context.deployment.provider == .gateway
    for model in setting.models {
      guard let alias = Self.alias(of: model), let name = model.nameValue else { continue }
      if isGateway, Self.isDescribed(model) { continue }
      findings.report(
        Self.self, isGateway ? .warning : .error, at: .value(name, in: setting),
        "\(quoted(model.name ?? alias)) is the name of a family, not of a model, and \(reason)",
        help: isGateway
          ? """
          write the ID that the gateway serves; if it does serve a model called \(quoted(alias)), \
          add anthropicFamilyTier or labelOverride to the entry
          """
          : "write the exact ID under which the provider serves the model, such as \"claude-opus-4-7\""
      )
    }
  }

  /// Why the app cannot find out which model is meant.
  private static func reason(_ context: RuleContext) -> String? {
    if let provider = context.deployment.provider, provider == .foundry || provider == .mantle {
      return "the provider \(quoted(provider.rawValue)) has no list to look it up in"
    }
    guard context.boolean(.modelDiscoveryEnabled) == false else { return nil }
    return "with modelDiscoveryEnabled false the app cannot look it up"
  }

  /// The family that a whole name consists of.
  private static func alias(of model: ModelEntry) -> String? {
    guard let name = model.nameValue, name.utf8.count <= longestAlias else { return nil }
    let folded = model.identifier?.lowercased()
    return families.first { $0 == folded }
  }

  /// Whether the entry says more of the model than its name.
  private static func isDescribed(_ model: ModelEntry) -> Bool {
    model.value["anthropicFamilyTier"] != nil || model.value["labelOverride"] != nil
  }

  private static let families =
    ShapeID.models.definition.field(named: "anthropicFamilyTier")?.values.map(\.value) ?? []

  private static let longestAlias =
    (families.map(\.utf8.count).max() ?? 0) + ModelEntry.longContextSuffix.utf8.count

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A family name such as opus in place of a model ID, where it cannot be resolved",
      explanation: """
        Where the app asks the provider for its models, a bare family name stands for the newest model \
        of that family. On Foundry and Mantle, and with modelDiscoveryEnabled false, there is no list \
        to look in: the name is sent as it is, and the provider refuses it. A gateway may really serve \
        a model of that name, so that there it is a warning, and none where the entry describes the \
        model further.
        """,
      sources: ["Configuration reference: Models"],
      triggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "foundry",
            "inferenceModels": [↓"opus", {"name": ↓"sonnet[1m]", "labelOverride": "Sonnet"}]
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "anthropic",
            "modelDiscoveryEnabled": false,
            "inferenceModels": [{"name": ↓"haiku"}]
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "modelDiscoveryEnabled": false,
            "inferenceModels": [↓"opus"]
          }
          """),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceProvider": "anthropic", "inferenceModels": ["opus"]}"#),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "modelDiscoveryEnabled": false,
            "inferenceModels": [
              {"name": "opus", "anthropicFamilyTier": "opus"},
              {"name": "sonnet", "labelOverride": "Sonnet"},
              "claude-haiku-4-5"
            ]
          }
          """),
      ])
  }
}
