import Configuration
import Documents
import KeyCatalog

/// Settings that stand one level too deep.
struct WrappedRule: DocumentRule {
  static let id: RuleID = "wrapped"
  static let severity = Severity.error
  static let concern = Concern.name
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let wrapper = context.configuration.envelope.wrapper, let outermost = wrapper.path.first
    else { return }
    let target = Target(
      key: nil, pointer: "/" + JSONPointer.escape(outermost), location: .value(wrapper.nameValue))
    findings.report(
      Self.self, at: target,
      "the settings stand under \(quoted(Self.display(wrapper.path))), where the app does not look",
      help: Self.help(wrapper), fix: Self.fix(wrapper))
  }

  private static func display(_ path: [String]) -> String {
    path == ["managed", "policies", "desktop"]
      ? "managed.policies[].desktop" : path.joined(separator: ".")
  }

  private static func help(_ wrapper: ManagedConfiguration.Wrapper) -> String {
    guard wrapper.others.isEmpty else {
      return
        "write each of the \(wrapper.others.count + 1) policies into a file of its own, with its "
        + "settings at the top; only the first one was checked"
    }
    return wrapper.path == ["enterpriseConfig"]
      ? "claude_desktop_config.json is no longer read for this: move the settings to the top"
      : "move the settings to the top of the document"
  }

  /// Puts what is in the wrapper, and the settings and comments beside it, in the wrapper's place.
  private static func fix(_ wrapper: ManagedConfiguration.Wrapper) -> Fix? {
    guard wrapper.others.isEmpty, let surroundings = wrapper.nameValue.parent else { return nil }
    let inside = Array(wrapper.object.members)
    let names = Set(inside.map(\.name))
    let beside = surroundings.members.filter { isKept($0.name) }
    guard !beside.contains(where: { names.contains($0.name) }) else { return nil }
    let replacement: Fix.Replacement =
      beside.isEmpty
      ? .value(wrapper.object)
      : .object((beside + inside).map { (name: $0.name, value: .value($0.value)) })
    return Fix(
      "move the settings to the top", [.replace(surroundings, with: replacement)])
  }

  private static func isKept(_ name: String) -> Bool {
    Catalog.key(named: name) != nil || name.hasPrefix("_") || name.hasPrefix("//")
      || name.hasPrefix("$") || name.hasPrefix("Payload")
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "The settings stand under a wrapper",
      explanation: """
        The app looks for keys at the top of a document. Settings under enterpriseConfig (the app's \
        former configuration file), values, managed.policies[].desktop, cowork_3p_extra_keys or any \
        other object of a tool's own are not seen, and third-party mode does not start. What is inside \
        is checked as if it stood at the top.
        """,
      sources: ["Configuration reference", "Device management"],
      triggering: [
        RuleExample(
          #"{"globalShortcut": "", ↓"enterpriseConfig": {"inferenceProvider": "gateway"}}"#),
        RuleExample(#"{"name": "First wave", ↓"values": {"inferenceProvider": "gateway"}}"#),
        RuleExample(
          #"{↓"managed": {"policies": [{"desktop": {"inferenceProvider": "gateway"}}]}}"#),
        RuleExample(#"{↓"cowork_3p_extra_keys": {"disableAutoUpdates": "true"}}"#),
        RuleExample("↓claude:\n  inferenceProvider: gateway\n", format: .yaml),
        RuleExample(
          #"{"deploymentMode": "3p", ↓"config": {"$schemaVersion": 2, "inference": {}}}"#),
      ],
      nonTriggering: [
        RuleExample(#"{"inferenceCustomHeaders": {"banner": "a header of that name"}}"#),
        RuleExample(#"{"_banner": {"banner": 1}, "inferenceProvider": "gateway"}"#),
      ])
  }
}
