internal import Texts

/// How records say what became of a proposal, in English, French and Spanish.
enum FateWords {
  struct Phrase: Sendable {
    /// In their order; `…` stands for up to ten other words.
    var words: [String]
    var kind: Fate.Kind
  }

  private static let withdrawn = """
    withdrew|withdrawn|withdraws|a retiré|ont retiré|retira sa|retira son|a été retirée|a été \
    retiré|retiró|retiraron|fue retirada|fue retirado
    """
  private static let notInsisted = """
    not insisted|not insist|not to insist|no longer insisted|not pursue|not to pursue|not pursued|\
    not press|not to press|pas insisté|pas insister|n ' insiste pas|n ' insista pas|pas maintenir|\
    pas maintenu|no insistió|no insistieron|no insistir|no insistiría|no mantuvo
    """
  private static let notAdopted = """
    not accepted|not adopted|not agreed|not retained|was rejected|were rejected|rejected the \
    proposal|not find support|no support|not supported|not included|pas été retenue|pas été \
    retenu|pas été acceptée|pas été adoptée|a été rejetée|a été rejeté|no fue aceptada|no fue \
    aceptado|no fue adoptada|no se aceptó|no se adoptó|fue rechazada|fue rechazado
    """
  private static let elsewhere = """
    agreed to discuss|agreed to take … up|agreed to defer|agreed to consider … later|be discussed \
    in the context|be discussed within the context|be discussed elsewhere|be taken up elsewhere|be \
    taken up under|was deferred|were deferred|was postponed|accepté de … examiner|convenu de … \
    examiner|renvoyée à|a été reportée|accedió a examinar|acordó examinar|aceptó debatir|fue aplazada|\
    se aplazó
    """
  private static let reportedOnly = """
    be reflected in … report|reflected … in … report rather|be included in … report|only in … \
    report|be recorded in … report|soit reflétée dans … rapport|figurer dans … rapport|reflétée dans \
    le rapport|se reflejara en … informe|se recogiera en … informe|figurara en … informe
    """
  private static let adopted = """
    was added|were added|was made|were made|was accepted|were accepted|was adopted|were adopted|was \
    agreed|were agreed|was incorporated|were incorporated|was included|were included|was inserted|\
    was approved|were approved|a été acceptée|a été accepté|a été adoptée|a été adopté|a été \
    ajoutée|a été ajouté|a été apportée|a été approuvée|fue aceptada|fue aceptado|fue adoptada|fue \
    aprobada|se aceptó|se añadió|se adoptó|se incorporó
    """

  /// Those that may follow one of the others by chance stand behind them.
  static let phrases: [Phrase] = [
    (notInsisted, Fate.Kind.notInsisted), (withdrawn, .withdrawn), (elsewhere, .discussedElsewhere),
    (reportedOnly, .reportedOnly), (notAdopted, .notAdopted), (adopted, .adopted),
  ].flatMap { table, kind in
    WordList.phrases(table).map { Phrase(words: $0, kind: kind) }
  }

  /// With which what became of it is joined to the proposal in one sentence.
  static let turns: Set<String> = [
    "but", "and", "although", "however", "which", "then", "later", "mais", "et", "qui", "puis",
    "toutefois", "pero", "y", "que", "luego", "aunque", ";",
  ]
  /// With which the next sentence takes a proposal up: `This was added`.
  static let takingUp: Set<String> = [
    "this", "these", "it", "both", "the", "cette", "ce", "ces", "elle", "il", "la", "le", "esta",
    "este", "estas", "estos", "el", "su",
  ]
  /// What is taken up so.
  static let proposals: Set<String> = [
    "proposal", "proposals", "amendment", "amendments", "change", "changes", "addition",
    "additions", "suggestion", "suggestions", "edit", "edits", "text", "wording", "request",
    "proposition", "propositions", "amendement", "amendements", "modification", "modifications",
    "ajout", "demande", "propuesta", "propuestas", "enmienda", "enmiendas", "modificación",
    "modificaciones", "adición", "sugerencia", "solicitud",
  ]
}
