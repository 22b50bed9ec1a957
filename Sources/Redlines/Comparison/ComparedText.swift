/// A text cut into the words that are compared: what stands between white space, in scripts
/// that put none between words each letter with its marks, and each sign of a thing in the text.
struct ComparedText {
  struct Word {
    /// Place of the clause in the text.
    var clause: Int32
    /// UTF-8 offsets in the clause.
    var start: Int32
    var end: Int32
  }

  private(set) var words: [Word] = []
  /// Of each word its spelling's number; a word that begins a cell has another than one within it.
  private(set) var spellings: [Int32] = []
  /// Of each word the number of its first run of letters and digits; -1 where that
  /// is less than half of it.
  private(set) var cores: [Int32] = []
  /// Of each clause its UTF-8.
  let bytes: [[UInt8]]
  /// Of each clause the place of its first word; one more than clauses.
  private(set) var firstWords: [Int] = []

  /// - Parameters:
  ///   - tables: which clauses have cells, with a tab between them and a line feed between rows.
  ///   - held: of each clause which of the held ones it is, which then is one word; -1 for others.
  ///   - joinsSigns: whether a sign is part of the word that it stands at.
  init(
    _ clauses: [[UInt8]], _ table: inout Spellings, tables: Set<Int> = [], held: [Int32] = [],
    joinsSigns: Bool = false
  ) {
    bytes = clauses
    let size = clauses.reduce(0) { $0 + $1.count }
    words.reserveCapacity(size / 6)
    spellings.reserveCapacity(size / 6)
    cores.reserveCapacity(size / 6)
    firstWords.reserveCapacity(clauses.count + 1)
    for (clause, bytes) in clauses.enumerated() {
      firstWords.append(words.count)
      let first = words.count
      if !held.isEmpty, held[clause] >= 0 {
        add(heldClause: clause, number: held[clause])
        continue
      }
      bytes.withUnsafeBufferPointer { bytes in
        WordBytes.words(bytes, joinsSigns: joinsSigns) { add(bytes, $0, clause, &table) }
      }
      if tables.contains(clause) { tellCells(from: first, &table) }
    }
    firstWords.append(words.count)
  }

  /// How many words stand in both texts, wherever they do.
  func sharedWordCount(with other: ComparedText) -> Int {
    var left: [Int32: Int] = [:]
    for spelling in spellings { left[spelling, default: 0] += 1 }
    return other.spellings.count { spelling in
      guard let count = left[spelling], count > 0 else { return false }
      left[spelling] = count - 1
      return true
    }
  }

  func words(of clauses: Range<Int>) -> Range<Int> {
    firstWords[clauses.lowerBound]..<firstWords[clauses.upperBound]
  }

  func isFirstOfClause(_ word: Int) -> Bool {
    word == 0 || words[word].clause != words[word - 1].clause
  }

  /// Whether a thought ends behind the word: its clause does, or it ends in a mark.
  func endsPart(_ word: Int) -> Bool {
    guard word + 1 < words.count, words[word].clause == words[word + 1].clause else { return true }
    let one = words[word]
    switch bytes[Int(one.clause)][Int(one.end) - 1] {
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: return true
    default: return false
    }
  }

  /// Whether the word stands for a thing: of the letters, those from U+F0000 on begin so.
  func isSign(_ word: Int) -> Bool { text(word).first.map { $0 >= 0xF3 } ?? false }

  func text(_ word: Int) -> ArraySlice<UInt8> {
    bytes[Int(words[word].clause)][Int(words[word].start)..<Int(words[word].end)]
  }

  /// The first run of letters and digits of a word, as UTF-8 offsets in its clause.
  func core(_ word: Int) -> Range<Int> {
    let one = words[word]
    return bytes[Int(one.clause)].withUnsafeBufferPointer {
      WordBytes.core($0, Int(one.start)..<Int(one.end))
    }
  }

