import Configuration
import Documents

/// A profile whose envelope the system refuses.
struct ProfileEnvelopeRule: DocumentRule {
  static let id: RuleID = "profile-envelope"
  static let severity = Severity.error
  static let concern = Concern.document
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    guard let profile = context.configuration.envelope.profile else { return }
    checkType(of: profile.outer, &findings)
    // In the order of the file, so that of two equal identifiers the second is told.
    let dictionaries = ([profile.outer] + profile.payloads.map(\.dictionary))
    for dictionary in dictionaries { checkMembers(of: dictionary, in: profile, &findings) }
    checkRepetition(in: dictionaries, &findings)
  }

  private func checkType(of outer: Value, _ findings: inout Findings) {
    guard let type = outer["PayloadType"], !type.hasText("Configuration") else { return }
    findings.report(
      Self.self, at: .envelope(type), "the profile's PayloadType must be \"Configuration\"",
      help:
        "write <string>Configuration</string>; the app's own type belongs into the payload inside")
  }

  private func checkMembers(
    of dictionary: Value, in profile: Profile, _ findings: inout Findings
  ) {
    let owner = dictionary == profile.outer ? "the profile" : "a payload of the profile"
    for name in ["PayloadType", "PayloadIdentifier", "PayloadUUID", "PayloadVersion"] {
      guard let value = dictionary[name] else {
        findings.report(
          Self.self,
          at: Target(key: nil, pointer: "", location: .beginning(of: dictionary)),
          "\(owner) has no \(name), so the system refuses to install it", help: Self.help(for: name)
        )
        continue
      }
      if let problem = Self.problem(name, value) {
        findings.report(
          Self.self, at: .envelope(value), "\(owner) has \(problem)", help: Self.help(for: name))
      }
    }
  }

  private static func problem(_ name: String, _ value: Value) -> String? {
    switch name {
    case "PayloadVersion":
      value.kind == .integer && value.integerValue == 1 ? nil : "a PayloadVersion that is not 1"
    case "PayloadUUID":
      isUUID(value) ? nil : "a PayloadUUID that is no UUID"
    default:
      value.kind == .string && !value.utf8.isEmpty ? nil : "a \(name) without text"
    }
  }

  private static func help(for name: String) -> String {
    switch name {
    case "PayloadVersion": "write <key>PayloadVersion</key> <integer>1</integer>"
    case "PayloadUUID": "make one with uuidgen, once, and keep it for every later version"
    case "PayloadIdentifier":
      "write a name in reverse domain order, and keep it for every later version"
    default: "write Configuration outside, \(Profile.preferenceDomain) for the payload of the app"
    }
  }

  private func checkRepetition(in dictionaries: [Value], _ findings: inout Findings) {
    let identifiers = dictionaries.compactMap { $0["PayloadUUID"] }.filter(Self.isUUID)
    let ordered = identifiers.enumerated().sorted {
      ($0.element.place.lowerBound, $0.offset) < ($1.element.place.lowerBound, $1.offset)
    }
    var seen: Set<String> = []
    for (_, value) in ordered where !seen.insert(value.string.uppercased()).inserted {
      findings.report(
        Self.self, at: .envelope(value), "the same PayloadUUID stands twice in the profile",
        help: "give the profile and each payload a UUID of their own, such as uuidgen makes")
    }
  }

  /// Whether a value is a UUID in the form of RFC 9562 §4, in either letter case.
  private static func isUUID(_ value: Value) -> Bool {
    guard value.kind == .string, value.utf8.count == 36 else { return false }
    return value.utf8.enumerated().allSatisfy { position, byte in
      switch position {
      case 8, 13, 18, 23: byte == UInt8(ascii: "-")
      default:
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      }
    }
  }
}
