import CLibXML2

/// What is wrong with a text that is not well-formed, in words that quote nothing of it.
enum XMLProblem {
  static let general = "the XML is not well-formed"

  /// - Parameter code: a value of libxml2's `xmlParserErrors`.
  static func description(ofCode code: Int32) -> String {
    switch xmlParserErrors(rawValue: xmlParserErrors.RawValue(code)) {
    case XML_ERR_DOCUMENT_EMPTY:
      "no XML element was found"
    case XML_ERR_DOCUMENT_END:
      "there is more text after the end of the document"
    case XML_ERR_TAG_NAME_MISMATCH:
      "the end tag is not that of the element that is open"
    case XML_ERR_TAG_NOT_FINISHED:
      "the document ends inside an element: its end tag is missing"
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_ENCODING:
      "a character that XML cannot hold"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      "an entity that XML does not define: only &amp; &lt; &gt; &quot; and &apos; are known"
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME:
      "a bare & or < in the text: write &amp; or &lt;"
    case XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_REDEFINED, XML_ERR_SPACE_REQUIRED:
      "an attribute of the tag is not well-formed"
    case XML_ERR_GT_REQUIRED, XML_ERR_LT_REQUIRED, XML_ERR_LTSLASH_REQUIRED:
      "the tag is not closed with >"
    case XML_ERR_COMMENT_NOT_FINISHED:
      "the comment is never closed"
    case XML_ERR_HYPHEN_IN_COMMENT:
      "two hyphens in a row inside a comment"
    case XML_ERR_CDATA_NOT_FINISHED:
      "the CDATA section is never closed"
    case XML_ERR_MISPLACED_CDATA_END:
      "]]> in the text: write ]]&gt;"
    case XML_ERR_PI_NOT_STARTED, XML_ERR_PI_NOT_FINISHED, XML_ERR_RESERVED_XML_NAME:
      "an XML declaration stands only at the very beginning, and ends in ?>"
    case XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_VERSION_MISSING,
      XML_ERR_UNKNOWN_VERSION, XML_ERR_STANDALONE_VALUE, XML_ERR_ENCODING_NAME:
      "the XML declaration is not well-formed"
    case XML_ERR_DOCTYPE_NOT_FINISHED, XML_ERR_URI_REQUIRED, XML_ERR_PUBID_REQUIRED,
      XML_ERR_LITERAL_NOT_STARTED, XML_ERR_LITERAL_NOT_FINISHED:
      "the document type declaration is not well-formed"
    default:
      general
    }
  }

  /// Where a problem begins that was noticed with the cursor at an offset.
  static func start(ofCode code: Int32, at cursor: Int, in input: XMLInput) -> Int {
    switch xmlParserErrors(rawValue: xmlParserErrors.RawValue(code)) {
    case XML_ERR_TAG_NAME_MISMATCH:
      return input.tagStart(before: cursor)
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_NO_NAME:
      let isPast =
        cursor > 0
        && (input.bytes[cursor - 1] == UInt8(ascii: "&")
          || input.bytes[cursor - 1] == UInt8(ascii: "<"))
      return isPast ? cursor - 1 : cursor
    case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED:
      return input.bytes.withUnsafeBufferPointer { bytes in
        var scanner = XMLScanner(bytes)
        while scanner.nextTag() != nil {}
        return scanner.markupStart
      }
    default:
      return cursor
    }
  }
}
