import ArgumentParser
import KeyCatalog

/// Two releases on the command line, as `V1..V2`: what came after the first, up to the second.
struct ReleaseRange {
  let first: AppVersion
  let last: AppVersion

  /// - Throws: `ValidationError` for what names no releases, or none in their order.
  init(_ argument: String) throws {
    guard let dots = argument.firstRange(of: "..") else { throw Self.form }
    let end = argument[dots.upperBound...]
    guard let first = AppVersion(argument[..<dots.lowerBound]),
      let last = end.isEmpty ? Catalog.release : AppVersion(end)
    else { throw Self.form }
    guard first < last else {
      throw ValidationError("\(first) is no older than \(last): the older release comes first")
    }
    self.first = first
    self.last = last
  }

  private static var form: ValidationError {
    ValidationError(
      "releases are given as 1.46388.1..2.19675.0, or as 1.46388.1.. for all that came after one")
  }
}
