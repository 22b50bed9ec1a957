public import Texts

/// What a careful clerk would ask back about a document, beyond its numbering.
public enum Slips {
  /// Contents that do not fit the headings, parts that are not there.
  ///
  /// Linear in the length of the text.
  public static func warnings(
    for text: StructuredText, recommendations: [Recommendation]
  ) -> [Warning] {
    PrintedContents(in: text).warnings(for: text) + missingParts(of: recommendations, in: text)
      + missingAnnexes(in: text) + misreadNumbers(in: text)
      + toldOfOthers(recommendations, in: text) + bracketedSubmitters(of: text)
  }

  /// Parties that a draft names in brackets among those who hand it in.
  private static func bracketedSubmitters(of text: StructuredText) -> [Warning] {
    text.submitters.compactMap { name in
      guard
        let line = text.clauses.prefix(6).first(where: {
          [.title, .heading, .paragraph].contains($0.kind) && $0.text.contains("[\(name)]")
        })
      else { return nil }
      return Warning(
        .attribution, "\(name) stands in brackets among those who submit the text; please check.",
        clause: line.id)
    }
  }

  // MARK: Requests of others

  /// Requests that a paper says others have, who may have handed in another wording, or none.
  private static func toldOfOthers(
    _ recommendations: [Recommendation], in text: StructuredText
  ) -> [Warning] {
    recommendations.filter(\.isToldOfOthers).map { one in
      let words = one.text.split { $0 == " " || $0 == "\n" }
      let opening = words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
      let others = one.proponents.filter { !text.submitters.contains($0) }
      let who = others.count == 1 ? "who did not submit" : "none of whom submitted"
      return Warning(
        .attribution,
        "\"\(opening)\" is attributed to \(others.joined(separator: ", ")), \(who) this paper; "
          + "please check.", clause: one.clauses.first)
    }
  }

  // MARK: Numbers misread

  /// Headings numbered `Il` and `111`: a Roman number whose strokes were read as other letters.
  private static func misreadNumbers(in text: StructuredText) -> [Warning] {
    var before: String?
    return text.clauses.filter { $0.kind == .heading }.compactMap { heading in
      let label = heading.label ?? (heading.text.hasPrefix("| ") ? "|" : nil)
      guard let label else { return nil }
      defer { before = label }
      let isStrokes = label.allSatisfy { "Il1|!".contains($0) }
      let isRoman = label.allSatisfy { $0 == "I" }
      guard isStrokes, !isRoman, label != "1", label.utf8.count <= 3, label != "l",
        Int(label).map({ number in before.flatMap(Int.init) != number - 1 }) ?? true
      else { return nil }
      let meant = String(repeating: "I", count: label.utf8.count)
      let printed = heading.label == nil ? heading.text : "\(label) \(heading.text)"
      return Warning(
        .opticalRecognition, "\(label) in \"\(printed)\" is probably \(meant), misread.",
        clause: heading.id)
    }
  }

  // MARK: Parts of a recommendation

  /// Of the parts I to VI of one recommendation some are not there.
  private static func missingParts(
    of recommendations: [Recommendation], in text: StructuredText
  ) -> [Warning] {
    var places: [ClauseID: Int] = [:]
    for (at, clause) in text.clauses.enumerated() { places[clause.id] = at }
    return recommendations.compactMap { recommendation in
      guard recommendation.category != nil || recommendation.clauses.count > 3 else { return nil }
      let parts = recommendation.clauses.dropFirst().compactMap { id -> (Int, ClauseID)? in
        guard let place = places[id], let number = part(text.clauses[place]) else { return nil }
        return (number, id)
      }
      let present = parts.map(\.0)
      guard parts.count > 1, let last = present.last, last <= 30,
        zip(present, present.dropFirst()).allSatisfy({ $0 < $1 })
      else { return nil }
      let missing = (1...last).filter { !present.contains($0) }
      guard !missing.isEmpty, missing.count <= present.count else { return nil }
      let who = recommendation.number.map { "Recommendation \($0)" } ?? "The recommendation"
      let names = recommendation.proponents.joined(separator: "; ")
      return Warning(
        .missingPart,
        "\(who)\(names.isEmpty ? "" : " (\(names))"): of its parts I to \(roman(last)), "
          + "\(missing.map(roman).joined(separator: " and ")) "
          + (missing.count == 1 ? "is not there." : "are not there."),
        clause: parts[0].1)
    }
  }

