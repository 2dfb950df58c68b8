// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  static func chatSessionRetentionDaysKey() -> KeyDefinition {
    KeyDefinition(id: .chatSessionRetentionDays, value: ValueDefinition(name: "chatSessionRetentionDays", title: "Chat retention", description: "After how many days Chat conversations are deleted: 1 to 3650. Unset sets no period. While session deletion is suspended, the count has no effect.", type: .integer, minimum: 1, maximum: 3650, since: AppVersion(1, 52386, 0)), section: "limits.retention", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, nestedPath: "sessionRetention.chatDays")
  }
  static func coworkSessionRetentionDaysKey() -> KeyDefinition {
    KeyDefinition(id: .coworkSessionRetentionDays, value: ValueDefinition(name: "coworkSessionRetentionDays", title: "Cowork retention", description: "After how many days Cowork sessions are deleted: 1 to 3650. Unset sets no period. While session deletion is suspended, the count has no effect.", type: .integer, minimum: 1, maximum: 3650, since: AppVersion(1, 52386, 0)), section: "limits.retention", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, nestedPath: "sessionRetention.coworkDays")
  }
  static func codeSessionRetentionDaysKey() -> KeyDefinition {
    KeyDefinition(id: .codeSessionRetentionDays, value: ValueDefinition(name: "codeSessionRetentionDays", title: "Code retention", description: "After how many days Code sessions are deleted: 1 to 3650. Unset sets no period. While session deletion is suspended, the count has no effect.", type: .integer, minimum: 1, maximum: 3650, since: AppVersion(1, 52386, 0)), section: "limits.retention", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, nestedPath: "sessionRetention.codeDays")
  }
  static func sessionRetentionHoldKey() -> KeyDefinition {
    KeyDefinition(id: .sessionRetentionHold, value: ValueDefinition(name: "sessionRetentionHold", title: "Hold on session deletion", description: "When true, no session is deleted for its age, whatever the retention periods say, for example during a legal hold. Set in device management, it holds while nobody is signed in to the bootstrap server too.", type: .boolean, since: AppVersion(1, 52386, 0)), section: "limits.retention", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, nestedPath: "sessionRetention.legalHold")
  }
  static func inferenceMaxTokensPerWindowKey() -> KeyDefinition {
    KeyDefinition(id: .inferenceMaxTokensPerWindow, value: ValueDefinition(name: "inferenceMaxTokensPerWindow", title: "Token limit", description: "How many tokens a user may use within one time window; at least 1. Works only together with inferenceTokenWindowHours; alone it has no effect.", type: .integer, minimum: 1, since: AppVersion(1, 2581, 0)), section: "limits.tokens", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func inferenceTokenWindowHoursKey() -> KeyDefinition {
    KeyDefinition(id: .inferenceTokenWindowHours, value: ValueDefinition(name: "inferenceTokenWindowHours", title: "Token limit window", description: "Length, in hours, of the time window for the token limit: 1 to 720, which is 30 days. Works only together with inferenceMaxTokensPerWindow; alone it has no effect.", type: .integer, minimum: 1, maximum: 720, since: AppVersion(1, 2581, 0)), section: "limits.tokens", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
}
