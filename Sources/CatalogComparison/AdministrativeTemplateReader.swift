import Documents
import KeyCatalog

/// Reads the keys that a Group Policy template (ADMX) sets.
struct AdministrativeTemplateReader {
  private var keys: [PublishedCatalog.Key] = []
  /// The policy that is open.
  private var policy: (name: String, valueName: String?, elements: Int)?
  /// The key of an enumeration that is open.
  private var enumeration: PublishedCatalog.Key?
  private var isInValue = false

  /// - Returns: `nil`: the file is something else.
  static func keys(of source: SourceText) throws(ReadingError) -> [PublishedCatalog.Key]? {
    var scanner = TagScanner(source.bytes)
    var reader = AdministrativeTemplateReader()
    var isTemplate = false
    while let tag = try scanner.next() {
      if !isTemplate {
        guard tag.name == "policyDefinitions" else { return nil }
        isTemplate = true
      }
      reader.read(tag, &scanner)
    }
    return isTemplate ? reader.keys : nil
  }

  private mutating func read(_ tag: TagScanner.Tag, _ scanner: inout TagScanner) {
    if !tag.isEnd { begin(tag, &scanner) }
    if tag.isEnd || tag.isEmpty { end(tag.name) }
  }

  private mutating func begin(_ tag: TagScanner.Tag, _ scanner: inout TagScanner) {
    switch tag.name {
    case "policy":
      policy = (tag.attributes["name"] ?? "", tag.attributes["valueName"], 0)
    case "enum":
      enumeration = element(tag, .enumeration)
      enumeration?.values = []
    case "decimal" where enumeration == nil && tag.attributes["valueName"] != nil:
      add(tag, .integer)
    case "text" where tag.attributes["valueName"] != nil: add(tag, .string)
    case "boolean" where tag.attributes["valueName"] != nil: add(tag, .boolean)
    case "value" where enumeration != nil: isInValue = true
    case "string" where isInValue:
      enumeration?.values?.append(scanner.text())
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "policy":
      if let policy, policy.elements == 0 {
        keys.append(PublishedCatalog.Key(policy.valueName ?? policy.name, type: .boolean))
      }
      policy = nil
    case "enum":
      if let enumeration { append(enumeration) }
      enumeration = nil
    case "value": isInValue = false
    default: break
    }
  }

  private func element(_ tag: TagScanner.Tag, _ type: ValueType) -> PublishedCatalog.Key? {
    (tag.attributes["valueName"] ?? policy?.name).map { PublishedCatalog.Key($0, type: type) }
  }

  private mutating func add(_ tag: TagScanner.Tag, _ type: ValueType) {
    guard policy != nil, var key = element(tag, type) else { return }
    // What the schema of templates means when nothing is said is no bound of the key.
    key.minimum = tag.attributes["minValue"].flatMap(Double.init).flatMap { $0 == 0 ? nil : $0 }
    key.maximum = tag.attributes["maxValue"].flatMap(Double.init).flatMap {
      $0 == Double(UInt32.max) ? nil : $0
    }
    append(key)
  }

  private mutating func append(_ key: PublishedCatalog.Key) {
    policy?.elements += 1
    keys.append(key)
  }
}
