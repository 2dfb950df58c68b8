import Configuration

/// What is tested with made-up input.
enum Target: String, CaseIterable {
  case json
  case yaml
  case propertyList = "plist"
  case binaryPropertyList = "binary-plist"
  case registry = "reg"
  case policyFile = "pol"
  case deviceProfile = "intune"
  case signedMessage = "signed"
  /// The JSON in a string of a property list.
  case embedded
  /// Everything that `writ lint` does, reports included.
  case lint
  case fix

  /// Ends the program where something is wrong.
  func test(_ bytes: [UInt8]) {
    switch self {
    case .json: ReadingTest.test(bytes, name: "a.json")
    case .yaml: ReadingTest.test(bytes, name: "a.yaml")
    case .propertyList: ReadingTest.test(bytes, name: "a.plist")
    case .registry: ReadingTest.test(bytes, name: "a.reg")
    case .binaryPropertyList: ReadingTest.test(beginning(bytes, with: "bplist"), name: "a.plist")
    case .policyFile: ReadingTest.test(beginning(bytes, with: "PReg"), name: "a.pol")
    case .deviceProfile: ReadingTest.test(bytes, name: "profile.json")
    case .signedMessage: ReadingTest.test(bytes, name: "a.mobileconfig")
    case .embedded: LintTest.test(embedding(bytes), name: "a.plist", kind: .managed)
    case .lint:
      let choice = Int(bytes.first ?? 0)
      LintTest.test(
        Array(bytes.dropFirst()), name: Self.names[choice % Self.names.count],
        kind: Self.kinds[choice / 16 % Self.kinds.count])
    case .fix:
      let choice = Int(bytes.first ?? 0)
      FixTest.test(
        Array(bytes.dropFirst()), name: Self.names[choice % Self.names.count],
        kind: Self.kinds[choice / 16 % Self.kinds.count])
    }
  }

  private static let names = [
    "a.json", "a.yaml", "a.plist", "a.mobileconfig", "a.reg", "a.pol", "managed-settings.json",
    "a",
  ]
  private static let kinds: [DocumentKind?] = [nil] + DocumentKind.allCases

  private func beginning(_ bytes: [UInt8], with signature: String) -> [UInt8] {
    bytes.starts(with: signature.utf8) ? bytes : Array(signature.utf8) + bytes
  }

  /// A property list whose object keys have the bytes as their value; what XML cannot hold becomes a
  /// space.
  private func embedding(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): text += "&lt;".utf8
      case UInt8(ascii: "&"): text += "&amp;".utf8
      case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D: text.append(0x20)
      default: text.append(byte)
      }
    }
    var file = Array("<plist version=\"1.0\"><dict>".utf8)
    for key in ["inferenceModels", "managedMcpServers", "inferenceGatewayOidc"] {
      file += "<key>\(key)</key><string>".utf8 + text + "</string>".utf8
    }
    return file + "</dict></plist>".utf8
  }
}
