/// Reads the text of a ``PathPattern``.
struct PathPatternParser {
  private let characters: [Unicode.Scalar]
  private var position = 0
  private var tokens: [PathPattern.Token] = []

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    while scalars.starts(with: ["."]), scalars.dropFirst().first == "/" {
      scalars.removeFirst(2)
    }
    characters = scalars
  }

  mutating func parse() throws(PathPattern.Mistake) -> [PathPattern.Token] {
    guard !characters.isEmpty else { throw .empty }
    guard characters.count <= PathPattern.maximumLength else { throw .tooLong }
    guard characters.first != "/" else { throw .absolute }
    let names = characters.split(separator: "/", omittingEmptySubsequences: false)
    guard !names.contains(where: { $0.elementsEqual([".", "."]) }) else { throw .leavesDirectory }
    while position < characters.count { try readToken() }
    if characters.last == "/" { tokens.append(.everything) }
    return tokens
  }

  private mutating func readToken() throws(PathPattern.Mistake) {
    let character = characters[position]
    switch character {
    case "*": readStars()
    case "?": add(.anyCharacter)
    case "[": try readSet()
    case "\\": throw .backslash
    case "{": throw .brace
    default: add(.character(character))
    }
  }

  private mutating func add(_ token: PathPattern.Token) {
    tokens.append(token)
    position += 1
  }

  private mutating func readStars() {
    let isAtStart = position == 0 || characters[position - 1] == "/"
    let start = position
    while position < characters.count, characters[position] == "*" { position += 1 }
    let isDouble = position - start == 2 && isAtStart
    if isDouble, position == characters.count {
      tokens.append(.everything)
    } else if isDouble, characters[position] == "/" {
      // Twice the same way would lead to the same places.
      if tokens.last != .anyFolders { tokens.append(.anyFolders) }
      position += 1
    } else if tokens.last != .anyName {
      tokens.append(.anyName)
    }
  }

  private mutating func readSet() throws(PathPattern.Mistake) {
    position += 1
    var isInverted = false
    if position < characters.count, characters[position] == "!" || characters[position] == "^" {
      isInverted = true
      position += 1
    }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let start = position
    while position < characters.count {
      let first = characters[position]
      // Right at the beginning, the bracket is one of the set.
      if first == "]", position > start {
        add(.set(ranges, isInverted: isInverted))
        return
      }
      guard first != "/" else { throw .openSet }
      guard first != "\\" else { throw .backslash }
      position += 1
      let isRange =
        position + 1 < characters.count && characters[position] == "-"
        && characters[position + 1] != "]"
      guard isRange else {
        ranges.append(first...first)
        continue
      }
      let last = characters[position + 1]
      ranges.append(min(first, last)...max(first, last))
      position += 2
    }
    throw .openSet
  }
}
