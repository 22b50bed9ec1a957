internal import Texts

/// What a mark-up asks of the base, proponent by proponent.
///
/// It depends on no other mark-up, so that many can be read side by side.
public struct MarkUpReading: Sendable {
  private(set) var wishes: [Wishes] = []
  private(set) var warnings: [MergeWarning] = []

  /// Below this likeness a text is another one, not another version.
  private static let leastLikeness = 0.2

  /// Wishes with what their mark-up is called.
  typealias Named = (markUp: String, wishes: Wishes)

  private let base: BaseText
  private let name: String

  var named: [Named] { wishes.map { (name, $0) } }

  public init(_ markUp: MarkUp, on base: BaseText) {
    self.base = base
    name = markUp.name
    switch markUp.content {
    case .revised(let clauses, let proponent):
      readRevised(clauses, proponent, carriedIDs: markUp.carriedIDs)
    case .tracked(let text):
      readTracked(text)
    }
  }

  private mutating func warn(_ code: MergeWarning.Code, _ message: String) {
    warnings.append(MergeWarning(code, message, markUp: name))
  }

  init(_ wishes: Wishes, name: String, on base: BaseText) {
    self.base = base
    self.name = name
    take(wishes)
  }

  // MARK: Clean texts

  private mutating func readRevised(
    _ clauses: [Clause], _ proponent: String, carriedIDs: Set<ClauseID>
  ) {
    var table = base.spellings
    let own = ComparedText(
      clauses.map { Array($0.comparedText.utf8) }, &table, tables: clauses.withCells)
    let alignment = WordAlignment(base.text, own)
    guard isSameText(alignment, own) else { return }
    if alignment.isCoarse {
      warn(
        .coarse,
        "some passages are too long and too unlike to be compared as a whole; more may be told as "
          + "changed than is")
    }
    // Neither a table nor a note is made a paragraph word by word, whatever words they share.
    let hasNotes = clauses.contains { $0.kind == .note }
    func areAlike(_ block: Int, _ place: Int) -> Bool {
      let (one, other) = (base.clauses[block], clauses[place])
      if hasNotes, (one.kind == .note) != (other.kind == .note) { return false }
      return (one.kind == .table) == (other.kind == .table)
        || base.text.bytes[block].contains(0x09) == own.bytes[place].contains(0x09)
    }
    let pairs = alignment.pairs.filter {
      areAlike(Int(base.text.words[$0.old].clause), Int(own.words[$0.new].clause))
    }
    // A note that is wholly rewritten is still the one with its label.
    let notes = base.clauses.notesByLabel
    let ends = Dictionary(
      clauses.notesByLabel.compactMap { label, place in notes[label].map { (place, $0) } },
      uniquingKeysWith: { one, _ in one })
    let moves = alignment.moves.filter { areAlike($0.old, $0.new) }
    let anchored =
      carriedIDs.isEmpty ? [] : anchored(own, clauses, carriedIDs, pairs: pairs, moves: moves)
    let text = OwnText(base.text, own, pairs: pairs, moves: moves + anchored, ends: ends)
    let worded = base.clauses.indices.filter { base.text.wordCount($0) > 0 }
    take(Wishes(of: text, by: proponent, among: worded))
  }

  /// Clauses that are known by their ids alone, so much of their words is another.
  private func anchored(
    _ own: ComparedText, _ clauses: [Clause], _ carriedIDs: Set<ClauseID>,
    pairs: [WordPairing.Pair], moves: [WordAlignment.Move]
  ) -> [WordAlignment.Move] {
    var (inBase, inOwn) = ([Int: Int](), [Int: Int]())
    for pair in pairs {
      inBase[Int(base.text.words[pair.old].clause), default: 0] += 1
      inOwn[Int(own.words[pair.new].clause), default: 0] += 1
    }
    let (away, here) = (Set(moves.map(\.old)), Set(moves.map(\.new)))
    let pairing = WordPairing(base.text, own)
    return clauses.indices.compactMap { place in
      guard carriedIDs.contains(clauses[place].id),
        let block = base.places[clauses[place].id], base.clauses[block].kind != .table,
        clauses[place].kind != .table, !away.contains(block), !here.contains(place)
      else { return nil }
      let (olds, news) = (
        base.text.words(of: block..<(block + 1)), own.words(of: place..<(place + 1))
      )
      // Half of the words and more tell by themselves what the clause is.
      guard !olds.isEmpty, !news.isEmpty, 4 * (inBase[block] ?? 0) < olds.count,
        4 * (inOwn[place] ?? 0) < news.count, olds.count * news.count <= WordPairing.cellLimit
      else { return nil }
      return WordAlignment.Move(
        old: block, new: place, pairs: pairing.pairs(Array(olds), Array(news)))
    }
  }

  private mutating func take(_ one: Wishes) {
    if one.all.isEmpty {
      warn(.noChanges, "\(one.proponent) changes nothing in the base")
    }
    wishes.append(one)
  }

  /// Whether enough is the same for a version of the base; says so where it is not.
  private mutating func isSameText(_ alignment: WordAlignment, _ own: ComparedText) -> Bool {
    let moved = alignment.moves.reduce(0) { $0 + $1.pairs.count }
    let all = base.text.words.count + own.words.count
    let aligned = alignment.pairs.count + moved
    // Part by part fewer words are found than the texts share.
    let shared = alignment.isCoarse ? base.text.sharedWordCount(with: own) : aligned
    let likeness = all == 0 ? 1 : Double(2 * shared) / Double(all)
    guard likeness < Self.leastLikeness else { return true }
    warn(
      .otherText,
      "it is another text: \(Int(likeness * 100)) % of its words are the base's; it is left out")
    return false
  }

