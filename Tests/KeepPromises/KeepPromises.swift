import Foundation
import Promises
import WordPromises

/// KeepPromises [CASES [FIRST [SUBJECT...]]]: checks every promise, or those of some subjects, on so
/// many generated cases, a quarter of them in each of four scripts, on all cores; ends with 1 where
/// one is broken.
@main
struct KeepPromises {
  static func main() async {
    let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    let (count, first) = (numbers.first ?? 100_000, numbers.dropFirst().first ?? 0)
    let subjects = CommandLine.arguments.dropFirst(3)
    var isKept = true
    for sort in sorts where subjects.isEmpty || subjects.contains(sort.name) {
      let start = ContinuousClock.now
      let breaches = await breaches(of: sort, first..<(first + count))
      let took = (ContinuousClock.now - start).components.seconds
      for promise in sort.promises {
        let broken = breaches.filter { $0.promise == promise }
        isKept = isKept && broken.isEmpty
        print("\(broken.isEmpty ? "kept" : "BROKEN in \(broken.count)") of \(count): \(promise)")
      }
      for breach in breaches.prefix(5) { print("  \(String("\(breach)".prefix(3000)))") }
      isKept = isKept && breaches.isEmpty
      print("\(sort.name): \(took) s")
    }
    exit(isKept ? 0 : 1)
  }

  /// Promises about cases of one sort.
  private struct Sort: Sendable {
    let name: String
    let promises: [String]
    let breaches: @Sendable (StrideTo<UInt64>) -> [Breach]

    init<Case>(_ name: String, _ family: PromiseFamily<Case>) {
      self.name = name
      promises = family.promises.map(\.description)
      breaches = { family.breaches(of: $0) }
    }
  }

  private static let sorts = [
    Sort("texts", TextPromises.family), Sort("merges", MergePromises.family),
    Sort("tracked", TrackedPromises.family), Sort("older-bases", OlderBasePromises.family),
    Sort("word", WordPromises.family), Sort("word-redlines", WordPromises.redlines),
  ]

  private static func breaches(of sort: Sort, _ seeds: Range<UInt64>) async -> [Breach] {
    let cores = UInt64(ProcessInfo.processInfo.activeProcessorCount)
    return await withTaskGroup(of: [Breach].self) { group in
      for core in 0..<cores {
        group.addTask {
          sort.breaches(stride(from: seeds.lowerBound + core, to: seeds.upperBound, by: Int(cores)))
        }
      }
      return await group.reduce(into: []) { $0 += $1 }.sorted { $0.seed < $1.seed }
    }
  }
}