  /// The Roman number of a part's heading: `II Format`, `V International organizations`.
  private static func part(_ clause: Clause) -> Int? {
    guard [.heading, .paragraph, .title].contains(clause.kind), clause.text.utf8.count < 120 else {
      return nil
    }
    let tokens = Token.all(in: PrintedContents.printed(clause))
    guard let first = tokens.first, first.shape == .upper, let value = value(of: first.folded)
    else { return nil }
    let words = tokens.dropFirst().filter { $0.shape != .mark }
    guard let next = words.first, next.isCapital, words.count <= 12, tokens.last?.folded != "."
    else { return nil }
    return value
  }

  private static let romans: [(String, Int)] = [
    ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
  ]

  private static func roman(_ number: Int) -> String {
    var (number, printed) = (number, "")
    for (letters, value) in romans {
      while number >= value {
        printed += letters.uppercased()
        number -= value
      }
    }
    return printed
  }

  /// Of a number up to thirty, in Roman or Arabic digits.
  private static func value(of word: String) -> Int? {
    (1...30).first { roman($0).lowercased() == word }
  }

  // MARK: Annexes

  /// References to an annex that is not there, where other annexes are.
  private static func missingAnnexes(in text: StructuredText) -> [Warning] {
    let present = annexes(of: text)
    guard !present.isEmpty else { return [] }
    var called: [(name: String, clause: ClauseID, printed: String)] = []
    for clause in text.clauses where clause.kind != .note {
      let tokens = Token.all(in: clause.text)
      for at in tokens.indices where annexWords.contains(tokens[at].folded) {
        guard at + 1 < tokens.count, let name = annexNumber(tokens[at + 1]),
          !(at == 0 && isAnnexHead(clause, tokens))
        else { continue }
        let behind = at + 2 < tokens.count ? tokens[at + 2].folded : ""
        guard tokens[at].isCapital, !["of", "to", "de", "du", "del", "к"].contains(behind)
        else { continue }
        let printed = tokens[at].range.lowerBound..<tokens[at + 1].range.upperBound
        called.append(
          (name, clause.id, String(decoding: Array(clause.text.utf8)[printed], as: UTF8.self)))
      }
    }
    var told = Set<String>()
    return called.filter { !present.contains($0.name) && told.insert($0.name).inserted }.map {
      Warning(
        .missingPart, "The text refers to \($0.printed), which is not there.", clause: $0.clause)
    }
  }

  /// The numbers of the annexes that are there; only short clauses and headings are looked at.
  private static func annexes(of text: StructuredText) -> Set<String> {
    var present = Set<String>()
    for clause in text.clauses
    where clause.kind == .heading || clause.kind == .title || clause.text.utf8.count < 240 {
      let tokens = Token.all(in: clause.text)
      guard tokens.count > 1, annexWords.contains(tokens[0].folded), isAnnexHead(clause, tokens),
        let name = annexNumber(tokens[1])
      else { continue }
      present.insert(name)
    }
    return present
  }

  private static func isAnnexHead(_ clause: Clause, _ tokens: [Token]) -> Bool {
    clause.kind == .heading || clause.kind == .title || tokens.count < 14
  }

  private static func annexNumber(_ token: Token) -> String? {
    if token.shape == .number { return String(Int(token.folded) ?? 0) }
    guard token.shape == .upper else { return nil }
    if let value = value(of: token.folded) { return String(value) }
    return token.folded.utf8.count == 1 ? token.folded : nil
  }

  private static let annexWords: Set<String> = [
    "annex", "appendix", "annexe", "anexo", "appendice", "apéndice", "приложение", "приложении",
  ]
}
