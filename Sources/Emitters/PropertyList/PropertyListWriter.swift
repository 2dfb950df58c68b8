import KeyCatalog

/// Writes an XML property list the way Apple's tools do: tabs, and one tag a line.
struct PropertyListWriter {
  private var writer = XMLWriter(
    prologue: """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
      "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">

      """, indentation: "\t")

  /// The whole file.
  var bytes: [UInt8] { writer.bytes + Array("</plist>\n".utf8) }

  mutating func dictionary(_ content: (inout PropertyListWriter) -> Void) {
    nested("dict", content)
  }

  mutating func array(_ content: (inout PropertyListWriter) -> Void) { nested("array", content) }

  mutating func key(_ name: String) {
    writer.element("key", escapedText: XMLText.content(name))
  }

  mutating func string(_ text: String) {
    writer.element("string", escapedText: XMLText.content(text))
  }

  mutating func integer(_ number: Int) {
    writer.element("integer", escapedText: String(number))
  }

  /// Writes the first moment of a day in UTC.
  mutating func date(_ day: CalendarDate) {
    writer.element("date", escapedText: "\(day)T00:00:00Z")
  }

  mutating func boolean(_ truth: Bool) { writer.element(truth ? "true" : "false") }

  /// Writes a key with a string.
  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  private mutating func nested(_ name: String, _ content: (inout PropertyListWriter) -> Void) {
    writer.begin(name)
    content(&self)
    writer.end()
  }
}
