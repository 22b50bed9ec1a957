import Foundation

// bench COMITY [NAME...]: runs the benchmarks of these names, or all. Contributions are those of the
// folder in COMITY_CONTRIBUTIONS; where it is not set, as many invented ones.
let arguments = CommandLine.arguments.dropFirst()
guard let comity = arguments.first else {
  FileHandle.standardError.write(Data("usage: bench COMITY [NAME...]\n".utf8))
  exit(64)
}
let wanted = Set(arguments.dropFirst())
let folder = FileManager.default.temporaryDirectory.appending(path: "comity-bench-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

func contributions() throws -> [String] {
  if let real = ProcessInfo.processInfo.environment["COMITY_CONTRIBUTIONS"],
    let names = try? FileManager.default.contentsOfDirectory(atPath: real)
  {
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(real)/\($0)" }
  }
  return try (0..<98).map { number in
    var invented = Invented(seed: UInt64(number) + 1)
    let path = folder.appending(path: "contribution-\(number).txt")
    try invented.contribution(words: 1800, from: "Institute \(number)")
      .write(to: path, atomically: true, encoding: .utf8)
    return path.path
  }
}

let bench = Bench(comity: comity, folder: folder, contributions: try contributions())
var failed = false
for benchmark in benchmarks + wordBenchmarks + groupBenchmarks
where wanted.isEmpty || wanted.contains(benchmark.name) {
  do {
    let verdict = try benchmark.measure(bench)
    print(verdict.line)
    failed = failed || !verdict.holds
  } catch {
    print("\(benchmark.name): could not run: \(error) FAIL")
    failed = true
  }
}
try? FileManager.default.removeItem(at: folder)
exit(failed ? 1 : 0)
