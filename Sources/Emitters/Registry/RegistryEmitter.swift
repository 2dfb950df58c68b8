import Configuration
import KeyCatalog

/// Writes a registry file, version 5: UTF-16LE with a byte order mark, lines that end in CR LF.
///
/// Every value is a `REG_SZ`, unless native types are asked for: then booleans, and integers from 0
/// to 2³² − 1, are a `REG_DWORD`. An integer beyond that stays a string.
struct RegistryEmitter: Emitter {
  let honorsNativeTypes = true

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    let hive: RegistryHive = options.scope == .machine ? .localMachine : .currentUser
    var lines = [
      "Windows Registry Editor Version 5.00", "",
      "[\(hive.rawValue)\\\(RegistrySection.policyPath)]",
    ]
    lines += try omissions.gather(payload.entries) { (entry) throws(EmissionError) in
      try Self.line(for: entry, nativeTypes: options.nativeTypes)
    }
    // As regedit's own files end.
    lines.append("")
    return [EmittedFile(bytes: Self.encode(lines))]
  }

  private static func line(
    for entry: Payload.Entry, nativeTypes: Bool
  ) throws(EmissionError) -> String {
    let name = RegistryText.quoted(entry.key.name)
    if nativeTypes, let number = doubleWord(entry.value) {
      return "\(name)=dword:\(RegistryText.hexadecimal(number))"
    }
    let text = entry.value.text
    guard !text.utf8.contains(0) else { throw .nullCharacter(entry.key) }
    if RegistryText.canBeQuoted(text) { return "\(name)=\(RegistryText.quoted(text))" }
    return RegistryText.binaryString(text, after: "\(name)=")
  }

  private static func doubleWord(_ value: WireValue) -> UInt32? {
    switch value {
    case .boolean(let truth): truth ? 1 : 0
    case .integer(let number): UInt32(exactly: number)
    case .text: nil
    }
  }

  private static func encode(_ lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for line in lines {
      RegistryText.appendUTF16(line, to: &bytes)
      RegistryText.appendUTF16("\r\n", to: &bytes)
    }
    return bytes
  }
}
