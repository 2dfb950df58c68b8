/// Reads binary property lists (`bplist00`, as Apple's CoreFoundation writes them).
///
/// Objects are numbered and refer to each other, so the file is a graph that a hostile one may tie
/// into cycles or fold so that it unfolds without end: every object that is open is marked, and there
/// is a bound on what the tree may hold in all, taken from the file's size.
///
/// The tree's text is not the file: it is the characters of the strings and numbers, one after the
/// other. A document inside a string keeps its places in it, and nothing shows lines and columns.
struct BinaryPropertyListReader {
  static let magic = Array("bplist".utf8)
  /// Each reference takes a byte or more; only shared containers make a tree larger than that.
  private static let nodesPerByte = 4
  /// Decoding UTF-16 makes a string half as long again; only overlapping objects make it more.
  private static let textPerByte = 4

  private let file: BinaryPropertyListFile
  private let size: Int
  private var builder = ValueTreeBuilder()
  private var text: [UInt8] = []
  /// The characters of the scalars that were read already, by object number.
  private var known: [Int: Range<Int>] = [:]
  private var open: [Container] = []
  private var isOpen: Set<Int> = []

  /// - Throws: ``ReadingError`` with an offset in the file.
  static func read(_ data: [UInt8]) throws(ReadingError) -> Document {
    var reader = BinaryPropertyListReader(
      file: try BinaryPropertyListFile(data), size: data.count)
    try reader.readAll()
    var traits = Document.Traits()
    traits.isBinary = true
    let tree = reader.builder.build(text: reader.text, escaping: .none)
    return Document(
      format: .plist, source: SourceText(utf8: reader.text, encoding: .binary), root: tree.root,
      traits: traits)
  }

  private init(file: BinaryPropertyListFile, size: Int) {
    self.file = file
    self.size = size
  }

  /// An array or dictionary that is being read.
  private struct Container {
    let object: Int
    let entries: BinaryPropertyListFile.References
    let isDictionary: Bool
    var next = 0
  }

  private mutating func readAll() throws(ReadingError) {
    try value(file.topObject)
    while var container = open.popLast() {
      guard container.next < container.entries.count else {
        builder.end(at: text.count)
        isOpen.remove(container.object)
        continue
      }
      let entry = container.next
      container.next += 1
      open.append(container)
      if container.isDictionary {
        try key(file.reference(container.entries, at: entry))
        try value(file.reference(container.entries, at: container.entries.count + entry))
      } else {
        try value(file.reference(container.entries, at: entry))
      }
    }
  }

  private mutating func key(_ number: Int) throws(ReadingError) {
    guard case .string(let content) = try file.object(number) else {
      throw file.malformed("a key that is no string", object: number)
    }
    let range = try characters(of: number) { (file) throws(ReadingError) in
      try file.string(content, object: number)
    }
    builder.key(.verbatim(range), at: range)
  }

  private mutating func value(_ number: Int) throws(ReadingError) {
    guard builder.count < max(size, 64) * Self.nodesPerByte else {
      throw file.malformed(
        "objects are shared so often that the file unfolds without end", object: number)
    }
    let object = try file.object(number)
    switch object {
    case .array(let entries), .dictionary(let entries):
      guard isOpen.insert(number).inserted else {
        throw file.malformed("an object that contains itself", object: number)
      }
      let isDictionary = if case .dictionary = object { true } else { false }
      try begin(isDictionary ? .object : .array, number)
      open.append(Container(object: number, entries: entries, isDictionary: isDictionary))
    case .null:
      builder.scalar(.null, .verbatim(text.count..<text.count), at: text.count..<text.count)
    case .boolean(let value):
      builder.boolean(value, at: text.count..<text.count)
    case .string(let content):
      let range = try characters(of: number) { (file) throws(ReadingError) in
        try file.string(content, object: number)
      }
      builder.string(.verbatim(range), at: range)
    case .integer(let digits):
      try scalar(.integer, number, digits)
    case .real(let value):
      try scalar(.real, number, String(value))
    case .date(let seconds):
      try scalar(.date, number, BinaryPropertyListText.date(secondsSince2001: seconds))
    case .data(let content):
      let range = try characters(of: number) { (file) throws(ReadingError) in
        BinaryPropertyListText.base64(file.bytes(content))
      }
      builder.scalar(.data, .verbatim(range), at: range)
    }
  }

  private mutating func begin(_ kind: ValueKind, _ number: Int) throws(ReadingError) {
    guard builder.depth < ValueTreeBuilder.maximumDepth else {
      throw ReadingError(
        .nestedTooDeep(limit: ValueTreeBuilder.maximumDepth), at: file.offset(of: number))
    }
    try builder.begin(kind, at: text.count)
  }

  private mutating func scalar(
    _ kind: ValueKind, _ number: Int, _ characters: String
  ) throws(ReadingError) {
    let range = try self.characters(of: number) { _ in Array(characters.utf8) }
    builder.scalar(kind, .verbatim(range), at: range)
  }

  /// Where an object's characters are in the text; they are put there once.
  private mutating func characters(
    of number: Int, _ make: (BinaryPropertyListFile) throws(ReadingError) -> [UInt8]
  ) throws(ReadingError) -> Range<Int> {
    if let range = known[number] { return range }
    let characters = try make(file)
    guard text.count + characters.count <= max(size, 64) * Self.textPerByte else {
      throw file.malformed("objects overlap", object: number)
    }
    let start = text.count
    text.append(contentsOf: characters)
    known[number] = start..<text.count
    return start..<text.count
  }
}
