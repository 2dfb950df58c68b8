import Configuration
import Documents

/// Writes `Registry.pol`, the file of Group Policy and of LGPO ([MS-GPREG] §2.2.1).
///
/// The file does not say whom it is for: its folder does, `Machine` or `User`. Every value is a
/// `REG_SZ`, unless native types are asked for: then booleans, and integers from 0 to 2³² − 1, are a
/// `REG_DWORD`. For a removal each value is a `**del.` instruction; without a configuration one
/// instruction takes all values of the policy key away.
struct PolicyFileEmitter: Emitter {
  let honorsNativeTypes = true
  let canRemove = true

  /// The longest text in UTF-16 code units: data have at most 65,535 bytes, the closing null among
  /// them.
  static let longestText = 32_766

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    var bytes = PolicyFileReader.signature + Self.littleEndian(PolicyFileReader.version)
    if options.removes {
      let names = payload.entries.map { "**del.\($0.key.name)" }
      for name in payload.isEverything ? ["**delvals."] : names {
        Self.append(name, .text(" "), to: &bytes)
      }
      return [EmittedFile(bytes: bytes)]
    }
    let values = omissions.gather(payload.entries) {
      (entry) throws(EmissionError) in
      (entry.key.name, try RegistryValue(entry, nativeTypes: options.nativeTypes))
    }
    for (name, value) in values { Self.append(name, value, to: &bytes) }
    return [EmittedFile(bytes: bytes)]
  }

  /// Appends a record: `[key;value;type;size;data]`.
  private static func append(_ name: String, _ value: RegistryValue, to bytes: inout [UInt8]) {
    let data = value.data
    bytes += utf16("[\(RegistrySection.policyPath)\0;\(name)\0;")
    bytes += littleEndian(value.type) + utf16(";")
    bytes += littleEndian(UInt32(clamping: data.count)) + utf16(";")
    bytes += data
    bytes += utf16("]")
  }

  private enum RegistryValue {
    case text(String)
    case number(UInt32)

    init(_ entry: Payload.Entry, nativeTypes: Bool) throws(EmissionError) {
      if nativeTypes, let number = entry.value.doubleWord {
        self = .number(number)
        return
      }
      let text = entry.value.text
      guard !text.utf8.contains(0) else { throw .nullCharacter(entry.key) }
      guard text.utf16.count <= longestText else {
        throw .tooLong(entry.key, limit: longestText)
      }
      self = .text(text)
    }

    /// The type by its number in winnt.h.
    var type: UInt32 {
      switch self {
      case .text: 1
      case .number: 4
      }
    }

    var data: [UInt8] {
      switch self {
      case .text(let text): utf16(text + "\0")
      case .number(let number): littleEndian(number)
      }
    }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    RegistryText.appendUTF16(text, to: &bytes)
    return bytes
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
}
