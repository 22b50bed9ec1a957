internal import Texts

/// What those who come to a meeting are told of its practical side, and that asks nothing of
/// anybody's policy: `Participants are invited to register online`, `Lunch should be ordered`.
enum PracticalNotice {
  static func isGiven(_ sentence: ArraySlice<Token>) -> Bool {
    var meal = false
    var act = false
    var paper: Int?
    for at in sentence.indices {
      let word = sentence[at].folded
      if meals.contains(word) { meal = true }
      if registering.contains(word) { act = true }
      if papers.contains(word), paper == nil { paper = at }
    }
    guard meal || act || paper != nil else { return false }
    let opening = sentence.prefix(6)
    let isForGuests = sentence.prefix(9).contains { guests.contains($0.folded) }
    if meal {
      return isForGuests
        || opening.contains { meals.contains($0.folded) && !receptions.contains($0.folded) }
    }
    let isLocal = isDated(sentence) || sentence.contains { places.contains($0.folded) }
    guard isLocal, !sentence.contains(where: { yearly.contains($0.folded) }) else { return false }
    if act, isForGuests || opening.contains(where: { registering.contains($0.folded) }) {
      return !opening.contains { ["states", "governments", "countries"].contains($0.folded) }
    }
    // `Comments should be sent by 3 June.`
    return paper.map { $0 < sentence.startIndex + 4 } ?? false
      && sentence.contains { sendings.contains($0.folded) }
  }

  /// `by 3 June`, `before noon`: a day of this year, not a year by which something be done.
  private static func isDated(_ sentence: ArraySlice<Token>) -> Bool {
    sentence.indices.contains { at in
      MonthNames.number(of: sentence[at].folded) != nil
        && (at > sentence.startIndex && isDay(sentence[at - 1])
          || at + 1 < sentence.endIndex && isDay(sentence[at + 1])
          || at > sentence.startIndex + 1 && isDay(sentence[at - 2]))
    }
  }

  private static func isDay(_ token: Token) -> Bool {
    token.shape == .number && token.folded.utf8.count <= 2
  }

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }

  private static let guests = words(
    """
    participants participant delegates delegate delegations users visitors guests speakers attendees \
    applicants utilisateurs délégués délégations visiteurs intervenants invités participantes \
    delegados delegaciones usuarios visitantes oradores asistentes участники участникам делегаты \
    делегатам делегации делегациям المشاركون المشاركين الوفود
    """)
  private static let meals = words(
    """
    badge badges lunch luncheon dinner reception déjeuner dîner \
    réception insignia almuerzo cena recepción credencial gafetes бейдж бейджи обед \
    приём фуршет غداء عشاء شارات
    """)
  /// Of them, words that mean other things too.
  private static let receptions = words("reception réception recepción credencial приём")
  private static let registering = words(
    """
    register registration registrations accreditation inscrire inscription inscriptions \
    accréditation inscribirse inscripción acreditación зарегистрироваться регистрация регистрацию \
    аккредитация التسجيل
    """)
  private static let papers = words(
    """
    documents contributions comments submissions inputs statements presentations slides papers \
    observations commentaires déclarations contribuciones comentarios documentos observaciones \
    declaraciones документы замечания
    """)
  private static let sendings = words(
    """
    submitted sent uploaded received emailed transmitted submit send soumis soumises envoyés \
    envoyées transmis transmises presentarse enviarse remitirse presentados enviados представить \
    направить
    """)
  /// Where one does it.
  private static let places = words(
    """
    online portal website link desk gate entrance form portail ligne site guichet formulaire portal \
    línea sitio formulario портале сайте
    """)
  /// What recurs is a rule, and no notice of this meeting.
  private static let yearly = words(
    "each every annually yearly chaque annuellement cada anualmente ежегодно سنويا")
}
