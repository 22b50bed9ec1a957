/// The list of contents that a text prints, and the headings that answer its entries.
public struct PrintedContents: Sendable {
  public struct Entry: Hashable, Sendable {
    /// As printed, its page number left out.
    public var line: String
    /// Place of the clause that carries it.
    public var clause: Int
    /// Place of the heading of the same words further on; nil where there is none.
    public var heading: Int?
    /// Place of a heading that is nearly the same: a slip in one of the two.
    public var nearHeading: Int?
  }

  /// In the order of printing; empty where a text prints no contents.
  public private(set) var entries: [Entry] = []
  /// Places of the clauses that make up the list, the heading over it included.
  public private(set) var clauses: Range<Int> = 0..<0
  /// Places of the headings that answer an entry, exactly or nearly.
  public private(set) var headings: Set<Int> = []

  /// Linear in the length of the text, but for entries without an answer.
  public init(in text: StructuredText) {
    let all = text.clauses
    guard let start = all.firstIndex(where: { Self.isTitle($0) }) else { return }
    let again = Self.headings(after: start, in: all)
    var lines: [(line: ContentsLine, clause: Int)] = []
    var first: String?
    var end = start + 1
    for at in (start + 1)..<max(start + 1, all.count) {
      let printed = Self.printed(all[at])
      let own = printed.lines().map { ContentsLine(String($0)) }
      let isRepeated = own.first.map { !$0.hasPage && $0.key == first } ?? false
      guard !isRepeated, own.allSatisfy({ $0.words <= 45 }), all[at].kind != .note else { break }
      let paged = own.contains(where: \.hasPage)
      let comesAgain = own.allSatisfy { again[$0.key, default: at] > at }
      let isHeading = all[at].kind == .heading && !paged && !comesAgain
      let isSplit = isHeading && Self.isSplit(at, all, again)
      guard paged || comesAgain || !isHeading || isSplit,
        paged || comesAgain || Self.isFollowedByPages(at, all)
      else { break }
      if first == nil { first = own.first?.key }
      for line in own {
        if let last = lines.last, !last.line.hasPage, line.hasPage,
          again[last.line.key + line.key, default: at] > at
        {
          lines[lines.count - 1].line = last.line.joined(to: line)
        } else if !line.key.isEmpty {
          lines.append((line, at))
        }
      }
      end = at + 1
    }
    guard lines.count > 1 else { return }
    clauses = start..<end
    entries = lines.map { Entry(line: $0.line.text, clause: $0.clause) }
    match(lines.map(\.line), in: all)
  }

  /// The last place of each heading that may answer an entry, by its folded words.
  private static func headings(after start: Int, in all: [Clause]) -> [String: Int] {
    var places: [String: Int] = [:]
    for at in (start + 1)..<max(start + 1, all.count)
    where all[at].kind == .heading && all[at].text.utf8.count < 400 {
      places[ContentsLine.key(of: printed(all[at]))] = at
    }
    return places
  }

  /// A line in large letters is the first half of an entry, whose page stands on the next line.
  private static func isSplit(_ at: Int, _ all: [Clause], _ again: [String: Int]) -> Bool {
    guard at + 1 < all.count else { return false }
    let (line, next) = (ContentsLine(printed(all[at])), ContentsLine(printed(all[at + 1])))
    return next.hasPage && again[line.key + next.key, default: at] > at
  }

  /// A line whose page number stands on the next one, or a rule between two.
  private static func isFollowedByPages(_ at: Int, _ all: [Clause]) -> Bool {
    all[(at + 1)...].prefix(2).contains { next in
      printed(next).lines().contains { ContentsLine(String($0)).hasPage }
    }
  }

  private static func isTitle(_ clause: Clause) -> Bool {
    guard clause.text.utf8.count < 60, clause.kind != .note else { return false }
    return ContentsWords.titles.contains(ContentsLine(clause.text).key)
  }

  /// The clause as it stands on the page: its number, then its words.
  public static func printed(_ clause: Clause) -> String {
    clause.number.map { "\($0.printed) \(clause.text)" } ?? clause.text
  }

