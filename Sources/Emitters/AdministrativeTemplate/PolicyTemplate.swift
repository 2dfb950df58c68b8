import Configuration
import KeyCatalog

/// The policies of the administrative template and the names that they go by.
///
/// The template itself, its English texts and the paths by which Intune addresses its policies are
/// all written from here, so that they cannot disagree.
struct PolicyTemplate: Sendable {
  /// The template of the catalog.
  static let current = PolicyTemplate(Catalog.keys)

  /// The name of the file without its ending.
  static let fileName = "Claude"
  /// The namespace of the policies, our own: no other template is needed to read this one.
  static let namespace = "Writ.Policies.ClaudeDesktop"
  /// What stands for the namespace inside the template.
  static let prefix = "claude"
  /// The category that all others are in.
  static let rootCategory = Category(name: "ClaudeDesktop", title: "Claude Desktop", path: [])
  /// The longest text of a policy, in UTF-16 code units.
  ///
  /// The schema allows 4,294,967,295, and 1023 when nothing is said. A million is what the templates
  /// of the large browsers use for JSON, and so known to pass the policy editor and Intune.
  static let longestText = 1_000_000

  /// The categories below the root that have policies in or below them, parents first.
  let categories: [Category]
  let policies: [Policy]
  private let positions: [KeyID: Int]

  init(_ keys: [KeyDefinition]) {
    let relevant = keys.filter {
      $0.isManageable && ($0.platforms.isEmpty || $0.platforms.contains(.windows))
    }
    let sections = Set(relevant.map(\.section))
    let used = sections.union(
      Catalog.sections.filter { sections.contains($0.id) }.compactMap(\.parent))
    categories = Catalog.sections.filter { used.contains($0.id) }.map(Category.init)
    let byName = [String: Category](
      categories.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    policies = relevant.map { key in
      Policy(
        key: key,
        category: byName[Category.name(ofSection: key.section)] ?? Self.rootCategory)
    }
    positions = [KeyID: Int](
      policies.enumerated().map { ($0.element.key.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The policy of a key, if the template has one.
  func policy(for key: KeyID) -> Policy? { positions[key].map { policies[$0] } }

  /// The builds that policies need, each once, oldest first.
  var requirements: [Requirement] {
    Array(Set(policies.map(\.requirement))).sorted()
  }
}

extension PolicyTemplate {
  /// A folder of the policy editor.
  struct Category: Sendable {
    /// The name by which policies refer to it: letters and digits only.
    let name: String
    let title: String
    /// The names of the categories around it, outermost first.
    let path: [String]

    init(name: String, title: String, path: [String]) {
      self.name = name
      self.title = title
      self.path = path
    }

    init(_ section: Catalog.Section) {
      name = Self.name(ofSection: section.id)
      title = section.title
      let parents = section.parent.map { [Self.name(ofSection: $0)] } ?? []
      path = [PolicyTemplate.rootCategory.name] + parents
    }

    /// `connection.gateway` is `ConnectionGateway`: two sections may have the same last part.
    static func name(ofSection id: String) -> String {
      id.split(separator: ".").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
  }

  /// The build from which a policy has an effect.
  struct Requirement: Sendable, Hashable, Comparable {
    /// `nil`: not known.
    let version: AppVersion?

    var name: String {
      version.map { "Since_\($0.major)_\($0.minor)_\($0.patch)" } ?? "Since_Unknown"
    }

    var text: String {
      version.map { "Claude Desktop \($0) or later" } ?? "Claude Desktop"
    }

    static func < (left: Requirement, right: Requirement) -> Bool {
      switch (left.version, right.version) {
      case (nil, let right): right != nil
      case (_, nil): false
      case (let left?, let right?): left < right
      }
    }
  }

  /// One key as a policy. The policy, its one element and its registry value have the key's name.
  struct Policy: Sendable {
    let key: KeyDefinition
    let category: Category
    let content: Content

    init(key: KeyDefinition, category: Category) {
      self.key = key
      self.category = category
      content = Content(key.value)
    }

    var name: String { key.name }
    /// The names of the categories from the root to the policy.
    var categoryPath: [String] { category.path + [category.name] }

    var requirement: Requirement { Requirement(version: key.managedSince) }
  }

  /// How a policy is set.
  enum Content: Sendable {
    /// Enabled is true, disabled is false.
    case toggle
    case choice([EnumerationValue])
    case number(minimum: UInt32, maximum: UInt32)
    case text

    init(_ value: ValueDefinition) {
      switch value.type {
      case .boolean: self = .toggle
      case .enumeration: self = .choice(value.values)
      case .integer:
        let minimum = UInt32(exactly: value.minimum ?? 0)
        let maximum = UInt32(exactly: value.maximum ?? Double(UInt32.max))
        if let minimum, let maximum {
          self = .number(minimum: minimum, maximum: maximum)
        } else {
          self = .text
        }
      case .number, .string, .object, .stringList, .enumerationList, .objectList: self = .text
      }
    }
  }
}
