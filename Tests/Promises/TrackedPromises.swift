public import Redlines
public import Texts

/// What must be true of tracked changes that are read, of the base or of an older version of it.
public enum TrackedPromises {
  /// A text that two authors tracked changes in, and what each made of it.
  public struct Tracked: Sendable {
    let text: TrackedText
    public let base: [Clause]
    let own: [String: [String]]
  }

  public static let family = PromiseFamily<Tracked>(
    make: { seed in
      var draft = GeneratedTracking(seed: seed)
      let made = draft.tracked()
      return Tracked(
        text: made.text, base: GeneratedMarkUps.clauses(made.base.map { Array($0.utf8) }),
        own: made.own)
    }, promises: [tracked])

  static let tracked = Promise<Tracked>(
    "Tracked changes are read as each author made them, breaks and all"
  ) { made in
    let merge = Merge([MarkUp(name: "file", .tracked(made.text))], on: made.base)
    if merge.warnings.contains(where: { $0.code == .olderBase }) { return "an older base" }
    for author in made.text.authors {
      let words = Projection.words(of: merge, for: author)
      if words != Projection.words(of: made.own[author] ?? []) { return "\(author): \(words)" }
    }
    return nil
  }
}

/// What must be true of changes that were made on an older version of the base.
public enum OlderBasePromises {
  /// Clauses of words of which each stands once, changed by a delegation and since by others.
  public struct Moved: Sendable {
    public let markUp: TrackedText
    public let base: [Clause]
    let inserted: [String]
    let deleted: [String]
    /// What others put into the base since.
    let since: [String]
  }

  public static let family = PromiseFamily<Moved>(make: made, promises: [carried])

  /// Words as different as their numbers, in one of four scripts.
  private static func word(_ number: Int, _ script: Int) -> String {
    let digits = [97, 0x628, 0x4E00, 0x915]
    guard script != 2 else { return String(UnicodeScalar(0x4E00 + number) ?? "水") }
    return String(number).unicodeScalars.map { digit in
      String(UnicodeScalar(digits[script] + Int(digit.value) - 48) ?? "x")
    }.joined()
  }

  private static func made(_ seed: UInt64) -> Moved {
    var random = Seeded(seed: seed)
    let script = Int(seed % 4)
    let space = script == 2 ? "" : " "
    var number = 1000
    func word() -> String {
      number += 1
      return Self.word(number, script)
    }
    var paragraphs: [TrackedText.Paragraph] = []
    var base: [[UInt8]] = []
    var (inserted, deleted, since): ([String], [String], [String]) = ([], [], [])
    for place in 0..<Int.random(in: 3...7, using: &random) {
      let words = (0..<Int.random(in: 8...14, using: &random)).map { _ in word() }
      var paragraph = TrackedText.Paragraph([])
      let isMarked = Int.random(in: 0..<2, using: &random) == 0
      let isRewritten = Int.random(in: 0..<2, using: &random) == 0
      var now: [String] = []
      for one in words {
        func add(_ text: String, _ trace: TrackedText.Trace) {
          let start = paragraph.text.count
          paragraph.text += text.utf8
          if trace != TrackedText.Trace() {
            paragraph.stretches.append(.init(start..<paragraph.text.count, trace))
          }
        }
        let choice = isMarked ? Int.random(in: 0..<10, using: &random) : 9
        switch choice {
        case 0:
          let new = word()
          inserted.append(new)
          add(new + space, .init(insertedBy: ["Azel"]))
          add(one + space, .init())
        case 1:
          deleted.append(one)
          add(one + space, .init(deletedBy: ["Azel"]))
        default: add(one + space, .init())
        }
        switch isRewritten ? Int.random(in: 0..<8, using: &random) : 7 {
        case 0:
          since.append(word())
          now.append(since[since.count - 1])
        case 1:
          since.append(word())
          now += [one, since[since.count - 1]]
        default: now.append(one)
        }
      }
      paragraphs.append(paragraph)
      base.append(Array(now.joined(separator: space).utf8))
      if place % 3 == 2, Int.random(in: 0..<3, using: &random) == 0 {
        let new = (0..<8).map { _ in word() }
        since += new
        base.append(Array(new.joined(separator: space).utf8))
      }
    }
    return Moved(
      markUp: TrackedText(paragraphs), base: GeneratedMarkUps.clauses(base), inserted: inserted,
      deleted: deleted, since: since)
  }

  static let carried = Promise<Moved>(
    "When the base moves, amendments follow it or say why not, and keep what it has since"
  ) { made in
    let merge = Merge([MarkUp(name: "old.docx", .tracked(made.markUp))], on: made.base)
    if merge.warnings.contains(where: { $0.code == .otherText }) { return nil }
    let accepted = try merge.accepting(merge.amendments.map(\.id)).map(\.text)
    let words = Set(Projection.words(of: accepted).joined())
    let told = merge.warnings.map(\.message).joined(separator: " ")
    func isTold(_ word: String) -> Bool {
      Projection.words(of: [told]).joined().contains { $0.contains(word) }
    }
    if let lost = made.inserted.first(where: { !words.contains($0) && !isTold($0) }) {
      return "\(lost) is inserted, and is neither there nor told: \(accepted) \(told)"
    }
    if let left = made.deleted.first(where: { words.contains($0) && !isTold($0) }) {
      return "\(left) is deleted, and stays untold: \(accepted) \(told)"
    }
    let gone = made.since.first { !words.contains($0) }
    return gone.map { "\($0) has come since, and is gone: \(accepted)" }
  }
}
