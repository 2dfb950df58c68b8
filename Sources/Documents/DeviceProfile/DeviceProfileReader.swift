/// Reads custom profiles of Microsoft Intune as Microsoft Graph writes them: an object with
/// `omaSettings`, or a list of such objects under `value`.
///
/// The root is the JSON as it stands; ``DeviceSetting`` tells what is in it.
public enum DeviceProfileReader {
  /// Whether a JSON document is such a profile.
  static func recognizes(_ root: Value) -> Bool {
    profiles(in: root).contains { $0["omaSettings"]?.kind == .array }
  }

  /// Makes sure that every setting of the app can be read.
  /// - Throws: ``ReadingError`` at the place where the state of a policy cannot.
  static func read(_ document: Document) throws(ReadingError) -> Document {
    for setting in settings(in: document.root) {
      guard setting.concerns("claude"), case .policy = setting.route else { continue }
      _ = try setting.policyState()
    }
    return Document(
      format: .intune, source: document.source, root: document.root, traits: document.traits)
  }

  /// The settings of all profiles in a document, in order; those without an address are no settings.
  public static func settings(in root: Value) -> [DeviceSetting] {
    profiles(in: root).flatMap { profile in
      (profile["omaSettings"].map { Array($0.elements) } ?? []).compactMap(DeviceSetting.init)
    }
  }

  private static func profiles(in root: Value) -> [Value] {
    guard root.kind == .object else { return [] }
    if root["omaSettings"] != nil { return [root] }
    return root["value"]?.elements.filter { $0.kind == .object } ?? []
  }
}

/// One setting of a custom profile: a value for an address on the device.
public struct DeviceSetting: Sendable {
  /// The address as it is written (`omaUri`).
  public let address: Value
  /// What is sent there, out of the base64 that two kinds of settings wrap it in.
  public let value: Value
  /// Whom the setting is for.
  public let isForUser: Bool
  public let route: Route
  /// The steps of the address below the configuration service provider.
  private let steps: [String]

  /// By which configuration service provider a setting goes.
  public enum Route: Sendable, Equatable {
    /// A policy of an ingested template.
    case policy(name: String)
    /// The installation of a template.
    case template
    /// A path of the registry, by the provider that desktop Windows does not have.
    case registry(path: [String])
    case other
  }

  init?(_ setting: Value) {
    guard let address = setting["omaUri"], address.kind == .string, let value = setting["value"]
    else { return nil }
    self.address = address
    self.value = Base64Text.opened(value, ofType: setting["@odata.type"]?.stringValue ?? "")
    var steps = address.string.split(separator: "/").map(String.init)
    if steps.first == "." { steps.removeFirst() }
    let scope = steps.first?.lowercased()
    isForUser = scope == "user"
    if scope == "user" || scope == "device" { steps.removeFirst() }
    self.steps = Array(steps.dropFirst(3))
    guard steps.prefix(2).map({ $0.lowercased() }) == ["vendor", "msft"], steps.count > 3 else {
      route = .other
      return
    }
    let rest = self.steps
    switch (steps[2].lowercased(), rest.first?.lowercased()) {
    case ("policy", "config") where rest.count == 3: route = .policy(name: rest[2])
    case ("policy", "configoperations"): route = .template
    case ("registry", _): route = .registry(path: rest)
    default: route = .other
    }
  }

  /// Whether a word stands in the address below the provider, in whatever case.
  public func concerns(_ word: String) -> Bool {
    steps.contains { $0.lowercased().contains(word) }
  }

  /// The state of a policy.
  /// - Throws: ``ReadingError`` at the place of the file where it cannot be read.
  public func policyState() throws(ReadingError) -> PolicyState {
    try PolicyState(value)
  }
}
