import Configuration
import KeyCatalog

/// A document that the app may take settings from, and where the device has it.
public struct ConfigurationSource: Sendable {
  public let origin: Origin
  /// The path under which the document is named in a report.
  public let path: String
  public let configuration: ManagedConfiguration

  /// - Parameter configuration: read as the kind of its origin (``Origin/kind``).
  public init(_ origin: Origin, path: String, configuration: ManagedConfiguration) {
    self.origin = origin
    self.path = path
    self.configuration = configuration
  }

  /// Where a document comes from. What a file says of itself (a profile's scope, a hive) does not
  /// count: whoever names the file says where it belongs.
  public enum Origin: String, Sendable, CaseIterable {
    /// Managed preferences of the machine on macOS, the settings file on Linux.
    case managedMachine = "managed-machine"
    /// Managed preferences of one user on macOS.
    case managedUser = "managed-user"
    /// Policies of the machine on Windows.
    case hklm
    /// Policies of one user on Windows.
    case hkcu
    /// The configuration that the app itself keeps on the device.
    case local
    /// What the bootstrap server answers.
    case response
  }
}

extension ConfigurationSource.Origin {
  /// What a document of this origin is read as.
  public var kind: DocumentKind {
    switch self {
    case .managedMachine, .managedUser, .hklm, .hkcu: .managed
    case .local: .local
    case .response: .bootstrapResponse
    }
  }

  /// Whether device management sets it for the whole machine, so that the app trusts it most.
  public var isOfMachine: Bool { self == .managedMachine || self == .hklm }

  /// What sentences call it.
  public var title: String {
    switch self {
    case .managedMachine: "the machine's managed configuration"
    case .managedUser: "the user's managed preferences"
    case .hklm: "HKLM"
    case .hkcu: "HKCU"
    case .local: "the local configuration"
    case .response: "the bootstrap response"
    }
  }
}
