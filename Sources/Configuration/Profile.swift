import Documents

/// A macOS configuration profile: an outer dictionary, and payloads in it.
public struct Profile: Sendable {
  /// The preference domain of the app, and the type of the payload that carries it.
  public static let preferenceDomain = "com.anthropic.claudefordesktop"
  /// The payload type in which older management systems wrap preference domains.
  public static let managedPreferencesType = "com.apple.ManagedClient.preferences"

  /// The outer dictionary.
  public let outer: Value
  /// Every payload, in the order of the profile.
  public let payloads: [Payload]

  /// One payload of a profile.
  public struct Payload: Sendable {
    /// The payload's dictionary.
    public let dictionary: Value
    /// The objects in which the app's keys stand; none in the payload of another product.
    public let preferences: [Value]

    /// Whether the payload configures the app.
    public var isForTheApp: Bool { !preferences.isEmpty }
  }
}

extension Profile {
  init(_ outer: Value) {
    self.outer = outer
    let entries = outer["PayloadContent"]?.elements.filter { $0.kind == .object } ?? []
    payloads = entries.map { Payload(dictionary: $0, preferences: Self.preferences(in: $0)) }
  }

  private static func preferences(in payload: Value) -> [Value] {
    guard let type = payload["PayloadType"] else { return [] }
    if type.stringValue == preferenceDomain { return [payload] }
    // The system reads the first entry of the list and no other.
    guard type.stringValue == managedPreferencesType,
      let forced = payload["PayloadContent"]?[preferenceDomain]?["Forced"]?.elements.first(
        where: { _ in true }),
      let settings = forced["mcx_preference_settings"], settings.kind == .object
    else { return [] }
    return [settings]
  }

  /// Whether a member belongs to the envelope of a profile or payload and is no setting.
  static func isEnvelopeKey(_ name: String) -> Bool {
    name.hasPrefix("Payload") || isOtherEnvelopeKey(name)
  }

  /// The names of an envelope that do not begin with `Payload`
  /// (Apple, "Device Management Profile: TopLevel").
  private static func isOtherEnvelopeKey(_ name: String) -> Bool {
    switch name {
    case "ConsentText", "DurationUntilRemoval", "EncryptedPayloadContent", "HasRemovalPasscode",
      "IsEncrypted", "RemovalDate", "TargetDeviceType":
      true
    default: false
    }
  }
}
