import Configuration
import KeyCatalog

/// Examples that show fields of one OIDC object, so that a rule writes no more than those.
///
/// Lines of the object are indented for the reader; a client ID is added, and a bootstrap URL where
/// the object is useless without.
enum OIDCExample {
  static let client = "5e0f7c1a-93d4-4b6e-a2f8-17c5d9036be4"
  static let tenant = "c2a71f58-04be-4d39-8e6a-b97d3105f2c6"
  static let entra = "https://login.microsoftonline.com/\(tenant)/v2.0"
  static let cognito = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Q7m2vX9bT"

  /// An object of some key.
  /// - Parameters:
  ///   - missesField: the rule points at the object, which lacks a field.
  ///   - others: further members of the document, each line with a comma at its end.
  static func object(
    _ key: KeyID, _ fields: String, missesField: Bool = false, others: String = "",
    kind: DocumentKind? = nil, options: LintOptions = .example
  ) -> RuleExample {
    let lines = ["\"clientId\": \"\(client)\","] + lines(of: fields)
    return RuleExample(
      """
      {
      \(Self.lines(of: others).map { "  \($0)\n" }.joined())\
        "\(key.name)": \(missesField ? "↓" : ""){
      \(lines.map { "    \($0)" }.joined(separator: "\n"))
        }
      }
      """, kind: kind, options: options)
  }

  /// An object for a gateway.
  static func gateway(
    _ fields: String, missesField: Bool = false, options: LintOptions = .example
  ) -> RuleExample {
    object(.inferenceGatewayOidc, fields, missesField: missesField, options: options)
  }

  /// An object for a bootstrap server.
  static func bootstrap(_ fields: String, missesField: Bool = false) -> RuleExample {
    object(
      .bootstrapOidc, fields, missesField: missesField,
      others: "\"bootstrapUrl\": \"https://config.example.corp/user/bootstrap\",")
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n")
  }
}
