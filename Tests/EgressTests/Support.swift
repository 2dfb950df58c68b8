import Configuration
import Documents
import Egress
import KeyCatalog
import Rules

/// The list of a configuration written in YAML.
func list(
  _ yaml: String, oldest: AppVersion? = nil, newest: AppVersion? = nil, offline: Bool = false,
  kind: DocumentKind? = nil, bootstrap: String? = nil
) throws -> EgressList {
  let document = try Document.read(Array(yaml.utf8), name: "configuration.yaml")
  let options = EgressList.Options(
    fleet: Fleet(oldest: oldest, newest: newest), usesOfflineInstaller: offline,
    asOf: CalendarDate(2026, 11, 20),
    bootstrap: bootstrap.map { BootstrapServer(url: $0, authentication: .deviceCode) })
  return EgressList(ManagedConfiguration(document, kind: kind), options: options)
}

extension EgressList {
  /// The hosts of a feature, with the port where it is not the usual one.
  func hosts(_ feature: EgressFeature) -> [String] {
    entries.filter { $0.feature == feature }.map { entry in
      entry.port == 443 ? entry.host : "\(entry.host):\(entry.port)"
    }
  }

  /// The entry of a host for a feature.
  func entry(_ host: String, _ feature: EgressFeature) -> EgressEntry? {
    entries.first { $0.host == host && $0.feature == feature }
  }
}
