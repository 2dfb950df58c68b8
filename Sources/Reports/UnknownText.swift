import KeyCatalog

/// Takes out of a line everything that is not known to be harmless.
///
/// In a file that cannot be read nobody knows which characters are a secret's, so that only words of the
/// format and of the catalog are shown.
enum UnknownText {
  /// Hides what is not known.
  /// - Parameters:
  ///   - scalars: a part of a line.
  ///   - isCut: whether the line goes on before and after that part, so that a word there is not whole.
  static func mask(
    _ scalars: [String], isCut: (before: Bool, after: Bool), _ hide: (Range<Int>) -> Void
  ) {
    var start = 0
    while start < scalars.count {
      guard isWordPart(scalars[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, isWordPart(scalars[end]) { end += 1 }
      let isPart = start == 0 && isCut.before || end == scalars.count && isCut.after
      if isPart || !isHarmless(scalars[start..<end].joined()) { hide(start..<end) }
      start = end
    }
  }

  private static let punctuation: Set<String> = [
    " ", "\"", "'", "{", "}", "[", "]", "(", ")", ",", ":", ";", "<", ">", "/", "=", "?", "!", "-",
    "&", "#", "*", "\\",
  ]

  private static func isWordPart(_ scalar: String) -> Bool { !punctuation.contains(scalar) }

  private static let formatWords: Set<String> = [
    "true", "false", "null", "xml", "plist", "dict", "key", "string", "array", "integer", "real",
    "data", "date", "DOCTYPE", "PUBLIC", "SYSTEM", "ENTITY", "ELEMENT", "CDATA", "version",
    "encoding",
    "UTF", "8", "16", "1.0", "Windows", "Registry", "Editor", "Version", "5.00", "REGEDIT4", "hex",
    "dword", "HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER", "SOFTWARE", "Policies", "Claude",
    "PayloadContent", "PayloadType", "PayloadUUID", "PayloadIdentifier", "PayloadVersion",
    "PayloadDisplayName", "PayloadScope",
  ]

  private static let values: Set<String> = Set(
    Catalog.keys.flatMap { $0.value.values.map(\.value) })

  private static func isHarmless(_ word: String) -> Bool {
    formatWords.contains(word) || values.contains(word) || Catalog.key(named: word) != nil
  }
}
