internal import Interchange
package import Promises
internal import Redlines
internal import Texts

/// What must be true of every text that goes out to Word and comes back.
package enum WordPromises {
  /// A text as a Word file, and what one or two delegations make of it.
  package struct Sent: Sendable {
    let file: SourceFile
    let text: StructuredText
    let own: [String: StructuredText]

    var merge: Merge {
      Merge(
        own.map { MarkUp(name: $0, .revised($1.clauses, proponent: $0)) }, on: text.clauses)
    }
  }

  package static let family = PromiseFamily<Sent>(
    make: { seed in
      var random = Seeded(seed: seed)
      let script = Script.all[Int(seed % 4)]
      let base = script.text(Int.random(in: 2...5, using: &random), &random)
      let written = structured(base)
      let file = SourceFile(name: "base.docx", bytes: try word(from: written, to: written, by: ""))
      let names = ["Azel", "Bruma"].prefix(1 + Int(seed / 4 % 2))
      return Sent(
        file: file, text: try file.readAlone(changes: .accept).text,
        own: Dictionary(
          uniqueKeysWithValues: names.map {
            ($0, structured(script.revised(base, &random)))
          }))
    }, promises: [unedited, redline, markUp, trackedMerge])

  static let unedited = Promise<Sent>("Out to Word and back with no edit is no amendment") { sent in
    let merge = Merge(
      [MarkUp(name: "back", .revised(sent.text.clauses, proponent: "Azel"))],
      on: sent.text.clauses)
    if !merge.amendments.isEmpty { return "\(merge.amendments)" }
    let again = try word(from: sent.text, to: sent.text, by: "Azel")
    let back = try SourceFile(name: "back.docx", bytes: again).readAlone(changes: .accept).text
    let second = Merge(
      [MarkUp(name: "back", .revised(back.clauses, proponent: "Azel"))], on: sent.text.clauses)
    return second.amendments.isEmpty ? nil : "\(second.amendments)"
  }

  static let redline = Promise<Sent>(
    "Of a redline in Word, what is accepted is the new text and what is rejected the old one"
  ) { sent in
    for (name, own) in sent.own {
      let bytes = try word(from: sent.text, to: own, by: name)
      let file = SourceFile(name: "redline.docx", bytes: bytes)
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
      let bytes = try word(from: sent.text, to: own, by: name)
      guard let tracked = try SourceFile(name: "back.docx", bytes: bytes).trackedText()?.text else {
        return words(own) == words(sent.text) ? nil : "nothing is tracked"
      }
      let merge = Merge([MarkUp(name: "back", .tracked(tracked))], on: sent.text.clauses)
      let names = Set(merge.amendments.flatMap(\.proponents))
      if !names.isSubset(of: [name]) { return "\(names)" }
      let accepted = Projection.words(
        of: try merge.accepting(merge.amendments.map(\.id)).map(\.text))
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
    let authors = Set((try file.trackedText()?.text.authors ?? []).flatMap { $0.split(by: ", ") })
    if authors != Set(merge.amendments.flatMap(\.proponents)) { return "\(authors)" }
    guard merge.amendments.allSatisfy(\.conflictsWith.isEmpty) else { return nil }
    let accepted = words(try file.readAlone(changes: .accept).text)
    let wanted = Projection.words(
      of: try merge.accepting(merge.amendments.map(\.id)).map(\.text))
    return accepted == wanted ? nil : "accepted: \(accepted), not \(wanted)"
  }

  private static func word(
    from old: StructuredText, to new: StructuredText, by author: String
  ) throws -> [UInt8] {
    try FileFormat.word.redline(
      from: old, to: new, named: "out.docx",
      by: RedlineAuthor(name: author, date: "2026-03-31T10:00:00Z"))
  }

  private static func structured(_ paragraphs: [String]) -> StructuredText {
    StructuredText(clauses: GeneratedMarkUps.clauses(paragraphs.map { Array($0.utf8) }))
  }

  private static func words(_ text: StructuredText) -> [[String]] {
    Projection.words(of: text.clauses.map(\.text))
  }
}

extension String {
  fileprivate func split(by separator: String) -> [String] {
    split(separator: separator).map(String.init)
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
