import Configuration
import Documents
import Rules

/// The places of a document's text that no report shows, in order and apart from each other.
enum HiddenPlaces {
  static func places(in configuration: ManagedConfiguration) -> [Range<Int>] {
    merged(
      Confidentiality.places(in: configuration) + CredentialText.places(in: configuration)
        + credentials(inCommentsOf: configuration.document))
  }

  /// A private key in comments goes over many of them.
  private static func credentials(inCommentsOf document: Document) -> [Range<Int>] {
    document.commentBlocks().flatMap { block -> [Range<Int>] in
      guard let first = block.first, let last = block.last else { return [] }
      return CredentialText.places(
        in: document.source.bytes[first.range.lowerBound..<last.range.upperBound])
    }
  }

  /// The same places in order, with those that overlap made one.
  private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, place.lowerBound < last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        merged.append(place)
      }
    }
    return merged
  }
}
