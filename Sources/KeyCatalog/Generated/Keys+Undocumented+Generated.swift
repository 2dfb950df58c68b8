// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  static func allowOptionalClientAuthKey() -> KeyDefinition {
    KeyDefinition(id: .allowOptionalClientAuth, value: ValueDefinition(name: "allowOptionalClientAuth", title: "Optional client certificates", description: "By its name and type, a switch that let connections go on without a client certificate. Deprecated since 1.52386.0 and no longer read from 1.49585.0; it may stay in a configuration until 2026-11-17. There is no successor: remove it. No public page describes this key.", type: .boolean, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, deprecation: .init(since: AppVersion(1, 52386, 0), acceptedUntil: CalendarDate(2026, 11, 17)), removal: .init(release: AppVersion(1, 49585, 0)))
  }
  static func claudeInChromeEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .claudeInChromeEnabled, value: ValueDefinition(name: "claudeInChromeEnabled", title: "Claude in Chrome", description: "By its name and type, a switch for Claude in Chrome. No public page describes this key.", type: .boolean, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func dangerousMaxVersionKey() -> KeyDefinition {
    KeyDefinition(id: .dangerousMaxVersion, value: ValueDefinition(name: "dangerousMaxVersion", title: "Newest version allowed", description: "By its name and type, a text naming the newest version of the app that may be installed. The name itself warns of it. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func dictationEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .dictationEnabled, value: ValueDefinition(name: "dictationEnabled", title: "Dictation", description: "By its name and type, a switch for dictation. No public page describes this key.", type: .boolean, marks: [.undocumented, .sharedName]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func disableWslSessionsKey() -> KeyDefinition {
    KeyDefinition(id: .disableWslSessions, value: ValueDefinition(name: "disableWslSessions", title: "Block WSL sessions", description: "By its name and type, a switch that blocks sessions in the Windows Subsystem for Linux. Windows only. No public page describes this key.", type: .boolean, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "both") ?? .both, platforms: [.windows])
  }
  static func entraAzureCloudKey() -> KeyDefinition {
    KeyDefinition(id: .entraAzureCloud, value: ValueDefinition(name: "entraAzureCloud", title: "Azure cloud of the add-in", description: "By its name and values, the Azure cloud that an Office add-in signs in to. No public page describes this key.", type: .enumeration, values: [EnumerationValue("global", title: "Global"), EnumerationValue("us-gov-high", title: "US Government, high"), EnumerationValue("us-gov-dod", title: "US Government, Department of Defense"), EnumerationValue("china", title: "China")], marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func entraClientIdKey() -> KeyDefinition {
    KeyDefinition(id: .entraClientId, value: ValueDefinition(name: "entraClientId", title: "Entra client of the add-in", description: "By its name and type, the Entra ID client ID that an Office add-in signs in with. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func entraScopeKey() -> KeyDefinition {
    KeyDefinition(id: .entraScope, value: ValueDefinition(name: "entraScope", title: "Entra scope of the add-in", description: "By its name and type, the scope that an Office add-in asks Entra ID for. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func hardwareBuddyEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .hardwareBuddyEnabled, value: ValueDefinition(name: "hardwareBuddyEnabled", title: "Hardware Buddy", description: "By its name and type, a switch for Hardware Buddy devices. Only deployments with claude.ai sign-in read it. No public page describes this key.", type: .boolean, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "standard") ?? .both)
  }
  static func importThirdPartyHistoryIntoOrgUUIDKey() -> KeyDefinition {
    KeyDefinition(id: .importThirdPartyHistoryIntoOrgUUID, value: ValueDefinition(name: "importThirdPartyHistoryIntoOrgUUID", title: "Organization for imported history", description: "By its name and type, a text with the ID of an organization into which history from a third-party deployment is imported. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func inferenceBedrockWebIdentityRoleArnKey() -> KeyDefinition {
    KeyDefinition(id: .inferenceBedrockWebIdentityRoleArn, value: ValueDefinition(name: "inferenceBedrockWebIdentityRoleArn", title: "IAM role of the add-in", description: "By its name and type, the ARN of an AWS role that an Office add-in assumes with a web identity, for Bedrock. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both, providers: [.bedrock])
  }
  static func officeAccessPoliciesKey() -> KeyDefinition {
    KeyDefinition(id: .officeAccessPolicies, value: ValueDefinition(name: "officeAccessPolicies", title: "Document access policies", description: "By its name and type, a list of rules about the documents that an Office add-in may use. No public page describes this key.", type: .objectList, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func officeDisabledFeaturesKey() -> KeyDefinition {
    KeyDefinition(id: .officeDisabledFeatures, value: ValueDefinition(name: "officeDisabledFeatures", title: "Disabled add-in features", description: "By its name and type, a list of features that are off in an Office add-in. No public page describes this key.", type: .stringList, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func officeDisabledHostsKey() -> KeyDefinition {
    KeyDefinition(id: .officeDisabledHosts, value: ValueDefinition(name: "officeDisabledHosts", title: "Disabled Office applications", description: "By its name and type, a list of Office applications in which an add-in is off. No public page describes this key.", type: .stringList, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func otlpAttrMaxCharsKey() -> KeyDefinition {
    KeyDefinition(id: .otlpAttrMaxChars, value: ValueDefinition(name: "otlpAttrMaxChars", title: "Telemetry attribute length", description: "By its name and type, the largest number of characters in an attribute sent to the telemetry collector: 256 to 32000, and 4000 when unset. No public page describes this key.", type: .integer, defaultValue: .number(4000), minimum: 256, maximum: 32000, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func relocateUncUserDataKey() -> KeyDefinition {
    KeyDefinition(id: .relocateUncUserData, value: ValueDefinition(name: "relocateUncUserData", title: "Move data off network shares", description: "By its name and type, a switch that moves user data away from network shares. It concerns Windows, in deployments with claude.ai sign-in. No public page describes this key.", type: .boolean, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "standard") ?? .both, platforms: [.windows])
  }
  static func selfHostedCredentialHelperKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedCredentialHelper, value: ValueDefinition(name: "selfHostedCredentialHelper", title: "Self-hosted credential helper", description: "By its name and type, the path of a program that supplies a credential for something self-hosted. No public page describes this key.", type: .string, marks: [.localExecutable, .undocumented], effect: Effect(.added, loosened: "The app runs this program on every device, with the user's rights.", tightened: "The app stops running this program.")), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedCredentialHelperSilentRefreshEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedCredentialHelperSilentRefreshEnabled, value: ValueDefinition(name: "selfHostedCredentialHelperSilentRefreshEnabled", title: "Self-hosted silent refresh", description: "By its name and type, a switch that lets the self-hosted credential helper run again in the background. No public page describes this key.", type: .boolean, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedCredentialHelperTimeoutSecKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedCredentialHelperTimeoutSec, value: ValueDefinition(name: "selfHostedCredentialHelperTimeoutSec", title: "Self-hosted helper timeout", description: "By its name and type, how many seconds the self-hosted credential helper may take. No public page describes this key.", type: .integer, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedCredentialHelperTtlSecKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedCredentialHelperTtlSec, value: ValueDefinition(name: "selfHostedCredentialHelperTtlSec", title: "Self-hosted helper lifetime", description: "By its name and type, how many seconds a credential of the self-hosted helper is used. No public page describes this key.", type: .integer, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedCredentialKindKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedCredentialKind, value: ValueDefinition(name: "selfHostedCredentialKind", title: "Self-hosted kind of credential", description: "By its name and type, a text that says where the credential for something self-hosted comes from. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedOidcKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedOidc, value: ValueDefinition(name: "selfHostedOidc", title: "Self-hosted identity provider", description: "By its name and type, an object that describes an identity provider for something self-hosted. No public page describes this key.", type: .object, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedOidcAuthFlowKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedOidcAuthFlow, value: ValueDefinition(name: "selfHostedOidcAuthFlow", title: "Self-hosted sign-in flow", description: "By its name and type, a text that says how users sign in to the self-hosted identity provider. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedOidcTokenStorageKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedOidcTokenStorage, value: ValueDefinition(name: "selfHostedOidcTokenStorage", title: "Self-hosted token storage", description: "By its name and type, a text that says where tokens of the self-hosted identity provider are kept. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedTokenKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedToken, value: ValueDefinition(name: "selfHostedToken", title: "Self-hosted token", description: "By its name and type, a token for something self-hosted. Treat it as a secret. No public page describes this key.", type: .string, marks: [.secret, .undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func selfHostedUrlKey() -> KeyDefinition {
    KeyDefinition(id: .selfHostedUrl, value: ValueDefinition(name: "selfHostedUrl", title: "Self-hosted URL", description: "By its name and type, the address of something self-hosted. No public page describes this key.", type: .string, marks: [.undocumented]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func skillBundlesKey() -> KeyDefinition {
    KeyDefinition(id: .skillBundles, value: ValueDefinition(name: "skillBundles", title: "Skill bundles", description: "By its name and type, a list of bundles of skills. No public page describes this key.", type: .objectList, marks: [.undocumented, .sharedName]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
  static func usageMetricsEnabledKey() -> KeyDefinition {
    KeyDefinition(id: .usageMetricsEnabled, value: ValueDefinition(name: "usageMetricsEnabled", title: "Usage metrics", description: "By its name and type, a switch for reporting metrics of use. No public page describes this key.", type: .boolean, marks: [.undocumented, .sharedName]), section: "undocumented", availability: KeyDefinition.Availability(rawValue: "both") ?? .both, scope: KeyDefinition.Scope(rawValue: "third-party") ?? .both)
  }
}
