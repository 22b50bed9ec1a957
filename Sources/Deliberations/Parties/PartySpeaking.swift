internal import Texts

/// The one State or group that a text says asks for something: `Ghana recommends that …`.
enum PartySpeaking {
  /// Nil where none does, or several do.
  ///
  /// Linear in the length of the text.
  static func alone(in text: StructuredText) -> String? {
    var names: [String] = []
    for clause in text.clauses where [.paragraph, .item].contains(clause.kind) {
      let tokens = Token.all(in: clause.text)
      for sentence in Sentences.all(in: tokens) {
        let words = tokens[sentence]
        guard let speaker = ReportedSpeaker.read(words, of: clause.text), let verb = speaker.verb,
          case .parties(let parties, areNamed: true) = speaker.who,
          BodyDecision.asksOfOthers(verb, in: words)
        else { continue }
        for party in parties where !names.contains(party) { names.append(party) }
      }
    }
    guard names.count == 1, let name = names.first, isKnown(name) else { return nil }
    return name
  }

  private static func isKnown(_ name: String) -> Bool {
    CountryNames.contains(name) || !GroupNames.alike(OwnNames.words(of: name)).isEmpty
  }
}
