/// Words that tell a sentence from a heading.
enum SentenceSigns {
  /// Verbs and auxiliaries that headings do without; lower case.
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "be", "been", "should", "shall", "will", "would", "must", "can",
    "could", "may", "might", "has", "have", "had", "does", "do", "we", "it", "they",
    "est", "sont", "était", "être", "doit", "doivent", "devrait", "devraient", "peut", "peuvent",
    "nous", "a", "ont", "sera", "seront",
    "es", "son", "era", "ser", "debe", "deben", "debería", "deberían", "puede", "pueden", "ha",
    "han", "será", "serán", "nosotros", "hay",
    "является", "являются", "должен", "должна", "должно", "должны", "следует", "может", "могут",
    "мы", "был", "была", "были", "будет", "будут",
    "ينبغي", "يجب", "يمكن", "نحن", "كان", "كانت", "يكون", "تكون",
  ]

  /// Whether the first forty words hold a verb that headings do without.
  static func isSentence(_ text: String) -> Bool {
    var seen = 0
    var word = ""
    // A figure stands before the word: `3 May`.
    var isDay = false
    for scalar in text.unicodeScalars {
      if Numerals.digit(scalar) != nil, word.isEmpty { isDay = true }
      if scalar.isLetter {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        // English "a" is French "has"; a lone letter proves nothing.
        let isMonth = word == "May" && isDay
        if word.unicodeScalars.count > 1, !isMonth, verbs.contains(word.lowercased()) {
          return true
        }
        isDay = false
        word = ""
        seen += 1
        if seen > 40 { return false }
      }
    }
    return verbs.contains(word.lowercased())
  }

  /// `Geneva, 14-16 May 2013`, `name@example.org`, `Mr D. Someone`: lines that stand alone without
  /// being headings.
  static func isAddressOrDate(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "," || $0 == "-" || $0 == "\u{A0}" }
    let tokens = text.split { $0 == " " || $0 == "\t" }
    if tokens.count <= 3, tokens.contains(where: { DocumentMarks.isSymbol(String($0)) }) {
      return true
    }
    if text.contains("@") || text.contains("://") || text.contains("www.") { return true }
    if let first = words.first, honorifics.contains(String(first)) { return true }
    let hasFigure = text.utf8.contains { (0x30...0x39).contains($0) }
    return hasFigure && words.count <= 8
      && words.contains { MonthNames.number(of: String($0)) != nil }
  }

  private static let honorifics: Set<String> = [
    "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "H.E.", "Prof.", "Mme", "M.", "Sr.",
    "Sra.", "S.E.", "Г-н", "Г-жа", "السيد", "السيدة",
  ]
}
