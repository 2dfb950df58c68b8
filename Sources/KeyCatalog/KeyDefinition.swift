/// A key's number in the catalog, and the only way to name a key in Swift.
///
/// The constants (`KeyID.inferenceProvider`) are made from `schemas/catalog`, so a misspelled key
/// does not compile.
public struct KeyID: RawRepresentable, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }
}

extension KeyID {
  /// All that the catalog knows of the key.
  public var definition: KeyDefinition {
    Catalog.compiledDefinition(rawValue) ?? Catalog.additions?.definition(of: self)
      ?? Catalog.unnumbered
  }

  /// The key as it is written in a configuration.
  public var name: String { definition.name }
}

extension KeyID: Comparable {
  public static func < (left: KeyID, right: KeyID) -> Bool { left.rawValue < right.rawValue }
}

/// A shape's number in the catalog.
public struct ShapeID: RawRepresentable, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// All that the catalog knows of the shape.
  public var definition: Shape { Catalog.compiledShape(rawValue) ?? Catalog.unnumberedShape }
}

/// One managed key.
///
/// There is one object for each key; definitions are handed around for every value of a document.
public final class KeyDefinition: Sendable {
  public let id: KeyID
  /// What the key holds.
  public let value: ValueDefinition
  /// The section of the reference, such as `connection.gateway`.
  public let section: String
  public let availability: Availability
  public let scope: Scope
  /// The build from which deployments of ``scope`` read it, where that is later than the key.
  public let scopeSince: AppVersion?
  /// The build from which device management may carry it, where that is later than the key.
  public let managementSince: AppVersion?
  /// The build from which a bootstrap response may carry it, where that is later than the key.
  public let servedSince: AppVersion?
  /// The default of builds before a release.
  public let earlierDefault: EarlierDefault?
  /// The inference providers that read it; empty: all.
  public let providers: [Provider]
  /// The systems that read it; empty: all.
  public let platforms: [Platform]
  /// The releases that changed its meaning.
  public let changedIn: [AppVersion]
  /// Its place in the nested form, dotted (`inference.credential.kind`); `nil`: not documented.
  public let nestedPath: String?
  /// ``nestedPath`` is concluded from similar keys, not documented.
  public let isNestedPathInferred: Bool
  /// The place that builds before a release read.
  public let earlierNestedPath: EarlierPath?
  /// Names it had before.
  public let formerNames: [FormerName]
  public let deprecation: Deprecation?
  public let removal: Removal?
  /// Set when a response's value waits for the user's consent.
  public let consent: Consent?
  /// The day from which the vendor enforces it.
  public let enforcedFrom: CalendarDate?

  public init(
    id: KeyID, value: ValueDefinition, section: String, availability: Availability, scope: Scope,
    scopeSince: AppVersion? = nil, managementSince: AppVersion? = nil,
    servedSince: AppVersion? = nil, earlierDefault: EarlierDefault? = nil,
    providers: [Provider] = [], platforms: [Platform] = [], changedIn: [AppVersion] = [],
    nestedPath: String? = nil, isNestedPathInferred: Bool = false,
    earlierNestedPath: EarlierPath? = nil, formerNames: [FormerName] = [],
    deprecation: Deprecation? = nil, removal: Removal? = nil, consent: Consent? = nil,
    enforcedFrom: CalendarDate? = nil
  ) {
    self.id = id
    self.value = value
    self.section = section
    self.availability = availability
    self.scope = scope
    self.scopeSince = scopeSince
    self.managementSince = managementSince
    self.servedSince = servedSince
    self.earlierDefault = earlierDefault
    self.providers = providers
    self.platforms = platforms
    self.changedIn = changedIn
    self.nestedPath = nestedPath
    self.isNestedPathInferred = isNestedPathInferred
    self.earlierNestedPath = earlierNestedPath
    self.formerNames = formerNames
    self.deprecation = deprecation
    self.removal = removal
    self.consent = consent
    self.enforcedFrom = enforcedFrom
  }

  public var name: String { value.name }
  public var title: String { value.title }
  public var description: String { value.description }
  public var type: ValueType { value.type }
  public var marks: Marks { value.marks }
  public var since: AppVersion? { value.since }

  /// Whether device management can carry the key to an app that reads it: the keys of a template.
  ///
  /// Not the served-only and console keys, those no page describes, the removed ones, and those of
  /// deployments that sign in with claude.ai.
  public var isManageable: Bool {
    (availability == .both || availability == .managed) && scope != .standard && removal == nil
      && !marks.contains(.undocumented) && id != .schemaVersion
  }
}

extension KeyDefinition {
  /// By which way a key may arrive.
  public enum Availability: String, Sendable, Codable {
    /// Device management, a local file or a bootstrap response.
    case both
    /// Device management or a local file, never a response.
    case managed = "mdm"
    /// A bootstrap response only.
    case served
    /// The vendor's admin console only.
    case console
  }

  /// Which deployments read a key.
  public enum Scope: String, Sendable, Codable {
    case thirdParty = "third-party"
    /// With claude.ai sign-in.
    case standard
    case both
    case console
  }

  /// An inference provider.
  public enum Provider: String, Sendable, Codable, CaseIterable {
    case gateway
    case anthropic
    case bedrock
    case mantle
    case vertex
    case foundry
  }

  /// A system that the app runs on.
  public enum Platform: String, Sendable, Codable {
    case macOS = "macos"
    case windows
    case linux
  }

  /// A default that builds before a release had.
  public struct EarlierDefault: Sendable {
    public let value: Literal
    /// The first build with the present default.
    public let until: AppVersion
    public init(_ value: Literal, until: AppVersion) {
      self.value = value
      self.until = until
    }
  }

  /// A nested path that builds before a release read.
  public struct EarlierPath: Sendable {
    public let path: String
    /// The first build that reads the present path.
    public let until: AppVersion
    public init(_ path: String, until: AppVersion) {
      self.path = path
      self.until = until
    }
  }

  /// A name that a key had.
  public struct FormerName: Sendable {
    public let name: String
    /// The build that first read the old name, where known.
    public let since: AppVersion?
    public init(_ name: String, since: AppVersion? = nil) {
      self.name = name
      self.since = since
    }
  }

  /// A key that should no longer be used.
  public struct Deprecation: Sendable {
    /// The release that announced it.
    public let since: AppVersion?
    public let replacedBy: KeyID?
    /// The last day on which it is read.
    public let acceptedUntil: CalendarDate?
    /// Still read, with no end announced.
    public let hasNoEndDate: Bool
    public init(
      since: AppVersion? = nil, replacedBy: KeyID? = nil, acceptedUntil: CalendarDate? = nil,
      hasNoEndDate: Bool = false
    ) {
      self.since = since
      self.replacedBy = replacedBy
      self.acceptedUntil = acceptedUntil
      self.hasNoEndDate = hasNoEndDate
    }
  }

  /// A key that is no longer read.
  public struct Removal: Sendable {
    /// The first build that does not read it, where known.
    public let release: AppVersion?
    public let replacedBy: KeyID?
    public init(release: AppVersion? = nil, replacedBy: KeyID? = nil) {
      self.release = release
      self.replacedBy = replacedBy
    }
  }

  /// A value from a response that the user must allow.
  public struct Consent: Sendable {
    /// The build that began to ask, where it is not the one that brought the key.
    public let since: AppVersion?
    /// Concluded from similar keys, not documented.
    public let isInferred: Bool
    public init(since: AppVersion? = nil, isInferred: Bool = false) {
      self.since = since
      self.isInferred = isInferred
    }
  }
}
