import Foundation

// PlatformBench [NAME...]: what the platform does, in this process and served by the program beside
// it, on a store in a temporary folder. PlatformBench --bare FILE is the peer that pages have.
if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--bare" {
  try await BareRoute.serve(CommandLine.arguments[2])
  exit(0)
}
let wanted = Set(CommandLine.arguments.dropFirst())
let folder = FileManager.default.temporaryDirectory.appending(path: "comity-bench-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
var failed = false
for benchmark in platformBenchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
  let place = folder.appending(path: benchmark.name)
  try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  do {
    for verdict in try await benchmark.measure(place) {
      print(verdict.line)
      failed = failed || !verdict.holds
    }
  } catch {
    print("\(benchmark.name): could not run: \(error) FAIL")
    failed = true
  }
}
try? FileManager.default.removeItem(at: folder)
exit(failed ? 1 : 0)
