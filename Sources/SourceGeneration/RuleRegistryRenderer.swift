import Foundation

/// Finds every rule in the folder of the rules and lists it, so that nobody keeps a list by hand.
struct RuleRegistryRenderer {
  private let ruleTypes: [String]

  init(folder: URL) throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: [String] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      found += text.matches(of: /(?m)^(?:public )?struct (\w+Rule): \w*Rule\b/).map { String($0.1) }
    }
    ruleTypes = found.sorted()
  }

  func render() -> String {
    """
    // Made from the rules in this folder by `make generate`. Do not edit.
    // swift-format-ignore-file

    extension RuleRegistry {
      /// Every rule, by the name of its type.
      public static let rules: [any Rule.Type] = [
    \(ruleTypes.map { "    \($0).self," }.joined(separator: "\n"))
      ]
    }

    """
  }
}
