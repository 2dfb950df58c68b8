import Documents
import KeyCatalog

/// Tells of values that there is nothing to say about them, before anything is made of them.
public protocol ValueFilter: AnyObject {
  /// Whether the entry of a list or map is passed over. What an object or array holds is not.
  func passesOver(_ value: BareValue, as definition: ValueDefinition) -> Bool
  /// Whether a field of an object is passed over.
  /// - Parameter position: the field's place among those of the shape.
  func passesOver(_ value: BareValue, asField position: Int, of shape: Shape) -> Bool
}

/// Passes nothing over.
final class EmptyFilter: ValueFilter {
  func passesOver(_ value: BareValue, as definition: ValueDefinition) -> Bool { false }
  func passesOver(_ value: BareValue, asField position: Int, of shape: Shape) -> Bool { false }
}