  // MARK: Tracked changes

  /// Linear in the text and in what each author changed, however many they are.
  private mutating func readTracked(_ text: TrackedText) {
    let authors = text.authors
    guard !authors.isEmpty else { return }
    let portions = TrackedPortions(of: text)
    var table = base.spellings
    let old = ComparedText(portions.old, &table, tables: portions.apart)
    let places = BlockPlaces(of: old, in: base.text)
    let carrier = places == nil ? carrier(from: old) : nil
    guard places != nil || carrier != nil else { return }
    for author in authors {
      if author.isEmpty {
        warn(.noProponent, "some changes have no author; they are told as by \(name)")
      }
      let proponent = author.isEmpty ? name : author
      let (portion, olds) = portions.portion(of: author, old)
      let made = Self.own(portion, by: author, &table).numbered(olds)
      if let places {
        let placed = made.placed(places)
        if placed.hasLostNumbers { warnOfNumbers(proponent) }
        take(
          Wishes(of: placed.text, by: proponent, among: olds.compactMap { places.blocks[$0] }))
      } else if let carrier {
        carry(
          Wishes(of: made, by: proponent, among: olds.filter { old.wordCount($0) > 0 }), carrier)
      }
    }
    warnOfChangesInChanges(text)
  }

  /// What an author makes of the text as it was before all changes.
  private static func own(
    _ text: TrackedText, by author: String, _ table: inout Spellings
  ) -> OwnText {
    let readings = TrackedReadings(of: text, for: author)
    let old = ComparedText(readings.old, &table, tables: readings.apart.old)
    let own = ComparedText(readings.new, &table, tables: readings.apart.new)
    let pairs = readings.pairs(old, own)
    return OwnText(
      old, own, pairs: pairs, moves: moves(old, own, pairs), ends: readings.ends)
  }

  /// Paragraphs taken out whole and put in whole elsewhere.
  private static func moves(
    _ old: ComparedText, _ own: ComparedText, _ pairs: [WordPairing.Pair]
  ) -> [WordAlignment.Move] {
    let paired = (
      Set(pairs.map { old.words[$0.old].clause }), Set(pairs.map { own.words[$0.new].clause })
    )
    var away: [ArraySlice<Int32>: [Int]] = [:]
    for block in old.bytes.indices where !paired.0.contains(Int32(block)) {
      guard old.wordCount(block) >= WordAlignment.leastMoved else { continue }
      away[old.spellings(of: block), default: []].append(block)
    }
    var moves: [WordAlignment.Move] = []
    for place in own.bytes.indices where !paired.1.contains(Int32(place)) {
      guard let block = away[own.spellings(of: place)]?.first else { continue }
      away[own.spellings(of: place)]?.removeFirst()
      let words = zip(
        old.words(of: block..<(block + 1)), own.words(of: place..<(place + 1)))
      moves.append(
        WordAlignment.Move(
          old: block, new: place, pairs: words.map { WordPairing.Pair(old: $0, new: $1) }))
    }
    return moves
  }

  private mutating func warnOfNumbers(_ author: String) {
    warn(
      .notCarried,
      "\(author) changes numbers at the head of paragraphs; numbers are not merged")
  }

  /// Within what one inserts, another's changes have no place in the base.
  private mutating func warnOfChangesInChanges(_ text: TrackedText) {
    for paragraph in text.paragraphs {
      for stretch in paragraph.stretches {
        let inserting = Set(stretch.trace.insertedBy)
        let others = stretch.trace.deletedBy.filter { !inserting.contains($0) }
        guard !inserting.isEmpty, !others.isEmpty else { continue }
        let author = stretch.trace.insertedBy.joined(separator: ", ")
        let other = others.joined(separator: ", ")
        let words = String(decoding: paragraph.text[stretch.range], as: UTF8.self)
        warn(
          .changeOfChange,
          "\(other) deletes what \(author) inserts: “\(words)”; it stays as \(author) has it")
      }
    }
  }

  // MARK: Another version of the base

  /// What brings wishes made on an older version of the base forward to it; nil where it is another
  /// text.
  private mutating func carrier(from old: ComparedText) -> Carrier? {
    let alignment = WordAlignment(base.text, old)
    return isSameText(alignment, old) ? Carrier(base.text, old, alignment) : nil
  }

  private mutating func carry(_ wishes: Wishes, _ carrier: Carrier) {
    warn(
      .olderBase,
      "without its changes it is not the base but a version of it that differs in "
        + "\(carrier.differences) words; the changes of \(wishes.proponent) are brought forward")
    let carried = carrier.carry(wishes)
    for problem in carried.problems {
      warnings.append(
        MergeWarning(
          .notCarried, "\(wishes.proponent): \(problem.message)", markUp: name,
          block: problem.block.map { base.clauses[$0].id }))
    }
    take(carried.wishes)
  }
}

extension [Clause] {
  /// The places of notes by their labels, the first of each.
  fileprivate var notesByLabel: [String: Int] {
    Dictionary(
      indices.lazy.filter { self[$0].kind == .note }
        .compactMap { place in self[place].label.map { ($0, place) } },
      uniquingKeysWith: { one, _ in one })
  }
}
