public import Redlines
internal import Texts

/// What must be true of any merge.
public enum MergePromises {
  /// A text, what some proponents make of it, and all of it put together.
  public struct Merged: Sendable {
    public let set: GeneratedMarkUps
    public let merge: Merge

    public init(_ set: GeneratedMarkUps) {
      self.set = set
      merge = Merge(set.markUps, on: set.base)
    }

    /// Amendments of which no two conflict, as many as come first in the text.
    var free: [Amendment] {
      var free: [Amendment] = []
      for amendment in merge.amendments
      where free.allSatisfy({ !amendment.conflictsWith.contains($0.id) }) {
        free.append(amendment)
      }
      return free
    }
  }

  public static let family = PromiseFamily<Merged>(
    make: { Merged(GeneratedMarkUps(seed: $0)) },
    promises: [
      base, ownText, acceptance, order, again, addition, freeOrder, conflict, attribution, origin,
      removal,
    ])

  static let base = Promise<Merged>(
    "With no proponent's wording chosen, a rolling text is the base, to the last byte"
  ) { made in
    let (inPlace, arriving) = (
      made.merge.blocks.filter(\.isInPlace), made.merge.blocks.filter { !$0.isInPlace }
    )
    let texts = inPlace.map { Projection.text(of: $0, for: nil) }
    if texts != made.set.base.map(\.text) { return "\(texts)" }
    return arriving.allSatisfy { Projection.text(of: $0, for: nil).isEmpty }
      ? nil : "something arrives in the base"
  }

  static let ownText = Promise<Merged>(
    "With one proponent's wordings chosen, it is that proponent's text, word for word"
  ) { made in
    for (proponent, text) in made.set.own {
      let words = Projection.words(of: made.merge, for: proponent)
      if words != Projection.words(of: text) { return "\(proponent): \(words)" }
    }
    return nil
  }

  static let acceptance = Promise<Merged>(
    "Accepting nothing gives the base, accepting what one proponent wants that proponent's text"
  ) { made in
    if try made.merge.accepting([]) != made.set.base { return "the base is another" }
    for (proponent, text) in made.set.own {
      let ids = made.merge.amendments.filter { $0.proponents.contains(proponent) }.map(\.id)
      let accepted = Projection.words(of: try made.merge.accepting(ids).map(\.text))
      if accepted != Projection.words(of: text) { return "\(proponent): \(accepted)" }
    }
    return nil
  }

  static let order = Promise<Merged>("The order of the mark-ups changes nothing") { made in
    let other = Merge(made.set.markUps.reversed(), on: made.set.base)
    return parting(other, made.merge)
  }

  static let again = Promise<Merged>(
    "Merging again changes nothing: neither a mark-up that comes twice nor each proponent's text as "
      + "the rolling text has it"
  ) { made in
    let twice = Merge(made.set.markUps + made.set.markUps.prefix(1), on: made.set.base)
    if let what = parting(twice, made.merge) { return what }
    let shown = made.set.own.keys.map { proponent in
      (
        proponent,
        made.merge.blocks.map { Projection.text(of: $0, for: proponent) }.filter { !$0.isEmpty }
      )
    }
    let markUps = shown.map { proponent, texts in
      let clauses = GeneratedMarkUps.clauses(texts.map { Array($0.utf8) })
      return MarkUp(name: proponent, .revised(clauses, proponent: proponent))
    }
    let merge = Merge(markUps, on: made.set.base)
    guard let what = parting(merge, made.merge) else { return nil }
    let differs = made.set.own.keys.first {
      Projection.words(of: merge, for: $0) != Projection.words(of: made.merge, for: $0)
    }
    // Which of two clauses that read the same somebody keeps cannot be told from the text.
    guard areApart(made.set.base.map(\.text)), made.set.own.values.allSatisfy(areApart) else {
      return differs
    }
    if shown.allSatisfy({ made.set.own[$0] == $1 }) { return what }
    // A text that is its proponent's but for white space can be compared in another way as good.
    return differs
      ?? made.set.own.keys.first {
        changedWords(of: merge, for: $0) != changedWords(of: made.merge, for: $0)
      }
  }

  /// How many words a proponent takes out and puts in.
  private static func changedWords(of merge: Merge, for proponent: String) -> Int {
    merge.amendments.filter { $0.proponents.contains(proponent) }
      .flatMap { Projection.words(of: [$0.old, $0.new]) }
      .reduce(0) { $0 + $1.count }
  }

