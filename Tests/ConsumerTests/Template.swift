import Commands
import Foundation
import TestSupport
import Testing

/// An exported administrative template.
struct Template {
  let directory: TemporaryDirectory
  var definitions: URL { directory.url.appending(path: "Claude.admx") }
  var texts: URL { directory.url.appending(path: "en-US/Claude.adml") }
  /// The paths of both files.
  var files: [String] { [definitions.path, texts.path] }

  init() throws {
    directory = try TemporaryDirectory()
    let console = TestConsole()
    let status = Writ.run(["export", "--to", "admx", "-o", directory.url.path], on: console)
    try #require(status == .done, "\(console.errorOutput)")
  }
}
