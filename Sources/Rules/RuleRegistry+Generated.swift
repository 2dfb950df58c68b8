// Made from the rules in this folder by `make generate`. Do not edit.
// swift-format-ignore-file

extension RuleRegistry {
  /// Every rule, by the name of its type.
  public static let rules: [any Rule.Type] = [
    EnumValueRule.self,
    SyntaxRule.self,
  ]
}