  /// Whether no two of the texts have the same words.
  private static func areApart(_ texts: [String]) -> Bool {
    let words = Projection.words(of: texts)
    return Set(words).count == words.count
  }

  static let addition = Promise<Merged>(
    "A merge that takes in one mark-up after the other is the one of all of them"
  ) { made in
    for isOneName in [false, true] {
      var set = made.set
      if isOneName { set.nameAll("Azel") }
      let base = BaseText(set.base)
      let readings = set.markUps.map { MarkUpReading($0, on: base) }
      var merge = Merge([], on: base)
      for reading in readings.reversed() { merge.add(reading) }
      let whole = Merge(readings, on: base)
      if let what = parting(merge, whole) { return what }
      if merge.warnings != whole.warnings { return "\(merge.warnings)" }
    }
    return nil
  }

  static let freeOrder = Promise<Merged>(
    "Amendments that do not touch give the same text in any order"
  ) { made in
    let free = made.free.map(\.id)
    let whole = try made.merge.accepting(free)
    if try made.merge.accepting(free.reversed()) != whole { return "in another order" }
    return nil
  }

  static let conflict = Promise<Merged>(
    "A conflict is told of both sides, and accepting both is refused"
  ) { made in
    let conflicts = Dictionary(
      made.merge.amendments.map { ($0.id, Set($0.conflictsWith)) },
      uniquingKeysWith: { one, _ in one })
    if conflicts.count != made.merge.amendments.count { return "ids stand twice" }
    for amendment in made.merge.amendments {
      for other in amendment.conflictsWith {
        if conflicts[other]?.contains(amendment.id) != true { return "\(other) does not say so" }
        guard (try? made.merge.accepting([amendment.id, other])) == nil else {
          return "\(amendment.id) and \(other) are accepted"
        }
      }
    }
    return nil
  }

  static let attribution = Promise<Merged>(
    "No word is lost, none is attributed to another, and nobody stands in a list twice"
  ) { made in
    let own = made.set.own.mapValues { Projection.words(of: $0) }
    for block in made.merge.blocks {
      for case .alternatives(let alternatives) in block.segments {
        let names = alternatives.flatMap(\.proponents)
        if names.count != Set(names).count { return "\(names)" }
        for alternative in alternatives {
          let words = Projection.words(of: [alternative.text])[...].first ?? []
          for name in alternative.proponents where !words.isEmpty {
            let isOwn = own[name]?.contains { Projection.holds($0, words) } ?? false
            if !isOwn { return "\(name): \(alternative.text)" }
          }
        }
      }
    }
    return nil
  }

  static let origin = Promise<Merged>(
    "Each word of a text leads to one amendment that has it, or to the first version"
  ) { made in
    let accepted = made.free
    var origins = WordOrigins(base: made.merge)
    let clauses = try origins.carryOut(accepted.map(\.id), of: made.merge)
    if origins.blocks.map(\.id) != clauses.map(\.id) { return "\(origins.blocks.map(\.id))" }
    let wording = Dictionary(accepted.map { ($0.id, $0.new) }, uniquingKeysWith: { one, _ in one })
    for (block, clause) in zip(origins.blocks, clauses) {
      if block.passages.map(\.text).joined() != clause.text { return "\(clause.id)" }
      for passage in block.passages {
        guard let source = passage.source else { continue }
        let new = wording[source.amendment] ?? ""
        let words = Projection.words(of: [passage.text])[...].first ?? []
        let lines = new.split(separator: "\n").map(String.init)
        let isItsOwn = Projection.words(of: [new] + lines).contains { Projection.holds($0, words) }
        if !isItsOwn, !words.isEmpty { return "\(passage)" }
      }
    }
    return nil
  }

  static let removal = Promise<Merged>(
    "What is gone is what the accepted amendments take out, and no other word"
  ) { made in
    let accepted = made.free
    var origins = WordOrigins(base: made.merge)
    try origins.carryOut(accepted.map(\.id), of: made.merge)
    let gone = Dictionary(grouping: origins.removals, by: \.removedBy.amendment)
      .mapValues { $0.map(\.text).joined() }
    let expected = Dictionary(
      accepted.filter { !$0.old.isEmpty && $0.kind != .moveBlock }.map { ($0.id, $0.old) },
      uniquingKeysWith: { one, _ in one })
    return gone == expected ? nil : "\(gone)"
  }

  private static func parting(_ one: Merge, _ other: Merge) -> String? {
    if one.amendments != other.amendments { return "\(one.amendments)" }
    return one.blocks == other.blocks ? nil : "\(one.blocks)"
  }
}
