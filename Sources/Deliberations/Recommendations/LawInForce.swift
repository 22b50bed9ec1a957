internal import Texts

/// A duty that the law already lays down, or that only says how things go at a meeting: `under the
/// Act of 2018, agencies must publish their registers`.
enum LawInForce {
  static func isStated(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[..<phrase.lowerBound]
    return isEnacted(before) || isUnderLaw(phrase, in: sentence)
      || isHousekeeping(phrase, in: sentence) || isAddition(phrase, in: sentence)
  }

  /// `Article 5 of the Convention requires that`, `la loi dispose que`.
  private static func isEnacted(_ before: ArraySlice<Token>) -> Bool {
    guard let verb = before.lastIndex(where: { enacts.contains($0.folded) }),
      verb + 1 < before.endIndex,
      before[(verb + 1)...].prefix(3).contains(where: { links.contains($0.folded) })
    else { return false }
    return before[..<verb].suffix(14).contains { laws.contains($0.folded) }
  }

  /// `We add: and must be free`: it goes on with what the sentence before says, and asks no more.
  private static func isAddition(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let last = sentence[..<phrase.lowerBound].suffix(2).map(\.folded)
    return last.count == 2 && last[0] == ":" && ["and", "et", "y", "e", "и"].contains(last[1])
      && sentence[phrase].contains { duties.contains($0.folded) }
  }

  /// `Under the Treaty, States must report`, `In Norway, operators must hold a licence`.
  private static func isUnderLaw(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    guard sentence[phrase].contains(where: { duties.contains($0.folded) }),
      let comma = sentence[..<phrase.lowerBound].firstIndex(where: { $0.folded == "," })
    else { return false }
    let lead = sentence[..<comma].filter { $0.shape != .mark }
    guard let first = lead.first?.folded, lead.count <= 16 else { return false }
    if ["in", "en", "au", "aux", "в"].contains(first), lead.count <= 5 {
      return CountryNames.contains(names(lead.dropFirst()))
    }
    return leads.contains(first) && lead.contains { laws.contains($0.folded) }
  }

  private static func names(_ tokens: ArraySlice<Token>) -> String {
    tokens.filter(\.isCapital).map { $0.folded.prefix(1).uppercased() + $0.folded.dropFirst() }
      .joined(separator: " ")
  }

  /// `Participants must register online`.
  private static func isHousekeeping(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let before = sentence[..<phrase.lowerBound]
    guard let subject = before.last(where: { $0.shape != .mark }), guests.contains(subject.folded)
    else { return false }
    return sentence[phrase.upperBound...].prefix(3).contains { errands.contains($0.folded) }
  }

  /// `Please contact our office`, `we invite you to visit our website`, `we request the floor`.
  static func isCourtesy(_ phrase: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    let behind = sentence[phrase.upperBound...].prefix(3).map(\.folded)
    if behind.starts(with: ["the", "floor"]) || behind.starts(with: ["la", "parole"])
      || behind.starts(with: ["la", "palabra"])
    {
      return true
    }
    guard
      let you = sentence[phrase.lowerBound...].prefix(4).firstIndex(where: {
        yous.contains($0.folded)
      })
    else { return false }
    return sentence[(you + 1)...].prefix(4).contains { visits.contains($0.folded) }
  }

  private static let links = words("that que qu what что чтобы")
  private static let enacts = words(
    """
    requires provides stipulates prescribes obliges mandates states lays dispose prévoit stipule \
    impose exige énonce prescrit dispone establece estipula prevé exige obliga гласит \
    предусматривает устанавливает требует
    """)
  private static let laws = words(
    """
    act law laws treaty convention statute code regulation regulations constitution charter \
    protocol agreement decree directive ordinance article section legislation loi lois traité \
    convention décret code constitution règlement charte protocole accord article législation ley \
    leyes tratado convenio convención decreto código constitución reglamento carta protocolo \
    acuerdo artículo legislación закон закона закону законом договор договору конвенция конвенции \
    кодекс кодексу статья статье
    """)
  private static let leads = words(
    "under pursuant according by per selon aux d según conforme согласно по")
  private static let duties = words(
    "must shall doit doivent debe deben должны должен должна обязаны")
  private static let guests = words(
    "participants delegates delegations attendees guests speakers visitors observers")
  private static let errands = words(
    "register rsvp book bring wear arrive collect carry show present badge sign queue")
  private static let yous = words("you vous les le lo")
  private static let visits = words(
    """
    visit contact read join attend call write see stay dinner lunch reception visiter consulter \
    contacter lire visitar consultar contactar leer
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }
}
