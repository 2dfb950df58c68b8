import Dispatch

/// Does the same work for many inputs on several threads, and hands the results on in the order of the
/// inputs.
///
/// Results are handed on as soon as all those before them are, and only a bounded number of them waits:
/// a slow input at the front holds the others up instead of piling their results in memory. Inputs are
/// taken one at a time and no sooner than somebody can work on them, so that they may come from a stream
/// that has no end yet.
public enum OrderedWork {
  /// How many results may wait for an earlier one, for each thread.
  private static let resultsPerThread = 4

  /// Runs the work, and returns when the last result was handed on.
  /// - Parameters:
  ///   - inputs: what there is to do; used by one thread at a time, not always the same.
  ///   - threads: how many inputs are worked on at once; with one, all is done on the calling thread.
  ///   - makeWorker: makes the function of one thread, which it alone calls; so it may keep things.
  ///   - use: takes the results, on the calling thread.
  public static func run<Input, Output: Sendable>(
    _ inputs: some IteratorProtocol<Input> & Sendable, threads: Int,
    makeWorker: @escaping @Sendable () -> (Input) -> Output,
    use: (Output) -> Void
  ) {
    guard threads > 1 else {
      var inputs = inputs
      let worker = makeWorker()
      while let input = inputs.next() { use(worker(input)) }
      return
    }
    let exchange = Exchange<Input, Output>(inputs, capacity: threads * resultsPerThread)
    for number in 0..<threads {
      // A queue of its own has a thread of its own, however many processors there are.
      DispatchQueue(label: "writ.work.\(number)").async { exchange.work(makeWorker()) }
    }
    while let output = exchange.nextOutput() { use(output) }
  }
}

/// Where the threads take their inputs from and put their results.
///
/// The inputs are only touched by the thread that holds `taking`, everything else by the one that holds
/// `access`; that makes it safe to share.
private final class Exchange<Input, Output: Sendable>: @unchecked Sendable {
  private var inputs: any IteratorProtocol<Input>
  private let taking = DispatchSemaphore(value: 1)
  /// How many more results there is room for.
  private let room: DispatchSemaphore

  private let access = DispatchSemaphore(value: 1)
  /// Is signaled whenever there may be something new to hand on.
  private let news = DispatchSemaphore(value: 0)
  private var waiting: [Int: Output] = [:]
  private var taken = 0
  private var handedOn = 0
  private var isExhausted = false

  init(_ inputs: any IteratorProtocol<Input>, capacity: Int) {
    self.inputs = inputs
    room = DispatchSemaphore(value: capacity)
  }

  /// Works on one input after the other until there are no more.
  func work(_ worker: (Input) -> Output) {
    while let (number, input) = take() {
      let output = worker(input)
      holding(access) { waiting[number] = output }
      news.signal()
    }
    news.signal()
  }

  private func take() -> (number: Int, input: Input)? {
    room.wait()
    return holding(taking) {
      guard !isExhausted, let input = inputs.next() else {
        // Nobody takes the room of what does not come: it is for the others, to see that it is over.
        holding(access) { isExhausted = true }
        room.signal()
        return nil
      }
      return holding(access) {
        taken += 1
        return (taken - 1, input)
      }
    }
  }

  /// The result that comes next, waited for if need be; `nil` after the last one.
  func nextOutput() -> Output? {
    while true {
      let (output, isOver) = holding(access) {
        (waiting.removeValue(forKey: handedOn), isExhausted && handedOn == taken)
      }
      if let output {
        handedOn += 1
        room.signal()
        return output
      }
      guard !isOver else { return nil }
      news.wait()
    }
  }

  private func holding<Result>(_ semaphore: DispatchSemaphore, _ body: () -> Result) -> Result {
    semaphore.wait()
    defer { semaphore.signal() }
    return body()
  }
}
