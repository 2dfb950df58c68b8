import Configuration
import Documents
import Fixing
import Rules

/// A finding's fix as changes of the file's text, for programs that apply them.
struct ShownFix: Sendable {
  /// What it does.
  let title: String
  let replacements: [Replacement]

  /// Text that takes the place of other text.
  struct Replacement: Sendable {
    let start: TextPosition
    /// The place after the last character; the same as ``start`` for an insertion.
    let end: TextPosition
    let text: String
  }

  /// `nil` where the change would show a credential.
  init?(_ fix: Fix, _ change: FixPreview.Change, lines: LineIndex) {
    guard !Self.showsCredential(change) else { return nil }
    title = CredentialText.redacted(fix.title)
    replacements = change.edits.map { edit in
      Replacement(
        start: lines.position(at: edit.range.lowerBound),
        end: lines.position(at: edit.range.upperBound),
        text: String(decoding: edit.replacement, as: UTF8.self))
    }
  }

  /// Whether something that is written is or may be a credential: a fix may move one, or write it in
  /// another form.
  private static func showsCredential(_ change: FixPreview.Change) -> Bool {
    let written = change.edits.filter { !$0.replacement.isEmpty }
    guard !written.isEmpty else { return false }
    if written.contains(where: { !CredentialText.places(in: $0.replacement[...]).isEmpty }) {
      return true
    }
    let confidential =
      Confidentiality.textPlaces(in: change.result) + CredentialText.places(in: change.result)
    var shift = 0
    for edit in change.edits {
      let start = edit.range.lowerBound + shift
      let place = start..<(start + edit.replacement.count)
      if confidential.contains(where: { $0.overlaps(place) }) { return true }
      shift += edit.replacement.count - edit.range.count
    }
    return false
  }
}
