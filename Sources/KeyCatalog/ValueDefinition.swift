/// What a key or a field of an object key may hold.
public final class ValueDefinition: Sendable {
  /// The key whose own value this is; `nil`: a field or an entry inside one.
  public let key: KeyID?
  /// The key's or field's name; empty for the entries of a map or list, which have none of their own.
  public let name: String
  public let title: String
  /// What it does, in words for an administrator.
  public let description: String
  public let type: ValueType
  /// Further types that are accepted.
  public let alternateTypes: [ValueType]
  /// The values of an enumeration, the deprecated ones too.
  public let values: [EnumerationValue]
  /// What the app takes when nothing is set, as far as it is documented.
  public let defaultValue: Literal?
  public let minimum: Double?
  public let maximum: Double?
  /// The value must be greater than this.
  public let exclusiveMinimum: Double?
  /// The most characters a string may have.
  public let maximumLength: Int?
  /// A regular expression that a string must match.
  public let pattern: String?
  public let format: ValueFormat?
  /// The shape of an object, or of a list's entries.
  public let shape: ShapeID?
  /// The build that first read it; `nil` when it is not known, and then it is never too new.
  public let since: AppVersion?
  public let marks: Marks
  /// A field that must be there.
  public let isRequired: Bool
  /// The variants of the object that need the field, by their name (`http`, `github`).
  public let requiredIn: [String]
  /// The variants of the object that may have the field; empty: all.
  public let onlyIn: [String]
  /// Why the order of a list's entries counts; `nil` where it does not.
  public let order: String?
  /// What a change means for security, where it means anything.
  public let effect: Effect?

  /// An entry of a list that has no shape.
  public let plainEntry: ValueDefinition?

  public init(
    key: KeyID? = nil, name: String, title: String, description: String, type: ValueType,
    alternateTypes: [ValueType] = [], values: [EnumerationValue] = [],
    defaultValue: Literal? = nil, minimum: Double? = nil, maximum: Double? = nil,
    exclusiveMinimum: Double? = nil, maximumLength: Int? = nil, pattern: String? = nil,
    format: ValueFormat? = nil, shape: ShapeID? = nil, since: AppVersion? = nil,
    marks: Marks = [], isRequired: Bool = false, requiredIn: [String] = [],
    onlyIn: [String] = [], order: String? = nil, effect: Effect? = nil
  ) {
    self.key = key
    self.name = name
    self.title = title
    self.description = description
    self.type = type
    self.alternateTypes = alternateTypes
    self.values = values
    self.defaultValue = defaultValue
    self.minimum = minimum
    self.maximum = maximum
    self.exclusiveMinimum = exclusiveMinimum
    self.maximumLength = maximumLength
    self.pattern = pattern
    self.format = format
    self.shape = shape
    self.since = since
    self.marks = marks
    self.isRequired = isRequired
    self.requiredIn = requiredIn
    self.onlyIn = onlyIn
    self.order = order
    self.effect = effect
    let element = type.element ?? alternateTypes.lazy.compactMap(\.element).first
    plainEntry = element.flatMap { element in
      guard shape == nil else { return nil }
      return ValueDefinition(
        name: "", title: title, description: description, type: element, values: values,
        maximumLength: maximumLength, pattern: pattern, format: format, marks: marks)
    }
  }
}

extension ValueDefinition {
  /// The place in ``values`` of the one that is written with exactly these UTF-8 characters.
  public func position(ofValue characters: UnsafeBufferPointer<UInt8>) -> Int? {
    for position in values.indices where values[position].value.isSpelled(characters) {
      return position
    }
    return nil
  }
}

/// The JSON type of a value.
public enum ValueType: String, Sendable, Codable {
  case boolean
  case integer
  case number
  case string
  case enumeration = "enum"
  case object
  case stringList = "string[]"
  case enumerationList = "enum[]"
  case objectList = "object[]"

  /// Whether a value is a list.
  public var isList: Bool { element != nil }

