import Dispatch

/// Waits for what a library offers only to concurrent code; the program does one thing at a time.
enum Waiting {
  /// What an asynchronous function returns.
  ///
  /// The work is done on the thread that waits, so that waiting can never keep it from being done.
  static func result<Result: Sendable>(
    of work: @escaping @Sendable () async -> Result
  ) -> Result? {
    let box = Box<Result>()
    if #available(macOS 15.0, *) {
      let executor = WaitingExecutor()
      Task(executorPreference: executor) {
        box.result = await work()
        executor.finish()
      }
      executor.run()
    } else {
      let done = DispatchSemaphore(value: 0)
      Task.detached {
        box.result = await work()
        done.signal()
      }
      done.wait()
    }
    return box.result
  }

  /// Written before the one who waits is told, and read after.
  private final class Box<Result: Sendable>: @unchecked Sendable {
    var result: Result?
  }
}

/// Runs the jobs of one task on the thread that calls ``run()``.
///
/// The queue is only touched on its own dispatch queue, which makes it safe to share.
@available(macOS 15.0, *)
private final class WaitingExecutor: TaskExecutor, @unchecked Sendable {
  private let access = DispatchQueue(label: "writ.waiting")
  private let available = DispatchSemaphore(value: 0)
  private var jobs: [UnownedJob] = []
  private var isFinished = false

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    access.sync { jobs.append(job) }
    available.signal()
  }

  func finish() {
    access.sync { isFinished = true }
    available.signal()
  }

  /// Runs jobs until ``finish()`` was called.
  func run() {
    while true {
      available.wait()
      let (job, isDone) = access.sync { (jobs.isEmpty ? nil : jobs.removeFirst(), isFinished) }
      if let job {
        job.runSynchronously(on: asUnownedTaskExecutor())
      } else if isDone {
        return
      }
    }
  }
}
