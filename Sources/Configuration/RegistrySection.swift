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
    /// `[-…]`: the file removes the policy key.
    case removal
    /// Another program's.
    case unrelated
  }
}

extension RegistrySection {
  init(path: Value, values: Value) {
    pathValue = path
    self.values = values
    var text = path.string.lowercased()
    let isRemoval = text.hasPrefix("-")
    if isRemoval { text.removeFirst() }
    let (hive, rest) = Self.splitHive(text)
    self.hive = hive
    let relation = Self.relation(of: rest)
    self.relation = isRemoval && relation == .policyKey ? .removal : relation
  }

  private static func splitHive(_ path: String) -> (RegistryHive?, String) {
    let parts = path.split(separator: "\\", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch parts.first {
    case "hkey_local_machine", "hklm": return (.localMachine, rest)
    case "hkey_current_user", "hkcu": return (.currentUser, rest)
    default: return (nil, rest)
    }
  }

  private static func relation(of path: String) -> Relation {
    var parts = path.split(separator: "\\").map(String.init)
    let isRedirected = parts.contains("wow6432node")
    parts.removeAll { $0 == "wow6432node" }
    if parts == ["software", "claude"] { return .lookAlike }
    guard parts.count >= 3, parts[0] == "software", parts[1] == "policies" else { return .unrelated }
    switch parts[2] {
    case "claude":
      if parts.count > 3 { return .subkey }
      return isRedirected ? .redirected : .policyKey
    case "claude desktop", "claudedesktop": return .lookAlike
    case let name where name.hasPrefix("anthropic"): return .lookAlike
    default: return .unrelated
    }
  }
}
