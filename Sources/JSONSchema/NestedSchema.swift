import KeyCatalog

/// The keys of the nested form as a tree of clusters.
struct NestedSchema {
  private var root = Cluster()
  private let target: SchemaTarget

  init(_ keys: [KeyDefinition], in target: SchemaTarget) {
    self.target = target
    for key in keys {
      guard let path = key.nestedPath else { continue }
      root.insert(key, at: path.split(separator: ".").map(String.init)[...])
    }
  }

  var properties: [SchemaNode.Member] { properties(of: root) }

  private struct Cluster {
    /// In the order in which the catalog first leads there.
    var names: [String] = []
    var clusters: [String: Cluster] = [:]
    /// The keys at a name: the provider decides which of them is meant.
    var keys: [String: [KeyDefinition]] = [:]

    mutating func insert(_ key: KeyDefinition, at path: ArraySlice<String>) {
      guard let name = path.first else { return }
      if clusters[name] == nil, keys[name] == nil { names.append(name) }
      if path.count == 1 {
        keys[name, default: []].append(key)
      } else {
        clusters[name, default: Cluster()].insert(key, at: path.dropFirst())
      }
    }
  }

  private func properties(of cluster: Cluster) -> [SchemaNode.Member] {
    cluster.names.map { name in
      if let keys = cluster.keys[name] { return .init(name, property(of: keys)) }
      return .init(name, object(of: cluster.clusters[name] ?? Cluster()))
    }
  }

  private func object(of cluster: Cluster) -> SchemaNode {
    var members: [SchemaNode.Member] = [.type("object")]
    // Nothing falls back to device management: without a provider nothing is configured.
    let provider = cluster.names.filter { name in
      cluster.keys[name]?.contains { $0.id == .inferenceProvider } ?? false
    }
    if !provider.isEmpty { members.append(.init("required", .strings(provider))) }
    members.append(.init("properties", .object(properties(of: cluster))))
    members.append(.init("additionalProperties", false))
    return .object(members)
  }

  private func property(of keys: [KeyDefinition]) -> SchemaNode {
    let values = ValueSchema(target: target)
    let alternatives = keys.map { key in
      (
        annotations: SchemaText.annotations(of: key, in: target),
        constraints: values.constraints(ofKey: key.value).members
      )
    }
    guard let first = alternatives.first else { return true }
    guard alternatives.count > 1 else { return .object(first.annotations + first.constraints) }
    return .object([
      .init(
        "anyOf", .array(alternatives.map { .object($0.annotations + $0.constraints) }))
    ])
  }
}
