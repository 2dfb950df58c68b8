import Documents

/// A hive of the registry that policies are read from.
public enum RegistryHive: String, Sendable {
  case localMachine = "HKEY_LOCAL_MACHINE"
  case currentUser = "HKEY_CURRENT_USER"

  /// The short name that people use.
  public var abbreviation: String { self == .localMachine ? "HKLM" : "HKCU" }
}

/// One key of a registry file with its values.
public struct RegistrySection: Sendable {
  /// The path below the hive that the app reads.
  public static let policyPath = #"SOFTWARE\Policies\Claude"#

  public let hive: RegistryHive?
  public let relation: Relation
  /// The path as the file writes it.
  public let pathValue: Value
  /// The object of the values.
  public let values: Value

  /// What a registry key is to the app.
  public enum Relation: Sendable, Equatable {
    /// The policy key.
    case policyKey
    /// The policy key as 32-bit programs see it (`WOW6432Node`).
    case redirected
    /// A key below the policy key, whose values are never read.
    case subkey
    /// A key that looks as if it were meant, and that the app never reads.
    case lookAlike
    /// `[-…]`: the file removes the policy key, or one below it.
    case removal
    /// Another program's.
    case unrelated
  }
}

extension RegistrySection {
  /// Whether the key is the app's, or below the app's, whether or not the app reads it.
  public var isForTheApp: Bool {
    switch relation {
    case .policyKey, .redirected, .subkey, .removal: true
    case .lookAlike, .unrelated: false
    }
  }

  /// Whether the section sets a value, and does not only take values away.
  public var setsValues: Bool {
    values.children.contains { $0.wireType != .registryDeletion }
  }
}

extension RegistrySection {
  /// - Parameters:
  ///   - path: what stands between the brackets.
  ///   - values: the object of the values.
  init(path: Value, values: Value) {
    pathValue = path
    self.values = values
    var text = path.string.lowercased()
    let isRemoval = text.hasPrefix("-")
    if isRemoval { text.removeFirst() }
    let (hive, parts) = Self.splitHive(text)
    self.hive = hive
    let relation = Self.relation(of: parts, in: hive)
    self.relation = isRemoval ? Self.relation(ofRemoved: relation) : relation
  }

  /// A key of a file that says nothing of hives.
  /// - Parameter hive: where the key is taken to be, to tell what it is to the app.
  init(path: Value, values: Value, below hive: RegistryHive) {
    pathValue = path
    self.values = values
    self.hive = nil
    relation = Self.relation(of: path.string.lowercased().split(separator: "\\"), in: hive)
  }

  /// The hive that a path in lower case leads to, and the names below it.
  private static func splitHive(_ path: String) -> (RegistryHive?, [Substring]) {
    let parts = path.split(separator: "\\")
    switch parts.first {
    case "hkey_local_machine", "hklm": return (.localMachine, Array(parts.dropFirst()))
    case "hkey_current_user", "hkcu": return (.currentUser, Array(parts.dropFirst()))
    // One user's part of the registry, by the user's security identifier.
    case "hkey_users", "hku":
      let isUser = parts.dropFirst().first?.hasPrefix("s-1-5-21-") == true
      return (isUser ? .currentUser : nil, Array(parts.dropFirst(2)))
    default: return (nil, Array(parts.dropFirst()))
    }
  }

  private static func relation(of path: [Substring], in hive: RegistryHive?) -> Relation {
    let parts = path.filter { $0 != "wow6432node" }
    if parts == ["software", "claude"] { return .lookAlike }
    guard parts.count >= 3, parts[0] == "software", parts[1] == "policies" else {
      return .unrelated
    }
    switch parts[2] {
    case "claude":
      // Another hive's key of that path is read by nobody.
      guard hive != nil else { return .lookAlike }
      if parts.count > 3 { return .subkey }
      return parts.count < path.count ? .redirected : .policyKey
    case "claude desktop", "claudedesktop": return .lookAlike
    case let name where name.hasPrefix("anthropic"): return .lookAlike
    default: return .unrelated
    }
  }

  /// What it means that a file removes a key: a key that was never read is no loss and no mistake.
  private static func relation(ofRemoved relation: Relation) -> Relation {
    switch relation {
    case .policyKey, .redirected, .subkey, .removal: .removal
    case .lookAlike, .unrelated: .unrelated
    }
  }
}
