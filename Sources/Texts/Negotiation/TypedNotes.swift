/// The marks of notes that are only typed: `[2]` behind a word, and a paragraph that begins so.
struct TypedNotes {
  private var labels: Set<[UInt8]> = []

  /// None.
  init() {}

  init(in text: StructuredText) {
    var heads: Set<[UInt8]> = []
    var marks: Set<[UInt8]> = []
    for clause in text.clauses where clause.text.holds("[") {
      let bytes = Array(clause.text.utf8)
      for bracket in SquareBracket.all(in: bytes) where bracket.isOpening {
        guard let label = Self.label(bytes, at: bracket.offset) else { continue }
        if bracket.offset == 0 { heads.insert(label) } else { marks.insert(label) }
      }
    }
    labels = heads.intersection(marks)
  }

  func marks(_ bracket: SquareBracket, in bytes: [UInt8]) -> Bool {
    guard !labels.isEmpty else { return false }
    var open = bracket.offset
    if !bracket.isOpening {
      open -= 1
      while open > 0, (0x30...0x39).contains(bytes[open]) { open -= 1 }
    }
    guard open >= 0, bytes[open] == UInt8(ascii: "["), let label = Self.label(bytes, at: open)
    else { return false }
    return labels.contains(label)
  }

  /// The figures between brackets, three at most.
  private static func label(_ bytes: [UInt8], at open: Int) -> [UInt8]? {
    let figures = bytes[(open + 1)...].prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(figures.count), figures.endIndex < bytes.count,
      bytes[figures.endIndex] == UInt8(ascii: "]")
    else { return nil }
    return Array(figures)
  }
}
