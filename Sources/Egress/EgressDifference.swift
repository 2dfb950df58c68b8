import KeyCatalog

/// What a firewall must open and may close when one configuration takes another's place.
public struct EgressDifference: Sendable {
  /// Opened hosts first, each part in the order of the lists.
  public let changes: [Change]
  /// What the two lists cannot say, in sentences.
  public let notes: [String]

  /// A host that a feature newly needs, or needs no longer.
  public struct Change: Sendable {
    public let kind: Kind
    /// The line of the second list, for ``Kind/closed`` of the first.
    public let entry: EgressEntry
    /// The features for which the firewall has the host open all the same, at the same port: before
    /// for an opened one, afterwards for a closed one.
    public let otherFeatures: [EgressFeature]
    /// The key whose change does it; `nil`: none of those on which the host depends changed, such as
    /// where the two lists are for other builds.
    public let cause: KeyID?
  }

  /// What happens to a host.
  public enum Kind: String, Sendable, CaseIterable {
    case opened
    case closed
  }

  /// - Parameter changedKeys: the keys in which the two configurations differ.
  public init(from first: EgressList, to second: EgressList, changedKeys: KeySet) {
    changes =
      Self.changes(.opened, to: second, from: first, changedKeys)
      + Self.changes(.closed, to: first, from: second, changedKeys)
    notes =
      second.notes.filter(first.notes.contains)
      + first.notes.filter { !second.notes.contains($0) }.map { "Before: \($0)" }
      + second.notes.filter { !first.notes.contains($0) }.map { "After: \($0)" }
  }

  /// The lines of one list that another lacks.
  private static func changes(
    _ kind: Kind, to list: EgressList, from other: EgressList, _ changedKeys: KeySet
  ) -> [Change] {
    let features = Dictionary(grouping: other.entries, by: Destination.init)
      .mapValues { $0.map(\.feature) }
    return list.entries.compactMap { entry in
      let known = features[Destination(entry)] ?? []
      guard !known.contains(entry.feature) else { return nil }
      return Change(
        kind: kind, entry: entry, otherFeatures: known,
        cause: entry.decidingKeys.first(where: changedKeys.contains))
    }
  }

  /// What a firewall tells connections apart by.
  private struct Destination: Hashable {
    let host: String
    let port: Int

    init(_ entry: EgressEntry) {
      host = entry.host
      port = entry.port
    }
  }
}

extension EgressDifference {
  /// The changes of one kind.
  public func changes(_ kind: Kind) -> [Change] { changes.filter { $0.kind == kind } }
}

extension EgressEntry {
  /// The keys on which it depends whether the host is on a list, the most telling first.
  fileprivate var decidingKeys: [KeyID] {
    let own = [key, removedBy].compactMap { $0 }
    let more: [KeyID] =
      switch feature {
      case .inference:
        [
          .inferenceGatewayBaseUrl, .inferenceVertexBaseUrl, .inferenceBedrockBaseUrl,
          .inferenceFoundryBaseUrl,
        ]
      case .signIn: [.inferenceProvider, .inferenceCredentialKind]
      default: FixedHosts.deciding(feature, host: host)
      }
    let first: [KeyID] = feature == .inference ? [.inferenceProvider] : []
    return first + own + more + [.bootstrapUrl, .bootstrapEnabled]
  }
}
