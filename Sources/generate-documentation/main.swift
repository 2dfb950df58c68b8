import DocumentationPages
import Foundation

// Run from the package's folder: writes the pages that are made from the rules and the catalog.
do {
  let folder = URL(filePath: FileManager.default.currentDirectoryPath)
  for page in DocumentationPages.render() {
    try Data(page.text.utf8).write(to: folder.appending(path: page.path), options: .atomic)
  }
} catch {
  FileHandle.standardError.write(Data("generate-documentation: \(error)\n".utf8))
  exit(1)
}
