/// Counts how often each subject came up, to tell findings apart that are about the same thing.
struct Occurrences {
  private var counts: [String: Int] = [:]

  /// The subject, and how often it has come up now, from 1.
  mutating func next(_ subject: String) -> (subject: String, count: Int) {
    let count = counts[subject, default: 0] + 1
    counts[subject] = count
    return (subject, count)
  }
}
