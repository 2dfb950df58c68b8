import Documents

extension Confidentiality {
  /// The places of the words of comments that speak of a credential: people keep the old one beside the
  /// new one, or a whole setting that they switched off.
  static func comments(in document: Document) -> [Range<Int>] {
    let text = document.source.bytes
    return document.commentBlocks().flatMap { block in
      // The comment that switches a rule off names the rule, which may be one about secrets.
      let judged = block.filter { !text[$0.content].contains("writ:ignore".utf8) }
      let words = judged.flatMap { text[$0.content] }
      return speaksOfCredentials(words) ? judged.map(\.content) : []
    }
  }
}
