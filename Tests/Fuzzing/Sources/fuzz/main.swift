// fuzz TARGET [OPTION…] [DIRECTORY…]: runs libFuzzer on one target; without arguments, the names of all.

/// libFuzzer's own loop, for programs that have a main function of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// What is tested; libFuzzer calls a function that takes nothing along.
nonisolated(unsafe) private var chosen = Target.json

private func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  chosen.test(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

var arguments = CommandLine.unsafeArgv
var count = CommandLine.argc
if count > 1, let name = arguments[1], let target = Target(rawValue: String(cString: name)) {
  chosen = target
  // What is left looks like the command line of an ordinary fuzzer.
  arguments[1] = arguments[0]
  arguments += 1
  count -= 1
  _ = runFuzzer(&count, &arguments, test)
} else {
  for target in Target.allCases { print(target.rawValue) }
}
