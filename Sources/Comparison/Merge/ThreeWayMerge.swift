import Configuration
import Documents

/// Merges two descendants of a document by what they mean.
///
/// The text is merged line by line, which keeps comments and layout of both sides. The result is taken
/// only if it says exactly what the two sides together say: a line merge that breaks the document, or
/// that sets a key twice, is none. Because of that check, lines may be merged more boldly than git does.
/// Where no merge of lines will do and the sides do not contradict each other, what their side changed
/// is written into our document value by value.
public struct ThreeWayMerge {
  private let base: MergeInput
  private let ours: MergeInput
  private let theirs: MergeInput
  private let markerSize: Int

  /// - Parameter markerSize: how many signs a conflict marker has.
  public init(base: MergeInput, ours: MergeInput, theirs: MergeInput, markerSize: Int = 7) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.markerSize = markerSize
  }

  /// How a merge ends.
  public enum Outcome: Sendable {
    /// The whole merged file.
    ///
    /// `lostComments` are the places in their file of comments that could not be taken over.
    case merged([UInt8], lostComments: [TextPosition])
    /// The sides contradict each other.
    ///
    /// `marked` is the text with git's markers where lines meet; `nil` where the lines do not meet or
    /// the file is no text, and then the user's file is best left alone.
    case conflict([MergeConflict], marked: [UInt8]?)
  }

  /// Merges.
  /// - Parameter name: the name of the file, for telling the format of the result.
  public func merge(name: String?) -> Outcome {
    let (baseFacts, ourFacts, theirFacts) = (
      Facts(base.configuration), Facts(ours.configuration), Facts(theirs.configuration)
    )
    let facts = FactMerge(base: baseFacts, ours: ourFacts, theirs: theirFacts)
    let lines = mergeLines(isBold: false)
    let attempts: [() -> [UInt8]?] = [
      { lines.flatMap(encodedText) }, { mergeLines(isBold: true).flatMap(encodedText) },
      mergeLinesWithCommas,
    ]
    for attempt in attempts {
      if let bytes = attempt(), accept(bytes, facts, name: name) != nil {
        return .merged(bytes, lostComments: [])
      }
    }
    if facts.isMet(by: ourFacts) { return .merged(ours.bytes, lostComments: []) }
    if ours.bytes == base.bytes { return .merged(theirs.bytes, lostComments: []) }
    if facts.conflicts.isEmpty, let bytes = mergeValues(),
      let document = accept(bytes, facts, name: name)
    {
      return .merged(bytes, lostComments: lostComments(in: document))
    }
    let (ourPlaces, theirPlaces) = (ours.lineIndex, theirs.lineIndex)
    let conflicts = facts.conflicts.map { path in
      MergeConflict(
        path: path.text,
        ours: ourFacts.byPath[path].map { ourPlaces.position(at: $0.value.place.lowerBound) },
        theirs: theirFacts.byPath[path].map { theirPlaces.position(at: $0.value.place.lowerBound) })
    }
    let marked = lines.flatMap { $0.hasConflicts ? ours.encode($0.text) : nil }
    return .conflict(conflicts.sorted { $0.path < $1.path }, marked: marked)
  }

  /// The merged document, if it says what it must.
  private func accept(_ bytes: [UInt8], _ facts: FactMerge, name: String?) -> Document? {
    guard facts.conflicts.isEmpty, let document = try? Document.read(bytes, name: name) else {
      return nil
    }
    let result = ManagedConfiguration(document, kind: ours.configuration.kind)
    // Of a member that is there twice only the last counts, which nobody would notice.
    guard !result.repeatsNames || ours.configuration.repeatsNames else { return nil }
    return facts.isMet(by: Facts(result)) ? document : nil
  }

  /// The file of a line merge without contradictions.
  private func encodedText(of lines: LineMerge) -> [UInt8]? {
    lines.hasConflicts ? nil : ours.encode(lines.text)
  }

  /// A merge of lines in which a last member ends in a comma as every other does.
  private func mergeLinesWithCommas() -> [UInt8]? {
    guard ours.encoding == theirs.encoding, !base.bytes.isEmpty else { return nil }
    let texts = [base, ours, theirs].map { TrailingCommas.added(to: $0.configuration.document) }
    guard let baseText = texts[0], let ourText = texts[1], let theirText = texts[2] else {
      return nil
    }
    let lines = LineMerge(
      base: baseText, ours: ourText, theirs: theirText, markerSize: markerSize, isBold: true)
    guard !lines.hasConflicts else { return nil }
    let ourDocument = ours.configuration.document
    let hasOwnCommas = TrailingCommas.removed(from: ourDocument) != ourDocument.source.bytes
    if hasOwnCommas { return ours.encode(lines.text) }
    // Told by its content alone, a source reads like any other JSON.
    guard let merged = try? Document.read(lines.text, name: "merged.json") else { return nil }
    return ours.encode(TrailingCommas.removed(from: merged))
  }

  /// Our file with what their side changed, value by value.
  private func mergeValues() -> [UInt8]? {
    let merge = EditMerge(
      base: base.configuration, ours: ours.configuration, theirs: theirs.configuration)
    guard let changes = merge.edits, !changes.isEmpty else { return nil }
    var edits = DocumentEdits(ours.configuration.document)
    do throws(EditingError) {
      try edits.add(changes)
      return try edits.apply()
    } catch {
      return nil
    }
  }

  /// Where their file has comments that the base has not and a merged file lacks.
  private func lostComments(in merged: Document) -> [TextPosition] {
    var known = commentTexts(base.configuration.document).union(commentTexts(merged))
    let document = theirs.configuration.document
    let places = theirs.lineIndex
    return document.comments.compactMap { comment in
      let isNew = known.insert(Array(document.source.bytes[comment.content])).inserted
      return isNew ? places.position(at: comment.range.lowerBound) : nil
    }
  }

  private func commentTexts(_ document: Document) -> Set<[UInt8]> {
    Set(document.comments.map { Array(document.source.bytes[$0.content]) })
  }

  /// The merged lines; `nil` where a file is no text, or is stored in another way than the others.
  private func mergeLines(isBold: Bool) -> LineMerge? {
    guard let ourText = ours.text, let theirText = theirs.text,
      ours.encoding == theirs.encoding
    else { return nil }
    let baseText = base.bytes.isEmpty ? [] : base.text
    guard let baseText else { return nil }
    return LineMerge(
      base: baseText, ours: ourText, theirs: theirText, markerSize: markerSize, isBold: isBold)
  }
}

