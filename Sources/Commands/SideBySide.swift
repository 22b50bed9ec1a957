internal import FoundationEssentials

/// Does a piece of work for each value, as many at a time as there are cores; the results in the
/// values' order.
func sideBySide<Value: Sendable, Result: Sendable>(
  _ values: some Collection<Value>, _ work: @escaping @Sendable (Value) async -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: values.count)
    var waiting = values.enumerated().makeIterator()
    func startNext() {
      guard let (place, value) = waiting.next() else { return }
      group.addTask { (place, await work(value)) }
    }
    for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { startNext() }
    for await (place, result) in group {
      results[place] = result
      startNext()
    }
    return results.compactMap(\.self)
  }
}
