import Foundation
import TestSupport
import Testing

/// A write that fails changes nothing, leaves nothing behind and says why.
@Suite(.serialized) struct FailedWritingTests {
  private static let source = """
    {
      "inferenceprovider": "gateway",
      "inferenceGatewayApiKey": "\(String(repeating: "x", count: 40_000))"
    }

    """
  private let directory: TemporaryDirectory
  private let file: String

  init() throws {
    directory = try TemporaryDirectory()
    file = try directory.write(Self.source, to: "a.json").path
  }

  /// The file is as it was, and alone.
  private func expectNothingChanged() throws {
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.source)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.url.path) == ["a.json"])
  }

  /// Works without any rights: the system lets no file grow beyond a size.
  @Test func aFileThatMayNotGrow() throws {
    let limited = #"(ulimit -f 32; "$1" lint --fix --fragment "$2"; echo "status $?") 2>&1 | cat"#
    let outcome = try RunningProgram.shell(limited, [BuiltProgram.path(), file])
    #expect(outcome.text.contains("status 2"), "\(outcome.text)")
    #expect(outcome.text.contains("a.json: File too large"), "\(outcome.text)")
    try expectNothingChanged()
  }

  @Test(arguments: [
    ["export", "--fragment", "--force", "--to", "plist", "-o"], ["diff", "/dev/null", "-o"],
    ["egress", "-o"], ["effective", "-o"], ["lint", "--fragment", "--write-baseline"],
  ])
  func noCommandLeavesAPartOfAFile(arguments: [String]) throws {
    let target = directory.url.appending(path: "target").path
    let input = arguments[0] == "effective" ? ["--managed-machine", file] : [file]
    let program = try BuiltProgram.path()
    let script = #"(ulimit -f 0; "$@"; echo "status $?") 2>&1 | cat"#
    let outcome = try RunningProgram.shell(script, [program] + arguments + [target] + input)
    #expect(outcome.text.contains("status 2"), "\(outcome.text)")
    try expectNothingChanged()
  }

  #if os(Linux)
    /// Runs a script that may mount: as the administrator, or as one in a namespace of its own.
    private static func inOwnNamespace(
      _ script: String, _ arguments: [String]
    ) throws -> RunningProgram.Outcome {
      let flags = geteuid() == 0 ? "-m" : "-rm"
      return try RunningProgram(
        "/usr/bin/env", ["unshare", flags, "sh", "-c", script, "sh"] + arguments
      )
      .outcome()
    }

    private static let mayMount =
      (try? inOwnNamespace("mount -t tmpfs tmpfs /mnt", []).status) == 0

    @Test(.enabled(if: mayMount, "this system lets nobody mount a small disk here"))
    func aFullDisk() throws {
      let full = #"""
        mount -t tmpfs -o size=64k tmpfs "$3" && cp "$2" "$3/b.json" || exit 9
        "$1" lint --fix --fragment "$3/b.json"; echo "status $?"
        "$1" export "$2" --fragment --force --to plist -o "$3/b.plist"; echo "status $?"
        cmp "$2" "$3/b.json" && ls -A "$3"
        """#
      let disk = try TemporaryDirectory()
      let outcome = try Self.inOwnNamespace(full, [BuiltProgram.path(), file, disk.url.path])
      let problem = "no space left on the disk; nothing was changed"
      #expect(outcome.text.components(separatedBy: problem).count == 3, "\(outcome.text)")
      #expect(outcome.text.components(separatedBy: "status 2\n").count == 3, "\(outcome.text)")
      #expect(outcome.text.hasSuffix("\nb.json\n"), "\(outcome.text)")
      #expect(outcome.status == 0)
    }

    @Test(.enabled(if: mayMount, "this system lets nobody mount a read-only directory here"))
    func aReadOnlyDirectory() throws {
      let readOnly = #"""
        mount --bind "$3" "$3" && mount -o remount,bind,ro "$3" || exit 9
        "$1" lint --fix --fragment "$2"; echo "status $?"
        "$1" export "$2" --fragment --force --to plist -o "$3/b.plist"; echo "status $?"
        """#
      let outcome = try Self.inOwnNamespace(
        readOnly, [BuiltProgram.path(), file, directory.url.path])
      #expect(outcome.text.components(separatedBy: "status 2\n").count == 3, "\(outcome.text)")
      #expect(outcome.text.contains("Read-only file system"), "\(outcome.text)")
      try expectNothingChanged()
    }
  #endif

  @Test(.enabled(if: geteuid() != 0, "nothing is forbidden to the administrator"))
  func aDirectoryThatOneMayNotWriteInto() throws {
    let path = directory.url.path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    let outcome = try RunningProgram(
      BuiltProgram.path(), ["lint", "--fix", "--fragment", file]
    ).outcome()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("no permission"))
    try expectNothingChanged()
  }
}