  private mutating func match(_ lines: [ContentsLine], in all: [Clause]) {
    var places: [String: [Int]] = [:]
    var keys: [Int: String] = [:]
    for at in clauses.upperBound..<max(clauses.upperBound, all.count)
    where all[at].text.utf8.count < 400 && all[at].kind != .note {
      let key = ContentsLine.key(of: Self.printed(all[at]))
      places[key, default: []].append(at)
      keys[at] = key
    }
    var last = clauses.upperBound - 1
    for at in entries.indices {
      let same = places[lines[at].key] ?? []
      guard let place = same.first(where: { $0 > last }) else { continue }
      entries[at].heading = place
      headings.insert(place)
      last = place
    }
    for at in entries.indices where entries[at].heading == nil {
      let low = entries[..<at].last { $0.heading != nil }?.heading ?? clauses.upperBound - 1
      let high = entries[(at + 1)...].first { $0.heading != nil }?.heading ?? all.count
      let near = (low + 1..<max(high, low + 1)).compactMap { place -> (Int, Double)? in
        guard !headings.contains(place), let key = keys[place] else { return nil }
        let score = ContentsLine.likeness(lines[at].key, key)
        return score >= 0.7 || all[place].kind == .heading && score >= 0.5 ? (place, score) : nil
      }
      guard let best = near.max(by: { $0.1 < $1.1 })?.0 else { continue }
      entries[at].nearHeading = best
      headings.insert(best)
    }
  }
}

/// One line of a list of contents.
struct ContentsLine {
  var text: String
  var hasPage: Bool
  var words: Int
  /// Letters and digits only, in lower case, what OCR confuses made one.
  var key: String

  init(_ printed: String) {
    let tokens = Token.all(in: printed)
    words = tokens.count { $0.shape != .mark }
    var end = tokens.count
    hasPage = false
    if let last = tokens.last, last.shape == .number, last.folded.utf8.count <= 4, end > 1 {
      let before = tokens[end - 2]
      let gap = Array(printed.utf8)[before.range.upperBound..<last.range.lowerBound]
      let isLed = gap.contains(0x09) || before.folded == "." || before.folded == "…"
      if isLed || last.isSpaced, words > 2 || isLed {
        hasPage = true
        end -= 1
        while end > 0, tokens[end - 1].folded == "." || tokens[end - 1].folded == "…" { end -= 1 }
      }
    }
    let upper = end > 0 ? tokens[end - 1].range.upperBound : 0
    text = String(decoding: Array(printed.utf8)[..<upper], as: UTF8.self)
    key = Self.key(of: tokens[..<end])
  }

  /// An entry that its page number's line ends.
  func joined(to next: ContentsLine) -> ContentsLine {
    var whole = self
    if !next.key.isEmpty { whole.text += " " + next.text }
    whole.hasPage = next.hasPage
    whole.words += next.words
    whole.key += next.key
    return whole
  }

  static func key(of printed: String) -> String { key(of: Token.all(in: printed)[...]) }

  private static func key(of tokens: ArraySlice<Token>) -> String {
    var key: [UInt8] = []
    for token in tokens where token.shape != .mark {
      for scalar in token.folded.unicodeScalars {
        switch scalar {
        case "0": key.append(UInt8(ascii: "o"))
        case "1", "i": key.append(UInt8(ascii: "l"))
        case "\0"..."\u{7F}": key.append(UInt8(truncatingIfNeeded: scalar.value))
        default: key += String(confused[scalar] ?? scalar).utf8
        }
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// What OCR takes for one another, beside `0` for `o` and `1` and `i` for `l`.
  private static let confused: [Unicode.Scalar: Unicode.Scalar] = [
    "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "ä": "a",
    "ó": "o", "ö": "o", "ô": "o", "ü": "u", "ú": "u", "í": "l", "ï": "l", "ñ": "n", "ç": "c",
  ]

  /// One minus the share of letters that must be changed.
  static func likeness(_ one: String, _ other: String) -> Double {
    let (one, other) = (Array(one.utf8.prefix(240)), Array(other.utf8.prefix(240)))
    let longest = max(one.count, other.count)
    guard longest > 0, abs(one.count - other.count) * 2 <= longest else { return 0 }
    var row = Array(0...other.count)
    for (place, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for column in other.indices {
        let cost =
          byte == other[column] ? diagonal : 1 + min(diagonal, row[column], row[column + 1])
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return 1 - Double(row[other.count]) / Double(longest)
  }
}

enum ContentsWords {
  /// What stands over a list of contents, as `ContentsLine.key` folds it.
  static let titles: Set<String> = Set(
    [
      "Contents", "Table of contents", "List of contents", "Table des matières", "Sommaire",
      "Índice", "Contenido", "Tabla de contenido", "Tabla de contenidos", "Содержание",
      "Оглавление", "المحتويات", "جدول المحتويات", "الفهرس", "目录", "目錄", "Sumário",
    ].map { ContentsLine.key(of: $0) })
}
