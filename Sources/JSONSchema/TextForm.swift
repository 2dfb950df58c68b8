import KeyCatalog

/// What a string of a format looks like, as far as an expression without unbounded search can tell.
///
/// An expression never refuses what the linter takes: where the two cannot agree, it is the wider one.
struct TextForm {
  /// The name of the definition.
  let name: String
  let pattern: String
  let examples: [String]

  /// The forms of strings, those of responses being narrower.
  static func form(of format: ValueFormat, in target: SchemaTarget) -> TextForm? {
    switch format {
    case .uuid: uuid
    case .uuidOrDomain: uuidOrDomain
    case .awsRegion: awsRegion
    case .color: color
    case .singleLine: singleLine
    case .headerValue: headerValue
    case .hostNameList: hostNameList
    case .egressHost, .browserDomain, .sshHost: host
    case .httpsURL: httpsURL
    // Over plain HTTP a response may name no address at all.
    case .url, .httpsOrLoopbackURL: target.isResponse ? httpsURL : webURL
    case .proxyURL: webURL
    case .sha256: sha256
    case .epoch, .executablePath, .gitReference, .gitHubRepository, .helperArgument, .path,
      .repositoryPath, .resourceIdentifier, .scopeList, .toolRule, .urlPattern, .workspacePath:
      nil
    }
  }

  /// All forms, in the order in which a schema lists them.
  static let all = [
    uuid, uuidOrDomain, awsRegion, color, singleLine, headerValue, hostNameList, host, httpsURL,
    webURL, sha256,
  ]

  private static let hexadecimal = "[0-9A-Fa-f]"
  private static let uuidPattern =
    "^\(hexadecimal){8}-\(hexadecimal){4}-\(hexadecimal){4}-\(hexadecimal){4}-\(hexadecimal){12}$"

  private static let uuid = TextForm(
    name: "uuid", pattern: uuidPattern, examples: ["5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4"])
  private static let uuidOrDomain = TextForm(
    name: "uuidOrDomain", pattern: uuidPattern + #"|^[^\s/:@]{1,253}\.[^\s/:@]{1,253}$"#,
    examples: ["5d0b7e93-1f6a-4c28-8e47-b39a60c2d1f4", "acme.com"])
  private static let awsRegion = TextForm(
    name: "awsRegion", pattern: "^[a-z]{2}-[a-z-]{1,58}-[0-9]{1,2}$",
    examples: ["eu-central-1", "us-gov-west-1"])
  private static let color = TextForm(
    name: "color", pattern: "^#\(hexadecimal){6}$", examples: ["#F5F5F5"])
  private static let singleLine = TextForm(
    name: "singleLine", pattern: "^[^\\n\\r\u{2028}]*$", examples: [])
  private static let headerValue = TextForm(
    name: "headerValue", pattern: #"^[^\n\r\x00]*$"#, examples: [])
  private static let hostNameList = TextForm(
    name: "hostNames", pattern: #"^[^/:@*]*$"#, examples: ["login.acme.com sso.acme.com"])
  private static let host = TextForm(
    name: "host", pattern: #"^[^\s/]*$"#, examples: ["pypi.org", "*.acme.com"])
  private static let httpsURL = TextForm(
    name: "httpsUrl", pattern: "^[Hh][Tt][Tt][Pp][Ss]://", examples: ["https://login.acme.com"])
  static let webURL = TextForm(
    name: "webUrl", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://", examples: ["https://llm.acme.com"])
  private static let sha256 = TextForm(
    name: "sha256", pattern: "^\(hexadecimal){64}$", examples: [])
}

extension TextForm {
  /// The definition: the form, or what is still to be filled in.
  var definition: SchemaNode {
    let pattern = SchemaNode.object([.init("pattern", .string(pattern))])
    var members: [SchemaNode.Member] = [
      .type("string"),
      .init("anyOf", .array([pattern, .reference(to: BasicDefinition.filledIn.rawValue)])),
    ]
    if !examples.isEmpty { members.append(.init("examples", .strings(examples))) }
    return .object(members)
  }
}
