public import Redlines

/// Texts of clauses in four scripts and what people make of them, the same for the same seed.
public struct GeneratedTexts: Sendable {
  private var state: UInt64
  private let words: [String]
  private let gap: String

  private static let scripts: [(words: String, gap: String)] = [
    ("the council shall publish data, on water (wells) “rivers” and states' reports. 4.2 of", " "),
    ("يجب على المجلس أن ينشر، البيانات «المياه» الآبار والأنهار. تقارير الدول ٤ من", " "),
    ("理 事 会 应 当 公 布 数 据 ， 关 于 水 井 河 流 。", ""),
    ("คณะ มนตรี ควร เผยแพร่ ข้อมูล เกี่ยวกับ น้ำ บ่อ แม่น้ำ และ รายงาน", ""),
  ]

  public init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let script = Self.scripts[Int(seed % 4)]
    words = script.words.split(separator: " ").map(String.init)
    gap = script.gap
  }

  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private mutating func word() -> String { words[below(words.count)] }

  public mutating func clause() -> [String] { (0..<below(14)).map { _ in word() } }

  /// Clauses as UTF-8; some are empty, some stand twice.
  public mutating func text() -> [[UInt8]] {
    var clauses = (0..<below(9)).map { _ in clause() }
    if !clauses.isEmpty, below(3) == 0 { clauses.append(clauses[below(clauses.count)]) }
    return clauses.map { bytes($0) }
  }

  private mutating func bytes(_ clause: [String]) -> [UInt8] {
    var text = ""
    for (place, word) in clause.enumerated() {
      if place > 0 { text += below(12) == 0 ? ["  ", "\n", "\t", "\u{A0}"][below(4)] : gap }
      text += word
    }
    if below(15) == 0 { text = " " + text }
    if below(15) == 0 { text += " " }
    return Array(text.utf8)
  }

  public mutating func isChosen() -> Bool { below(2) == 0 }

  /// A clause with words inserted, deleted or replaced; some stay.
  public mutating func rewording(_ clause: [UInt8]) -> [UInt8] {
    let cut = cutting(clause)
    let tail = below(2) == 0 ? Array(clause[cut...]) : []
    return Array(clause[..<cut]) + bytes(self.clause()) + Array(gap.utf8) + bytes([word()]) + tail
  }

  /// Another version: words and clauses inserted, deleted, replaced, moved, split and joined.
  public mutating func edited(_ text: [[UInt8]]) -> [[UInt8]] {
    var clauses = text
    for _ in 0..<below(6) {
      let place = below(clauses.count + 1)
      switch below(7) {
      case 0: clauses.insert(bytes(clause()), at: place)
      case 1 where place < clauses.count: clauses.remove(at: place)
      case 2 where place < clauses.count:
        let moved = clauses.remove(at: place)
        clauses.insert(moved, at: below(clauses.count + 1))
      case 3 where place < clauses.count:
        let cut = cutting(clauses[place])
        clauses[place] = Array(clauses[place][..<cut])
        clauses.insert(Array(text.isEmpty ? [] : clauses[place][..<0]), at: place + 1)
      case 4 where place + 1 < clauses.count:
        clauses[place] += Array(gap.utf8) + clauses.remove(at: place + 1)
      default:
        guard place < clauses.count else { continue }
        let cut = cutting(clauses[place])
        var tail = Array(clauses[place][cut...])
        if below(2) == 0 { tail = Array(tail[cutting(tail)...]) }
        clauses[place] = Array(clauses[place][..<cut]) + (below(2) == 0 ? bytes(clause()) : [])
        clauses[place] += tail
      }
    }
    return clauses
  }

  /// Another version: some clauses stand at the beginning, in any order.
  public mutating func gathered(_ text: [[UInt8]]) -> [[UInt8]] {
    var (first, rest): ([[UInt8]], [[UInt8]]) = ([], text)
    for _ in 0..<min(3, text.count) {
      let clause = rest.remove(at: below(rest.count))
      first.insert(clause, at: below(first.count + 1))
    }
    return first + rest
  }

  /// A list of blocks and another version of it: every third one has tables.
  public mutating func blocks() -> (old: [ComparedBlock], new: [ComparedBlock]) {
    let old = text()
    let new = edited(old)
    var (olds, news) = (
      old.map { ComparedBlock.paragraph($0, isHeading: below(5) == 0) },
      new.map { ComparedBlock.paragraph($0, isHeading: below(5) == 0) }
    )
    for _ in 0..<(below(3) == 0 ? below(3) : 0) {
      let rows = (0..<(1 + below(3))).map { _ in row(cells: 1 + below(3)) }
      var others = rows
      if below(3) == 0 { others.remove(at: below(others.count)) }
      if below(3) == 0 { others.insert(row(cells: 1 + below(3)), at: below(others.count + 1)) }
      if below(2) == 0, !others.isEmpty {
        let (at, cell) = (below(others.count), 0)
        let was = others[at].cells[cell].compactMap { block -> [UInt8]? in
          if case .paragraph(let text, _) = block { text } else { nil }
        }
        others[at].cells[cell] = edited(was).map { .paragraph($0) }
      }
      if below(4) > 0 { olds.insert(.table(rows), at: below(olds.count + 1)) }
      if below(4) > 0, !others.isEmpty { news.insert(.table(others), at: below(news.count + 1)) }
    }
    return (olds, news)
  }

  private mutating func row(cells: Int) -> ComparedRow {
    ComparedRow(cells: (0..<cells).map { _ in text().map { .paragraph($0) } })
  }

  /// A border of words, or of letters.
  private mutating func cutting(_ bytes: [UInt8]) -> Int {
    let borders = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    return borders[below(borders.count)]
  }
}
