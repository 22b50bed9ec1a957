/// The symbol and the date of a document, as they stand at its head.
enum DocumentMarks {
  /// Lines beyond these belong to the text.
  private static let head = 30
  private static let tail = 4

  /// The day the document itself bears; a meeting's days only where it bears no other.
  ///
  /// Only short lines count: a day in running text is somebody else's.
  static func date(_ drafts: [Draft]) -> CalendarDate? {
    var best: (score: Int, date: CalendarDate)?
    let places =
      Array(drafts.indices.prefix(head))
      + drafts.indices.dropFirst(head).suffix(tail)
    for at in places where drafts[at].kind != .note && !drafts[at].isListed {
      let lines =
        drafts[at].kind == .table
        ? drafts[at].text.split { $0 == "\t" || $0 == "\n" || $0 == "\u{2028}" }.prefix(24)
        : drafts[at].text.lines(atMost: 6)[...]
      if best == nil {
        let text = drafts[at].text
        let whole = text.holds("\n") ? text.split(separator: "\n", maxSplits: 6) : [text[...]]
        best = whole.lazy.compactMap { LetterDate.find(in: $0) }.first.map { (score: 5, date: $0) }
      }
      for line in lines where line.utf8.count <= 120 {
        guard let found = PrintedDate.find(in: String(line)) else { continue }
        guard found.otherWords <= 3, !citesInstrument(line) else { continue }
        let score = (found.isRange ? 0 : 10) - found.otherWords * 2 - (at >= head ? 3 : 0)
        if best.map({ score > $0.score }) ?? true { best = (score, found.date) }
      }
    }
    return best?.date ?? dateBesideSymbol(drafts)
  }

  /// `Recalling its resolution 7/12 of 6 May 2031`: the day of what is cited, and not of the paper.
  private static func citesInstrument(_ line: Substring) -> Bool {
    let words = line.split { [" ", "\u{A0}", "*", "[", "]", "(", ")"].contains($0) }
    return words.indices.dropFirst().dropLast().contains { at in
      guard instruments.contains(words[at].lowercased()),
        let sign = words[at + 1].unicodeScalars.first
      else { return false }
      return Numerals.digit(sign) != nil || isSymbol(String(words[at + 1]))
    }
  }

  private static let instruments: Set<String> = [
    "resolution", "resolutions", "decision", "decisions", "résolution", "résolutions", "décision",
    "décisions", "resolución", "resoluciones", "decisión", "decisiones", "резолюцию", "резолюции",
    "резолюция", "решение", "решения", "قرارها", "قراره", "القرار", "مقررها", "المقرر",
  ]

  /// `OZ-2/15 – 24 January 2031 – Original: English`, in a line with more than that.
  private static func dateBesideSymbol(_ drafts: [Draft]) -> CalendarDate? {
    guard let (draft, place) = besideOther(drafts) else { return nil }
    let behind = words(of: drafts[draft].text)[(place + 1)...]
    let pieces = behind.split { ["·", "–", "—", "-", "|", ";"].contains($0) }.prefix(3)
    return pieces.lazy.compactMap { piece -> CalendarDate? in
      guard let found = PrintedDate.find(in: piece.prefix(9).joined(separator: " ")),
        found.otherWords <= 3
      else { return nil }
      return found.date
    }.first
  }

  /// The symbol under which the document was issued: alone on a line, or behind `Document`.
  ///
  /// Where no line has it alone, that in a line of the head with more; then that of the pages'
  /// running heads.
  static func symbol(_ drafts: [Draft], runningHeads: [String] = []) -> String? {
    if let symbol = alone(drafts) { return symbol }
    if let (draft, place) = besideOther(drafts) {
      return trimmed(words(of: drafts[draft].text)[place])
    }
    let symbols = Set(runningHeads.flatMap(words).filter(isSymbol).map(trimmed))
    return symbols.count == 1 ? symbols.first : nil
  }

  /// The draft of the head and the word in it that is the only symbol there, unless something
  /// else is said of it: `replaces OZ-1/3`, `Comments on OZ-1/3`.
  private static func besideOther(_ drafts: [Draft]) -> (draft: Int, word: Int)? {
    for at in drafts.indices.prefix(10) where drafts[at].kind != .note && !drafts[at].isListed {
      let words = words(of: drafts[at].text)
      if words.count > 45 { return nil }
      let places = words.indices.filter { isSymbol(words[$0]) }
      guard places.count == 1, let place = places.first, !isRunning(drafts[at]),
        standsApart(place, in: words)
      else { continue }
      if words[place].hasPrefix("("), !subjects.contains(words[0].lowercased()) { continue }
      let named = words[..<place].last { !labels.contains($0.lowercased()) }
      let before = named?.lowercased() ?? ""
      if !references.contains(before) { return (at, place) }
    }
    return nil
  }

  /// Whether a line is running text, which cites the documents of others.
  private static func isRunning(_ draft: Draft) -> Bool {
    let isClosed = draft.shape.last.map { [".", ",", ";", "。", "；", "，", "،", "؛"].contains($0) }
    return isClosed ?? false || draft.phrase != nil || SentenceSigns.isSentence(draft.text)
  }

