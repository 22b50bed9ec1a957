/// Collects the segments of a block; white space that all alternatives begin or end with stands
/// outside of them.
struct SegmentWriter {
  struct Reading {
    var text: [UInt8]
    var isBase: Bool
    var proponents: [String]
    var amendments: [String]
  }

  private var pending: [UInt8] = []
  private var written: [RollingBlock.Segment] = []

  var segments: [RollingBlock.Segment] {
    var writer = self
    writer.flush()
    return writer.written
  }

  mutating func text(_ bytes: [UInt8]) {
    pending += bytes
  }

  mutating func alternatives(_ readings: [Reading], base: [UInt8]) {
    var texts = readings.map(\.text) + [base]
    let leading = Self.sharedSpace(texts.map { $0[...] })
    texts = texts.map { Array($0.dropFirst(leading.count)) }
    let trailing = Array(Self.sharedSpace(texts.map { $0.reversed()[...] }).reversed())
    texts = texts.map { Array($0.dropLast(trailing.count)) }
    pending += leading
    flush()
    var alternatives = zip(readings, texts).map { reading, text in
      RollingBlock.Alternative(
        text: String(decoding: text, as: UTF8.self), isBase: false,
        proponents: reading.proponents, amendments: reading.amendments)
    }
    alternatives.append(
      RollingBlock.Alternative(
        text: String(decoding: texts[readings.count], as: UTF8.self), isBase: true, proponents: [],
        amendments: []))
    written.append(.alternatives(alternatives))
    pending = trailing
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    written.append(.text(String(decoding: pending, as: UTF8.self)))
    pending = []
  }

  /// ASCII white space that all begin with.
  private static func sharedSpace(_ texts: [ArraySlice<UInt8>]) -> [UInt8] {
    guard let first = texts.first else { return [] }
    var count = 0
    for byte in first {
      guard byte <= 0x20,
        texts.allSatisfy({ $0.count > count && $0[$0.startIndex + count] == byte })
      else { break }
      count += 1
    }
    return Array(first.prefix(count))
  }
}
