/// The lists of blocks as paragraphs, so that they can be compared as running text: a table stands in
/// them as one paragraph of signs that are its own, or its and its partner's.
struct StandIns {
  struct Part {
    var text: [UInt8]
    var isTable = false
    var isHeading = false
  }

  private(set) var old: [Part]
  private(set) var new: [Part]

  /// Both lists end with a paragraph, an empty one behind a table if need be.
  init(_ old: [ComparedBlock], _ new: [ComparedBlock], _ tables: TablePairs) {
    var count = 0
    // As long as it is, so that it weighs as much where passages cross.
    func sign(_ block: ComparedBlock) -> [UInt8] {
      count += 1
      let words = block.paragraphs.reduce(1) { $0 + $1.count / 6 }
      let word = Array("\u{10FFFD}\(count) ".utf8)
      return Array(repeatElement(word, count: words).joined())
    }
    var signs: [Int: [UInt8]] = [:]
    self.old = old.enumerated().map { at, block in
      guard case .paragraph(let text, let isHeading) = block else {
        let sign = sign(block)
        if let partner = tables.newOfOld[at] { signs[partner] = sign }
        return Part(text: sign, isTable: true)
      }
      return Part(text: text, isHeading: isHeading)
    }
    self.new = new.enumerated().map { at, block in
      guard case .paragraph(let text, let isHeading) = block else {
        return Part(text: signs[at] ?? sign(block), isTable: true)
      }
      return Part(text: text, isHeading: isHeading)
    }
    if self.old.last?.isTable ?? true { self.old.append(Part(text: [])) }
    if self.new.last?.isTable ?? true { self.new.append(Part(text: [])) }
  }
}