  /// Whether a value is an object or a list, and so one string of JSON in a property list or in the
  /// registry.
  public var isCollection: Bool { self == .object || isList }

  /// The type of a list's entries.
  public var element: ValueType? {
    switch self {
    case .stringList: .string
    case .enumerationList: .enumeration
    case .objectList: .object
    default: nil
    }
  }
}

/// One value of an enumeration.
public struct EnumerationValue: Sendable {
  public let value: String
  public let title: String
  public let description: String?
  /// The build that first read it, where that is later than the key's.
  public let since: AppVersion?
  /// No longer accepted after the cut-off.
  public let isDeprecated: Bool

  public init(
    _ value: String, title: String, description: String? = nil, since: AppVersion? = nil,
    isDeprecated: Bool = false
  ) {
    self.value = value
    self.title = title
    self.description = description
    self.since = since
    self.isDeprecated = isDeprecated
  }
}

/// A value written in the catalog.
public enum Literal: Sendable, Equatable {
  case boolean(Bool)
  case number(Double)
  case string(String)
}

extension Literal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .boolean(let value): String(value)
    case .number(let value): Int(exactly: value).map(String.init) ?? String(value)
    case .string(let value): value
    }
  }
}

/// What a string must look like.
public enum ValueFormat: String, Sendable, Codable {
  case awsRegion = "aws-region"
  case browserDomain = "browser-domain"
  case color
  case egressHost = "egress-host"
  case epoch
  case executablePath = "executable-path"
  case gitReference = "git-ref"
  case gitHubRepository = "github-repository"
  case headerValue = "header-value"
  case helperArgument = "helper-argument"
  case hostNameList = "hostname-list"
  case httpsOrLoopbackURL = "https-or-loopback-url"
  case httpsURL = "https-url"
  case path
  case proxyURL = "proxy-url"
  case repositoryPath = "repository-path"
  case resourceIdentifier = "resource-identifier"
  case scopeList = "scope-list"
  case sha256
  case singleLine = "single-line"
  case sshHost = "ssh-host"
  case toolRule = "tool-rule"
  case url
  case urlPattern = "url-pattern"
  case uuid
  case uuidOrDomain = "uuid-or-domain"
  case workspacePath = "workspace-path"
}

/// What sets a key or field apart.
public struct Marks: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A credential: never shown.
  public static let secret = Marks(rawValue: 1 << 0)
  /// May carry a credential inside (a map of headers): its strings are never shown.
  public static let sensitive = Marks(rawValue: 1 << 1)
  /// Names a program that the app runs.
  public static let localExecutable = Marks(rawValue: 1 << 2)
  /// Decides where the configuration comes from, and so cannot come from there.
  public static let trustAnchor = Marks(rawValue: 1 << 3)
  /// Must be on the bootstrap server's origin when that server signs the user in.
  public static let originPinned = Marks(rawValue: 1 << 4)
  /// Steers the app itself; device management that sets only such keys leaves the local
  /// configuration in force.
  public static let appBehavior = Marks(rawValue: 1 << 5)
  /// Steers updates.
  public static let updateKey = Marks(rawValue: 1 << 6)
  public static let beta = Marks(rawValue: 1 << 7)
  /// The app's schema names it, no public page describes it.
  public static let undocumented = Marks(rawValue: 1 << 8)

  /// Other products have settings of this name too, so that it does not tell a file apart.
  public static let sharedName = Marks(rawValue: 1 << 9)

  /// The marks by the names they have in the catalog's source.
  public static let names: [(name: String, mark: Marks)] = [
    ("secret", .secret), ("sensitive", .sensitive), ("localExecutable", .localExecutable),
    ("trustAnchor", .trustAnchor), ("originPinned", .originPinned),
    ("appBehavior", .appBehavior), ("updateKey", .updateKey), ("beta", .beta),
    ("undocumented", .undocumented), ("sharedName", .sharedName),
  ]
}
