import Configuration
import Documents

/// Compares what device management goes by in the profiles around two configurations.
enum ProfileComparison {
  static func changes(from first: Profile, to second: Profile) -> [Change] {
    identifierChange(first.outer["PayloadIdentifier"], second.outer["PayloadIdentifier"])
      + scopeChange(first.outer["PayloadScope"], second.outer["PayloadScope"])
  }

  private static func identifierChange(_ before: Value?, _ after: Value?) -> [Change] {
    guard before?.string != after?.string else { return [] }
    return [
      change(
        "PayloadIdentifier", before, after,
        "Identifier of the profile: \(event(before, after)). A device knows a profile by it, so "
          + "device management installs a second profile beside the first, and both apply until the "
          + "first is removed.")
    ]
  }

  private static func scopeChange(_ before: Value?, _ after: Value?) -> [Change] {
    // Apple, "Device Management Profile: TopLevel": without a scope, a profile is the user's.
    let earlier = before?.string ?? "User"
    let later = after?.string ?? "User"
    guard before?.string != after?.string else { return [] }
    guard earlier != later else {
      return [
        change(
          "PayloadScope", before, after,
          "Scope of the profile: \(event(before, after)). User is the default, so nothing changes.")
      ]
    }
    return [
      change(
        "PayloadScope", before, after,
        "Scope of the profile: from \(quoted(earlier)) to \(quoted(later)). A profile keeps the "
          + "scope with which it was installed: a device refuses the new one, or gets it as a second "
          + "profile, until the first is removed.")
    ]
  }

  private static func event(_ before: Value?, _ after: Value?) -> String {
    switch (before, after) {
    case (nil, let after?): "now set to \(quoted(after.string))"
    case (let before?, nil): "\(quoted(before.string)) is no longer set"
    default: "from \(quoted(before?.string ?? "")) to \(quoted(after?.string ?? ""))"
    }
  }

  private static func change(
    _ name: String, _ before: Value?, _ after: Value?, _ message: String
  ) -> Change {
    Change(
      key: name, pointer: "/" + name,
      kind: before == nil ? .added : after == nil ? .removed : .changed,
      before: before.map { ShownValue(json: quoted($0.string)) },
      after: after.map { ShownValue(json: quoted($0.string)) }, security: .none, message: message)
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter(.compact)
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
