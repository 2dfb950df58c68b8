import Documents
import KeyCatalog

extension ManagedConfiguration {
  /// The same configuration with its references filled in, those inside objects and lists too.
  ///
  /// A value is filled in first and decoded then, so that `"${file:oidc.json}"` may give an object and
  /// `"${env:PORT}"` a number. What is filled in is not looked at for further references. Names, and
  /// what is around the settings, stay as they are.
  /// - Parameters:
  ///   - leavingAbsent: leave a reference as it is where the variable or the file is not there, for a
  ///     later step of a pipeline.
  ///   - lookUp: tells what a reference stands for.
  /// - Throws: ``UnresolvedReferences`` with every reference that cannot be filled in.
  public func resolvingReferences(
    leavingAbsent: Bool = false,
    with lookUp: (Reference) throws(ReferenceProblem) -> String
  ) throws(UnresolvedReferences) -> ManagedConfiguration {
    // Nearly every configuration is as it is.
    guard settings.contains(where: { $0.value.holdsReference }) else { return self }
    return try withoutActuallyEscaping(lookUp) { lookUp throws(UnresolvedReferences) in
      var resolution = ReferenceResolution(self, leavesAbsent: leavingAbsent, lookUp: lookUp)
      let resolved = settings.map { resolution.resolve($0) }
      guard resolution.problems.isEmpty else {
        throw UnresolvedReferences(problems: resolution.problems)
      }
      return ManagedConfiguration(self, settings: resolved)
    }
  }
}

/// Fills in the references of one configuration.
public struct ReferenceResolution {
  /// More than any credential or document of settings has, in bytes.
  public static let longestText = 1 << 20
  /// One large file may be named many times: what all references come to is bounded too, in bytes.
  static let mostInAll = 1 << 26

  typealias LookUp = (Reference) throws(ReferenceProblem) -> String

  private(set) var problems: [ReferenceProblem] = []
  private let lookUp: LookUp
  private let leavesAbsent: Bool
  private let format: DocumentFormat
  /// The file's text, into which the places of all values point.
  private let fileText: [UInt8]
  /// What the catalog says of the strings in which references stand.
  private let definitions: [Value: ValueDefinition]
  private var total = 0

  init(_ configuration: ManagedConfiguration, leavesAbsent: Bool, lookUp: @escaping LookUp) {
    self.lookUp = lookUp
    self.leavesAbsent = leavesAbsent
    format = configuration.document.format
    fileText = configuration.document.root.tree.text
    var definitions: [Value: ValueDefinition] = [:]
    configuration.visitTypedValues { typed in
      guard typed.depth > 0, typed.value.kind == .string,
        ReferenceText.isHeld(by: typed.value.string)
      else { return }
      definitions[typed.value] = typed.definition
    }
    self.definitions = definitions
  }

  mutating func resolve(_ setting: Setting) -> Setting {
    guard setting.value.holdsReference else { return setting }
    var value = setting.value
    var decoding = setting.decoding
    if value.kind == .string {
      let (text, isComplete) = filled(value, in: setting)
      value = string(text, at: value)
      decoding = .native
      // Text that still has references cannot be told from what it will be.
      if isComplete, let definition = setting.definition?.value, !setting.spelling.isDotted {
        (value, decoding) = SettingDecoder.decode(value, as: definition, in: format)
      }
    } else {
      var builder = ValueTreeBuilder()
      copy(value, in: setting, to: &builder)
      value = builder.build(text: fileText, escaping: .none).root
    }
    return Setting(
      name: setting.name, key: setting.key, spelling: setting.spelling,
      nameValue: setting.nameValue, raw: setting.raw, value: value, decoding: decoding,
      hive: setting.hive)
  }

  // Recursion is bounded by the depth to which the readers go.
  private mutating func copy(
    _ value: Value, in setting: Setting, to builder: inout ValueTreeBuilder
  ) {
    guard value.kind == .string, ReferenceText.isHeld(by: value.string) else {
      guard value.kind == .object || value.kind == .array else {
        builder.copyScalar(value, at: value.place)
        return
      }
      let place = value.place
      guard begin(value, at: place, in: setting, &builder) else { return }
      for child in value.children {
        if let key = child.key { builder.key(.decoded(Array(key.utf8)), at: key.place) }
        copy(child, in: setting, to: &builder)
      }
      builder.end(at: place.upperBound)
      return
    }
    let (text, isComplete) = filled(value, in: setting)
    let string = string(text, at: value)
    guard isComplete, let definition = definitions[value] else {
      builder.copyScalar(string, at: value.place)
      return
    }
    let decoded = SettingDecoder.decode(string, as: definition, in: format).value
    if decoded.kind == .string, !definition.takesStrings {
      report(.wrongType(expected: definition.type.rawValue), value, in: setting)
    }
    graft(decoded, at: value.place, in: setting, to: &builder)
  }

