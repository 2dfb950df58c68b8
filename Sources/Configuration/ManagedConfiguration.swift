import Documents
import KeyCatalog

/// A document seen as what it configures: flat keys with decoded values, whatever the format.
///
/// A class, since it is handed from rule to rule.
public final class ManagedConfiguration: Sendable {
  public let document: Document
  public let kind: DocumentKind
  /// Every setting, in the order of the document, the misspelled and unknown ones too.
  public let settings: [Setting]
  /// What is around the settings.
  public let envelope: Envelope
  /// For each key by its number, how many ``settings`` there are up to the one that counts; 0: none.
  private let positions: [UInt32]

  /// Reads a document's settings. Nothing is refused here: what is wrong is for the rules to say.
  /// - Parameter kind: what the document is; `nil`: told by its format.
  public init(_ document: Document, kind: DocumentKind? = nil) {
    self.document = document
    self.kind = kind ?? DocumentKind(of: document)
    var collector = SettingCollector(document: document)
    collector.collect()
    settings = collector.settings
    envelope = collector.envelope
    positions = Self.positions(in: settings)
  }

  private static func positions(in settings: [Setting]) -> [UInt32] {
    var positions = Array(repeating: UInt32(0), count: Catalog.keyCount)
    for (position, setting) in settings.enumerated() {
      guard let number = setting.key.map({ Int($0.rawValue) }) else { continue }
      while positions.count <= number { positions.append(0) }
      let earlier = Int(positions[number])
      if earlier > 0, settings[earlier - 1].decides(over: setting) { continue }
      positions[number] = UInt32(position + 1)
    }
    return positions
  }

  /// The same document with other values in its settings.
  init(_ other: ManagedConfiguration, settings: [Setting]) {
    document = other.document
    kind = other.kind
    self.settings = settings
    envelope = other.envelope
    positions = other.positions
  }

  /// The setting of a key, under whatever name it was given; of several the last.
  public subscript(key: KeyID) -> Setting? {
    position(of: key).map { settings[$0] }
  }

  /// Whether the document gives a key, be it under a wrong name or with a value that cannot be read.
  public func has(_ key: KeyID) -> Bool { position(of: key) != nil }

  private func position(of key: KeyID) -> Int? {
    let number = Int(key.rawValue)
    guard number < positions.count, positions[number] > 0 else { return nil }
    return Int(positions[number]) - 1
  }

  /// What a document has besides settings.
  public struct Envelope: Sendable {
    /// The profile around the payloads, in a `.mobileconfig`.
    public var profile: Profile?
    /// The sections of a registry file.
    public var registrySections: [RegistrySection] = []
    /// The settings of a custom profile of Microsoft Intune that are meant for the app.
    public var deviceSettings: [DeviceProfileSetting] = []
    /// What the settings were wrapped in.
    public var wrapper: Wrapper?
    /// The form in which the settings stand.
    public var form = Form.flat
    /// The members that the app ignores, because flat keys and clusters stand side by side.
    public var ignoredByForm: [Value] = []

    public init() {}
  }

  /// How a document lays out its keys.
  public enum Form: Sendable {
    case flat
    case nested
  }

  /// An object that a tool put around the settings.
  public struct Wrapper: Sendable {
    /// The path of member names that leads to the settings.
    public let path: [String]
    /// The name of the outermost member.
    public let nameValue: Value
    /// The object that holds the settings.
    public let object: Value
    /// Further objects of settings in the same wrapper, which are not judged: one file is one
    /// configuration.
    public var others: [Value] = []
  }
}
