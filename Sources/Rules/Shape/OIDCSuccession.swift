import Configuration
import Documents
import KeyCatalog

/// The move from the gateway's own OIDC keys to those for every provider.
///
/// The object, the flow and the credential kind only work together, so they move together.
struct OIDCSuccession {
  let fix: Fix

  /// `nil` where the move is not plain: the new keys are there as well, or the kind is none that goes
  /// with them.
  init?(_ configuration: ManagedConfiguration) {
    guard configuration[.inferenceGatewayOidc] != nil,
      let kind = configuration[.inferenceCredentialKind], kind.isReadUnderItsName
    else { return nil }
    var edits: [Fix.Edit] = []
    for (old, new) in Self.renamed {
      guard let setting = configuration[old] else { continue }
      guard !configuration.has(new) else { return nil }
      switch setting.spelling {
      case .exact: edits.append(.rename(setting.nameValue, to: new.name))
      // In the nested form both stand at the same place, and the kind tells them apart.
      case .nested: break
      default: return nil
      }
    }
    switch kind.value.stringValue {
    case "external-idp": break
    case "interactive": edits.append(.replace(kind.raw, with: .string("external-idp")))
    default: return nil
    }
    guard !edits.isEmpty else { return nil }
    fix = Fix("move to inferenceIdpOidc and the kind \"external-idp\"", edits)
  }

  private static let renamed: [(old: KeyID, new: KeyID)] = [
    (.inferenceGatewayOidc, .inferenceIdpOidc),
    (.inferenceGatewayOidcAuthFlow, .inferenceIdpAuthFlow),
  ]
}
