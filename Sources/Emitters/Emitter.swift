/// What writes one format.
protocol Emitter: Sendable {
  /// Whether the format holds no values.
  var isTemplate: Bool { get }
  /// Whether ``ExportOptions/nativeTypes`` changes what is written.
  var honorsNativeTypes: Bool { get }

  /// Writes the entries of a payload.
  /// - Parameter omissions: decides what becomes of an entry that the format cannot carry.
  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile]
}

extension Emitter {
  var isTemplate: Bool { false }
  var honorsNativeTypes: Bool { false }
}

/// Decides what becomes of a setting that cannot be carried: it ends the export, or it is left out
/// and noted.
struct Omissions {
  let areAllowed: Bool
  private(set) var notes: [ExportNote] = []

  init(areAllowed: Bool) { self.areAllowed = areAllowed }

  /// Says that a setting cannot be carried.
  /// - Throws: the error itself, where nothing may be left out.
  mutating func omit(_ error: EmissionError) throws(EmissionError) {
    guard areAllowed else { throw error }
    notes.append(.leftOut(error))
  }

  /// Calls a function for every element and gathers what it returns, without the elements for which
  /// it throws.
  /// - Throws: the function's first error, where nothing may be left out.
  mutating func gather<Element, Result>(
    _ elements: some Sequence<Element>,
    _ transform: (Element) throws(EmissionError) -> Result
  ) throws(EmissionError) -> [Result] {
    var results: [Result] = []
    for element in elements {
      do throws(EmissionError) {
        results.append(try transform(element))
      } catch {
        try omit(error)
      }
    }
    return results
  }
}
