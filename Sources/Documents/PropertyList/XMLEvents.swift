import CLibXML2

/// What a text in XML consists of, told in order. Cursors are offsets in what libxml2 reads.
protocol XMLEventHandler: AnyObject {
  /// A start tag; `cursor` is the offset of the `>` or `/>` that ends it.
  func start(element name: String, cursor: Int) throws(ReadingError)
  /// The end of an element; `cursor` is the offset after its last tag.
  func end(cursor: Int) throws(ReadingError)
  /// A part of the text of the element that is open.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError)
  /// A comment or a processing instruction ended before `cursor`.
  func markup(cursor: Int)
}

/// Runs libxml2's SAX2 interface over a text, so that nothing is loaded, expanded or printed.
///
/// No entity is ever declared (a document type declaration with an internal subset ends reading, an
/// external one is not loaded), so there is none that could be expanded.
final class XMLEvents {
  private let handler: any XMLEventHandler
  private let context: xmlParserCtxtPtr
  private let input: XMLInput
  private var failure: ReadingError?
  /// Attributes and processing instructions so far: libxml2 keeps every name that it meets, in a table
  /// that gets slow, and a property list needs neither.
  private var needlessNames = 0
  private static let maximumNeedlessNames = 10_000

  /// libxml2 sets itself up once, before the first thread uses it.
  private static let isLibraryReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// - Throws: ``ReadingError`` with an offset in the file.
  static func parse(_ input: XMLInput, handler: any XMLEventHandler) throws(ReadingError) {
    guard isLibraryReady, let context = xmlNewParserCtxt() else {
      throw ReadingError(.malformed("out of memory"), at: 0)
    }
    defer { xmlFreeParserCtxt(context) }
    let session = XMLEvents(handler: handler, context: context, input: input)
    try session.run()
  }

  private init(handler: any XMLEventHandler, context: xmlParserCtxtPtr, input: XMLInput) {
    self.handler = handler
    self.context = context
    self.input = input
  }

  private func run() throws(ReadingError) {
    context.pointee.sax.pointee = Self.callbacks
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // The text is UTF-8 whatever its declaration says; IGNORE_ENC keeps libxml2 from converting it,
    // which would also shift its offsets. HUGE lifts bounds of libxml2; the depth has one of ours.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    input.bytes.withUnsafeBytes { bytes in
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      let document = xmlCtxtReadMemory(
        context, start, Int32(clamping: bytes.count), nil, nil, Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    // The session's address is in the context until here.
    withExtendedLifetime(self) {}
    if let failure { throw failure }
    guard context.pointee.wellFormed != 0 else {
      throw ReadingError(.malformed(XMLProblem.general), at: 0)
    }
  }

  private var cursor: Int { min(max(Int(xmlByteConsumed(context)), 0), input.bytes.count) }

  private func failure(_ reason: ReadingError.Reason, at cursor: Int) -> ReadingError {
    ReadingError(reason, at: input.fileOffset(cursor))
  }

  /// Runs a step of the handler and stops libxml2 when it fails.
  private func perform(_ step: () throws(ReadingError) -> Void) {
    guard failure == nil else { return }
    do throws(ReadingError) {
      try step()
    } catch {
      failure = error
      xmlStopParser(context)
    }
  }

  private func count(needlessNames count: Int) throws(ReadingError) {
    needlessNames += count
    guard needlessNames <= Self.maximumNeedlessNames else {
      throw failure(
        .malformed("more attributes and processing instructions than a property list has"),
        at: cursor)
    }
  }

  private func report(code: Int32, isFatal: Bool) {
    guard failure == nil, isFatal || code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue) else {
      return
    }
    // libxml2 stops by itself after a fatal error, and is not safe to be stopped while it reports.
    failure = failure(
      .malformed(XMLProblem.description(ofCode: code)),
      at: XMLProblem.start(ofCode: code, at: cursor, in: input))
  }

  private static func session(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
    context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The functions that libxml2 calls; those that are not set, it does without.
  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.internalSubset = { context, _, _, _ in
      guard let session = XMLEvents.session(context) else { return }
      session.perform { () throws(ReadingError) in
        // Called before the declarations are read: the cursor stands on the bracket, if there is one.
        guard session.context.pointee.input.pointee.cur.pointee == UInt8(ascii: "[") else { return }
        throw session.failure(.internalSubset, at: session.cursor)
      }
    }
    callbacks.startElementNs = {
      context, name, prefix, _, namespaceCount, _, attributeCount, _, _ in
      guard let session = XMLEvents.session(context), let name else { return }
      session.perform { () throws(ReadingError) in
        let localName = String(cString: name)
        let fullName = prefix.map { String(cString: $0) + ":" + localName } ?? localName
        // Each one declared makes every later element slower to read.
        guard namespaceCount == 0 || session.context.pointee.nameNr == 0 else {
          throw session.failure(
            .malformed("a namespace is declared, which a property list never needs"),
            at: session.cursor)
        }
        try session.count(needlessNames: Int(attributeCount))
        try session.handler.start(element: fullName, cursor: session.cursor)
      }
    }
    callbacks.endElementNs = { context, _, _, _ in
      guard let session = XMLEvents.session(context) else { return }
      session.perform { () throws(ReadingError) in try session.handler.end(cursor: session.cursor) }
    }
    // One function for both, or libxml2 guesses which white space matters.
    callbacks.characters = charactersCallback
    callbacks.ignorableWhitespace = charactersCallback
    callbacks.cdataBlock = charactersCallback
    callbacks.comment = { context, _ in
      guard let session = XMLEvents.session(context), session.failure == nil else { return }
      session.handler.markup(cursor: session.cursor)
    }
    callbacks.processingInstruction = { context, _, _ in
      guard let session = XMLEvents.session(context) else { return }
      session.perform { () throws(ReadingError) in
        try session.count(needlessNames: 1)
        session.handler.markup(cursor: session.cursor)
      }
    }
    // An entity that is not declared is only warned of where a document type declaration might have
    // declared it outside, so libxml2 would go on.
    callbacks.reference = { context, _ in
      guard let session = XMLEvents.session(context) else { return }
      session.report(code: Int32(XML_ERR_UNDECLARED_ENTITY.rawValue), isFatal: true)
      xmlStopParser(session.context)
    }
    callbacks.serror = { context, error in
      guard let error else { return }
      XMLEvents.session(context)?.report(
        code: error.pointee.code, isFatal: error.pointee.level == XML_ERR_FATAL)
    }
    return callbacks
  }

  private static let charactersCallback: charactersSAXFunc = { context, bytes, count in
    guard let session = XMLEvents.session(context), let bytes else { return }
    session.perform { () throws(ReadingError) in
      try session.handler.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
  }
}
