/// A pattern for paths below the directory of a settings file, such as `profiles/**/*.json`.
///
/// `*` stands for any characters of one name, `?` for one of them, `[a-z]` and `[!a-z]` for one of a set,
/// `**` for any folders. A pattern that ends with `/` stands for everything below the folder. Letters
/// count as written.
///
/// All ways to match are followed side by side, so that the time is the length of the path times that
/// of the pattern, whatever both hold.
public struct PathPattern: Sendable, Equatable {
  /// The longest pattern that is taken, in characters.
  public static let maximumLength = 1024

  private let tokens: [Token]

  /// Reads a pattern.
  /// - Throws: ``Mistake``.
  public init(_ text: String) throws(Mistake) {
    var parser = PathPatternParser(text)
    tokens = try parser.parse()
  }

  /// Why a text is no pattern.
  public enum Mistake: Error, Sendable, Equatable {
    case empty
    case tooLong
    case absolute
    case leavesDirectory
    case backslash
    case brace
    case openSet

    /// The mistake in words that follow "the pattern".
    public var description: String {
      switch self {
      case .empty: "is empty"
      case .tooLong: "is longer than \(PathPattern.maximumLength) characters"
      case .absolute: "begins with /: patterns begin at the directory of this file"
      case .leavesDirectory: "holds .., which never fits: this file is for what stands below it"
      case .backslash: "holds a backslash: folders are separated by / on every system"
      case .brace: "holds {, which has no meaning here: write one pattern for each choice"
      case .openSet: "holds a [ that no ] closes"
      }
    }
  }

  /// Whether a path fits.
  /// - Parameter path: the way from the directory of the settings file, with `/` between names.
  public func matches(_ path: String) -> Bool {
    var states = [Bool](repeating: false, count: tokens.count + 1)
    enter(0, &states, isAtStartOfName: true)
    for character in path.unicodeScalars {
      var next = [Bool](repeating: false, count: tokens.count + 1)
      for (index, token) in tokens.enumerated() where states[index] {
        guard token.takes(character) else { continue }
        if token.repeats {
          enter(index, &next, isAtStartOfName: character == "/")
          if token == .everything { next[index + 1] = true }
        } else {
          enter(index + 1, &next, isAtStartOfName: character == "/")
        }
      }
      states = next
    }
    return states[tokens.count]
  }

  /// Marks a place in the pattern as reached, and those behind it that need no character.
  private func enter(_ index: Int, _ states: inout [Bool], isAtStartOfName: Bool) {
    var index = index
    while !states[index] {
      states[index] = true
      guard index < tokens.count else { return }
      switch tokens[index] {
      case .anyName: index += 1
      case .anyFolders where isAtStartOfName: index += 1
      default: return
      }
    }
  }

  /// One part of a pattern.
  enum Token: Sendable, Equatable {
    case character(Unicode.Scalar)
    /// `?`
    case anyCharacter
    /// `*`
    case anyName
    /// `**/`: no folder, or any number of them.
    case anyFolders
    /// `**` at the end: everything below.
    case everything
    /// `[…]`
    case set([ClosedRange<Unicode.Scalar>], isInverted: Bool)

    /// Whether the part may take one more character after this one.
    var repeats: Bool {
      switch self {
      case .anyName, .anyFolders, .everything: true
      case .character, .anyCharacter, .set: false
      }
    }

    func takes(_ character: Unicode.Scalar) -> Bool {
      switch self {
      case .character(let own): own == character
      case .anyCharacter, .anyName: character != "/"
      case .anyFolders, .everything: true
      case .set(let ranges, let isInverted):
        character != "/" && ranges.contains { $0.contains(character) } != isInverted
      }
    }
  }
}
