import Foundation
import SourceGeneration

// Run from the package's folder: writes what is made from schemas/ and from the folder of the rules.
do {
  let folder = URL(filePath: FileManager.default.currentDirectoryPath)
  for file in try GeneratedSources.render(package: folder) {
    try Data(file.text.utf8).write(to: folder.appending(path: file.path), options: .atomic)
  }
} catch {
  FileHandle.standardError.write(Data("generate-sources: \(error)\n".utf8))
  exit(1)
}
