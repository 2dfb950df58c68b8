/// What writes one format.
protocol Emitter: Sendable {
  /// Whether the format holds no values.
  var isTemplate: Bool { get }
  /// Whether ``ExportOptions/nativeTypes`` changes what is written.
  var honorsNativeTypes: Bool { get }
  /// Whether the format can take values away (``ExportOptions/removes``).
  var canRemove: Bool { get }
  /// By which way the app gets what is written.
  var route: DeliveryRoute { get }

  /// Writes the entries of a payload.
  /// - Parameter omissions: decides what becomes of an entry that the format cannot carry.
  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile]
}

extension Emitter {
  var isTemplate: Bool { false }
  var honorsNativeTypes: Bool { false }
  var canRemove: Bool { false }
  var route: DeliveryRoute { .management }
}

/// By which way the app gets a configuration, which decides about the keys that it takes.
enum DeliveryRoute: Sendable {
  /// Device management, or a file on the device.
  case management
  /// The answer of a bootstrap server.
  case response
  /// None: it is what an administrator keeps, and holds whatever any way can carry.
  case source
}
