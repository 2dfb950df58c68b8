/// How a format writes the characters of a string that it cannot write as they are.
///
/// Needed to find a place inside a string again: the position of a mistake in JSON that stands in a
/// property list's string, for example, counts the entities before it.
public enum StringEscaping: Sendable {
  /// Nothing is escaped, or what is cannot be followed.
  case none
  /// RFC 8259 §7.
  case json
  /// XML 1.0: references, CDATA sections, comments, and line ends read as one line feed (§2.11).
  case xml
  /// A registry file's quoted strings: a backslash before a backslash or a quote.
  case registry
}
