internal import Texts

/// A duty that somebody refuses: `we do not agree that the Group should be dissolved`.
///
/// Whose words hold the duty is against it, so that it is no request of theirs.
enum Rejection {
  static func isMade(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[..<phrase.lowerBound]
    guard
      let refusal = before.lastIndex(where: { token in verbs.contains(token.folded) })
        ?? deniedSupport(in: before)
    else { return false }
    let between = before[(refusal + 1)...]
    // `We reject the text, and States should say so` goes on with something else.
    return between.contains { links.contains($0.folded) }
      && !between.contains { turns.contains($0.folded) }
  }

  /// `cannot support`, `nor do we agree`, `it is not true`.
  private static func deniedSupport(in before: ArraySlice<Token>) -> Int? {
    before.lastIndex { support.contains($0.folded) }.flatMap { at in
      let reach = before[..<at].suffix(6)
      // `Not only do we agree that …`
      let isDenied = reach.indices.contains { place in
        denials.contains(reach[place].folded)
          && !(place + 1 < at
            && ["only", "seulement", "solo", "sólo"].contains(sentence(before, place + 1)))
      }
      return isDenied ? at : nil
    }
  }

  private static func sentence(_ words: ArraySlice<Token>, _ at: Int) -> String { words[at].folded }

  /// Between the refusal and what is refused.
  private static let links = words("that que qu laquelle lequel lesquels whereby чтобы что")
  /// Behind these something else is said.
  private static let turns = words("; but however instead rather mais cependant pero sino но")
  private static let verbs = words(
    """
    reject rejects oppose opposes opposed object objects disagree disagrees dispute disputes contest \
    contests deny denies refute refutes rejetons rejette contestons conteste opposons oppose \
    désapprouvons désapprouve rechazamos rechaza objetamos objeta oponemos opone discrepamos \
    discrepa impugnamos отвергаем отвергает возражаем возражает
    """)
  private static let support = words(
    """
    agree agrees support supports accept accepts endorse endorses share shares believe believes \
    think thinks consider considers see sees convinced persuaded true correct case accurate right \
    appuyer accepter souscrire soutenir approuver partager adhérer partageons pensons pense \
    croyons croit estimons convaincus vrai exact juste appuyons soutenons apoyar aceptar respaldar \
    suscribir compartir compartimos creemos cree consideramos considera acuerdo convencidos cierto \
    verdad correcto exacto apoyamos согласны согласен согласна поддерживаем поддержать считаем
    """)
  private static let denials = words(
    "not cannot nor neither never unable ne n ni no nunca tampoco не")

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }
}
