import KeyCatalog

/// What the catalog knows of the history of a key, oldest first; what it has no release and no day for is
/// not in it.
package struct KeyHistory {
  package private(set) var changes: [KeyChange] = []
  private let key: KeyDefinition

  package init(_ key: KeyDefinition) {
    self.key = key
    addBeginning()
    addValues(of: key.value, field: nil)
    if let shape = key.value.shape?.definition { addFields(of: shape, path: nil) }
    addWays()
    addEnd()
    addChangesOfMeaning()
  }

  /// What changed after one release and up to another.
  ///
  /// Where the other is the newest that the catalog knows, the days are among it: they come after every
  /// release, and count for all of them.
  package func changes(after first: AppVersion, upTo last: AppVersion) -> [KeyChange] {
    changes.filter { change in
      switch change.moment {
      case .release(let release): first < release && release <= last
      case .day: first < Catalog.release && Catalog.release <= last
      }
    }
  }

  private mutating func add(
    _ kind: KeyChange.Kind, in release: AppVersion?, field: String? = nil, _ detail: String
  ) {
    guard let release else { return }
    // What came with the key is no change of it.
    if kind != .added, kind != .renamed, let since = key.since, release <= since { return }
    add(KeyChange.Moment.release(release), kind, field: field, detail)
  }

  private mutating func add(
    _ moment: KeyChange.Moment, _ kind: KeyChange.Kind, field: String? = nil, _ detail: String
  ) {
    changes.append(
      KeyChange(key: key, field: field, kind: kind, moment: moment, detail: detail))
  }

  private mutating func addBeginning() {
    // Where the old name was read before the key's first build, that build is the one that renamed it.
    let renamed = key.formerNames.filter { former in
      guard let before = former.since, let since = key.since else { return false }
      return before < since
    }
    if renamed.isEmpty { add(.added, in: key.since, key.title) }
    for former in renamed { add(.renamed, in: key.since, "was \(former.name)") }
    for former in key.formerNames {
      add(.day(Catalog.cutOff), .ends, "last day on which \(former.name) is read in its place")
    }
    if let earlier = key.earlierDefault {
      let now = key.value.defaultValue?.description ?? "none"
      add(.defaultValue, in: earlier.until, "\(now), was \(earlier.value)")
    }
    if let earlier = key.earlierNestedPath {
      add(.nestedPath, in: earlier.until, "\(key.nestedPath ?? "none"), was \(earlier.path)")
    }
  }

  private mutating func addWays() {
    add(.availability, in: key.managementSince, "device management may set it")
    add(.availability, in: key.servedSince, "a bootstrap response may set it")
    add(
      .availability, in: key.scopeSince,
      key.scope == .both
        ? "deployments of either kind read it" : "\(key.scope.rawValue) deployments read it")
    add(.consent, in: key.consent?.since, "a value from a response waits for the user's consent")
  }

  private mutating func addEnd() {
    if let deprecation = key.deprecation {
      let successor = deprecation.replacedBy.map { "use \($0.name)" } ?? "no successor"
      let end = deprecation.acceptedUntil.map { ", read until \($0)" } ?? ""
      if let since = deprecation.since {
        // A key may have come deprecated.
        add(.release(since), .deprecated, successor + end)
      }
      if let day = deprecation.acceptedUntil {
        add(.day(day), .ends, "last day on which it is accepted")
      }
    }
    if let removal = key.removal {
      add(
        .removed, in: removal.release,
        removal.replacedBy.map { "no longer read, use \($0.name)" } ?? "no longer read")
    }
    if let day = key.enforcedFrom {
      add(.day(day), .enforced, "the vendor decides it from then on")
    }
  }

  private mutating func addFields(of shape: Shape, path: String?) {
    for (name, field) in shape.parts.entries {
      let inner =
        field.name.isEmpty ? path : [path, name].compactMap(\.self).joined(separator: ".")
      if !field.name.isEmpty { add(.field, in: field.since, field: inner, field.title) }
      addValues(of: field, field: inner)
      if let shape = field.shape?.definition { addFields(of: shape, path: inner) }
    }
  }

  private mutating func addValues(of definition: ValueDefinition, field: String?) {
    for value in definition.values {
      add(.value, in: value.since, field: field, value.value)
      if value.isDeprecated {
        add(.day(Catalog.cutOff), .ends, field: field, "last day of the value \(value.value)")
      }
    }
  }

  /// Only where nothing says in particular what that release changed.
  private mutating func addChangesOfMeaning() {
    for release in key.changedIn where !changes.contains(where: { $0.moment == .release(release) })
    {
      add(.meaning, in: release, "another meaning or range: see writ explain \(key.name)")
    }
    let ordered = changes.enumerated().sorted {
      ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
    }
    changes = ordered.map(\.element)
  }
}
