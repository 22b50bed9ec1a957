import Foundation

/// One run of a program: wall time in seconds, largest resident memory in MiB.
struct Run {
  var seconds: Double
  var memoryMiB: Double
}

struct Failed: Error, CustomStringConvertible {
  let description: String
}

/// Runs a program to its end with its output thrown away.
///
/// - Throws: `Failed` where it does not start or does not end with 0.
func run(_ program: String, _ arguments: [String]) throws -> Run {
  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  defer { posix_spawn_file_actions_destroy(&files) }
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
  var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  let clock = ContinuousClock()
  let start = clock.now
  var child: pid_t = 0
  guard posix_spawnp(&child, program, &files, nil, &words, environ) == 0 else {
    throw Failed(description: "\(program) does not start")
  }
  var status: Int32 = 0
  var usage = rusage()
  while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
  let took = clock.now - start
  guard status == 0 else {
    throw Failed(description: "\(program) \(arguments.prefix(3).joined(separator: " ")) failed")
  }
  let seconds =
    Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
  return Run(seconds: seconds, memoryMiB: Double(usage.ru_maxrss) / 1024)
}

/// What a program prints, without the line's end.
///
/// - Throws: `Failed` where it does not start or does not end with 0.
func output(of program: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let printed = Pipe()
  process.standardOutput = printed
  process.standardError = FileHandle.nullDevice
  try process.run()
  let text = String(decoding: try printed.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw Failed(description: "\(program) failed") }
  return String(text.prefix { !$0.isNewline })
}

/// The fastest run of each of two programs, which take turns: what disturbs the machine for a
/// while then disturbs both.
func bestInTurns(
  of count: Int, _ ours: (String, [String]), _ peer: (String, [String])
) throws -> (ours: Run, peer: Run) {
  var best = (ours: try run(ours.0, ours.1), peer: try run(peer.0, peer.1))
  for _ in 1..<max(1, count) {
    best.ours.seconds = min(best.ours.seconds, try run(ours.0, ours.1).seconds)
    best.peer.seconds = min(best.peer.seconds, try run(peer.0, peer.1).seconds)
  }
  return best
}

/// The fastest of several runs (what the machine can do when nothing disturbs it), and the most
/// memory of any.
func best(of count: Int, _ program: String, _ arguments: [String]) throws -> Run {
  var best = try run(program, arguments)
  for _ in 1..<max(1, count) {
    let next = try run(program, arguments)
    best.seconds = min(best.seconds, next.seconds)
    best.memoryMiB = max(best.memoryMiB, next.memoryMiB)
  }
  return best
}
