internal import Interchange
public import Promises
internal import Redlines
internal import Texts

/// What must be true of every text that goes out to Word and comes back.
public enum WordPromises {
  /// A text as a Word file, and what one or two delegations make of it.
  public struct Sent: Sendable {
    /// As it was written.
    let base: StructuredText
    let file: SourceFile
    /// As it is read.
    let text: StructuredText
    /// As each delegation wrote it.
    let own: [String: StructuredText]
    /// What changed for each delegation, as a Word file.
    let redlines: [String: SourceFile]

    /// - Parameters:
    ///   - base: paragraphs.
    ///   - own: those of each delegation.
    /// - Throws: where a text of them cannot be written or read.
    public init(base: [String], own: [String: [String]]) throws {
      func file(_ text: StructuredText) throws -> SourceFile {
        SourceFile(
          name: "text.docx", bytes: try FileFormat.word.bytesAlone(of: text, named: "text.docx"))
      }
      self.base = WordPromises.structured(base)
      let old = try file(self.base)
      self.file = old
      text = try old.readAlone(changes: .accept).text
      self.own = own.mapValues(WordPromises.structured)
      var redlines: [String: SourceFile] = [:]
      for (name, new) in self.own {
        let author = RedlineAuthor(name: name, date: "2026-03-31T10:00:00Z")
        redlines[name] = try WordRedline.bytes(from: old, to: file(new), by: author)
          .map { SourceFile(name: "redline.docx", bytes: $0) }
      }
      self.redlines = redlines
    }

    var merge: Merge {
      Merge(
        own.map { MarkUp(name: $0, .revised($1.clauses, proponent: $0)) }, on: text.clauses)
    }
  }

  /// What comes back from Word.
  public static let family = PromiseFamily<Sent>(make: sent, promises: [unedited, markUp])
  /// What Word makes of the files that it gets.
  public static let redlines = PromiseFamily<Sent>(
    make: sent, promises: [redline, trackedMerge, mergeBack])

  private static func sent(seed: UInt64) throws -> Sent {
    var random = Seeded(seed: seed)
    let script = Script.all[Int(seed % 4)]
    let base = script.text(Int.random(in: 2...5, using: &random), &random)
    let names = ["Azel", "Bruma, of Corvain"].prefix(1 + Int(seed / 4 % 2))
    return try Sent(
      base: base,
      own: Dictionary(uniqueKeysWithValues: names.map { ($0, script.revised(base, &random)) }))
  }

  static let unedited = Promise<Sent>("Out to Word and back with no edit is no amendment") { sent in
    let merge = Merge(
      [MarkUp(name: "back", .revised(sent.text.clauses, proponent: "Azel"))],
      on: sent.base.clauses)
    return merge.amendments.isEmpty ? nil : "\(merge.amendments)"
  }

  static let redline = Promise<Sent>(
    "Of a redline in Word, what is accepted is the new text and what is rejected the old one"
  ) { sent in
    for (name, own) in sent.own {
      guard let file = sent.redlines[name] else { return "no redline can be written" }
      let accepted = words(try file.readAlone(changes: .accept).text)
      if accepted != words(own) { return "accepted: \(accepted), not \(words(own))" }
      let rejected = words(try file.readAlone(changes: .reject).text)
      if rejected != words(sent.text) { return "rejected: \(rejected), not \(words(sent.text))" }
    }
    return nil
  }

  static let markUp = Promise<Sent>(
    "Out to Word and back with edits is exactly those, under their author's name"
  ) { sent in
    for (name, own) in sent.own {
      guard let tracked = try sent.redlines[name]?.trackedText()?.text else {
        return words(own) == words(sent.text) ? nil : "nothing is tracked"
      }
      let merge = Merge([MarkUp(name: "back", .tracked(tracked))], on: sent.text.clauses)
      if merge.warnings.contains(where: { $0.code == .otherText }) { continue }
      let names = Set(merge.amendments.flatMap(\.proponents))
      if !names.isSubset(of: [name]) { return "\(names)" }
      let accepted = Projection.words(
        of: try merge.accepting(merge.amendments.map(\.id)).map(\.comparedText))
      if accepted != words(own) { return "\(accepted), not \(words(own))" }
    }
    return nil
  }

