/// What is wrong with a text that is not YAML, in words for someone who writes configurations.
enum YAMLProblem {
  /// - Parameters:
  ///   - problem: libyaml's words, which are constants of the library.
  ///   - context: libyaml's words for what it was reading.
  ///   - character: the byte at the place of the problem.
  static func description(of problem: String, context: String, character: UInt8?) -> String {
    if character == UInt8(ascii: "\t"), !context.contains("quoted") {
      return "a tab in place of spaces: YAML is indented with spaces only"
    }
    for (fragment, description) in descriptions where problem.contains(fragment) {
      return description
    }
    return "the text is not valid YAML"
  }

  /// Parts of libyaml's words, and ours for them; the first that fits is taken.
  private static let descriptions: [(fragment: String, description: String)] = [
    ("tab character", "a tab in place of spaces: YAML is indented with spaces only"),
    (
      "cannot start any token",
      "a value cannot begin with this character: put the value in quotes"
    ),
    (
      "mapping values are not allowed",
      "a colon is not expected here: put a value that contains a colon and a space in quotes, or "
        + "check the indentation"
    ),
    (
      "block sequence entries are not allowed",
      "a list entry is not expected here: begin the list on a line of its own"
    ),
    ("mapping keys are not allowed", "a key is not expected here: check the indentation"),
    ("could not find expected ':'", "expected a colon and a space after the key"),
    ("expected key", "expected a key: check the indentation of this line"),
    ("expected '-' indicator", "expected a list entry or less indentation"),
    ("expected ',' or ']'", "expected a comma or ]"),
    ("expected ',' or '}'", "expected a comma or }"),
    ("unexpected end of stream", "the text in quotes is never closed"),
    ("unexpected document indicator", "a document marker inside a text in quotes"),
    (
      "unknown escape character",
      "no such escape: write a backslash twice, or use single quotes"
    ),
    ("expected hexdecimal number", "\\x, \\u and \\U take hexadecimal digits"),
    ("invalid Unicode character escape", "the escape is no character"),
    (
      "expected alphabetic or numeric character",
      "a value that begins with * or & is put in quotes: YAML takes it for a reference"
    ),
    ("expected node content", "expected a value"),
    ("undefined tag handle", "a tag whose prefix is not declared"),
    ("expected <document start>", "there is more text after the end of the document"),
    ("incompatible YAML document", "a version of YAML other than 1.1 and 1.2"),
    ("%YAML directive", "the %YAML line is not valid or stands twice"),
    ("%TAG directive", "the %TAG line is not valid or stands twice"),
    ("directive", "the line that begins with % is not valid"),
    ("comment or line break", "more text than a comment at the end of this line"),
    ("indentation indicator", "the indentation of the text block is not valid"),
    ("leading", "the first lines of the text block are not indented alike"),
    ("multiple", "a value has one anchor and one tag"),
  ]
}
