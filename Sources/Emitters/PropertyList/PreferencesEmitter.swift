/// Writes a bare property list of the app's preferences, as device management lays it down in
/// `/Library/Managed Preferences` and as consoles take it for a custom preference domain.
///
/// Values have the types that they have in a profile (``MobileconfigEmitter``).
struct PreferencesEmitter: Emitter {
  let honorsNativeTypes = true

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    let entries = omissions.gather(payload.entries) {
      (entry) throws(EmissionError) in try PreferenceValue.checked(entry)
    }
    var list = PropertyListWriter()
    list.dictionary { preferences in
      for entry in entries {
        preferences.key(entry.key.name)
        PreferenceValue.write(entry.value, to: &preferences, nativeTypes: options.nativeTypes)
      }
    }
    return [EmittedFile(bytes: list.bytes)]
  }
}

/// How a property list carries values.
enum PreferenceValue {
  static func write(
    _ value: WireValue, to list: inout PropertyListWriter, nativeTypes: Bool
  ) {
    switch value {
    case .boolean(let truth) where nativeTypes: list.boolean(truth)
    case .integer(let number) where nativeTypes: list.integer(number)
    default: list.string(value.text)
    }
  }

  /// - Throws: ``EmissionError`` when XML cannot carry the value.
  static func checked(_ entry: Payload.Entry) throws(EmissionError) -> Payload.Entry {
    try XMLText.check(entry.value.text, of: entry.key)
    return entry
  }
}