  private mutating func add(heldClause clause: Int, number: Int32) {
    let all = bytes[clause]
    words.append(Word(clause: Int32(clause), start: 0, end: Int32(all.count)))
    // Numbers of spellings count from 0, and -1 is none.
    spellings.append(-2 - number)
    cores.append(-2 - number)
  }

  /// Spells words that begin cells with a sign of their own.
  private mutating func tellCells(from first: Int, _ table: inout Spellings) {
    for word in words.indices.dropFirst(first + 1) {
      let (one, before) = (words[word], words[word - 1])
      let all = bytes[Int(one.clause)]
      let gap = all[Int(before.end)..<Int(one.start)]
      guard let sign = gap.contains(0x0A) ? 0x0A : gap.first(where: { $0 == 0x09 }) else {
        continue
      }
      func number(_ range: Range<Int>) -> Int32 {
        ([sign] + all[range]).withUnsafeBufferPointer { table.number($0) }
      }
      let isWhole = cores[word] == spellings[word]
      spellings[word] = number(Int(one.start)..<Int(one.end))
      if cores[word] >= 0 { cores[word] = isWhole ? spellings[word] : number(core(word)) }
    }
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ clause: Int,
    _ table: inout Spellings
  ) {
    let spelling = table.number(UnsafeBufferPointer(rebasing: bytes[range]))
    words.append(
      Word(clause: Int32(clause), start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    spellings.append(spelling)
    let core = WordBytes.core(bytes, range)
    cores.append(
      core == range
        ? spelling
        // Of `l'accord` the article is not the word.
        : WordBytes.letters(bytes, core) * 2 < WordBytes.letters(bytes, range)
          ? -1 : table.number(UnsafeBufferPointer(rebasing: bytes[core])))
  }
}

/// What bytes of UTF-8 are in words.
enum WordBytes {
  /// Takes each word in turn: what stands between white space, in scripts that put none between
  /// words each letter with its marks, and signs.
  static func words(
    _ bytes: UnsafeBufferPointer<UInt8>, joinsSigns: Bool = false, _ take: (Range<Int>) -> Void
  ) {
    var start = -1
    var at = 0
    func close(_ end: Int) {
      if start >= 0 { take(start..<end) }
      start = -1
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        if byte <= 0x20 { close(at) } else if start < 0 { start = at }
        at += 1
        continue
      }
      let (scalar, width) = scalar(bytes, at)
      if isSpace(scalar) {
        close(at)
      } else if standsUnspaced(scalar) || (!joinsSigns && isSign(scalar)) {
        close(at)
        var end = at + width
        while end < bytes.count, bytes[end] >= 0x80 {
          let (next, width) = self.scalar(bytes, end)
          guard isMark(next) else { break }
          end += width
        }
        take(at..<end)
        at = end
        continue
      } else if start < 0 {
        start = at
      }
      at += width
    }
    close(bytes.count)
  }

  /// The scalar that begins here, and how many bytes it takes; the bytes are valid UTF-8.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[at])
    if lead < 0x80 { return (lead, 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(width))
    for next in (at + 1)..<min(at + width, bytes.count) {
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    return (value, width)
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Thai, Lao, Myanmar, Khmer, kana and Chinese characters.
  static func standsUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// A letter of private use, which stands for what is no letter: a note's mark, a picture.
  static func isSign(_ scalar: UInt32) -> Bool { scalar >= 0xF0000 }

  /// Stands on the letter before it.
  static func isMark(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0xAA, 0x2010...0x205E, 0x3001...0x303F: return false
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil || isMark(scalar)
  }

  /// How many scalars there are.
  static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    range.count { bytes[$0] & 0xC0 != 0x80 }
  }

  /// The first run of letters and digits in a word.
  static func core(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Range<Int> {
    var start = word.lowerBound
    while start < word.upperBound {
      let (scalar, width) = scalar(bytes, start)
      if isLetter(scalar) { break }
      start += width
    }
    var end = start
    while end < word.upperBound {
      let (scalar, width) = scalar(bytes, end)
      guard isLetter(scalar) else { break }
      end += width
    }
    return start..<end
  }
}