  static let trackedMerge = Promise<Sent>(
    "Of a merge in Word, what is rejected is the base and what is accepted is what all want, each "
      + "change under the names of those who want it"
  ) { sent in
    let merge = sent.merge
    let bytes = try FileFormat.word.tracked(
      merge, of: sent.text, from: sent.file, named: "merge.docx")
    let file = SourceFile(name: "merge.docx", bytes: bytes)
    let rejected = words(try file.readAlone(changes: .reject).text)
    if rejected != words(sent.text) { return "rejected: \(rejected), not \(words(sent.text))" }
    let authors = Set(try file.trackedText()?.text.authors ?? [])
    if authors != Set(merge.amendments.flatMap(\.proponents)) { return "\(authors)" }
    // Who edits a paragraph that others move, or move with other edits, has it at another place.
    let movedOtherwise = Dictionary(grouping: merge.amendments, by: \.block).values.contains {
      all in
      all.contains { $0.kind == .moveBlock } && Set(all.map(\.proponents)).count > 1
    }
    guard merge.amendments.allSatisfy(\.conflictsWith.isEmpty), !movedOtherwise else { return nil }
    let accepted = words(try file.readAlone(changes: .accept).text)
    let wanted = Projection.words(
      of: try merge.accepting(merge.amendments.map(\.id)).map(\.comparedText))
    return accepted == wanted ? nil : "accepted: \(accepted), not \(wanted)"
  }

  static let mergeBack = Promise<Sent>(
    "A merge that comes back from Word has each proponent's wishes, under no other name"
  ) { sent in
    let merge = sent.merge
    let bytes = try FileFormat.word.tracked(
      merge, of: sent.text, from: sent.file, named: "merge.docx")
    let file = SourceFile(name: "merge.docx", bytes: bytes)
    let tracked = try file.trackedText()?.text ?? TrackedText([])
    let again = Merge([MarkUp(name: "back", .tracked(tracked))], on: sent.text.clauses)
    for name in sent.own.keys {
      func wanted(_ merge: Merge) throws -> [[String]] {
        let ids = merge.amendments.filter { $0.proponents.contains(name) }.map(\.id)
        return Projection.words(of: try merge.accepting(ids).map(\.comparedText))
      }
      let (sentWords, backWords) = (try wanted(merge), try wanted(again))
      if sentWords != backWords { return "\(name): \(backWords), not \(sentWords)" }
    }
    return nil
  }

  private static func structured(_ paragraphs: [String]) -> StructuredText {
    StructuredText(clauses: GeneratedMarkUps.clauses(paragraphs.map { Array($0.utf8) }))
  }

  private static func words(_ text: StructuredText) -> [[String]] {
    Projection.words(of: text.clauses.map(\.comparedText))
  }
}

/// Paragraphs in one of four scripts, and what is made of them.
private struct Script: Sendable {
  let words: [String]
  let gap: String

  static let all = [
    Script(
      words: "the council shall publish all data on water wells and rivers of states"
        .split(separator: " ").map(String.init), gap: " "),
    Script(
      words: "يجب على المجلس أن ينشر البيانات المياه الآبار والأنهار تقارير الدول"
        .split(separator: " ").map(String.init), gap: " "),
    Script(words: "理事会应当公布数据关于水井河流的所有国".map(String.init), gap: ""),
    Script(
      words: "परिषद डेटा प्रकाशित करे जल कुएँ नदियाँ और रिपोर्ट सभी देशों".split(separator: " ")
        .map(String.init), gap: " "),
  ]

  func text(_ count: Int, _ random: inout Seeded) -> [String] {
    (0..<count).map { _ in paragraph(Int.random(in: 5...14, using: &random), &random) }
  }

  private func paragraph(_ count: Int, _ random: inout Seeded) -> String {
    (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: gap) + "."
  }

  /// Paragraphs come, go and move; words in them come, go and are replaced; one ends early and the
  /// rest begins another.
  func revised(_ paragraphs: [String], _ random: inout Seeded) -> [String] {
    var own = paragraphs
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let at = Int.random(in: 0..<own.count, using: &random)
      let choice = Int.random(in: 0..<8, using: &random)
      switch choice {
      case 0: own.insert(paragraph(8, &random), at: at)
      case 1 where own.count > 1: own.remove(at: at)
      case 2:
        let moved = own.remove(at: at)
        own.insert(moved, at: Int.random(in: 0...own.count, using: &random))
      default:
        var parts =
          gap.isEmpty ? own[at].map(String.init) : own[at].split(separator: gap).map(String.init)
        guard parts.count > 4 else { continue }
        let place = Int.random(in: 1..<(parts.count - 1), using: &random)
        switch choice {
        case 3: parts.remove(at: place)
        case 4: parts.insert(words.randomElement(using: &random) ?? "", at: place)
        case 5:
          own.insert(parts[place...].joined(separator: gap), at: at + 1)
          parts = Array(parts[..<place])
        default: parts[place] = words.randomElement(using: &random) ?? ""
        }
        own[at] = parts.joined(separator: gap)
      }
    }
    return own
  }
}