  /// Copies what a reference brought, all of it at the place of the reference.
  private mutating func graft(
    _ value: Value, at place: Range<Int>, in setting: Setting, to builder: inout ValueTreeBuilder
  ) {
    guard value.kind == .object || value.kind == .array else {
      builder.copyScalar(value, at: place)
      return
    }
    guard begin(value, at: place, in: setting, &builder) else { return }
    for child in value.children {
      if let key = child.key { builder.key(.decoded(Array(key.utf8)), at: place) }
      graft(child, at: place, in: setting, to: &builder)
    }
    builder.end(at: place.upperBound)
  }

  /// Opens an object or array; an object from a file may be deep itself, and stand deep in another.
  private mutating func begin(
    _ value: Value, at place: Range<Int>, in setting: Setting, _ builder: inout ValueTreeBuilder
  ) -> Bool {
    do throws(ReadingError) {
      try builder.begin(value.kind, at: place.lowerBound)
      return true
    } catch {
      report(.unreadable(error.description), value, in: setting)
      builder.scalar(.null, .decoded([]), at: place)
      return false
    }
  }

  /// A string that stands where another stood.
  private func string(_ text: String, at original: Value) -> Value {
    var builder = ValueTreeBuilder()
    builder.string(
      .decoded(Array(text.utf8)), at: original.place, isOpaque: true, wireType: original.wireType)
    return builder.build(text: fileText, escaping: .none).root
  }
}

extension ReferenceResolution {
  /// A string with its references filled in, and whether none is left.
  private mutating func filled(
    _ value: Value, in setting: Setting
  ) -> (text: String, isComplete: Bool) {
    var text = ""
    var isComplete = true
    for part in ReferenceText.parts(of: value.string) {
      switch part {
      case .text(let own): text += own
      case .reference(let reference):
        if let content = content(of: reference, value, in: setting) {
          text += content
        } else {
          text += reference.text
          isComplete = false
        }
      }
    }
    return (text, isComplete)
  }

  private mutating func content(
    of reference: Reference, _ value: Value, in setting: Setting
  ) -> String? {
    do throws(ReferenceProblem) {
      let content = try lookUp(reference)
      try check(content, of: reference)
      return content
    } catch {
      if error.reason == .absent, leavesAbsent { return nil }
      add(ReferenceProblem(reference, error.reason, pointer: setting.pointer(to: value)))
      return nil
    }
  }

  private mutating func check(
    _ content: String, of reference: Reference
  ) throws(ReferenceProblem) {
    let size = content.utf8.count
    guard size <= Self.longestText else {
      throw ReferenceProblem(reference, .tooLarge(limit: Self.longestText))
    }
    guard !content.utf8.contains(0) else { throw ReferenceProblem(reference, .nullCharacter) }
    total += size
    guard total <= Self.mostInAll else {
      throw ReferenceProblem(reference, .tooMuchInAll(limit: Self.mostInAll))
    }
  }

  private mutating func report(
    _ reason: ReferenceProblem.Reason, _ value: Value, in setting: Setting
  ) {
    let references = ReferenceText.parts(of: value.string).compactMap { part in
      if case .reference(let reference) = part { reference } else { nil }
    }
    guard let first = references.first else { return }
    add(ReferenceProblem(first, reason, pointer: setting.pointer(to: value)))
  }

  private mutating func add(_ problem: ReferenceProblem) {
    // Whoever names thousands that are not there need not read of each.
    guard problems.count < 100 else { return }
    problems.append(problem)
  }
}

extension Value {
  /// Whether a string, or one inside an object or list, holds a reference.
  fileprivate var holdsReference: Bool {
    var pending = [self]
    while let value = pending.popLast() {
      if value.kind == .string, value.utf8.contains(UInt8(ascii: "$")),
        ReferenceText.isHeld(by: value.string)
      {
        return true
      }
      pending.append(contentsOf: value.children)
    }
    return false
  }
}

extension ValueDefinition {
  fileprivate var takesStrings: Bool {
    ([type] + alternateTypes).contains { $0 == .string || $0 == .enumeration }
  }
}

extension ValueTreeBuilder {
  /// Repeats a value of another tree that is no object or list.
  fileprivate mutating func copyScalar(_ value: Value, at place: Range<Int>) {
    switch value.kind {
    case .string:
      string(
        .decoded(Array(value.utf8)), at: place, isOpaque: true, wireType: value.wireType)
    case .boolean: boolean(value.booleanValue ?? false, at: place)
    default: scalar(value.kind, .decoded(Array(value.utf8)), at: place, wireType: value.wireType)
    }
  }
}
