import Configuration
import KeyCatalog

/// Writes a registry file, version 5: UTF-16LE with a byte order mark, lines that end in CR LF.
///
/// Every value is a `REG_SZ`, unless native types are asked for: then booleans, and integers from 0
/// to 2³² − 1, are a `REG_DWORD`. An integer beyond that stays a string.
///
/// For a removal each value is taken away by its name; without a configuration the whole policy key
/// goes.
struct RegistryEmitter: Emitter {
  let honorsNativeTypes = true
  let canRemove = true

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    let hive: RegistryHive = options.scope == .machine ? .localMachine : .currentUser
    let path = "\(hive.rawValue)\\\(RegistrySection.policyPath)"
    var lines = ["Windows Registry Editor Version 5.00", ""]
    if options.removes {
      lines += Self.removal(of: payload, from: path)
      return [EmittedFile(bytes: Self.encode(lines + [""]))]
    }
    lines.append("[\(path)]")
    lines += omissions.gather(payload.entries) { (entry) throws(EmissionError) in
      try Self.line(for: entry, nativeTypes: options.nativeTypes)
    }
    // As regedit's own files end.
    lines.append("")
    return [EmittedFile(bytes: Self.encode(lines))]
  }

  private static func removal(of payload: Payload, from path: String) -> [String] {
    guard !payload.isEverything else { return ["[-\(path)]"] }
    return ["[\(path)]"] + payload.entries.map { "\(RegistryText.quoted($0.key.name))=-" }
  }

  private static func line(
    for entry: Payload.Entry, nativeTypes: Bool
  ) throws(EmissionError) -> String {
    let name = RegistryText.quoted(entry.key.name)
    if nativeTypes, let number = entry.value.doubleWord {
      return "\(name)=dword:\(RegistryText.hexadecimal(number))"
    }
    let text = entry.value.text
    guard !text.utf8.contains(0) else { throw .nullCharacter(entry.key) }
    if RegistryText.canBeQuoted(text) { return "\(name)=\(RegistryText.quoted(text))" }
    return RegistryText.binaryString(text, after: "\(name)=")
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
