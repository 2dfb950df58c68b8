/// What a change of a value means for security.
struct EffectEntry: Decodable {
  let loosens: Direction
  let loosened: String
  let tightened: String?
  let unset: Unset?
  let notable: [Notable]?

  /// The direction that loosens: a name, or the values of an enumeration from the strictest to the
  /// loosest, equals in one text with spaces between them.
  enum Direction: Decodable {
    case named(Name)
    case ranking([[String]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let groups = try? container.decode([String].self) {
        self = .ranking(groups.map { $0.split(separator: " ").map(String.init) })
      } else {
        self = .named(try container.decode(Name.self))
      }
    }
  }

  enum Name: String, Decodable {
    case `true`, `false`, higher, lower, added, removed, changed
  }

  /// What it counts as that the key is missing, where that is not what one expects.
  enum Unset: String, Decodable {
    case loosest
  }

  struct Notable: Decodable {
    let value: String
    let words: String
  }
}
