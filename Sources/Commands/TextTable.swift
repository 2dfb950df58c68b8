/// Columns of text, each as wide as its widest entry.
struct TextTable {
  let text: String

  init(_ header: [String], _ rows: [[String]]) {
    let all = [header] + rows
    let widths = header.indices.map { column in
      all.map { $0[column].count }.max() ?? 0
    }
    text = all.map { row in
      var line = zip(row, widths).map { entry, width in
        entry + String(repeating: " ", count: width - entry.count)
      }.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
