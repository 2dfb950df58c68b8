/// Decides what becomes of settings that cannot be carried: they end the export, or they are left out
/// and noted.
struct Omissions {
  /// Whether everything may be left out.
  let areAllowed: Bool
  /// The names of the settings that may be left out.
  private let names: Set<String>
  private(set) var notes: [ExportNote] = []
  private var refusals: [EmissionError] = []

  init(areAllowed: Bool, names: Set<String> = []) {
    self.areAllowed = areAllowed
    self.names = names
  }

  /// Says that a setting cannot be carried.
  mutating func omit(_ error: EmissionError) {
    if areAllowed || !names.isDisjoint(with: error.names) {
      notes.append(.leftOut(error))
    } else {
      refusals.append(error)
    }
  }

  /// Adds a note about what is written.
  mutating func note(_ note: ExportNote) { notes.append(note) }

  /// Calls a function for every element and gathers what it returns, without the elements for which
  /// it throws.
  mutating func gather<Element, Result>(
    _ elements: some Sequence<Element>,
    _ transform: (Element) throws(EmissionError) -> Result
  ) -> [Result] {
    var results: [Result] = []
    for element in elements {
      do throws(EmissionError) {
        results.append(try transform(element))
      } catch {
        omit(error)
      }
    }
    return results
  }

  /// Ends the export when something cannot be carried that must not be left out.
  /// - Throws: ``EmissionError``, all of them in one.
  func finish() throws(EmissionError) {
    guard let first = refusals.first else { return }
    throw refusals.count == 1 ? first : .several(refusals)
  }
}
