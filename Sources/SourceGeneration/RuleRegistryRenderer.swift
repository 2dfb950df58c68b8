import Foundation

/// Finds every rule in the folder of the rules and lists it, so that nobody keeps a list by hand.
///
/// There is a list for each way in which rules are called. To sort one list at run time would take
/// hundreds of casts, each of which searches all conformances of the program.
struct RuleRegistryRenderer {
  /// The protocols that say how a rule is called, each with the name of its list.
  private static let lists = [
    (protocol: "ValueRule", name: "valueRules"), (protocol: "SettingRule", name: "settingRules"),
    (protocol: "DocumentRule", name: "documentRules"),
    (protocol: "CombinationRule", name: "combinationRules"),
  ]

  /// The rules by the protocol that says how they are called.
  private let rules: [String: [String]]
  /// The rules by the folder that they are in, which is their subject.
  private let subjects: [String: [String]]

  /// - Throws: ``DefinitionError`` for a rule that conforms to none of the protocols.
  init(folder: URL) throws {
    var types: [(name: String, conformances: [String])] = []
    var subjects: [String: [String]] = [:]
    var refinements: [String: String] = [:]
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^(?:public )?struct (\w+Rule): ([\w, ]+) \{/) {
        let conformances = match.2.split(separator: ", ").filter { $0.hasSuffix("Rule") }
        types.append((String(match.1), conformances.map(String.init)))
        let subject = file.deletingLastPathComponent().lastPathComponent
        subjects[subject, default: []].append(String(match.1))
      }
      for match in text.matches(of: /(?m)^(?:public )?protocol (\w+Rule): (\w+Rule)\b/) {
        refinements[String(match.1)] = String(match.2)
      }
    }
    var rules: [String: [String]] = [:]
    for type in types {
      for var conformance in type.conformances {
        while !Self.lists.contains(where: { $0.protocol == conformance }) {
          guard let refined = refinements[conformance] else {
            throw DefinitionError(
              file: "\(type.name).swift",
              problem: "\(conformance) does not say how a rule is called")
          }
          conformance = refined
        }
        rules[conformance, default: []].append(type.name)
      }
    }
    self.rules = rules.mapValues { $0.sorted() }
    self.subjects = subjects.mapValues { $0.sorted() }
  }

  func render() -> String {
    let all = list("rules", of: "Rule", Set(rules.values.flatMap(\.self)).sorted())
    let lists = Self.lists.map { list($0.name, of: $0.protocol, rules[$0.protocol] ?? []) }
    return """
      // Made from the rules in this folder by `make generate`. Do not edit.
      // swift-format-ignore-file

      extension RuleRegistry {
      \(([all] + lists + [bySubject]).joined(separator: "\n\n"))
      }

      """
  }

  private var bySubject: String {
    let entries = subjects.sorted { $0.key < $1.key }.map { subject, types in
      """
          (
            "\(subject)",
            [
      \(types.map { "        \($0).self," }.joined(separator: "\n"))
            ]
          ),
      """
    }
    return """
        /// Every rule by its subject, which is the folder that it is in.
        public static let subjects: [(name: String, rules: [any Rule.Type])] = [
      \(entries.joined(separator: "\n"))
        ]
      """
  }

  private func list(_ name: String, of protocolName: String, _ types: [String]) -> String {
    """
      /// Every `\(protocolName)`, by the name of its type.
      public static let \(name): [any \(protocolName).Type] = [
    \(types.map { "    \($0).self," }.joined(separator: "\n"))
      ]
    """
  }
}
