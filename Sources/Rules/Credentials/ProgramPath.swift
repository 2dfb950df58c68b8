import Documents

/// The path of a program or file on a device, taken apart as far as it can be without that device.
struct ProgramPath {
  /// What kind of absolute path it is; `nil`: none.
  let style: Style?
  /// What keeps the path from naming one file.
  let flaw: Flaw?

  enum Style: Equatable {
    /// `/usr/local/bin/tool`
    case posix
    /// `C:\Tools\tool.exe`
    case windowsDrive
    /// `C:/Tools/tool.exe`
    case windowsDriveWithSlashes
    /// `\\server\share\tool.exe`
    case windowsShare
  }

  enum Flaw: Equatable {
    /// A `~`, which only a shell expands.
    case tilde
    /// An environment variable, which only a shell expands.
    case variable
    /// Something after the path.
    case arguments
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    style = Self.style(bytes)
    flaw = Self.flaw(bytes)
  }

  /// Whether the text is no path yet: a reference that the export resolves, or a variable of the
  /// management system.
  static func isReference(_ text: String) -> Bool {
    text.hasPrefix("${env:") || text.hasPrefix("${file:")
      || Array(text.utf8)[...].firstRange(of: "{{") != nil
  }

  private static let slash = UInt8(ascii: "/")
  private static let backslash = UInt8(ascii: "\\")

  private static func style(_ bytes: [UInt8]) -> Style? {
    guard let first = bytes.first else { return nil }
    if first == slash { return .posix }
    guard bytes.count >= 2 else { return nil }
    if first == backslash, bytes[1] == backslash { return .windowsShare }
    guard bytes.count >= 3, first.isASCIILetter, bytes[1] == UInt8(ascii: ":") else { return nil }
    switch bytes[2] {
    case backslash: return .windowsDrive
    case slash: return .windowsDriveWithSlashes
    default: return nil
    }
  }

  private static func flaw(_ bytes: [UInt8]) -> Flaw? {
    if bytes.first == UInt8(ascii: "~") { return .tilde }
    if hasVariable(bytes) { return .variable }
    return hasArguments(bytes) ? .arguments : nil
  }
}

// MARK: - Variables

extension ProgramPath {
  /// `$NAME` at the start of a segment, `${NAME}` or `%NAME%` anywhere. A `$` within a name is one:
  /// Windows has shares that end in it.
  private static func hasVariable(_ bytes: [UInt8]) -> Bool {
    var lastPercent: Int?
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: "$") {
        if next == UInt8(ascii: "{") { return true }
        let isAtStart = index == 0 || bytes[index - 1] == slash || bytes[index - 1] == backslash
        if isAtStart, next.isASCIILetter || next == UInt8(ascii: "_") { return true }
      } else if byte == UInt8(ascii: "%") {
        if let lastPercent, index > lastPercent + 1 { return true }
        lastPercent = index
      } else if !byte.isVariableCharacter {
        lastPercent = nil
      }
    }
    return false
  }
}

// MARK: - Arguments

extension ProgramPath {
  /// White space before `-x` or `/x`, or after a file extension. A space elsewhere belongs to a name.
  private static func hasArguments(_ bytes: [UInt8]) -> Bool {
    let lastSeparator = bytes.lastIndex { $0 == slash || $0 == backslash } ?? -1
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte.isWhiteSpace {
        if let start, isExtension(bytes[start..<index], isLast: start > lastSeparator) {
          return true
        }
        let next = bytes[index...].dropFirst()
        let mark = next.first
        let follower = next.dropFirst().first
        if mark == UInt8(ascii: "-") || mark == slash, let follower, !follower.isWhiteSpace {
          return true
        }
        start = nil
      } else if byte == UInt8(ascii: ".") {
        start = index + 1
      } else if byte == slash || byte == backslash {
        start = nil
      }
    }
    return false
  }

  /// Whether what follows a dot is an extension and no part of a version or a company's name; in a
  /// folder's name only the extensions of programs are taken for one.
  private static func isExtension(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Bool {
    guard (1...7).contains(bytes.count), bytes.allSatisfy({ $0.isASCIIAlphanumeric }) else {
      return false
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if programExtensions.contains(text) { return true }
    return isLast && bytes.count <= 5 && bytes.contains { $0.isASCIILetter }
  }

  private static let programExtensions: Set<String> = [
    "bash", "bat", "cmd", "com", "command", "exe", "jar", "js", "mjs", "php", "pl", "ps1", "py",
    "rb", "sh", "swift", "vbs", "zsh",
  ]
}

extension UInt8 {
  fileprivate var isWhiteSpace: Bool { self == 0x20 || self == 0x09 }
  /// What a variable of Windows may be called: `ProgramFiles(x86)` too.
  fileprivate var isVariableCharacter: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "(")
      || self == UInt8(ascii: ")")
  }
}
