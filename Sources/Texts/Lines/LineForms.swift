// MARK: Forms of `Field: value`

extension LineKinds {
  /// Finds forms: three and more fields near each other, with the width at which their values
  /// are wrapped.
  mutating func findForms(_ text: TextLines) {
    let found = text.lines.indices.filter { isField(text, $0) }
    var first = 0
    while first < found.count {
      var last = first
      while last + 1 < found.count, found[last + 1] - found[last] <= 4 { last += 1 }
      if last - first >= 2 {
        let range = found[first]...found[last]
        let width = range.map { text.lines[$0].length }.filter { $0 <= 110 }.max() ?? 0
        // Where no value is wrapped, only a long line tells that one is.
        let isWrapped = range.contains { !found[first...last].contains($0) }
        for line in range { formWidths[line] = max(width, isWrapped ? 60 : 68) }
        fields.formUnion(found[first...last])
      }
      first = last + 1
    }
  }

  /// A line that begins with one to three words, the first with a capital, and a colon.
  private func isField(_ text: TextLines, _ at: Int) -> Bool {
    let line = text.lines[at]
    guard line.head == .upper, line.length <= 120 else { return false }
    let bytes = text.bytes[line.range]
    guard let colon = bytes.prefix(28).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let words = bytes[..<colon].count { $0 == 0x20 } + 1
    return words <= 3 && (colon + 1 == bytes.endIndex || bytes[colon + 1] == 0x20)
  }
}

// MARK: Bullets that optical recognition reads as letters

extension LineKinds {
  /// A round bullet is often read as `e`, `o` or a sign of currency, and a symbol font's bullet
  /// comes through a conversion as `!` or `?`.
  ///
  /// A line is such an item where the sign stands alone before a capital letter, three and more
  /// such lines stand near each other, and no list of letters (`d`, `e`, `f`) explains it.
  mutating func findLetterBullets(_ text: TextLines) {
    let signs = text.lines.indices.filter { loneSign(text, $0) != nil }
    guard signs.count >= 3 else { return }
    for (place, at) in signs.enumerated() {
      let near = signs[max(0, place - 2)...min(signs.count - 1, place + 2)]
      guard near.count(where: { abs($0 - at) <= 10 }) >= 3 else { continue }
      if loneSign(text, at) == UInt8(ascii: "d") { continue }
      let listed = near.contains { loneSign(text, $0) == UInt8(ascii: "d") }
      if !listed { letterBullets.insert(at) }
    }
  }

  private func loneSign(_ text: TextLines, _ at: Int) -> UInt8? {
    let line = text.lines[at]
    guard !line.isBlank else { return nil }
    let bytes = text.bytes
    var next = line.range.lowerBound
    let sign = bytes[next]
    switch sign {
    case UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "d"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      next += 1
    case 0xC2
    where next + 1 < line.range.upperBound && [0xA2, 0xAE, 0xA9].contains(bytes[next + 1]):
      next += 2
    default: return nil
    }
    guard next + 1 < line.range.upperBound, bytes[next] == 0x20 else { return nil }
    while next < line.range.upperBound, bytes[next] == 0x20 { next += 1 }
    guard next < line.range.upperBound, (0x41...0x5A).contains(bytes[next]) else { return nil }
    return sign
  }
}