  /// Whether a symbol is set off from its line's other words.
  ///
  /// It stands at an end of the line, by a separator, or behind `Document`; resolutions are cited
  /// in such places.
  private static func standsApart(_ place: Int, in words: [String]) -> Bool {
    let parts = words[place].split(separator: "/").map(String.init)
    guard !parts.contains(where: { ["RES", "DEC", "PRST"].contains($0) }) else { return false }
    if place == 0 || place == words.count - 1 { return true }
    return labels.contains(words[place - 1].lowercased()) || isSeparator(words[place - 1].last)
      || isSeparator(words[place].last) || isSeparator(words[place + 1].first)
  }

  private static func isSeparator(_ sign: Character?) -> Bool {
    sign.map { ["·", "–", "—", "-", "|", ";", ":", "(", ")", "•", ","].contains($0) } ?? false
  }

  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  private static let subjects: Set<String> = [
    "subject:", "subject", "re:", "objet", "objet:", "asunto:", "asunto", "тема:", "الموضوع:",
  ]
  private static let references: Set<String> = [
    "of", "to", "in", "on", "see", "replaces", "replacing", "and", "by", "from", "with", "de", "du",
    "le", "la", "les", "sur", "au", "aux", "et", "remplace", "el", "del", "sobre", "y", "sustituye",
    "по", "к", "на", "о", "resolution", "résolution", "resolución", "decision", "res.", "cf.",
    "concerning", "regarding", "about", "under", "per", "recalling", "recalls", "paragraph",
    "following", "against", "amending", "amends", "revising", "revises", "supersedes", "after",
    "since", "between", "than", "decisions", "resolutions", "supporting", "that",
    "concernant", "suivant", "selon", "par", "avec", "dans", "contre", "révise", "modifie",
    "según", "con", "en", "por", "modifica", "revisa", "relativo", "relativa", "décision",
    "decisión", "в", "с", "от", "из", "об", "согласно", "заменяет", "резолюция", "резолюции",
    "решение", "إلى", "على", "في", "من", "بشأن", "القرار", "للقرار",
  ]

  private static func alone(_ drafts: [Draft]) -> String? {
    var paragraphs = 0
    for draft in drafts.prefix(head) where draft.kind != .note && !draft.isListed {
      // What running text begins below is a list of others' documents.
      if paragraphs > 1, draft.kind != .table { return nil }
      if draft.shape.words > 25, draft.shape.isClosed { paragraphs += 1 }
      let cells = draft.text.split { $0 == "\t" || $0 == "\n" || $0 == "\u{2028}" }.prefix(30)
      for cell in cells where cell.utf8.count <= 80 {
        let words = cell.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
        guard let place = words.firstIndex(where: isSymbol) else { continue }
        let before = words[..<place].allSatisfy { labels.contains($0.lowercased()) }
        let after = words[(place + 1)...].allSatisfy { $0.utf8.count <= 12 } && words.count <= 5
        if before, after, !isStatement(cell) { return trimmed(words[place]) }
      }
    }
    return nil
  }

  /// Whether a cell says something: `A/OZ/70 recalls it all`.
  private static func isStatement(_ cell: Substring) -> Bool {
    let isEnded = cell.last.map { [".", ",", ";"].contains($0) } ?? false
    return SentenceSigns.isSentence(String(cell)) || isEnded && cell.contains(" ")
  }

  private static let labels: Set<String> = [
    "document", "doc.", "doc", "symbol:", "symbol", "document:", "documento", "documento:", "cote",
    "cote:", "signatura", "документ", "الوثيقة", "文件", "un", "united", "nations", "no.", "n°",
    "nations_unies", "distr.", "general", "reference:", "ref:", "ref.:",
  ]

  private static func trimmed(_ word: String) -> String {
    var bytes = Array(word.utf8)
    while let last = bytes.last, [0x2E, 0x2C, 0x3A, 0x29].contains(last) { bytes.removeLast() }
    while let first = bytes.first, first == 0x28 { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Capitals, figures and their points, parted by strokes, with a figure somewhere.
  static func isSymbol(_ word: String) -> Bool {
    let parts = trimmed(word).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let first = parts.first?.utf8.first, (0x41...0x5A).contains(first)
    else { return false }
    var hasFigure = false
    for part in parts {
      guard !part.isEmpty, part.utf8.count <= 16 else { return false }
      var small = 0
      for byte in part.utf8 {
        switch byte {
        case 0x30...0x39: hasFigure = true
        case 0x61...0x7A: small += 1
        case 0x41...0x5A, 0x2D, 0x2E, 0x28, 0x29: break
        default: return false
        }
      }
      let isKnown = ["Rev.", "Add.", "Corr.", "Conf."].contains { part.hasPrefix($0) }
      if small > 0, !isKnown { return false }
    }
    return hasFigure
  }
}
