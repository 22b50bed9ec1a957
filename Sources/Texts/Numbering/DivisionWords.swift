/// The names of divisions, in the languages that contributions come in.
enum DivisionWords {
  /// Names that stand above numbered sections; 0 is the outermost.
  static let ranks: [String: Int] = {
    var ranks: [String: Int] = [:]
    for (rank, names) in byRank.enumerated() {
      for name in WordList.entries(names) { ranks[name] = rank }
    }
    return ranks
  }()

  private static let byRank = [
    "part|partie|parte|teil|часть|الجزء|部|annex|appendix|schedule|attachment|annexe|appendice|anexo|"
      + "apéndice|adjunto|anhang|anlage|приложение|المرفق|الملحق|التذييل|附件|附录",
    "title|titre|título|раздел|الباب|编|chapter|chapitre|capítulo|kapitel|глава|الفصل|章|"
      + "opinion|avis|opinión|мнение|الرأي|resolution|résolution|resolución|резолюция|decision|"
      + "décision|decisión|решение|draft opinion|draft resolution|draft decision|new draft opinion|"
      + "projet d’avis|projet de résolution|proyecto de resolución|proyecto de opinión",
    "section|sección|القسم|节|theme|thème|tema|тема|agenda item|session|goal|objective|objectif|"
      + "objetivo|цель|pillar|pilier|pilar|question|pregunta|вопрос|السؤال|cluster|"
      + "priority|priorité|prioridad|recommendation area|issue|step",
    "article|artículo|artigo|artikel|статья|المادة|条|recommendation|recommandation|recomendación|"
      + "recomendação|empfehlung|рекомендация|التوصية|توصية|建议|proposal|proposition|propuesta|"
      + "предложение|المقترح|principle|principe|principio|принцип|المبدأ|action|action line|"
      + "draft recommendation|key recommendation|commitment|engagement|compromiso|option|opción",
  ]

  private static let firstWords = Set(ranks.keys.compactMap { WordList.words($0).first })
  private static let longestFirstWord = firstWords.map(\.unicodeScalars.count).max() ?? 0

  static let ordinals: [String: Int] = {
    var ordinals: [String: Int] = [:]
    for line in ordinalLines {
      for (at, word) in WordList.words(line).enumerated() { ordinals[word] = at + 1 }
    }
    return ordinals
  }()

  private static let ordinalLines = [
    "one two three four five six seven eight nine ten",
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
    "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة",
    "premier deuxième troisième quatrième cinquième", "primero segundo tercero cuarto quinto",
  ]

  static let chineseUnits: Set<Unicode.Scalar> = ["条", "章", "节", "部", "编"]

  /// A quick look at the first word of a text, and at the sign before a Chinese number.
  static func mayBegin(_ text: String) -> Bool {
    var word = String.UnicodeScalarView()
    var letters = 0
    for scalar in text.unicodeScalars {
      guard letters <= longestFirstWord else { return false }
      if word.isEmpty, scalar.isSpace || scalar == "*" || scalar == "_" { continue }
      if word.isEmpty, scalar == "第" { return true }
      guard scalar.isLetter || scalar == "’" || scalar == "'" else { break }
      word.appendLowercased(scalar)
      letters += 1
    }
    return firstWords.contains(String(word))
  }

  /// The longest name that stands at a place, and where it ends.
  ///
  /// Names have three words at most.
  static func match(_ head: [Unicode.Scalar], from start: Int) -> (name: String, end: Int)? {
    var name = String.UnicodeScalarView()
    var best: (String, Int)?
    var at = start
    for _ in 0..<3 {
      while at < head.count, head[at].isLetter || head[at] == "’" || head[at] == "'" {
        name.appendLowercased(head[at])
        at += 1
      }
      if ranks[String(name)] != nil { best = (String(name), at) }
      guard at + 1 < head.count, head[at] == " " || head[at] == "\u{A0}" else { break }
      name.append(" ")
      at += 1
    }
    return best
  }
}
