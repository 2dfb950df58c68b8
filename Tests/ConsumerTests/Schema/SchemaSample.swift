import Commands
import Configuration
import Documents
import Foundation
import Linting
import Rules
import TestSupport

/// A document that the linter has judged, to be judged by a schema as well.
struct SchemaSample {
  /// Where it comes from.
  let name: String
  /// The ending of its file.
  let fileExtension: String
  let bytes: [UInt8]
  /// The form whose schema it is held against.
  let form: String
  /// What the linter found.
  let findings: [(rule: String, severity: String)]

  var errors: Set<String> { Set(findings.filter { $0.severity == "error" }.map(\.rule)) }

  /// The rules whose errors a schema does not see in this document: a number in a string has no range, and
  /// a length is counted in code points, not in the units of UTF-16.
  var unseen: Set<String> {
    var rules: Set<String> = []
    if findings.contains(where: { $0.rule == "string-encoded-value" }) {
      rules.insert("out-of-range")
    }
    if String(decoding: bytes, as: UTF8.self).unicodeScalars.contains(where: { $0.value > 0xFFFF })
    {
      rules.insert("too-long")
    }
    return rules
  }

  /// Every example of every rule that is a source or a response in JSON or YAML.
  static let examples: [SchemaSample] = RuleRegistry.rules.flatMap { rule in
    let examples = rule.documentation.triggering + rule.documentation.nonTriggering
    return examples.enumerated().compactMap { number, example in
      sample(of: example, name: "\(rule.id) \(number)")
    }
  }

  private static func sample(of example: RuleExample, name: String) -> SchemaSample? {
    let bytes = Array(example.text.replacing("↓", with: "").utf8)
    guard let document = try? Document.read(bytes, name: example.fileName),
      document.format == .json || document.format == .yaml
    else { return nil }
    // The schema is of today: it does not know what was taken until the cut-off.
    guard example.options.asOf >= LintOptions.example.asOf else { return nil }
    let configuration = ManagedConfiguration(document, kind: example.kind)
    guard let form = form(of: configuration) else { return nil }
    var options = example.options
    options.isFragment = configuration.kind != .bootstrapResponse
    let findings = Linter(options: options).lint(configuration).map {
      ($0.rule.description, $0.severity.rawValue)
    }
    return SchemaSample(
      name: name, document: document, bytes: bytes, form: form, findings: findings)
  }

  private static func form(of configuration: ManagedConfiguration) -> String? {
    switch (configuration.kind, configuration.envelope.form) {
    case (.source, .flat): "source"
    case (.bootstrapResponse, .flat): "bootstrap-v1"
    case (.bootstrapResponse, .nested): "bootstrap-v2"
    case (.source, .nested), (.managed, _), (.local, _): nil
    }
  }

  /// Every fixture in JSON or YAML that is a source or a response, judged as its options say.
  static func fixtures() throws -> [SchemaSample] {
    try ["json", "yaml", "bootstrap-v1", "bootstrap-v2", "documented"].flatMap { folder in
      try Package.files(below: folder).filter { path in
        ["json", "jsonc", "yaml"].contains(URL(filePath: path).pathExtension)
      }.compactMap(fixture)
    }
  }

  private static func fixture(_ path: String) throws -> SchemaSample? {
    let file = Package.fixtures.appending(path: path)
    let sidecar = file.deletingPathExtension().appendingPathExtension(
      path.contains("/correct/") ? "options" : "findings")
    let text = (try? String(contentsOf: sidecar, encoding: .utf8)) ?? ""
    let options = (text.split(separator: "\n").first ?? "").split(separator: " ").map(String.init)
      .filter { $0 != "#" }
    guard !options.contains("--as-of") else { return nil }
    let console = TestConsole()
    _ = Writ.run(["lint", "--format", "json"] + options + [file.path], on: console)
    let report = try JSONDecoder().decode(JSONValue.self, from: Data(console.output))
    let bytes = Array(try Data(contentsOf: file))
    guard let document = try? Document.read(bytes, name: file.path),
      let kind = report["files", "0", "kind"]?.string.flatMap(DocumentKind.init(rawValue:)),
      let form = form(of: ManagedConfiguration(document, kind: kind))
    else { return nil }
    let findings = (report["files", "0", "diagnostics"]?.array ?? []).map { finding in
      (finding["rule"]?.string ?? "", finding["severity"]?.string ?? "")
    }
    return SchemaSample(
      name: path, document: document, bytes: bytes, form: form, findings: findings)
  }

  /// - Parameter document: what `bytes` hold. JSON with comments or trailing commas, which a validator
  ///   does not read, is written anew without them.
  private init?(
    name: String, document: Document, bytes: [UInt8], form: String,
    findings: [(rule: String, severity: String)]
  ) {
    self.name = name
    self.form = form
    self.findings = findings
    fileExtension = document.format == .yaml ? "yaml" : "json"
    let text = String(decoding: bytes, as: UTF8.self)
    let isStrict = !text.contains(#/(^|\s)//|/\*|,\s*[}\]]/#)
    if document.format == .yaml || isStrict {
      self.bytes = bytes
    } else {
      var writer = JSONWriter(.compact)
      writer.value(document.root)
      self.bytes = writer.bytes
    }
    // What readers of JSON make of a name that is there twice is their own affair, and a form that the app
    // does not read is another than the one that the schema is of.
    // Of a key that a bootstrap URL puts out of force the linter judges no content.
    let otherwiseRead: Set<String> = [
      "duplicate-key", "mixed-shapes", "fleet-newer-than-catalog", "anchor-shadowed",
    ]
    guard !findings.contains(where: { otherwiseRead.contains($0.rule) }) else { return nil }
  }
}
