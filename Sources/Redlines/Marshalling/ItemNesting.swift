internal import Texts

/// Which paragraphs of a provision hold which, by their printed numbers and what reading found.
///
/// Lists are often printed flush left, `2.` and its `(a)` alike: the numbers say what belongs where.
struct ItemNesting {
  private struct Open {
    var node: Int
    var series: ItemSeries?
    var endsWithColon: Bool
  }

  /// From the outermost to the innermost.
  private var open: [Open] = []

  /// The paragraph that holds the next one; nil where the provision itself does.
  ///
  /// - Parameter told: the paragraph of this provision that reading found to hold it.
  mutating func parent(of clause: Clause, at node: Int, told: Int?) -> Int? {
    let endsWithColon = clause.text.utf8.reversed().first { $0 > 0x20 } == UInt8(ascii: ":")
    if clause.kind == .note { return nil }
    guard let number = clause.number else {
      return plainParent(at: node, told: told, endsWithColon: endsWithColon)
    }
    let readings = ItemSeries.readings(of: number)
    var series = readings.first
    if let told {
      while let last = open.last, last.node > told { open.removeLast() }
      if open.last?.node != told {
        open = [Open(node: told, series: nil, endsWithColon: false)]
      }
    } else if let (place, reading) = going(on: readings) {
      open.removeSubrange(place...)
      series = reading
    } else {
      series = readings.first { $0.value == 1 } ?? readings.first
      if let last = open.last, last.series == nil, !last.endsWithColon,
        series?.isParagraphs == true
      {
        open.removeAll()
      }
    }
    defer { open.append(Open(node: node, series: series, endsWithColon: endsWithColon)) }
    return open.last?.node
  }

  /// The place of the list that goes on with one of the readings.
  private func going(on readings: [ItemSeries]) -> (place: Int, reading: ItemSeries)? {
    // `(i)` after `(b)` begins a list below it.
    let begins = readings.contains { $0.scheme == .roman && $0.value == 1 }
    for isNext in begins ? [true] : [true, false] {
      for place in open.indices.reversed() {
        guard let series = open[place].series else { continue }
        for reading in readings where reading.isSameList(as: series) {
          let follows = reading.value == series.value + 1 || reading.value == series.value
          if follows || !isNext { return (place, reading) }
        }
      }
    }
    return nil
  }

  /// A paragraph without a number belongs to the numbered one before it; where there is none it
  /// begins anew.
  private mutating func plainParent(at node: Int, told: Int?, endsWithColon: Bool) -> Int? {
    let this = Open(node: node, series: nil, endsWithColon: endsWithColon)
    if let told {
      while let last = open.last, last.node > told { open.removeLast() }
      open.append(this)
      return told
    }
    guard let first = open.first, first.series != nil else {
      open = [this]
      return nil
    }
    open = endsWithColon ? [first, this] : [first]
    return first.node
  }
}

/// A number of a list: how the list counts and how it sets the numbers off.
struct ItemSeries: Hashable {
  enum Scheme: Hashable { case figures(depth: Int), letter, roman, other, bullet }

  var scheme: Scheme
  var isCapital: Bool
  /// What is printed around it.
  var signs: String
  var value: Int

  /// Whether it counts paragraphs as provisions do, without parentheses.
  var isParagraphs: Bool {
    if case .figures = scheme { return !signs.contains(")") }
    return false
  }

  func isSameList(as other: Self) -> Bool {
    scheme == other.scheme && isCapital == other.isCapital && signs == other.signs
  }

  /// The ways to understand a number; the likeliest first.
  static func readings(of number: PrintedNumber) -> [ItemSeries] {
    guard let label = number.label else {
      return [ItemSeries(scheme: .bullet, isCapital: false, signs: number.printed, value: 0)]
    }
    let signs = signs(of: number.printed, around: label)
    let head = label.unicodeScalars.prefix { !$0.properties.isWhitespace }
    let isCapital = head.first?.properties.isUppercase ?? false
    func series(_ scheme: Scheme, _ value: Int) -> ItemSeries {
      ItemSeries(scheme: scheme, isCapital: isCapital, signs: signs, value: value)
    }
    if let first = head.first, Numerals.digit(first) != nil {
      let figures = head.split { Numerals.digit($0) == nil }
      let value = figures.last.map {
        $0.reduce(0) { min($0 * 10 + (Numerals.digit($1) ?? 0), 1 << 30) }
      }
      let depth = head.contains(".") ? figures.count : 1
      return [series(.figures(depth: depth), value ?? 0)]
    }
    var readings: [ItemSeries] = []
    let folded = label.lowercased()
    if let value = Numerals.roman(folded.unicodeScalars) { readings.append(series(.roman, value)) }
    if let first = folded.unicodeScalars.first, ("a"..."z").contains(first) {
      let letter = series(.letter, Int(first.value) - 0x60)
      // One letter is a letter, but for `i`.
      readings.insert(letter, at: folded == "i" || folded.utf8.count > 1 ? readings.count : 0)
    }
    return readings.isEmpty ? [series(.other, 0)] : readings
  }

  private static func signs(of printed: String, around label: String) -> String {
    var signs = String.UnicodeScalarView()
    for scalar in printed.unicodeScalars
    where !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
      && !scalar.properties.isWhitespace
    { signs.append(scalar) }
    return String(signs)
  }
}
