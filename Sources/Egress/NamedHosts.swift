import Configuration
import Documents
import KeyCatalog
import Rules
import WebAddress

// MARK: - Hosts that the configuration names

extension EgressCollector {
  /// The address that a string key holds, if it is one.
  func address(_ key: KeyID) -> WebAddress? { context.string(key).flatMap { WebAddress($0) } }

  /// Adds the host of the address that a key holds; whether there is one.
  @discardableResult
  mutating func addAddress(
    of key: KeyID, _ feature: EgressFeature, removedBy: KeyID? = nil, isOptional: Bool = false
  ) -> Bool {
    guard let text = context.string(key), !text.isEmpty else { return false }
    add(text, of: key, feature, removedBy: removedBy, isOptional: isOptional)
    return true
  }

  /// Adds the host of an address, unless it is the device itself.
  mutating func add(
    _ text: String, of key: KeyID, _ feature: EgressFeature, removedBy: KeyID? = nil,
    isOptional: Bool = false
  ) {
    guard let address = WebAddress(text), let host = address.host else {
      note("\(key.name) holds an address that cannot be read; its host is missing from the list.")
      return
    }
    guard !host.isLoopback else { return }
    add(
      EgressEntry(
        host: host.description, port: address.effectivePort ?? 443, feature: feature, key: key,
        removedBy: removedBy, isOptional: isOptional))
  }

  mutating func addNamedHosts() {
    if isServed {
      addAddress(of: .bootstrapUrl, .bootstrap, removedBy: .bootstrapEnabled, isOptional: true)
    }
    addAddress(of: .otlpEndpoint, .openTelemetry, removedBy: .otlpEndpoint, isOptional: true)
    addAddress(
      of: .userContentRendererUrl, .artifactPreview, removedBy: .userContentRendererUrl,
      isOptional: true)
    if context.boolean(.modelCatalogEnabled) != false {
      addAddress(of: .modelCatalogUrl, .modelCatalog, removedBy: .modelCatalogEnabled)
    }
    addSandboxHosts()
  }

  /// The entries of a list, without those that are dropped from a response.
  func elements(of key: KeyID) -> [Value] {
    guard let setting = context.setting(key) else { return [] }
    return setting.value.elements.filter { !context.isDropped(pointer: setting.pointer(to: $0)) }
  }

  private mutating func addSandboxHosts() {
    let key = KeyID.coworkEgressAllowedHosts
    for entry in context.setting(key)?.hostEntries() ?? [] {
      let host =
        switch entry.pattern.scope {
        case .any: "*"
        case .below(let name): "*.\(name)"
        case .exactly(let host): host.description
        }
      add(
        EgressEntry(
          host: host, port: entry.pattern.port ?? 443, feature: .sandbox, key: key, removedBy: key,
          isOptional: true))
    }
  }

  mutating func noteProxy() {
    if let proxy = address(.egressProxyUrl), context.string(.egressProxyPacUrl) == nil {
      note("The app reaches all of this through the proxy \(proxy).")
    } else if let file = address(.egressProxyPacUrl) {
      note("The app reaches all of this through the proxies that \(file) names.")
    }
  }
}

// MARK: - Identity providers

extension EgressCollector {
  mutating func addIdentityProviders() {
    let provider = context.deployment.provider
    let inference: [KeyID] =
      switch provider {
      case .gateway: [.inferenceGatewayOidc, .inferenceIdpOidc]
      case .bedrock: [.inferenceIdpOidc]
      case .vertex: [.inferenceVertexWorkforceOidc]
      default: []
      }
    for key in inference { addIdentityProvider(key) }
    if isServed { addIdentityProvider(.bootstrapOidc, removedBy: .bootstrapEnabled) }
  }

  private mutating func addIdentityProvider(_ key: KeyID, removedBy: KeyID? = nil) {
    guard let setting = context.setting(key),
      let object = OIDCObject(setting, in: context.configuration)
    else { return }
    for address in object.addresses {
      add(address.description, of: key, .signIn, removedBy: removedBy)
    }
    if object.issuer != nil {
      note(
        "The metadata of an identity provider may send the browser and the app to further hosts; "
          + "see its own documentation.")
    }
  }
}

// MARK: - Plugin marketplaces

extension EgressCollector {
  mutating func addMarketplaces() {
    addAddress(
      of: .organizationPluginsUrl, .pluginMarketplaces, removedBy: .organizationPluginsUrl,
      isOptional: true)
    let key = KeyID.allowedPluginMarketplaces
    for entry in elements(of: key) {
      if entry["source"]?.hasText("github") == true {
        add(
          EgressEntry(
            host: "github.com", feature: .pluginMarketplaces, key: key, removedBy: key,
            isOptional: true))
      } else if let url = entry["url"]?.stringValue {
        add(url, of: key, .pluginMarketplaces, removedBy: key, isOptional: true)
      }
    }
  }
}

extension Literal {
  /// The truth of a boolean, `nil` for anything else.
  var booleanValue: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }
}
