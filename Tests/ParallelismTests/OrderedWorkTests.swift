import Dispatch
import Testing

@testable import Parallelism

@Suite(.timeLimit(.minutes(1))) struct OrderedWorkTests {
  private func results(
    of count: Int, threads: Int, work: @escaping @Sendable (Int) -> Int = { $0 }
  ) -> [Int] {
    var results: [Int] = []
    OrderedWork.run((0..<count).makeIterator(), threads: threads) {
      { (input: Int) in work(input) }
    } use: {
      results.append($0)
    }
    return results
  }

  @Test(arguments: [1, 2, 3, 16]) func resultsComeInTheOrderOfTheInputs(threads: Int) {
    let results = results(of: 5000, threads: threads) { input in
      // Some take longer than others.
      (0..<(input % 7 == 0 ? 500 : 10)).reduce(input) { $0 ^ ($1 & 1) } & ~1 | input & 1
    }
    #expect(results.count == 5000)
    #expect(results.map { $0 & 1 } == (0..<5000).map { $0 & 1 })
    #expect(self.results(of: 1000, threads: threads) == Array(0..<1000))
  }

  @Test(arguments: [1, 2, 16]) func withoutInputsThereIsNothingToDo(threads: Int) {
    #expect(results(of: 0, threads: threads).isEmpty)
  }

  @Test func eachThreadHasAWorkerOfItsOwn() {
    let made = Counter()
    var sum = 0
    OrderedWork.run((0..<1000).makeIterator(), threads: 4) {
      made.add(1)
      var own = 0
      return { (_: Int) in
        own += 1
        return own
      }
    } use: {
      sum += $0
    }
    #expect(made.value == 4)
    #expect(sum >= 1000)
  }

  /// A slow input at the front holds the others up: what waits for it is bounded.
  @Test func aSlowInputDoesNotPileUpTheOthers() {
    let started = Counter()
    let mostAhead = Counter()
    OrderedWork.run((0..<2000).makeIterator(), threads: 2) {
      { (input: Int) in
        started.add(1)
        if input == 0 {
          while started.settles() {}
          mostAhead.add(started.value)
        }
        return input
      }
    } use: { _ in
    }
    #expect(mostAhead.value <= 10)
  }

  /// Whoever writes the inputs may wait for a result before it writes the next.
  @Test func aResultDoesNotWaitForTheNextInput() {
    let used = DispatchSemaphore(value: 0)
    struct Inputs: IteratorProtocol, Sendable {
      let used: DispatchSemaphore
      var count = 0
      mutating func next() -> Int? {
        if count > 0 { used.wait() }
        count += 1
        return count <= 100 ? count : nil
      }
    }
    var results: [Int] = []
    OrderedWork.run(Inputs(used: used), threads: 2) {
      { (input: Int) in input }
    } use: {
      results.append($0)
      used.signal()
    }
    #expect(results == Array(1...100))
  }

  /// A number that threads share.
  private final class Counter: @unchecked Sendable {
    private let access = DispatchSemaphore(value: 1)
    private var count = 0

    var value: Int {
      access.wait()
      defer { access.signal() }
      return count
    }

    func add(_ number: Int) {
      access.wait()
      count += number
      access.signal()
    }

    /// Waits a while; whether the number has changed by then.
    func settles() -> Bool {
      let before = value
      _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(50))
      return value != before
    }
  }
}
