import Configuration
import KeyCatalog

// MARK: - What the device itself has

extension Resolution {
  /// Device management, and the local configuration where it is still read.
  mutating func applyDevice(_ readings: [SourceReading]) {
    func reading(_ origin: ConfigurationSource.Origin) -> SourceReading? {
      readings.first { $0.source.origin == origin }
    }
    for reading in readings { ignore(reading.ignored) }
    let managed =
      switch options.platform {
      case .macOS: [reading(.managedUser), reading(.managedMachine)]
      case .windows: hives(machine: reading(.hklm), user: reading(.hkcu))
      case .linux: [reading(.managedMachine)]
      }
    let layers = managed.compactMap { $0 }
    for layer in layers { applyBelow(layer) }
    if let local = reading(.local) { applyLocal(local, below: layers) }
  }

  /// The hives that the app reads, the one that wins first.
  private mutating func hives(machine: SourceReading?, user: SourceReading?) -> [SourceReading?] {
    guard let machine, let user, machine.hasAnyValue,
      options.appVersion >= Milestone.exclusiveHives
    else { return [machine, user] }
    for candidate in user.inFileOrder {
      ignore(
        candidate, .rule("reg-split-hives"),
        "HKLM has a value, and builds from \(Milestone.exclusiveHives) then ignore HKCU whole")
    }
    return [machine]
  }

  /// Adds what a source has for keys that none before it gave.
  private mutating func applyBelow(_ reading: SourceReading) {
    for candidate in reading.inFileOrder {
      guard let key = candidate.setting.key else { continue }
      if let winner = candidates[key] {
        ignore(candidate, .lowerPrecedence, Self.wins(winner))
      } else {
        candidates[key] = candidate
      }
    }
  }

  static func wins(_ winner: SourceReading.Candidate) -> String {
    "\(winner.setting.name) is also set in \(winner.place.origin.title) "
      + "(\(winner.place.path):\(winner.place.line)), which wins"
  }

  private mutating func applyLocal(_ local: SourceReading, below managed: [SourceReading]) {
    if let reason = reasonAgainstLocal(managed) {
      for candidate in local.inFileOrder { ignore(candidate, reason.0, reason.1) }
      return
    }
    let group = managed.flatMap(\.inFileOrder).first
    for candidate in local.inFileOrder {
      guard let key = candidate.setting.key else { continue }
      if let winner = candidates[key] {
        ignore(candidate, .lowerPrecedence, Self.wins(winner))
      } else if let group, key.definition.marks.contains(.appBehavior) {
        ignore(
          candidate, .rule("app-behavior-group"),
          "\(group.setting.name) is set in \(group.place.origin.title), which claims every key "
            + "that steers the app itself")
      } else {
        candidates[key] = candidate
      }
    }
  }

  /// Why the local configuration is not read; `nil`: it is.
  private func reasonAgainstLocal(
    _ managed: [SourceReading]
  ) -> (IgnoredSetting.Reason, String)? {
    let keys = managed.flatMap(\.inFileOrder).compactMap(\.setting.key)
    let claiming = managed.filter(\.shutsLocalOut)
    if let first = claiming.first {
      if !keys.isEmpty, keys.allSatisfy({ $0 == .trustBootstrapDelivery }) {
        return (
          .rule("anchor-trust-alone"),
          "trustBootstrapDelivery alone makes the device managed, and the local configuration is "
            + "not read"
        )
      }
      return (
        .localNotRead,
        "\(first.source.origin.title) is in force, which shuts the local configuration out whole"
      )
    }
    guard !keys.isEmpty, options.appVersion < Milestone.localBesideUpdateKeys else { return nil }
    return (
      .localNotRead,
      "in this build any managed key shuts the local configuration out whole"
    )
  }
}

extension SourceReading {
  /// The settings that the app finds, in the order of the file.
  var inFileOrder: [Candidate] {
    candidates.values.sorted {
      $0.setting.nameValue.place.lowerBound < $1.setting.nameValue.place.lowerBound
    }
  }
}
