import Configuration
import KeyCatalog

/// Writes two scripts for Windows: one sets the values of the policy key and removes those of the
/// app's other keys, one exits with 1 when that is not how it is. They are what Microsoft Intune takes
/// for a remediation; the first alone will do for a platform script.
///
/// Every value is a `REG_SZ`. The scripts print the names of values, never what they hold.
struct PowerShellEmitter: Emitter {
  static let settingScript = "Set-ClaudeDesktopPolicy.ps1"
  static let detectionScript = "Detect-ClaudeDesktopPolicy.ps1"

  func files(
    for payload: Payload, options: ExportOptions, omissions: inout Omissions
  ) throws(EmissionError) -> [EmittedFile] {
    let values = omissions.gather(payload.entries) {
      (entry) throws(EmissionError) -> (name: String, text: String) in
      let text = entry.value.text
      guard !text.utf8.contains(0) else { throw .nullCharacter(entry.key) }
      return (entry.key.name, text)
    }
    let facts = Self.facts(values, scope: options.scope)
    return [
      EmittedFile(
        path: Self.settingScript,
        bytes: Self.encode(Self.settingIntroduction + facts + Self.settingActions)),
      EmittedFile(
        path: Self.detectionScript,
        bytes: Self.encode(Self.detectionIntroduction + facts + Self.detectionActions)),
    ]
  }

  /// What both scripts begin with: the key, the values, and the names of all values that the app
  /// reads.
  private static func facts(
    _ values: [(name: String, text: String)], scope: ExportOptions.Scope
  ) -> [String] {
    let drive = scope == .machine ? "HKLM:" : "HKCU:"
    let lines = values.map { value in
      "  \(PowerShellText.quoted(value.name)) = \(PowerShellText.expression(value.text))"
    }
    let names = Catalog.keys.filter(isRemovable).flatMap { [$0.name] + $0.formerNames.map(\.name) }
    return [
      "$ErrorActionPreference = 'Stop'",
      "$key = \(PowerShellText.quoted("\(drive)\\\(RegistrySection.policyPath)"))", "",
      "$values = [ordered]@{",
    ] + lines + [
      "}", "",
      "# Every value that Claude Desktop up to \(Catalog.release) reads here.",
      "$known = @(",
    ] + names.map { "  \(PowerShellText.quoted($0))" } + [")", ""]
  }

  /// Whether a value is the app's own, to be removed where it is not set.
  private static func isRemovable(_ key: KeyDefinition) -> Bool {
    (key.availability == .both || key.availability == .managed) && key.id != .schemaVersion
  }

  private static let settingIntroduction = [
    "# Sets the managed configuration of Claude Desktop, and removes the values that are no longer",
    "# part of it. May run any number of times. Run it for the machine as SYSTEM or administrator,",
    "# for a user as that user.", "",
  ]

  private static let settingActions = [
    "if (-not (Test-Path -LiteralPath $key)) {",
    "  New-Item -Path $key -Force | Out-Null",
    "}",
    "$present = (Get-Item -LiteralPath $key).GetValueNames()",
    "foreach ($name in $known) {",
    "  if (($present -contains $name) -and (-not $values.Contains($name))) {",
    "    Remove-ItemProperty -LiteralPath $key -Name $name",
    "  }",
    "}",
    "foreach ($name in $values.Keys) {",
    "  New-ItemProperty -LiteralPath $key -Name $name -Value $values[$name] -PropertyType String "
      + "-Force | Out-Null",
    "}",
    "exit 0",
  ]

  private static let detectionIntroduction = [
    "# Exits with 1 when the managed configuration of Claude Desktop is not the one below: a value is",
    "# missing, is another one or of another type, or is set and not part of it. Changes nothing.",
    "",
  ]

  /// Values are compared code unit by code unit: PowerShell's own operators take different characters
  /// that look alike for the same.
  private static let detectionActions = [
    "$drift = @()",
    "$present = @()",
    "if (Test-Path -LiteralPath $key) {",
    "  $item = Get-Item -LiteralPath $key",
    "  $present = $item.GetValueNames()",
    "}",
    "foreach ($name in $values.Keys) {",
    "  if ($present -notcontains $name) {",
    "    $drift += \"$name is missing\"",
    "  } elseif ($item.GetValueKind($name) -ne 'String') {",
    "    $drift += \"$name is of another type\"",
    "  } elseif (-not [string]::Equals($item.GetValue($name), $values[$name], "
      + "[StringComparison]::Ordinal)) {",
    "    $drift += \"$name has another value\"",
    "  }",
    "}",
    "foreach ($name in $known) {",
    "  if (($present -contains $name) -and (-not $values.Contains($name))) {",
    "    $drift += \"$name should not be set\"",
    "  }",
    "}",
    "if ($drift.Count -gt 0) {",
    "  Write-Output ($drift -join '; ')",
    "  exit 1",
    "}",
    "Write-Output 'Claude Desktop is configured as intended'",
    "exit 0",
  ]

  private static func encode(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + [0x0D, 0x0A] }
  }
}
