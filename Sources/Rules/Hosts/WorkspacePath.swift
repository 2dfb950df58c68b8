import Documents

/// The path of a folder, as the app reads it.
struct WorkspacePath {
  /// The variables that the app fills in, without the percent signs; letter case does not matter, as
  /// on Windows.
  static let variables = [
    "OneDrive", "OneDriveCommercial", "OneDriveConsumer", "APPDATA", "LOCALAPPDATA", "USERNAME",
    "XDG_DOCUMENTS_DIR",
  ]

  /// Whether the path begins at a root, at the user's own folder, or with a variable.
  let isAbsolute: Bool
  /// Whether the app must fill something in.
  let isExpanded: Bool
  /// The first variable, as written, that the app does not fill in.
  let unknownVariable: String?

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let variable = Self.percentVariables(in: bytes)
    let startsWithVariable = variable.known.first == 0
    let startsAtHome =
      bytes.first == UInt8(ascii: "~") && (bytes.count == 1 || Self.isSlash(bytes[1]))
    isAbsolute = startsWithVariable || startsAtHome || Self.hasRoot(bytes)
    isExpanded = startsAtHome || !variable.known.isEmpty
    unknownVariable = variable.unknown ?? Self.shellVariable(in: bytes)
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// `/…`, `\\server\…` or `C:\…`.
  private static func hasRoot(_ path: [UInt8]) -> Bool {
    if path.first == UInt8(ascii: "/") || path.starts(with: #"\\"#.utf8) { return true }
    return path.count >= 3 && isLetter(path[0]) && path[1] == UInt8(ascii: ":") && isSlash(path[2])
  }

  /// Where the variables in percent signs begin that the app knows, and the first that it does not.
  private static func percentVariables(in path: [UInt8]) -> (known: [Int], unknown: String?) {
    var known: [Int] = []
    var index = 0
    while let start = path[index...].firstIndex(of: UInt8(ascii: "%")) {
      let end = path[(start + 1)...].firstIndex { !isNameByte($0) } ?? path.endIndex
      guard end > start + 1, end < path.endIndex, path[end] == UInt8(ascii: "%") else {
        index = max(end, start + 1)
        continue
      }
      let name = String(decoding: path[(start + 1)..<end], as: UTF8.self)
      guard variables.contains(where: { $0.lowercased() == name.lowercased() }) else {
        return (known, "%\(name)%")
      }
      known.append(start)
      index = end + 1
    }
    return (known, nil)
  }

  /// The first `$NAME`, `${NAME}` or `{NAME}` in capitals, as a shell or a template would fill in.
  private static func shellVariable(in path: [UInt8]) -> String? {
    var index = 0
    while index < path.count {
      let start = index
      index += 1
      guard path[start] == UInt8(ascii: "$") || path[start] == UInt8(ascii: "{") else { continue }
      let isBraced =
        path[start] == UInt8(ascii: "{") || path.dropFirst(index).first == UInt8(ascii: "{")
      let nameStart = path[start] == UInt8(ascii: "$") && isBraced ? start + 2 : start + 1
      let end = path[nameStart...].firstIndex { !isCapitalNameByte($0) } ?? path.endIndex
      index = max(index, end)
      guard end - nameStart >= 2, isLetter(path[nameStart]) else { continue }
      let isClosed = end < path.endIndex && path[end] == UInt8(ascii: "}")
      let isWholeName = end == path.endIndex || !isNameByte(path[end])
      guard isBraced ? isClosed : isWholeName else { continue }
      return String(decoding: path[start..<(isBraced ? end + 1 : end)], as: UTF8.self)
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isCapitalNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isCapitalNameByte(byte) || isLetter(byte)
  }
}
