import Commands
import Foundation
import TestSupport
import Testing

/// No command shows a secret, in any format, whatever goes wrong; only `export` writes it, into the
/// payload.
@Suite struct NothingLeaksTests {
  private let directory: TemporaryDirectory
  private let documents: [String]

  init() throws {
    directory = try TemporaryDirectory()
    documents = try Self.write(to: directory)
  }

  /// What `export` writes.
  private static let formats = [
    "mobileconfig", "plist", "reg", "pol", "intune", "linux", "bootstrap-v1",
    "bootstrap-v2", "local-v1", "local-v2", "json", "yaml",
  ]

  /// Writes the documents, one of every format among them, and some that are cut off.
  private static func write(to directory: TemporaryDirectory) throws -> [String] {
    var paths = try MarkedDocument.handwritten.map {
      try directory.write($0.data, to: $0.name).path
    }
    let source = paths[0]
    for format in formats {
      let console = TestConsole()
      let status = Writ.run(["export", source, "--force", "--to", format], on: console)
      #expect(status == .done, "\(format): \(console.errorOutput)")
      let data = Data(console.output)
      let name = "exported." + (["linux", "intune"].contains(format) ? "\(format).json" : format)
      paths.append(try directory.write(data, to: name).path)
      paths.append(try directory.write(data.prefix(data.count * 2 / 3), to: "cut-" + name).path)
    }
    let plist = try Data(contentsOf: directory.url.appending(path: "exported.plist"))
    let binary = try PropertyListSerialization.data(
      fromPropertyList: PropertyListSerialization.propertyList(from: plist, format: nil),
      format: .binary, options: 0)
    paths.append(try directory.write(binary, to: "binary.plist").path)
    paths.append(try directory.write(binary.dropLast(20), to: "cut-binary.plist").path)
    return paths
  }

