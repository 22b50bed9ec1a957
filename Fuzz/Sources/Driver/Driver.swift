import Glibc

/// What libFuzzer calls with each input.
public typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ oneInput: OneInput
) -> Int32

/// Runs libFuzzer with the command line's arguments until it has found something or is done.
public func fuzz(_ oneInput: OneInput) -> Never {
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  exit(runDriver(&count, &arguments, oneInput))
}
