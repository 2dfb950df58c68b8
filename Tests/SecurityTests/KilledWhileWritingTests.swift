import Foundation
import TestSupport
import Testing

/// A program that is killed leaves every file as it was or as it was to be.
@Suite(.serialized) struct KilledWhileWritingTests {
  private static let broken = """
    {
      "inferenceprovider": "gateway",
      "inferenceGatewayBaseUrl": "https://llm.example.corp",
      "inferenceGatewayApiKey": "\(String(repeating: "x", count: 20_000))"
    }

    """
  private static let mended = broken.replacing("inferenceprovider", with: "inferenceProvider")

  /// A run that nobody kills takes so long, in seconds.
  private func duration(_ arguments: [String]) throws -> Double {
    let start = Date()
    _ = try RunningProgram(BuiltProgram.path(), arguments).outcome()
    return Date().timeIntervalSince(start)
  }

  /// What is in the directory besides the files that belong there.
  private func remains(in directory: URL, besides names: Set<String>) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path)
      .filter { !names.contains($0) }
  }

  /// The number by which the system knows a file, another after each replacement.
  private func number(of path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// One run writes many files, and is killed when it is about to write a certain one.
  @Test func fixesAreWholeOrNotThere() throws {
    let directory = try TemporaryDirectory()
    let names = (0..<40).map { "\($0).json" }
    let paths = names.map { directory.url.appending(path: $0).path }
    let arguments = ["lint", "--fix", "--fragment"] + paths
    for point in stride(from: 0, to: names.count - 4, by: 12) {
      for name in names { try directory.write(Self.broken, to: name) }
      let previous = number(of: paths[point])
      let program = try RunningProgram(BuiltProgram.path(), arguments)
      while number(of: paths[point]) == previous, program.isRunning { usleep(50) }
      usleep(useconds_t(point * 40))
      program.kill()
      _ = try program.outcome()
      let mended = try paths.map { path in
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text == Self.broken || text == Self.mended)
        return text == Self.mended
      }
      // Killed in the middle: some are written, in their order, and others are not.
      #expect(mended == mended.sorted { $0 && !$1 })
      #expect(mended[point] && !mended[names.count - 1])
      for name in try remains(in: directory.url, besides: Set(names)) {
        #expect(name.contains(".json.writ-"))
        try FileManager.default.removeItem(at: directory.url.appending(path: name))
      }
    }
  }

  @Test func anExportIsTheOldOrTheNewOne() throws {
    let directory = try TemporaryDirectory()
    let source = try directory.write(Self.mended, to: "a.json").path
    let target = directory.url.appending(path: "a.mobileconfig").path
    let arguments = [
      "export", source, "--fragment", "--force", "--to", "mobileconfig", "-o", target,
    ]
    let whole = try duration(arguments)
    let new = try Data(contentsOf: URL(filePath: target))
    #expect(new.count > 20_000)
    let old = Data("old".utf8)
    for point in 0..<20 {
      try directory.write(old, to: "a.mobileconfig")
      let program = try RunningProgram(BuiltProgram.path(), arguments)
      usleep(useconds_t(whole * 1e6 * Double(point) / 16))
      program.kill()
      _ = try program.outcome()
      let found = try Data(contentsOf: URL(filePath: target))
      #expect(found == old || found == new)
    }
  }
}
