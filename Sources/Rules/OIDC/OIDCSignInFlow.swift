import Configuration
import Documents
import KeyCatalog

/// A key that says how users sign in, and the objects that it steers.
struct OIDCSignInFlow: Sendable {
  let key: KeyID
  /// The keys of the objects, first the one that counts where both are there.
  let objects: [KeyID]

  static let all = [
    OIDCSignInFlow(key: .inferenceGatewayOidcAuthFlow, objects: [.inferenceGatewayOidc]),
    OIDCSignInFlow(
      key: .inferenceIdpAuthFlow, objects: [.inferenceIdpOidc, .inferenceGatewayOidc]),
    OIDCSignInFlow(
      key: .inferenceVertexWorkforceAuthFlow, objects: [.inferenceVertexWorkforceOidc]),
  ]

  /// Whether the system's own sign-in, the broker, is used in the browser's stead.
  func isBroker(in context: RuleContext) -> Bool {
    context.setting(key)?.value.hasText("broker") ?? false
  }

  /// The object that the key steers.
  func object(in context: RuleContext) -> OIDCObject? {
    objects.lazy.compactMap(context.setting).first
      .flatMap { OIDCObject($0, in: context.configuration) }
  }

  /// Whether an object is steered by a key that chooses the broker.
  static func usesBroker(_ object: OIDCObject, in context: RuleContext) -> Bool {
    all.contains { flow in
      flow.isBroker(in: context) && flow.object(in: context)?.setting.key == object.setting.key
    }
  }
}
