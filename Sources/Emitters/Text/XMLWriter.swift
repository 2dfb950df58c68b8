/// Writes XML one element a line, indented, with attributes in the order given.
struct XMLWriter {
  private(set) var text: String
  private let indentation: String
  private var open: [String] = []

  /// - Parameter prologue: what stands before the outermost element, declaration included.
  init(prologue: String, indentation: String) {
    text = prologue
    self.indentation = indentation
  }

  /// The text as UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  /// Writes an element with other elements in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    begin(name, attributes)
    content(&self)
    end()
  }

  /// Writes the opening tag of an element that has other elements in it.
  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    startLine()
    text += "<\(name)\(Self.written(attributes))>\n"
    open.append(name)
  }

  /// Writes the closing tag of the innermost element.
  mutating func end() {
    guard let name = open.popLast() else { return }
    startLine()
    text += "</\(name)>\n"
  }

  /// Writes an element without content.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    startLine()
    text += "<\(name)\(Self.written(attributes))/>\n"
  }

  /// Writes an element with text in it.
  /// - Parameter escapedText: the text with its characters escaped already.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], escapedText: String
  ) {
    startLine()
    text += "<\(name)\(Self.written(attributes))>\(escapedText)</\(name)>\n"
  }

  private mutating func startLine() {
    for _ in open { text += indentation }
  }

  private static func written(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(XMLText.attribute($0.value))\"" }.joined()
  }
}
