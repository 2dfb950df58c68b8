/// Tells a document's format by its first characters, and by its name where those leave a choice.
public enum FormatDetection {
  /// - Throws: ``ReadingError`` for an empty file, and for a format that is known but no
  ///   configuration.
  public static func detect(
    _ data: [UInt8], name: String?
  ) throws(ReadingError) -> DocumentFormat {
    let fileName = name.map(baseName)?.lowercased() ?? ""
    if data.starts(with: "bplist".utf8) { return .plist }
    if data.starts(with: PolicyFileReader.signature) { return .pol }
    if isSignedMessage(data) {
      throw ReadingError(
        .notAConfiguration(
          "a signed message inside another: remove the outer signature first "
            + "(security cms -D, or openssl cms -verify -noverify -inform DER)"), at: 0)
    }
    let beginning = firstCharacters(data)
    guard let first = beginning.first else { throw ReadingError(.empty, at: 0) }
    if beginning.starts(with: "-----BEGIN ".utf8) {
      throw ReadingError(
        .notAConfiguration("a PEM file, which holds a key, a certificate or a signed message"),
        at: 0)
    }
    if first == UInt8(ascii: "<"), !beginning.dropFirst().starts(with: [UInt8(ascii: "<")]) {
      return fileName.hasSuffix(".mobileconfig") ? .mobileconfig : .plist
    }
    if RegistryReader.recognizes(beginning) || fileName.hasSuffix(".reg") { return .reg }
    if fileName.hasSuffix(".mobileconfig") || fileName.hasSuffix(".plist") { return .plist }
    if fileName.hasSuffix(".yaml") || fileName.hasSuffix(".yml") { return .yaml }
    if fileName == "managed-settings.json" { return .linux }
    if fileName.hasSuffix(".json") || fileName.hasSuffix(".jsonc") { return .json }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "/"): return .json
    default:
      guard beginning.allSatisfy(isText) else { throw ReadingError(.unknownFormat, at: 0) }
      return .yaml
    }
  }

  /// Whether a byte may stand in a text: no control character but white space.
  private static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 ? byte != 0x7F : (0x09...0x0D).contains(byte)
  }

  /// Whether bytes begin as a signed message does: a sequence with a long length, whose first element
  /// is the object identifier of CMS signed data (RFC 5652 §5.1, 1.2.840.113549.1.7.2).
  public static func isSignedMessage(_ data: [UInt8]) -> Bool {
    guard data.first == 0x30 else { return false }
    let signedData: [UInt8] = [
      0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
    ]
    return (2...6).contains { data.dropFirst($0).starts(with: signedData) }
  }

  /// The first characters that are no white space, in one-byte form: zero bytes of UTF-16 and byte
  /// order marks are passed over.
  private static func firstCharacters(_ data: [UInt8]) -> ArraySlice<UInt8> {
    let start = data.firstIndex { byte in
      switch byte {
      case 0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF: false
      default: true
      }
    }
    guard let start else { return [] }
    let beginning = data[start...].prefix(256)
    return beginning.contains(0) ? beginning.filter { $0 != 0 }[...] : beginning
  }

  private static func baseName(_ path: String) -> String {
    let isSeparator = { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    let end = path.utf8.lastIndex { !isSeparator($0) }
    guard let end else { return path }
    let start = path.utf8[...end].lastIndex(where: isSeparator).map(path.utf8.index(after:))
    return String(path[(start ?? path.startIndex)...end])
  }
}
