import Dispatch

/// Does pieces of one job at the same time.
public enum ConcurrentWork {
  /// The results of a function for each of some pieces, in their order.
  ///
  /// The pieces are worked on by as many threads as the machine has processors, this one among them, each
  /// taking the next piece that is left.
  public static func map<Piece: Sendable, Result: Sendable>(
    _ pieces: [Piece], _ body: @Sendable (Piece) -> Result
  ) -> [Result] {
    guard pieces.count > 1 else { return pieces.map(body) }
    return [Result](unsafeUninitializedCapacity: pieces.count) { results, count in
      let target = Target(results)
      DispatchQueue.concurrentPerform(iterations: pieces.count) { number in
        target.set(number, to: body(pieces[number]))
      }
      count = pieces.count
    }
  }

  /// Where the results go: each is written once, by one thread, to a place of its own.
  private struct Target<Result>: @unchecked Sendable {
    private let results: UnsafeMutableBufferPointer<Result>

    init(_ results: UnsafeMutableBufferPointer<Result>) { self.results = results }

    func set(_ number: Int, to result: Result) {
      results.initializeElement(at: number, to: result)
    }
  }
}
