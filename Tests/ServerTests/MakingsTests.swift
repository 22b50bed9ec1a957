import Secretariat
import Testing

@Suite("Makings")
struct MakingsTests {
  private struct Unmakeable: Error {}

  private let makings = Makings<String, [UInt8]>()

  @Test("Asked for by many at the same time, a thing is made once")
  func once() async throws {
    let making = Making()
    let values = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<500 {
        group.addTask {
          try await makings.value(of: "page") {
            try await making.make([7], for: .milliseconds(200))
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(values == Array(repeating: [7], count: 500))
    // Who comes after all have it makes it anew.
    #expect(making.all < 5 && makings.count == 0)
  }

  @Test("What cannot be made is told to all who wait, and made anew for who asks later")
  func failure() async throws {
    let failures = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          do {
            _ = try await makings.value(of: "page") {
              try await Task.sleep(for: .milliseconds(50))
              throw Unmakeable()
            }
            return false
          } catch { return error is Unmakeable }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(failures == 20)
    #expect(try await makings.value(of: "page") { [8] } == [8])
  }

  @Test("Where who makes it goes away, another who waits makes it")
  func left() async throws {
    let first = Task {
      try await makings.value(of: "page") {
        try await Task.sleep(for: .seconds(60))
        return [1]
      }
    }
    while makings.count == 0 { await Task.yield() }
    let others = (0..<20).map { _ in
      Task { try await makings.value(of: "page") { [2] } }
    }
    try await Task.sleep(for: .milliseconds(50))
    first.cancel()
    for other in others { #expect(try await other.value == [2]) }
    await #expect(throws: CancellationError.self) { try await first.value }
  }
}
