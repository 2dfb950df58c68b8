import Foundation
import TestSupport
import Testing

/// Configuration profiles, read by three readers of property lists that have nothing in common with
/// each other or with ours: the toolchain's `plutil`, Python's plistlib, and libplist.
@Suite(.serialized) struct ProfileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: try Source.fixtures())
  func readersGiveTheValuesBack(source: Source) async throws {
    try await check(source, scope: "machine", stored: .strings)
    try await check(source, scope: "user", stored: .native)
  }

  @Test(arguments: [try Source.hostile(), try Source.longTexts()], ["machine", "user"])
  func readersGiveHostileValuesBack(source: Source, scope: String) async throws {
    try await check(source, scope: scope, stored: .strings)
    try await check(source, scope: scope, stored: .native)
  }

  /// What Apple asks of every profile, and what makes an update replace what is installed.
  @Test func envelopeIsComplete() async throws {
    let source = try #require(try Source.fixtures().first)
    let file = try source.export(to: "mobileconfig", in: directory)
    let profile = try await Consumer.plistlib.read(file)
    #expect(profile["PayloadType"] == "Configuration")
    #expect(profile["PayloadVersion"] == .integer(1))
    #expect(profile["PayloadScope"] == "System")
    #expect(profile["PayloadIdentifier"] == "com.anthropic.claudefordesktop")
    #expect(profile["PayloadDisplayName"] == "Claude Desktop")
    #expect(profile["PayloadContent"]?.array?.count == 1)
    let payload = try #require(profile["PayloadContent", "0"])
    #expect(payload["PayloadType"] == "com.anthropic.claudefordesktop")
    #expect(payload["PayloadVersion"] == .integer(1))
    #expect(payload["PayloadIdentifier"] == "com.anthropic.claudefordesktop.settings")
    #expect(payload["PayloadDisplayName"] == "Claude Desktop")

    // RFC 9562, version 5, in capitals.
    let pattern = /[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}/
    let identifiers = [profile["PayloadUUID"]?.string, payload["PayloadUUID"]?.string]
    for identifier in identifiers {
      #expect(try #require(identifier).wholeMatch(of: pattern) != nil)
    }
    #expect(identifiers[0] != identifiers[1])
  }

  @Test func optionsReachTheEnvelope() async throws {
    let source = try #require(try Source.fixtures().first)
    let unnamed = try source.export(to: "mobileconfig", in: directory)
    let plain = try await Consumer.plistlib.read(unnamed)
    let options = [
      "--scope", "user", "--identifier", "corp.example.claude", "--organization", "Example & Söhne",
      "--display-name", "Claude <pilot>",
    ]
    let file = try source.export(to: "mobileconfig", options, in: directory)
    let profile = try await Consumer.plistlib.read(file)
    #expect(profile["PayloadScope"] == "User")
    #expect(profile["PayloadIdentifier"] == "corp.example.claude")
    #expect(profile["PayloadContent", "0", "PayloadIdentifier"] == "corp.example.claude.settings")
    #expect(profile["PayloadOrganization"] == "Example & Söhne")
    #expect(profile["PayloadDisplayName"] == "Claude <pilot>")
    // Another identifier is another profile, which may be installed beside the first.
    #expect(profile["PayloadUUID"] != plain["PayloadUUID"])
    let again = try source.export(to: "mobileconfig", options, in: directory)
    #expect(try Data(contentsOf: again) == Data(contentsOf: file))
  }

  /// Without this nobody knew whether the readers can refuse anything.
  @Test func readersRefuseDamagedProfiles() async throws {
    let source = try #require(try Source.fixtures().first)
    let file = try source.export(to: "mobileconfig", in: directory)
    let text = try String(contentsOf: file, encoding: .utf8)

    let mismatched = text.replacing("</string>", with: "</sting>", maxReplacements: 1)
    let unbalanced = try directory.write(mismatched, to: "mismatched.mobileconfig")
    #expect(try await Program.run("plutil", ["-lint", unbalanced.path]).status != 0)
    #expect(try await Consumer.plistlib.refuses(unbalanced))

    let junk = try directory.write(Data([0, 1, 2, 255, 254]), to: "junk.mobileconfig")
    #expect(try await Consumer.plistutil.refuses(junk))

    let key = "<key>PayloadVersion</key>"
    let repeated = text.replacing(key, with: "\(key)<integer>1</integer>\(key)")
    let twice = try directory.write(repeated, to: "twice.mobileconfig")
    #expect(try await Consumer.plistlib.refuses(twice))
  }

  private func check(_ source: Source, scope: String, stored: StoredTypes) async throws {
    let options = ["--scope", scope] + (stored == .native ? ["--native-types"] : [])
    let file = try source.export(to: "mobileconfig", options, in: directory)

    let lint = try await Program.run("plutil", ["-lint", file.path])
    #expect(lint.status == 0, "\(lint.text) \(lint.errors)")
    let conversion = try await Program.run("plutil", ["-convert", "json", "-o", "-", file.path])
    try #require(conversion.status == 0, "\(conversion.errors)")

    let profiles = [
      "plutil": try JSONDecoder().decode(JSONValue.self, from: conversion.output),
      "plistlib": try await Consumer.plistlib.read(file),
      "plistutil": try await Consumer.plistutil.read(file),
    ]
    let expectation = try Expectation(source, stored: stored)
    for (reader, profile) in profiles {
      let payload = try #require(profile["PayloadContent", "0"]?.object)
      let settings = payload.filter { !$0.key.hasPrefix("Payload") }
      let differences = try expectation.differences(from: settings)
      #expect(differences.isEmpty, "\(reader), \(source.name): \(differences)")
      #expect(profile["PayloadScope"] == .string(scope == "machine" ? "System" : "User"))
    }
  }
}
