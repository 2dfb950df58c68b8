import Configuration
import Documents

/// Reads a document the way the program does.
func configuration(
  _ text: String, name: String = "test.json", kind: DocumentKind? = nil
) throws -> ManagedConfiguration {
  ManagedConfiguration(try Document.read(Array(text.utf8), name: name), kind: kind)
}

extension ManagedConfiguration {
  /// The settings by name and spelling, in order.
  var names: [String] { settings.map(\.name) }

  func setting(named name: String) -> Setting? { settings.first { $0.name == name } }
}

/// A registry file with values under the policy key of the machine.
func registryFile(_ lines: String) -> String {
  """
  Windows Registry Editor Version 5.00

  [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Claude]
  \(lines)

  """
}
