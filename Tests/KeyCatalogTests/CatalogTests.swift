import KeyCatalog
import Testing

@Suite struct CatalogTests {
  @Test func knowsEveryKey() {
    #expect(Catalog.keys.count == 183)
    #expect(Set(Catalog.keys.map(\.name)).count == 183)
    #expect(Catalog.keys.filter { $0.marks.contains(.undocumented) }.count == 28)
    #expect(Catalog.release == AppVersion(2, 19675, 0))
  }

  @Test func numbersAreIndices() {
    for (index, key) in Catalog.keys.enumerated() { #expect(Int(key.id.rawValue) == index) }
    for key in Catalog.keys { #expect(key.id.definition === key && key.value.key == key.id) }
    for shape in Catalog.shapes {
      #expect(shape.id.definition === shape)
      #expect(shape.fields.allSatisfy { $0.key == nil } && shape.entry.key == nil)
    }
    for (index, shape) in Catalog.shapes.enumerated() { #expect(Int(shape.id.rawValue) == index) }
  }

  @Test func findsEveryKeyByName() {
    for key in Catalog.keys {
      #expect(Catalog.key(named: key.name) == key.id)
      #expect(Catalog.key(named: key.name.uppercased(), ignoringCase: true) == key.id)
    }
    #expect(Catalog.key(named: "inferenceProvider ") == nil)
    #expect(Catalog.key(named: "") == nil)
    #expect(Catalog.key(named: "zzz") == nil)
    #expect(Catalog.key(formerlyNamed: "isDxtEnabled") == .isDesktopExtensionEnabled)
  }

  @Test func describesEveryKeyAndField() {
    for key in Catalog.keys {
      #expect(!key.title.isEmpty && key.description.hasSuffix("."), "\(key.name)")
      #expect(Catalog.sections.contains { $0.id == key.section }, "\(key.name)")
    }
    for shape in Catalog.shapes {
      for field in shape.fields {
        #expect(
          !field.title.isEmpty && field.description.hasSuffix("."), "\(shape.name).\(field.name)")
      }
    }
  }

  @Test func keepsDefaultsInRange() {
    for key in Catalog.keys {
      let value = key.value
      switch value.defaultValue {
      case .number(let number)?:
        #expect(
          number >= value.minimum ?? number && number <= value.maximum ?? number, "\(key.name)")
      case .string(let text)? where !value.values.isEmpty:
        #expect(value.values.contains { $0.value == text }, "\(key.name)")
      default: break
      }
    }
  }

  @Test func carriesInTemplatesWhatDeviceManagementCarries() {
    let manageable = Catalog.keys.filter(\.isManageable)
    #expect(!manageable.contains { $0.id == .expiresAt || $0.id == .disableLocalConfigCache })
    #expect(manageable.contains { $0.id == .bootstrapUrl })
    #expect(manageable.contains { $0.id == .inferenceGatewayOidc })
    #expect(manageable.allSatisfy { $0.scope != .standard && $0.removal == nil })
  }
}
