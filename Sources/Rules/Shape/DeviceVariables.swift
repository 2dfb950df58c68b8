/// Finds the variables of management systems in texts.
///
/// A text is gone through once; a variable is looked at no further than ``longestName``.
public struct DeviceVariables: Sendable {
  private let dialect: VariableDialect

  /// - Parameter dialect: the system that delivers the configuration.
  public init(_ dialect: VariableDialect) {
    self.dialect = dialect
  }

  /// Whether a text holds at least one variable that the system fills in.
  public func areHeld(by text: String) -> Bool {
    Self.first(in: Array(text.utf8)) { isOwn($0) } != nil
  }

  /// The text without the variables that the system fills in.
  public func removed(from text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let found = Notation.variable(at: position, in: bytes)
      if let found, isOwn(found) {
        position = found.range.upperBound
      } else {
        let next = found?.searchEnd ?? position + 1
        kept += bytes[position..<next]
        position = next
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The first variable that only another system knows.
  func foreign(in text: String) -> (text: String, dialect: VariableDialect)? {
    let bytes = Array(text.utf8)
    var owner: VariableDialect?
    let found = Self.first(in: bytes) { variable in
      guard !isOwn(variable) else { return false }
      owner = VariableDialect.allCases.first { $0 != dialect && $0.documents(variable) }
      return owner != nil
    }
    guard let found, let owner else { return nil }
    return (String(decoding: bytes[found.range], as: UTF8.self), owner)
  }

  private func isOwn(_ variable: Variable) -> Bool {
    dialect.documents(variable) || dialect.mayBeCustom(variable)
  }

  private static func first(
    in bytes: [UInt8], where condition: (Variable) -> Bool
  ) -> Variable? {
    var position = 0
    while position < bytes.count {
      guard let found = Notation.variable(at: position, in: bytes) else {
        position += 1
        continue
      }
      if condition(found) { return found }
      position = found.searchEnd
    }
    return nil
  }

  /// Something that is written as a variable.
  fileprivate struct Variable {
    let notation: Notation
    /// What stands inside the signs.
    let name: String
    let range: Range<Int>

    /// Where to look for the next. The percent sign that ends one name may begin another; in braces,
    /// what stands inside is no variable of its own.
    var searchEnd: Int {
      notation == .percent ? range.lowerBound + 1 : range.upperBound
    }
  }
}

/// The signs that make a name a variable.
private enum Notation {
  case dollar
  case dollarBraces
  case doubleBraces
  case braces
  case percent

  /// More than the longest name of a variable.
  private static let longestName = 128

  /// The variable that begins at a place, if one does.
  static func variable(at start: Int, in bytes: [UInt8]) -> DeviceVariables.Variable? {
    switch bytes[start] {
    case UInt8(ascii: "$"):
      guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{") else {
        return named(.dollar, after: start + 1, closing: "", from: start, in: bytes)
      }
      return named(.dollarBraces, after: start + 2, closing: "}", from: start, in: bytes)
    case UInt8(ascii: "{"):
      if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "{") {
        return named(.doubleBraces, after: start + 2, closing: "}}", from: start, in: bytes)
      }
      return named(.braces, after: start + 1, closing: "}", from: start, in: bytes)
    case UInt8(ascii: "%"):
      return named(.percent, after: start + 1, closing: "%", from: start, in: bytes)
    default: return nil
    }
  }

  private static func named(
    _ notation: Notation, after nameStart: Int, closing: String, from start: Int, in bytes: [UInt8]
  ) -> DeviceVariables.Variable? {
    let rest = bytes[min(nameStart, bytes.count)...].prefix(longestName)
    let name = rest.prefix { isNameByte($0) }
    guard !name.isEmpty, bytes[name.endIndex...].starts(with: closing.utf8) else { return nil }
    return DeviceVariables.Variable(
      notation: notation, name: String(decoding: name, as: UTF8.self),
      range: start..<(name.endIndex + closing.utf8.count))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension VariableDialect {
  /// Whether the vendor documents a variable.
  fileprivate func documents(_ variable: DeviceVariables.Variable) -> Bool {
    let name = variable.name
    switch (self, variable.notation) {
    case (.fleet, .dollar), (.fleet, .dollarBraces):
      return ["FLEET_VAR_", "FLEET_SECRET_"].contains {
        name.hasPrefix($0) && name.utf8.count > $0.utf8.count
      }
    case (.jamf, .dollar):
      return Self.jamfNames.contains(name) || Self.isExtensionAttribute(name)
    case (.intune, .doubleBraces): return Self.intuneNames.contains(name.lowercased())
    case (.workspaceOne, .braces): return Self.workspaceOneNames.contains(name)
    case (.mosyle, .percent): return Self.mosyleNames.contains(name)
    default: return false
    }
  }

  /// Whether a variable has the form of those that an administrator may add.
  fileprivate func mayBeCustom(_ variable: DeviceVariables.Variable) -> Bool {
    let isWord =
      variable.name.utf8.count >= 4 && variable.name.first?.isUppercase == true
      && variable.name.contains { $0.isLowercase }
    switch (self, variable.notation) {
    case (.workspaceOne, .braces), (.mosyle, .percent): return isWord
    default: return false
    }
  }

  private static func isExtensionAttribute(_ name: String) -> Bool {
    let prefix = "EXTENSIONATTRIBUTE_"
    let number = name.dropFirst(prefix.count)
    return name.hasPrefix(prefix) && !number.isEmpty && number.allSatisfy(\.isNumber)
  }

  private static let jamfNames: Set<String> = [
    "MANAGEMENTID", "COMPUTERNAME", "SITENAME", "SITEID", "UDID", "SERIALNUMBER", "USERNAME",
    "FULLNAME", "REALNAME", "EMAIL", "PHONE", "POSITION", "DEPARTMENTNAME", "DEPARTMENTID",
    "BUILDINGNAME", "BUILDINGID", "ROOM", "MACADDRESS", "JSSID", "PROFILEJSSID", "DEVICENAME",
    "ASSET_TAG", "PROFILE_IDENTIFIER",
  ]

  private static let intuneNames: Set<String> = [
    "userprincipalname", "mail", "partialupn", "accountid", "deviceid", "userid", "username",
    "serialnumber", "serialnumberlast4digits", "udidlast4digits", "aaddeviceid", "azureaddeviceid",
    "devicename", "manageddevicename", "onpremisessamaccountname", "imei", "meid", "udid",
    "fullyqualifieddomainname",
  ]

  private static let workspaceOneNames: Set<String> = [
    "EmailAddress", "EmailUserName", "EmailDomain", "EnrollmentUser", "EnrollmentUserId",
    "UserPrincipalName", "FirstName", "LastName", "DeviceUid", "DeviceUidLastFour",
    "DeviceSerialNumber", "DeviceSerialNumberLastFour", "DeviceFriendlyName", "DeviceAssetNumber",
    "DevicePlatform", "DeviceModel", "DeviceOperatingSystem", "DeviceReportedName",
    "DeviceWLANMac", "GroupIdentifier", "OrganizationGroupName", "ManagementID", "CustomAttribute1",
    "CustomAttribute2", "CustomAttribute3", "CustomAttribute4", "CustomAttribute5",
  ]

  private static let mosyleNames: Set<String> = [
    "Email", "FullName", "FirstName", "LastName", "UserID", "Username", "UserName",
    "ManagedAppleID", "SerialNumber", "DeviceName", "DeviceUDID", "DeviceModel", "AssetTag",
    "Location", "Department",
    "UDID",
  ]
}
