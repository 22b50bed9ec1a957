/// Tells by its form a verb that begins a clause though no table lists it.
///
/// `Contemplating the role of …,` and `Revokes resolution 3;` lead their clauses as surely as
/// `Recalling` and `Decides` do. Prose begins with the same forms, so that such a lead counts only
/// where the whole paragraph is built as a clause is (see `PhraseFinder`).
struct VerbForms: Sendable {
  /// Endings of participles and gerunds.
  var participles: [String]
  /// Participles that another one follows: `having devoted`.
  var auxiliaries: Set<String>
  /// Endings of passive participles and adjectives, and what follows those: `dismayed by`.
  var passives: [String]
  var agents: Set<String>
  /// Endings of the third person, and what follows a verb but no noun: `revokes the`.
  var persons: [String]
  var objects: Set<String>
  /// Endings of nouns that look like participles: `sécurité de`.
  var nouns: [String]
  /// Words before a verb that make it reflexive: `se déclare`.
  var reflexives: Set<String>
  /// Other words with these endings.
  var others: Set<String>

  /// The kind of clause that the words begin, and how many of them are the verb.
  func read(_ words: ArraySlice<TextToken>) -> (kind: ClauseKind, count: Int)? {
    guard let first = words.first, first.kind == .word else { return nil }
    if reflexives.contains(first.folded) {
      guard let found = read(words.dropFirst(), isReflexive: true) else { return nil }
      return (found.kind, found.count + 1)
    }
    return read(words, isReflexive: false)
  }

  private func read(
    _ words: ArraySlice<TextToken>, isReflexive: Bool
  ) -> (kind: ClauseKind, count: Int)? {
    guard let verb = words.first, verb.kind == .word, words.count > 2 else { return nil }
    let next = words[words.startIndex + 1]
    guard next.kind == .word else { return nil }
    let isElided = verb.folded.hasPrefix("s'")
    let word = isElided ? String(verb.folded.dropFirst(2)) : verb.folded
    guard !others.contains(word), !nouns.contains(where: { word.hasSuffix($0) }) else { return nil }
    if auxiliaries.contains(word) { return (.preambular, 2) }
    if ends(word, participles, atLeast: 6) { return (.preambular, 1) }
    if ends(word, passives, atLeast: 5), isAgent(next.folded) { return (.preambular, 1) }
    guard ends(word, persons, atLeast: 4) else { return nil }
    let isVerb = isReflexive || isElided || objects.contains(next.folded) || isElision(next.folded)
    return isVerb ? (.operative, 1) : nil
  }

  private func ends(_ word: String, _ endings: [String], atLeast count: Int) -> Bool {
    word.utf8.count >= count && endings.contains { word.hasSuffix($0) }
  }

  private func isAgent(_ word: String) -> Bool {
    agents.contains(word) || word.hasPrefix("d'") && agents.contains("d'")
      || word.hasPrefix("qu'") && agents.contains("qu'")
  }

  /// `l'Assemblée`.
  private func isElision(_ word: String) -> Bool {
    word.hasPrefix("l'") && objects.contains("l'")
  }

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }

  static let english = VerbForms(
    participles: ["ing"], auxiliaries: words("having being"), passives: ["ed"],
    agents: words("by at about that of with to"), persons: ["s"],
    objects: words(
      "the a an its all any each every both this these such that resolution decision"),
    nouns: [], reflexives: [],
    others: words(
      """
      during regarding concerning following including according nothing something everything
      anything morning evening meeting training building funding housing planning spring pending
      notwithstanding excluding barring owing depending beginning banking engineering mining
      manufacturing shipping processing outstanding ensuing existing remaining ongoing upcoming
      as is has was does this thus plus versus less unless besides perhaps always towards others
      united attached related
      """))

  static let french = VerbForms(
    participles: ["ant"], auxiliaries: words("ayant étant"),
    passives: ["é", "ée", "és", "ées", "ie", "ies", "ue", "ues", "ante", "ants", "antes"],
    agents: words("par de du des que d' qu' à au aux envers"),
    persons: ["e", "it", "ut", "ort", "ient", "end"],
    objects: words("la le les l' un une son sa ses leur leurs ce cette ces cet tous toutes"),
    nouns: ["ité", "eté", "auté", "gie", "mie", "phie"], reflexives: words("se"),
    others: words(
      """
      pendant durant avant devant suivant concernant nonobstant moyennant auparavant maintenant
      cependant autant pourtant touchant enfant montant comme entre contre outre toute telle quelle
      malgré chaque lorsque puisque quoique presque jusque parce même dont soit dite autre quatre
      arrivée année journée entrée durée partie sortie série économie vue santé liberté
      """))

  static let spanish = VerbForms(
    participles: ["ando", "iendo", "yendo", "ándose", "iéndose", "yéndose"],
    auxiliaries: words("habiendo siendo habiéndose"),
    passives: ["ada", "ado", "ida", "ido", "adas", "ados", "idas", "idos"],
    agents: words("por de del que con ante"), persons: ["a", "e"],
    objects: words(
      """
      el la los las un una su sus este esta estos estas ese esa todos todas al que
      """),
    nouns: [], reflexives: words("se"),
    others: words(
      """
      cuando comando mando bando dividendo estado estados partido lado sentido tratado mercado
      cuidado resultado resultados medida medidas salida partida vida entrada jornada llamado
      comunidad debido para sobre entre desde ante durante mediante hasta hacia contra cada toda
      esta este otra una parte base donde frente conforme cualquiera
      """))
}
