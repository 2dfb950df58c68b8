import KeyCatalog

/// Something about a key that a release or a day changed.
package struct KeyChange: Sendable {
  package let key: KeyDefinition
  /// The field that it is about, dotted from the key; `nil`: the key itself.
  package let field: String?
  package let kind: Kind
  package let moment: Moment
  /// What changed, in words.
  package let detail: String

  /// What kind of change it is.
  package enum Kind: String, Sendable {
    case added
    case renamed
    case deprecated
    case removed
    /// A value of an enumeration that was not there before.
    case value
    /// A field of an object that was not there before.
    case field
    case defaultValue = "default"
    /// It stands elsewhere in the nested form.
    case nestedPath = "nested-path"
    /// It may come by a way by which it could not come before.
    case availability
    /// A value from a response waits for the user's consent.
    case consent
    /// Its meaning or range; the catalog's description tells how.
    case meaning
    /// The last day of a name or value.
    case ends
    /// From a day on, the vendor decides it.
    case enforced
  }

  /// When it changed; days come after releases.
  package enum Moment: Sendable, Comparable {
    case release(AppVersion)
    /// A day that counts for every build.
    case day(CalendarDate)

    package var text: String {
      switch self {
      case .release(let version): version.description
      case .day(let date): date.description
      }
    }
  }
}
