internal import Deliberations
internal import Proceedings
internal import Search
internal import Texts

extension DocumentRow {
  /// The parts of the document that can be found: its title, and each clause under its heading.
  ///
  /// Linear in the length of the text.
  func passages(of text: StructuredText?, in forum: String, labels: String) -> [Passage] {
    var terms = SearchTerms(Language(language))
    func passage(_ clause: String, _ words: String, under heading: String, isHeading: Bool)
      -> Passage
    {
      let folded = terms.all(in: words).map(\.folded)
      // A compilation says again what others said.
      let near =
        isHeading || kind == .compilation ? [] : NearLabels.labels(of: folded, in: forum)
      return Passage(
        forum: forum, document: id, clause: clause, language: language, isHeading: isHeading,
        heading: heading, text: words, terms: folded.joined(separator: " "),
        labels: ([labels] + near).joined(separator: " "))
    }
    var passages = [passage("", "\(symbol) \(title)", under: "", isHeading: true)]
    var heading = ""
    for clause in text?.clauses ?? [] where clause.kind != .title {
      let isHeading = clause.kind == .heading
      let words = Self.printed(clause)
      if !words.isEmpty {
        passages.append(
          passage(clause.id.rawValue, words, under: heading, isHeading: isHeading))
      }
      if isHeading { heading = words }
    }
    return passages
  }

  private static func printed(_ clause: Clause) -> String {
    [clause.number?.printed ?? "", NoteMarks.without(in: clause.text)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What the document is found by besides its words.
  ///
  /// - Parameter isWithdrawn: whether the document that it translates was withdrawn, or it itself.
  func searchLabels(in forum: String, of parties: [PartyRow], isWithdrawn: Bool) -> String {
    var labels = [
      searchLabel("forum", forum), searchLabel("body", forum, body),
      searchLabel("kind", kind.rawValue),
      searchLabel("language", String(language.prefix { $0 != "-" })),
      searchLabel("year", String((date ?? filed.description).prefix(4))),
    ]
    // One label says both who may read it and that it stands: what was withdrawn nobody finds.
    if withdrawn == nil, !isWithdrawn {
      labels.append(
        isRestricted ? searchLabel("reader", forum, body) : searchLabel("reader", "all"))
    }
    labels += parties.map { searchLabel("party", forum, $0.id) }
    labels += Set(parties.compactMap { $0.group.map { searchLabel("group", $0.rawValue) } })
      .sorted()
    return labels.joined(separator: " ")
  }
}
