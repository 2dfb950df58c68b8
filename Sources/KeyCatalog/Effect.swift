/// What a change of a key or field means for security, as the catalog's source tells it.
///
/// A trust that moves (another issuer, another gateway) counts as loosened: nobody can tell from a
/// configuration that the new place deserves it.
public struct Effect: Sendable {
  /// The changes that loosen security; those in the other direction tighten it.
  public let loosens: Direction
  /// What it means when security is loosened, in words for a reviewer.
  public let loosened: String
  /// What it means when security is tightened; without words of its own, the change is only named.
  public let tightened: String?
  /// Whether leaving the key out allows everything that it could allow.
  ///
  /// A list of what is allowed may allow nothing when it is missing, or everything.
  public let isLoosestWhenUnset: Bool
  /// Values whose presence means more than others do.
  public let notable: [Notable]

  public init(
    _ loosens: Direction, loosened: String, tightened: String? = nil,
    isLoosestWhenUnset: Bool = false, notable: [Notable] = []
  ) {
    self.loosens = loosens
    self.loosened = loosened
    self.tightened = tightened
    self.isLoosestWhenUnset = isLoosestWhenUnset
    self.notable = notable
  }

  /// Which changes loosen security.
  public enum Direction: Sendable, Equatable {
    /// That a boolean becomes true.
    case whenTrue
    /// That a boolean becomes false.
    case whenFalse
    /// A greater number.
    case higher
    /// A smaller number.
    case lower
    /// That something is there: an entry, or a value at all; another value than before counts too.
    case added
    /// That something is missing; another value than before counts too.
    case removed
    /// Every change.
    case changed
    /// A later group of an enumeration's values, from the strictest group to the loosest.
    case ranking([[String]])
  }

  /// A value that is worth words of its own.
  public struct Notable: Sendable {
    public let value: String
    public let words: String
    public init(_ value: String, words: String) {
      self.value = value
      self.words = words
    }
  }
}
