import Configuration

extension Target {
  /// A key of a registry file with its values: the bracket with which it begins.
  static func section(_ section: RegistrySection) -> Target {
    Target(key: nil, pointer: "", location: .beginning(of: section.values))
  }
}