  /// Runs a command and looks for marks in all that it says.
  /// - Parameter isPayload: standard output is what was asked for, secrets included.
  @discardableResult
  private func run(
    _ arguments: [String], isPayload: Bool = false, variables: [String: String] = [:],
    input: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestConsole {
    let console = TestConsole()
    console.variables = variables
    if let input { console.standardInput = try Array(Data(contentsOf: URL(filePath: input))) }
    _ = Writ.run(arguments, on: console)
    let said = (isPayload ? "" : console.text) + console.errorOutput
    for line in said.split(separator: "\n") where line.contains(MarkedDocument.mark) {
      let place = line.firstRange(of: MarkedDocument.mark).map { range in
        let start = line.index(range.lowerBound, offsetBy: -60, limitedBy: line.startIndex)
        return String(line[(start ?? line.startIndex)...].prefix(160))
      }
      let names = arguments.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      Issue.record(
        "writ \(names.joined(separator: " ")): \(place ?? "")", sourceLocation: sourceLocation)
    }
    return console
  }

  @Test(arguments: ["text", "json", "jsonl", "sarif", "github", "junit", "html"])
  func lint(format: String) throws {
    try run(["lint", "--format", format, "--verbose"] + documents)
    let address = "https://u:\(MarkedDocument.mark)@config.example.corp"
    try run(
      ["lint", "--format", format, "--kind", "bootstrap-response", "--bootstrap-url", address]
        + documents)
    try run(["lint", "--format", format, "--fail-on", "note"], input: documents[0])
  }

  @Test(arguments: ["source", "managed", "local"])
  func lintAs(kind: String) throws {
    try run(["lint", "--verbose", "--kind", kind] + documents)
  }

  @Test func lintOfADirectory() throws {
    try run(["lint", "--verbose", directory.url.path])
  }

  @Test func fixes() throws {
    try run(["lint", "--fix", "--dry-run", "--verbose"] + documents)
    for path in documents {
      try run(["lint", "--fix", "--verbose", "--fragment"], isPayload: true, input: path)
    }
    try run(["lint", "--fix", "--verbose"] + documents)
  }

  @Test func baselines() throws {
    let baseline = directory.url.appending(path: "baseline.out").path
    try run(["lint", "--write-baseline", baseline] + documents)
    let written = try String(contentsOfFile: baseline, encoding: .utf8)
    #expect(!written.contains(MarkedDocument.mark))
    try run(["lint", "--verbose", "--baseline", baseline] + documents.reversed().dropLast(9))
    for path in documents { try run(["lint", "--baseline", path, documents[0]]) }
  }

  @Test(arguments: ["text", "json", "markdown", "html"])
  func diff(format: String) throws {
    for path in documents {
      try run(["diff", "--format", format, path, "/dev/null"])
      try run(["diff", "--format", format, documents[0], path])
      let other = directory.url.appending(path: "other-" + URL(filePath: path).lastPathComponent)
      let data = try Data(contentsOf: URL(filePath: path))
      let text = String(decoding: data, as: UTF8.self)
      try text.replacing(MarkedDocument.mark, with: MarkedDocument.mark + "Z")
        .write(to: other, atomically: true, encoding: .utf8)
      try run(["diff", "--format", format, path, other.path])
    }
  }

  @Test func canonicalText() throws {
    for path in documents { try run(["diff", "--textconv", path]) }
  }

  @Test func mergeConflicts() throws {
    for path in documents {
      let data = try Data(contentsOf: URL(filePath: path))
      let text = String(decoding: data, as: UTF8.self)
      let name = URL(filePath: path).lastPathComponent
      func variant(_ sign: String) throws -> String {
        let changed = text.replacing(MarkedDocument.mark, with: MarkedDocument.mark + sign)
        return try directory.write(changed, to: "\(sign)/\(name)").path
      }
      let (ours, theirs) = (try variant("O"), try variant("T"))
      try run(["merge", path, ours, theirs, "-o", directory.url.appending(path: "merged").path])
    }
  }

  @Test(arguments: ["text", "json", "html"])
  func effective(format: String) throws {
    let origins = [
      ["--managed-machine"], ["--managed-user"], ["--hklm"], ["--hkcu"], ["--local"],
      ["--response"],
    ]
    for path in documents {
      for origin in format == "text" ? origins : [] {
        try run(["effective"] + origin + [path])
      }
      try run(
        ["effective", "--format", format, "--managed-machine", documents[0], "--response", path])
      try run(
        ["effective", "--format", format, "--managed-machine", documents[0], "--local", path])
    }
  }

  @Test(arguments: ["text", "json", "csv", "pf", "markdown"])
  func egress(format: String) throws {
    for path in documents { try run(["egress", "--format", format, path]) }
  }

  @Test(arguments: ["litellm", "envoy", "kong", "apim", "nginx"])
  func gatewayPolicies(gateway: String) throws {
    for path in documents {
      try run(["gateway-policy", "--for", gateway, path, "--audience", "a"])
    }
  }

  @Test func catalogs() throws {
    for path in documents {
      try run(["catalog", "diff", path])
      try run(["catalog", "diff", "--format", "json", path])
      try run(["lint", "--catalog-extra", path, documents[0]])
      try run(["lint", "--trust-anchor", path, documents[0]])
    }
  }

  @Test func exportsSayNothing() throws {
    for (number, path) in documents.enumerated() {
      let formats = Self.formats + ["admx", "profile-manifest", "jamf-schema"]
      for format in number < 8 ? formats : ["plist", "local-v2"] {
        try run(["export", "--to", format, path], isPayload: true)
        try run(["export", "--to", format, "--force", "--native-types", path], isPayload: true)
      }
      let scripts = directory.url.appending(path: "scripts").path
      try run(["export", "--to", "powershell", "--force", "-o", scripts, path])
      // What takes values away needs none of them.
      for format in ["reg", "pol"] { try run(["export", "--to", format, "--remove", path]) }
    }
  }

  @Test func referencesThatCannotBeFilledIn() throws {
    try directory.write("\(MarkedDocument.mark)\u{0}\n{", to: "secret.txt")
    let long = String(repeating: MarkedDocument.mark, count: 300_000)
    try directory.write(long, to: "long.txt")
    for reference in ["${file:secret.txt}", "${file:long.txt}", "${env:SECRET}", "${env:NONE}"] {
      for key in ["inferenceGatewayApiKey", "inferenceModels", "disableAutoUpdates", "otlpHeaders"]
      {
        let text = #"{"inferenceProvider": "gateway", "\#(key)": "\#(reference)"}"#
        let source = try directory.write(text, to: "reference.json").path
        let texts = ["\u{FFFD}", "{", #"["a", 1"#, "{}\n"]
        for value in texts.map({ MarkedDocument.mark + $0 }) + [
          MarkedDocument.mark, "{\"a\": \(MarkedDocument.mark)}",
        ] {
          for format in ["plist", "reg", "local-v2"] {
            try run(
              ["export", "--fragment", "--to", format, source], isPayload: true,
              variables: ["SECRET": value])
          }
          try run(["lint", "--verbose", source], variables: ["SECRET": value])
        }
      }
    }
  }

  @Test func keysAndPasswordsOfSigners() throws {
    let key = "-----BEGIN PRIVATE KEY-----\n\(MarkedDocument.mark)\n-----END PRIVATE KEY-----\n"
    let damaged = try directory.write(key, to: "key.pem").path
    for file in [damaged] + documents {
      try run(
        [
          "export", "--to", "mobileconfig", "--force", documents[0], "--sign-cert", file,
          "--sign-key", damaged, "--sign-password-env", "PASSWORD",
        ], isPayload: true, variables: ["PASSWORD": MarkedDocument.mark])
    }
  }

  @Test func settingsOfAProject() throws {
    for text in [
      "bootstrap-url: https://u:\(MarkedDocument.mark)@config.example.corp\n",
      "bootstrap:\n  url: https://u:\(MarkedDocument.mark)@config.example.corp\n",
      "rules: {secret-in-source: \(MarkedDocument.mark)}\n",
      "password: [\(MarkedDocument.mark)\n",
    ] {
      try directory.write(text, to: ".writ.yaml")
      try run(["lint", "--verbose", documents[0]])
      try run(["lint", "--verbose", "--kind", "bootstrap-response", documents[0]])
    }
  }
}
