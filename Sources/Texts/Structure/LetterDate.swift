/// The day in a title such as `Letter dated 5 June 2031 from … addressed to …`.
enum LetterDate {
  /// The day the letter or note bears; nil where a line is no such title.
  static func find(in line: Substring) -> CalendarDate? {
    guard line.utf8.count <= 600, mayBegin(line) else { return nil }
    let words = line.split(whereSeparator: isSeparator).map(String.init)
    let folded = words.map(Self.folded)
    guard let head = folded.first(where: { !qualifiers.contains($0) }), letters.contains(head),
      let marker = folded.indices.first(where: { at in
        markers.contains(folded[at]) && begins(with: at + 1, folded)
      })
    else { return nil }
    let behind = words[(marker + 1)...].prefix(7).joined(separator: " ")
    return PrintedDate.find(in: behind)?.date
  }

  /// A look at the first words only: most lines are running text, and none of a letter's title.
  private static func mayBegin(_ line: Substring) -> Bool {
    let opening = line.split(maxSplits: 3, whereSeparator: isSeparator).prefix(3)
    guard opening.count == 3 else { return true }
    let head = opening.lazy.map { folded(String($0)) }.first { !qualifiers.contains($0) }
    return head.map(letters.contains) ?? true
  }

  private static func isSeparator(_ sign: Character) -> Bool {
    sign == " " || sign == "\u{A0}" || sign == "*" || sign == "#"
  }

  private static func folded(_ word: String) -> String {
    word.lowercased().filter { $0 != "," && $0 != ":" }
  }

  /// A day stands there, `du` or `le` before it.
  private static func begins(with at: Int, _ words: [String]) -> Bool {
    words[min(at, words.count)...].prefix(2).contains { word in
      word.unicodeScalars.first.map { Numerals.digit($0) != nil } ?? false
    }
  }

  private static let letters: Set<String> = [
    "letter", "letters", "note", "notes", "lettre", "lettres", "carta", "cartas", "nota", "notas",
    "письмо", "письма", "нота", "ноты", "رسالة", "رسالتان", "رسائل", "مذكرة",
  ]
  private static let qualifiers: Set<String> = ["", "identical", "вербальная", "вербальные"]
  private static let markers: Set<String> = [
    "dated", "datée", "datées", "fecha", "fechada", "fechadas", "date", "от", "مؤرخة", "المؤرخة",
    "مؤرختان", "بتاريخ",
  ]
}
