import Foundation
import Testing

/// OpenSSL's command line in a folder of its own, with the certificates that the tests need.
///
/// Certificates: `root` (RSA), `intermediate` (issued by it), `rsa`, `p256`, `p384` and `expired`
/// (issued by the intermediate one), and `stranger`, which nobody vouches for.
final class OpenSSL: Sendable {
  /// Made once: keys take their time.
  static let shared = try? OpenSSL()

  let folder: URL

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "writ-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(
      Data("basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n".utf8),
      to: "authority.ext")
    try write(
      Data(
        """
        basicConstraints=critical,CA:FALSE
        keyUsage=critical,digitalSignature
        extendedKeyUsage=critical,codeSigning

        """.utf8), to: "signer.ext")
    try makeKey("root", rsa: true)
    try run(
      "req", "-x509", "-new", "-key", "root.key", "-subj", "/O=Example Corp/CN=Test Root",
      "-days", "30", "-addext", "keyUsage=critical,keyCertSign", "-out", "root.pem")
    try makeCertificate("intermediate", issuer: "root", extensions: "authority.ext")
    try makeCertificate("rsa", rsa: true)
    try makeCertificate("p256")
    try makeCertificate("p384", curve: "secp384r1")
    try makeCertificate("expired", days: "-1")
    try makeKey("stranger")
    try run(
      "req", "-x509", "-new", "-key", "stranger.key", "-subj", "/CN=Stranger", "-days", "30",
      "-out", "stranger.pem")
  }

  private func makeKey(_ name: String, rsa: Bool = false, curve: String = "prime256v1") throws {
    let options =
      rsa
      ? ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
      : ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:\(curve)"]
    try run(["genpkey"] + options + ["-out", "\(name).key"])
  }

  private func makeCertificate(
    _ name: String, rsa: Bool = false, curve: String = "prime256v1",
    issuer: String = "intermediate", extensions: String = "signer.ext", days: String = "30"
  ) throws {
    try makeKey(name, rsa: rsa, curve: curve)
    try run(
      "req", "-new", "-key", "\(name).key", "-subj", "/O=Example Corp/CN=Test \(name)", "-out",
      "\(name).csr")
    try run(
      "x509", "-req", "-in", "\(name).csr", "-CA", "\(issuer).pem", "-CAkey", "\(issuer).key",
      "-set_serial", "0x\(name.utf8.map { String($0, radix: 16) }.joined())", "-days", days,
      "-extfile", extensions, "-out", "\(name).pem")
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  func write(_ content: Data, to name: String) throws {
    try content.write(to: folder.appending(path: name))
  }

  /// Signs a profile as an administrator does.
  func sign(
    _ content: [UInt8], as signer: String, with options: [String] = []
  ) throws -> [UInt8] {
    let name = UUID().uuidString
    try write(Data(content), to: name)
    try run(
      [
        "cms", "-sign", "-nodetach", "-binary", "-outform", "DER", "-signer", "\(signer).pem",
        "-inkey", "\(signer).key", "-certfile", "intermediate.pem", "-in", name, "-out",
        "\(name).signed",
      ] + options)
    return try read("\(name).signed")
  }

  func run(_ arguments: String...) throws { try run(arguments) }

  @discardableResult
  func run(_ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(command: arguments.joined(separator: " "))
    }
    return [UInt8](data)
  }

  struct Failure: Error, CustomStringConvertible {
    let command: String
    var description: String { "openssl \(command) failed" }
  }
}

/// A profile with one payload for the app.
let profile = Array(
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <plist version="1.0"><dict>
    <key>PayloadContent</key><array><dict>
      <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
      <key>PayloadIdentifier</key><string>corp.example.claude.settings</string>
      <key>PayloadUUID</key><string>5B0C7E1A-4D0F-4C59-9D5C-0F6E0B4B8A11</string>
      <key>PayloadVersion</key><integer>1</integer>
      <key>PayloadDisplayName</key><string>Claude Desktop</string>
      <key>disableAutoUpdates</key><string>true</string>
    </dict></array>
    <key>PayloadType</key><string>Configuration</string>
    <key>PayloadIdentifier</key><string>corp.example.claude</string>
    <key>PayloadUUID</key><string>8D2E3B57-62AF-4F7B-8B0E-6B6B1D2C9F12</string>
    <key>PayloadVersion</key><integer>1</integer>
    <key>PayloadScope</key><string>System</string>
    <key>PayloadDisplayName</key><string>Claude Desktop</string>
  </dict></plist>

  """.utf8)
