/// Merges texts line by line (the algorithm of diff3): what one side left as it was is taken from the
/// other.
struct LineMerge {
  /// The merged text; where the sides contradict each other, both, between markers as git writes them.
  private(set) var text: [UInt8] = []
  /// Whether the sides contradict each other anywhere.
  private(set) var hasConflicts = false

  private let lineEnd: [UInt8]
  private let markerSize: Int
  private let isBold: Bool

  /// - Parameters:
  ///   - markerSize: how many signs a marker has; git's own have 7.
  ///   - isBold: whether lines that both sides put in at one place are both taken, and neighboring
  ///     lines are merged one by one, which only somebody can do who checks what comes out.
  init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], markerSize: Int = 7, isBold: Bool = false
  ) {
    self.markerSize = markerSize
    self.isBold = isBold
    var table = LineTable()
    let base = table.lines(of: base)
    let ours = table.lines(of: ours)
    let theirs = table.lines(of: theirs)
    lineEnd = table.lineEnd
    let toOurs = LineMatching(base, ours).partners
    let toTheirs = LineMatching(base, theirs).partners
    var start = (base: 0, ours: 0, theirs: 0)
    for index in base.indices {
      guard let our = toOurs[index], let their = toTheirs[index] else { continue }
      append(
        base[start.base..<index], ours[start.ours..<our], theirs[start.theirs..<their], table)
      text += table.text(of: base[index])
      start = (index + 1, our + 1, their + 1)
    }
    append(base[start.base...], ours[start.ours...], theirs[start.theirs...], table)
  }

  /// Adds lines that are not the same in all three texts.
  private mutating func append(
    _ base: ArraySlice<Int>, _ ours: ArraySlice<Int>, _ theirs: ArraySlice<Int>,
    _ table: LineTable
  ) {
    if theirs.elementsEqual(base) || theirs.elementsEqual(ours) {
      for line in ours { text += table.text(of: line) }
    } else if ours.elementsEqual(base) {
      for line in theirs { text += table.text(of: line) }
    } else if let lines = boldly(base, ours, theirs) {
      for line in lines { text += table.text(of: line) }
    } else {
      hasConflicts = true
      appendMarker("<", " ours")
      for line in ours { text += table.text(of: line) }
      appendMarker("=", "")
      for line in theirs { text += table.text(of: line) }
      appendMarker(">", " theirs")
    }
  }

  /// The lines that a bold merge makes of a contradiction; `nil` where it finds none either.
  private func boldly(
    _ base: ArraySlice<Int>, _ ours: ArraySlice<Int>, _ theirs: ArraySlice<Int>
  ) -> [Int]? {
    guard isBold else { return nil }
    if base.isEmpty {
      // What both put in alike is put in once.
      let prefix = zip(ours, theirs).prefix { $0 == $1 }.count
      let rest = (ours.dropFirst(prefix), theirs.dropFirst(prefix))
      let suffix = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
      return Array(ours.dropLast(suffix)) + Array(rest.1.dropLast(suffix)) + ours.suffix(suffix)
    }
    guard base.count == ours.count, base.count == theirs.count else { return nil }
    var lines: [Int] = []
    for (line, (our, their)) in zip(base, zip(ours, theirs)) {
      guard line == our || line == their || our == their else { return nil }
      lines.append(line == our ? their : our)
    }
    return lines
  }

  private mutating func appendMarker(_ sign: Character, _ label: String) {
    if let last = text.last, last != UInt8(ascii: "\n") { text += lineEnd }
    text += Array((String(repeating: sign, count: markerSize) + label).utf8) + lineEnd
  }
}

/// Every line by a number, so that lines compare as numbers.
private struct LineTable {
  private var numbers: [ArraySlice<UInt8>: Int] = [:]
  private var texts: [ArraySlice<UInt8>] = []

  /// The numbers of a text's lines, their ends included.
  mutating func lines(of text: [UInt8]) -> [Int] {
    var lines: [Int] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.endIndex
      lines.append(number(of: text[start..<end]))
      start = end
    }
    return lines
  }

  func text(of line: Int) -> ArraySlice<UInt8> { texts[line] }

  /// The line end of the texts: that of the first line.
  var lineEnd: [UInt8] {
    texts.first.map { $0.suffix(2) == [0x0D, 0x0A] } == true ? [0x0D, 0x0A] : [0x0A]
  }

  private mutating func number(of line: ArraySlice<UInt8>) -> Int {
    if let known = numbers[line] { return known }
    numbers[line] = texts.count
    texts.append(line)
    return texts.count - 1
  }
}
