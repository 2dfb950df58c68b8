/// The management system that fills variables in before a configuration reaches a device, and with it
/// the way in which the variables are written.
///
/// Names come from the vendors' own pages; where a vendor lets administrators add variables, the form
/// alone decides.
public enum VariableDialect: String, Sendable, CaseIterable {
  /// `$FLEET_VAR_HOST_UUID`, `$FLEET_SECRET_GATEWAY_KEY`, also with braces after the dollar sign.
  /// Fleet: "Built-in variables" and "Custom variables in scripts and configuration profiles".
  case fleet
  /// `$EMAIL`, `$SERIALNUMBER`, `$EXTENSIONATTRIBUTE_12`.
  /// Jamf Pro Documentation: "Computer Configuration Profiles", payload variables.
  case jamf
  /// `{{userprincipalname}}`, `{{serialnumber}}`.
  /// Microsoft Intune: "Add app configuration policies for managed iOS/iPadOS devices", tokens used in
  /// the property list, and "Use custom settings for Windows devices".
  case intune
  /// `{EmailAddress}`, `{DeviceSerialNumber}`.
  /// Workspace ONE UEM: "Lookup Values"; custom attributes are written alike.
  case workspaceOne = "workspace-one"
  /// `%Email%`, `%SerialNumber%`.
  /// Mosyle: "Variables for profiles"; custom attributes are written alike.
  case mosyle

  /// The product's name, as messages show it.
  public var displayName: String {
    switch self {
    case .fleet: "Fleet"
    case .jamf: "Jamf Pro"
    case .intune: "Microsoft Intune"
    case .workspaceOne: "Workspace ONE UEM"
    case .mosyle: "Mosyle"
    }
  }
}
