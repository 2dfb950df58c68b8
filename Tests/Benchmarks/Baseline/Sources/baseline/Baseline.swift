import ArgumentParser
import CLibXML2

/// The least that a Swift program can do with a profile: parse its arguments, and the file.
@main
struct Baseline: ParsableCommand {
  @Argument(help: "The XML file to parse.")
  var file: String

  func run() throws {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
    guard let document = xmlReadFile(file, nil, Int32(bitPattern: options)) else {
      throw ExitCode.failure
    }
    xmlFreeDoc(document)
  }
}
