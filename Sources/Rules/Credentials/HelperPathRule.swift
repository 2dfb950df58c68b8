import Configuration
import Documents
import KeyCatalog

/// A path that does not name the one file that the app should run or read.
struct HelperPathRule: CombinationRule {
  static let id: RuleID = "helper-path"
  static let severity = Severity.error
  static let concern = Concern.content
  static let dropReason = DropReason.none

  func check(_ context: RuleContext, _ findings: inout Findings) {
    for typed in context.rareValues where typed.definition.isPath {
      guard let key = typed.setting.key, context.setting(key) != nil,
        let text = typed.value.stringValue, !text.isEmpty, !ProgramPath.isReference(text)
      else { continue }
      let path = ProgramPath(text)
      let problem =
        typed.depth == 0 && Self.credentialHelpers.contains(key)
        ? Self.problem(of: path, key: key, in: context)
        : Self.problem(of: path, typed: typed, text: text)
      guard let problem else { continue }
      findings.report(
        Self.self, problem.severity, at: .value(typed), "\(typed.displayName) \(problem.text)",
        help: problem.help)
    }
  }

  private static let credentialHelpers: KeySet = [
    .inferenceCredentialHelper, .inferenceCredentialHelperWindows,
  ]

  private struct Problem {
    var severity = Severity.error
    let text: String
    let help: String
  }

  private static let expansion = Problem(
    text: "holds a tilde or an environment variable, which the app does not expand",
    help: "write the absolute path as it is on every device")

  // MARK: The credential helper

  private static func problem(
    of path: ProgramPath, key: KeyID, in context: RuleContext
  ) -> Problem? {
    switch path.flaw {
    case .tilde, .variable: return expansion
    case .arguments:
      return Problem(
        text: "holds arguments; the app takes the whole text for the file's name",
        help:
          "put them into inferenceCredentialHelperArgs (from 2.110.0), or into a script that the "
          + "path names")
    case nil: break
    }
    if key == .inferenceCredentialHelperWindows {
      guard path.style == nil || path.style == .posix else { return nil }
      return Problem(
        text: "is not an absolute Windows path", help: #"write it as C:\Folder\helper.exe"#)
    }
    guard let style = path.style, style != .windowsDriveWithSlashes else {
      return Problem(
        text: "is not an absolute path",
        help: #"begin it with /, or on Windows with a drive (C:\) or a share (\\server)"#)
    }
    return platformProblem(style, in: context)
  }

  /// A path of one system in a file that only another one reads.
  private static func platformProblem(
    _ style: ProgramPath.Style, in context: RuleContext
  ) -> Problem? {
    switch (context.configuration.document.format, style) {
    case (.mobileconfig, .windowsDrive), (.mobileconfig, .windowsShare),
      (.plist, .windowsDrive), (.plist, .windowsShare),
      (.linux, .windowsDrive), (.linux, .windowsShare):
      return Problem(
        text: "is a Windows path, which names nothing on the devices that read this file",
        help: "write a path that begins with /; the Windows path belongs into "
          + "inferenceCredentialHelperWindows")
    case (let format, .posix)
    where format.holdsRegistryValues && !context.has(.inferenceCredentialHelperWindows):
      return Problem(
        text: "is no Windows path, and only Windows reads this file",
        help: "write the Windows path, here or in inferenceCredentialHelperWindows")
    default: return nil
    }
  }

  // MARK: Other paths

  private static func problem(
    of path: ProgramPath, typed: TypedValue, text: String
  ) -> Problem? {
    switch path.flaw {
    case .tilde, .variable:
      return Problem(severity: .warning, text: expansion.text, help: expansion.help)
    case .arguments where typed.definition.format == .executablePath:
      return Problem(
        text: "holds arguments, and takes none", help: "name a script that passes them")
    default: break
    }
    guard typed.setting.key == .sshClientPath, let style = path.style, style != .posix,
      !text.lowercased().hasSuffix(".exe")
    else { return nil }
    return Problem(text: "must be an .exe on Windows", help: "name the program, not a script")
  }
}
