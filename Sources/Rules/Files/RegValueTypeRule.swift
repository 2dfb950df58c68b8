import Configuration
import Documents
import KeyCatalog

/// A registry value of a type that the app does not read.
struct RegValueTypeRule: SettingRule {
  static let id: RuleID = "reg-value-type"
  static let severity = Severity.error

  func check(_ setting: Setting, in context: RuleContext, _ findings: inout Findings) {
    // A field written as a key of its own is not read in any type.
    if case .dotted = setting.spelling { return }
    guard let key = setting.key, let problem = Self.problem(setting.raw.wireType, of: key)
    else { return }
    findings.report(
      Self.self, at: .value(setting.raw, in: setting), "\(setting.name) is \(problem)",
      help: "write it as REG_SZ: \(Self.example(of: key))")
  }

  private static func problem(_ type: WireType, of key: KeyID) -> String? {
    switch type {
    case .plain, .registryString, .registryDeletion:
      return nil
    case .registryDoubleWord:
      let types = [key.definition.type] + key.definition.value.alternateTypes
      guard !types.contains(.boolean), !types.contains(.integer) else { return nil }
      return "REG_DWORD, which the app reads for booleans and whole numbers only"
    case .registryExpandString:
      return "REG_EXPAND_SZ: the app takes the policy for present and cannot read it"
    case .registryMultiString:
      return "REG_MULTI_SZ, which the app does not see"
    case .registryQuadWord:
      return "REG_QWORD, which the app does not see"
    case .registryBinary:
      return "REG_BINARY, which the app does not see"
    case .registryOther:
      return "of a registry type that the app does not see"
    }
  }

  private static func example(of key: KeyID) -> String {
    let name = key.name
    return switch key.definition.type {
    case .boolean: #""\#(name)"="true", or dword:00000001"#
    case .integer: #""\#(name)"="24", or dword:00000018"#
    case .number: #""\#(name)"="1.5""#
    case .object: #""\#(name)"="{…}", the object as one string of JSON"#
    case .stringList, .enumerationList, .objectList:
      #""\#(name)"="[…]", the list as one string of JSON"#
    case .string, .enumeration: #""\#(name)"="…""#
    }
  }

  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A registry value of a type that the app does not read",
      explanation: """
        The app reads REG_SZ, and REG_DWORD for booleans and whole numbers. Other types are invisible \
        to it; REG_EXPAND_SZ is worse, since the policy then counts as present and cannot be read.
        """,
      sources: ["Deploy the configuration: Windows"],
      triggering: [
        .registry(#""inferenceGatewayBaseUrl"=↓hex(2):68,00,74,00,74,00,70,00,73,00,00,00"#),
        .registry(#""coworkEgressAllowedHosts"=↓hex(7):61,00,2e,00,62,00,00,00,00,00"#),
        .registry(#""autoUpdaterEnforcementHours"=↓hex(b):18,00,00,00,00,00,00,00"#),
        .registry(#""disableAutoUpdates"=↓hex:01"#),
        .registry(#""deploymentDisplayName"=↓dword:00000001"#),
      ],
      nonTriggering: [
        .registry(#""disableAutoUpdates"=dword:00000001"#),
        .registry(#""autoUpdaterEnforcementHours"=dword:00000018"#),
        .registry(#""deploymentDisplayName"="Example Corp""#),
        .registry(#""deploymentDisplayName"=-"#),
      ])
  }
}
