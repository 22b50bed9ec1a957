internal import Texts

/// A duty that only keeps readers from reading something into a text: `Nothing in this letter
/// should be read as a waiver`.
///
/// `No State should be left behind` asks; the verb of understanding makes the disclaimer, not the
/// denial alone.
enum Disclaimer {
  static func isMade(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[..<phrase.lowerBound]
    let behind = sentence[phrase.upperBound...].prefix(7)
    let denial = before.lastIndex { negativeSubjects.contains($0.folded) }
    if let denial, isOwnPaper(sentence[denial..<phrase.lowerBound]) { return true }
    // `No inference should be drawn.`
    if isNoOne(before), ["inference", "conclusion"].contains(before.last?.folded ?? "") {
      return true
    }
    let isDenied =
      denial != nil || isNoOne(before)
      || behind.prefix(2).contains { verbDenials.contains($0.folded) }
      || before.suffix(2).contains { ["ne", "no", "не", "لا", "não"].contains($0.folded) }
    guard isDenied else { return false }
    return behind.indices.contains { at in
      let word = sentence[at].folded
      if conclusions.contains(word) { return true }
      guard readings.contains(word), at + 1 < sentence.endIndex else { return false }
      return sentence[(at + 1)...].prefix(2).contains { readAs.contains($0.folded) }
        || word.unicodeScalars.first.map { $0.value > 0x5FF } ?? false
    }
  }

  /// `No one should`, `no reader should`.
  private static func isNoOne(_ before: ArraySlice<Token>) -> Bool {
    let subject = before.suffix(2).map(\.folded)
    return subject.first == "no"
      && ["one", "reader", "inference", "conclusion"].contains(subject.last ?? "")
  }

  /// `in this letter`, `dans la présente lettre`: behind `nothing`, whatever the verb.
  private static func isOwnPaper(_ subject: ArraySlice<Token>) -> Bool {
    let words = subject.prefix(7).map(\.folded)
    return words.contains(where: ownPapers.contains) && words.contains(where: these.contains)
  }

  private static let negativeSubjects: Set<String> = [
    "nothing", "nobody", "rien", "personne", "nada", "nadie", "ничто", "никто", "ничего",
  ]
  private static let verbDenials: Set<String> = [
    "not", "never", "pas", "jamais", "aucunement", "nicht", "ألا", "不",
  ]
  private static let these: Set<String> = [
    "this", "our", "the", "present", "these", "cette", "présente", "présent", "ce", "notre",
    "esta", "este", "presente", "nuestra", "этом", "настоящем",
  ]
  private static let ownPapers: Set<String> = [
    "letter", "paper", "submission", "contribution", "statement", "comments", "response", "reply",
    "email", "message", "note", "lettre", "contribution", "communication", "déclaration",
    "réponse", "carta", "contribución", "comunicación", "declaración", "respuesta", "письме",
    "документе",
  ]
  /// What a reader does with what is not said.
  private static let conclusions: Set<String> = [
    "infer", "inferred", "conclude", "concluded", "assume", "assumed", "surprise", "surprised",
    "doubt", "misunderstand", "misread", "misunderstood", "mistake", "prejudge", "conclure",
    "déduire", "inférer", "étonner", "étonné", "surpris", "croire", "douter", "deducir",
    "deducirse", "inferir", "inferirse", "concluir", "concluirse", "extrañar", "extrañarse",
    "sorprender", "sorprenderse", "dudar", "удивлять", "удивляться", "вывод", "сомневаться",
    "يستنتج", "يستغرب",
  ]
  /// The same in the words for reading, which need what they read it as.
  private static let readings: Set<String> = [
    "read", "construed", "interpreted", "understood", "taken", "seen", "interprété", "interprétée",
    "interprétés", "compris", "comprise", "lu", "lue", "vu", "vue", "considéré", "considérée",
    "interpretarse", "interpretado", "interpretada", "entenderse", "entendido", "tomarse", "leerse",
    "verse", "considerarse", "толковаться", "пониматься", "рассматриваться", "толковать",
    "يفهم", "يفسر", "تفسر",
  ]
  private static let readAs: Set<String> = [
    "as", "to", "that", "into", "comme", "como", "en", "que",
  ]
}
