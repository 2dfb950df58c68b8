import FileAccess
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Only files that have an end are read, and only whole.
@Suite struct FileReaderTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url.appending(path: name).path }

  private func problem(reading path: String, limit: Int = 1 << 20) -> FileError.Problem? {
    do throws(FileError) {
      _ = try FileReader.read(path, limit: limit)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func aPipeWithoutAWriterIsRefusedAtOnce() {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    #expect(problem(reading: path("pipe")) == .notARegularFile)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["/dev/zero", "/dev/null", "/dev/tty", "/dev/random"])
  func aDeviceIsRefused(path: String) {
    // Without a terminal, /dev/tty cannot even be opened.
    #expect([.notARegularFile, .system(.noSuchAddressOrDevice)].contains(problem(reading: path)))
  }

  @Test func aDirectoryIsRefused() {
    #expect(problem(reading: directory.url.path) == .isDirectory)
  }

  @Test func aLinkInACircleIsRefused() throws {
    try FileManager.default.createSymbolicLink(atPath: path("a"), withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(atPath: path("b"), withDestinationPath: "a")
    #expect(problem(reading: path("a")) == .system(.tooManySymbolicLinkLevels))
  }

  @Test func aFileOfTheLimitIsReadAndALargerOneRefused() throws {
    try directory.write(Data(count: 4096), to: "a")
    #expect(try FileReader.read(path("a"), limit: 4096).count == 4096)
    #expect(problem(reading: path("a"), limit: 4095) == .tooLarge(limit: 4095))
  }

  #if os(Linux)
    /// The system says that this file has no bytes, and gives many.
    @Test func theLimitHoldsForAFileThatDoesNotTellItsSize() throws {
      #expect(try !FileReader.read("/proc/self/status").isEmpty)
      #expect(problem(reading: "/proc/self/status", limit: 16) == .tooLarge(limit: 16))
    }

    /// The system says that this file has a page of bytes, and gives fewer.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: shorterThanItSays)))
    func aFileThatEndsEarlyIsRefused() {
      #expect(problem(reading: Self.shorterThanItSays) == .changedWhileReading)
    }

    private static let shorterThanItSays = "/sys/kernel/mm/transparent_hugepage/enabled"
  #endif

  /// Read while somebody else cuts it: all or an error, never a part.
  @Test func aFileThatShrinksIsReadWholeOrRefused() async throws {
    let size = 16 << 20
    try directory.write(Data(count: size), to: "a")
    let path = path("a")
    let cutting = Task.detached {
      for round in 0..<300 {
        truncate(path, round.isMultiple(of: 2) ? size / 2 : size)
        usleep(300)
      }
      truncate(path, size)
    }
    var outcomes: Set<Bool> = []
    for _ in 0..<40 {
      do throws(FileError) {
        let count = try FileReader.read(path).count
        #expect(count == size || count == size / 2)
        outcomes.insert(true)
      } catch {
        #expect(error.problem == .changedWhileReading)
        outcomes.insert(false)
      }
    }
    await cutting.value
    #expect(!outcomes.isEmpty)
    #expect(try FileReader.read(path).count == size)
  }
}
