internal import Interchange

#if canImport(Glibc)
  internal import Glibc
#endif

/// The most that reading one file may take; a file that takes more is refused as bad input.
///
/// A watching thread ends the process, because a reader that is lost in a hostile file cannot be
/// asked to stop. Nothing has been written by then: output starts when reading is done.
struct ReadingLimits: Sendable {
  var seconds = SourceFile.usualSeconds
  var memoryBytes = 900 << 20

  /// Why a file is refused.
  struct Refusal: Sendable {
    let failure: InterchangeFailure
    /// For want of memory, not of time.
    let isOfMemory: Bool
  }

  /// Watches from now on until the returned watch is called off.
  ///
  /// - Parameter report: tells of the refusal, before the process ends.
  func watch(
    file: String,
    report: @escaping @Sendable (Refusal) -> Void = {
      StandardError.write(line: "comity: \($0.failure.message)")
    }
  ) -> Watch {
    let watch = Watch(file: file, limits: self, report: report)
    watch.start()
    return watch
  }

  final class Watch: Sendable {
    private let file: String
    private let limits: ReadingLimits
    private let report: @Sendable (Refusal) -> Void
    private let calledOff = Signal()

    fileprivate init(
      file: String, limits: ReadingLimits, report: @escaping @Sendable (Refusal) -> Void
    ) {
      self.file = file
      self.limits = limits
      self.report = report
    }

    func callOff() {
      calledOff.raise()
    }

    fileprivate func start() {
      var thread = pthread_t()
      let context = Unmanaged.passRetained(self)
      let started = pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<Watch>.fromOpaque(context).takeRetainedValue().look()
          return nil
        }, context.toOpaque())
      if started == 0 {
        pthread_detach(thread)
      } else {
        context.release()
      }
    }

    private func look() {
      let clock = ContinuousClock()
      let end = clock.now + .seconds(limits.seconds)
      while !calledOff.isRaised {
        if clock.now > end {
          refuse("it takes more than \(limits.seconds) s to read", isOfMemory: false)
        }
        if residentBytes() > limits.memoryBytes {
          refuse(
            "it takes more than \(limits.memoryBytes >> 20) MiB of memory to read",
            isOfMemory: true)
        }
        usleep(20_000)
      }
    }

    private func refuse(_ problem: ProblemSentence, isOfMemory: Bool) -> Never {
      let failure = InterchangeFailure.badContent(
        file: file, place: nil, problem: problem, remedy: "split it, or check where it comes from")
      report(Refusal(failure: failure, isOfMemory: isOfMemory))
      _exit(failure.exitCode)
    }

    private func residentBytes() -> Int {
      let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return 0 }
      defer { close(descriptor) }
      var text = [UInt8](repeating: 0, count: 128)
      let count = read(descriptor, &text, text.count)
      guard count > 0 else { return 0 }
      let fields = text[..<count].split(separator: UInt8(ascii: " "))
      guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else {
        return 0
      }
      return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
  }
}
