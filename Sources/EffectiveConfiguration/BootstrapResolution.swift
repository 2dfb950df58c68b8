import Configuration
import KeyCatalog
import Rules

// MARK: - What a bootstrap server answers

extension Resolution {
  /// Lets a response take the place of every key that it may set, if a server is in force.
  mutating func applyBootstrap(_ source: ConfigurationSource?) {
    guard let anchor = candidates[.bootstrapUrl], let url = anchor.setting.value.stringValue else {
      refuse(source, "anchor-without-url", "no bootstrapUrl is in force, so nothing is fetched")
      return
    }
    if boolean(.bootstrapEnabled) == false {
      note("bootstrapEnabled is false: the bootstrap server is not asked.")
      refuse(source, "anchor-off", "bootstrapEnabled is false, so nothing is fetched")
      return
    }
    guard let source else {
      removeShadowed(response: nil)
      note(
        "The bootstrap response is not known (--response): every key that it may set is missing "
          + "here.")
      return
    }
    let server = BootstrapServer(url: url, authentication: authentication)
    let response = SourceReading(source, options: options, bootstrap: server)
    ignore(response.ignored)
    removeShadowed(response: response)
    apply(response, of: server)
    waitForConsent(response, anchor: anchor)
  }

  /// How the app signs in there: by what it can read of the anchor.
  private var authentication: BootstrapServer.Authentication {
    if candidates[.bootstrapOidc] != nil { return .oidc }
    let hasHeaders =
      candidates[.bootstrapHeaders] != nil || candidates[.bootstrapHeadersHelper] != nil
    return hasHeaders ? .headers : .deviceCode
  }

  private func boolean(_ key: KeyID) -> Bool? { candidates[key]?.setting.value.booleanValue }

  private mutating func refuse(_ source: ConfigurationSource?, _ rule: RuleID, _ message: String) {
    guard let source else { return }
    let response = SourceReading(source, options: options)
    ignore(response.ignored)
    for candidate in response.inFileOrder { ignore(candidate, .rule(rule), message) }
  }

  // MARK: - The device's own values

  /// Takes away what a response decides about, be it in the response or not.
  private mutating func removeShadowed(response: SourceReading?) {
    for (key, candidate) in candidates.sorted(by: { $0.key < $1.key })
    where mayBeServed(key) {
      let message =
        if Self.holdsUntilSignIn(key) {
          "\(key.name) holds from here only until the bootstrap response is there"
        } else {
          "with bootstrapUrl in force \(key.name) comes from the response alone"
        }
      // Without a response these are in force.
      if Self.holdsUntilSignIn(key), response == nil { continue }
      // The group of keys that steer the app stays with device management that claims it.
      if key.definition.marks.contains(.appBehavior), claimsGroup { continue }
      candidates[key] = nil
      if Self.holdsUntilSignIn(key), let winner = response?.candidates[key] {
        ignore(candidate, .lowerPrecedence, Self.wins(winner))
      } else {
        ignore(candidate, .rule("anchor-shadowed"), message)
      }
    }
  }

  /// Whether a response may set a key in this build.
  private func mayBeServed(_ key: KeyID) -> Bool {
    let definition = key.definition
    return definition.availability == .both && definition.scope != .standard
      && !definition.marks.contains(.undocumented)
      && (definition.servedSince ?? .first) <= options.appVersion
  }

  /// Keys that hold before anybody has signed in.
  private static func holdsUntilSignIn(_ key: KeyID) -> Bool {
    Shadowing.exempt.contains(key) || key.definition.marks.contains(.appBehavior)
  }

  /// Whether device management sets keys that steer the app, and neither a provider nor the bootstrap
  /// server: then it answers for all of these keys.
  private var claimsGroup: Bool {
    let managed = candidates.filter { $0.value.place.origin != .local }
    return managed[.inferenceProvider] == nil && managed[.bootstrapUrl] == nil
      && managed.keys.contains { $0.definition.marks.contains(.appBehavior) }
  }

  // MARK: - The response's values

  private mutating func apply(_ response: SourceReading, of server: BootstrapServer) {
    let isClaimed = claimsGroup
    for candidate in response.inFileOrder {
      guard let key = candidate.setting.key else { continue }
      for omission in candidate.omissions where candidate.refusal == nil {
        ignore(candidate, omission)
      }
      if let refusal = candidate.refusal {
        ignore(candidate, refusal)
      } else if isClaimed, key.definition.marks.contains(.appBehavior) {
        ignore(
          candidate, .rule("app-behavior-group"),
          "device management claims every key that steers the app itself")
      } else {
        candidates[key] = candidate
      }
    }
    if candidates[.inferenceProvider] == nil {
      note("What is left of the response sets no inferenceProvider, so there is no inference.")
    }
  }

  // MARK: - The user's consent

  /// Holds back what the user must allow first.
  private mutating func waitForConsent(
    _ response: SourceReading, anchor: SourceReading.Candidate
  ) {
    let isTrusted = boolean(.trustBootstrapDelivery) ?? anchor.place.origin.isOfMachine
    let served = candidates.filter { $0.value.place.origin == .response }
    let waiting = served.filter { key, candidate in
      candidate.waiting.contains { finding in
        // An entry that was left out for another reason asks for nothing.
        !candidate.omissions.contains { finding.pointer.hasPrefix($0.pointer) }
      }
    }
    guard !isTrusted, !waiting.isEmpty else { return }
    let names = Wording.enumeration(waiting.keys.sorted().map(\.name))
    if options.hasConsent {
      note("The user has been asked about \(names) and has allowed it.")
      return
    }
    let isWhole = options.appVersion >= Milestone.wholeResponseWaits
    note(
      isWhole
        ? "The whole response waits until the user allows \(names); declining quits the app. "
          + "--consented shows what applies then."
        : "Held back until the user allows it: \(names). --consented shows what applies then.")
    for (key, candidate) in (isWhole ? served : waiting).sorted(by: { $0.key < $1.key }) {
      candidates[key] = nil
      ignore(
        candidate, .rule("needs-consent"),
        waiting[key] != nil
          ? "\(key.name) is applied only after the user allows it"
          : "the whole response waits until the user allows what it asks about")
    }
  }
}

extension AppVersion {
  /// Before every release.
  fileprivate static let first = AppVersion(0, 0, 0)
}
