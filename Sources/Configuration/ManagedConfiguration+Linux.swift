extension ManagedConfiguration {
  /// Whether the document is the settings file of the app on Linux, the one place where device
  /// management is JSON: told by its name, or by its kind where it has another.
  public var isForLinux: Bool {
    document.format == .linux || (document.format == .json && kind == .managed)
  }
}
