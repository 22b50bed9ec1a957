import CoreMetrics
import Synchronization

/// What is measured, kept for Prometheus to fetch (text format 0.0.4).
///
/// Counters, gauges, and times as histograms in seconds; a series is known by its name and labels.
final class PrometheusMetrics: MetricsFactory {
  private enum Series: Sendable {
    case counter(CounterSeries)
    case gauge(GaugeSeries)
    case histogram(HistogramSeries)

    var kind: String {
      switch self {
      case .counter: "counter"
      case .gauge: "gauge"
      case .histogram: "histogram"
      }
    }
  }

  /// The series by their labels, by the metric's name.
  private let all = Mutex<[String: [String: Series]]>([:])

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    let new = CounterSeries()
    if case .counter(let kept) = series(label, dimensions, else: .counter(new)) { return kept }
    return new
  }

  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    let new = GaugeSeries()
    if case .gauge(let kept) = series(label, dimensions, else: .gauge(new)) { return kept }
    return new
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    let new = HistogramSeries()
    if case .histogram(let kept) = series(label, dimensions, else: .histogram(new)) { return kept }
    return new
  }

  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  private func series(
    _ label: String, _ dimensions: [(String, String)], else new: Series
  ) -> Series {
    let name = MetricsText.name(label)
    let labels = MetricsText.labels(dimensions)
    return all.withLock { all in
      if let kept = all[name]?[labels] { return kept }
      all[name, default: [:]][labels] = new
      return new
    }
  }

  /// Everything that was measured, with what is read off at this moment.
  func text(with gauges: [Gauge]) -> String {
    var text = MetricsText()
    for (name, byLabels) in all.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      guard let kind = byLabels.values.first?.kind else { continue }
      text.head(name, kind)
      for (labels, series) in byLabels.sorted(by: { $0.key < $1.key }) {
        switch series {
        case .counter(let counter): text.line(name, labels, "\(counter.value)")
        case .gauge(let gauge): text.line(name, labels, "\(gauge.value)")
        case .histogram(let histogram): text.histogram(name, labels, histogram.state)
        }
      }
    }
    var last = ""
    for gauge in gauges.sorted(by: { $0.name < $1.name }) {
      if gauge.name != last { text.head(gauge.name, gauge.isCounter ? "counter" : "gauge") }
      last = gauge.name
      text.line(gauge.name, MetricsText.labels(gauge.labels), "\(gauge.value)")
    }
    return text.written
  }
}

/// A number that is read off when somebody asks.
struct Gauge: Sendable {
  var name: String
  var labels: [(String, String)] = []
  var value: Double
  /// Whether it only ever grows.
  var isCounter = false
}

private final class CounterSeries: CounterHandler {
  private let count = Atomic<Int64>(0)
  var value: Int64 { count.load(ordering: .relaxed) }

  func increment(by amount: Int64) { count.add(amount, ordering: .relaxed) }
  func reset() { count.store(0, ordering: .relaxed) }
}

private final class GaugeSeries: RecorderHandler {
  private let last = Mutex(0.0)
  var value: Double { last.withLock { $0 } }

  func record(_ value: Int64) { record(Double(value)) }
  func record(_ value: Double) { last.withLock { $0 = value } }
}

/// How many took no longer than each of some times.
final class HistogramSeries: TimerHandler {
  struct State: Sendable {
    var counts = [Int](repeating: 0, count: HistogramSeries.bounds.count)
    var count = 0
    var sumSeconds = 0.0
  }

  /// In seconds.
  static let bounds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]

  private let kept = Mutex(State())
  var state: State { kept.withLock { $0 } }

  func recordNanoseconds(_ duration: Int64) {
    let seconds = Double(duration) / 1e9
    kept.withLock { state in
      state.count += 1
      state.sumSeconds += seconds
      if let place = Self.bounds.firstIndex(where: { seconds <= $0 }) { state.counts[place] += 1 }
    }
  }
}