/// A value that both sides changed, each in its own way.
public struct MergeConflict: Sendable {
  /// The names that lead to the value.
  public let path: String
  /// Where our side has it; `nil`: our side has taken it away.
  public let ours: TextPosition?
  /// Where their side has it; `nil`: their side has taken it away.
  public let theirs: TextPosition?
}

/// One of the three documents of a merge.
public struct MergeInput {
  public let bytes: [UInt8]
  public let configuration: ManagedConfiguration

  /// - Parameter bytes: the file as it is on disk.
  public init(bytes: [UInt8], configuration: ManagedConfiguration) {
    self.bytes = bytes
    self.configuration = configuration
  }

  var encoding: TextEncoding { configuration.document.source.encoding }

  /// The file's text in UTF-8; `nil` for a file that is none.
  var text: [UInt8]? {
    configuration.document.traits.isBinary ? nil : configuration.document.source.bytes
  }

  /// A text in the encoding of this file.
  func encode(_ text: [UInt8]) -> [UInt8]? {
    switch encoding {
    case .utf8(let mark): return (mark ? [0xEF, 0xBB, 0xBF] : []) + text
    case .utf16LittleEndian(let mark):
      return utf16(text, mark: mark) { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian(let mark):
      return utf16(text, mark: mark) { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .latin1, .windows1252, .binary: return nil
    }
  }

  private func utf16(_ text: [UInt8], mark: Bool, _ unit: (UInt16) -> [UInt8]) -> [UInt8] {
    (mark ? unit(0xFEFF) : []) + String(decoding: text, as: UTF8.self).utf16.flatMap(unit)
  }

  var lineIndex: LineIndex { configuration.document.source.lineIndex() }
}

extension ManagedConfiguration {
  /// Whether a setting, or a member inside one, is there more than once.
  fileprivate var repeatsNames: Bool {
    Slots(self).repeatsSettings || settings.contains { $0.value.repeatsMembers }
  }
}

extension Value {
  // Recursion is bounded by the depth to which the readers go.
  fileprivate var repeatsMembers: Bool {
    guard !kind.isScalar else { return false }
    var names: Set<String> = []
    return children.contains { child in
      if let key = child.key, !names.insert(key.string).inserted { return true }
      return child.repeatsMembers
    }
  }
}
