public import Texts

extension ReadIntake {
  /// What a text that was read says, as the act tells it.
  ///
  /// - Parameters:
  ///   - reading: the text, with what its reader has to ask.
  ///   - fileName: what it is called where it has no title.
  ///   - text: the hash under which it is kept.
  public init(intake: String, reading: Reading, fileName: String, text: String) {
    let found = IncomingContribution(file: fileName, reading: reading)
    let indexed = IndexedText(found.text)
    self.init(
      intake: intake, text: text, facts: .init(of: found.text, fileName: fileName),
      recommendations: found.recommendations.compactMap { .init($0, in: indexed) },
      slips: found.warnings.compactMap(FoundSlip.init),
      citations: found.citations.compactMap(FoundCitation.init))
  }
}

extension IntakeRow.Facts {
  fileprivate init(of text: StructuredText, fileName: String) {
    self.init(
      title: FieldKind.line(upTo: 1000).fitting(text.title)
        ?? FieldKind.line(upTo: 1000).fitting(fileName) ?? "-",
      language: FieldKind.language.fitting(text.language.tag) ?? "und",
      date: text.date?.description,
      symbol: text.symbol.flatMap(FieldKind.line(upTo: 200).fitting),
      submitters: text.submitters.compactMap(FieldKind.line(upTo: 300).fitting))
  }
}

extension FoundRecommendation {
  fileprivate init?(_ recommendation: Recommendation, in text: IndexedText) {
    let pieces = WordingPiece.all(of: recommendation, in: text)
    guard !pieces.isEmpty else { return nil }
    self.init(
      number: recommendation.number.flatMap(FieldKind.line(upTo: 100).fitting),
      proponents: recommendation.proponents.compactMap(FieldKind.line(upTo: 300).fitting),
      category: recommendation.category.flatMap(FieldKind.line(upTo: 1000).fitting),
      pieces: pieces,
      fate: recommendation.fate.flatMap { fate in
        FieldKind.text(upTo: 20_000).fitting(fate.text)
          .map { FoundFate(kind: fate.kind.rawValue, text: $0) }
      })
  }
}

extension WordingPiece {
  /// A recommendation's wording, clause by clause where its clauses stand in it whole.
  fileprivate static func all(
    of recommendation: Recommendation, in text: IndexedText
  ) -> [WordingPiece] {
    let wording = Array(recommendation.text.utf8)
    let ids = recommendation.clauses.map(\.rawValue)
    var pieces: [WordingPiece] = []
    var at = 0
    for clause in RecommendationBody(of: recommendation, in: text).clauses {
      while at < wording.count, wording[at] == UInt8(ascii: "\n") { at += 1 }
      let number = clause.number?.printed ?? ""
      let forms = [clause.text, "\(number) \(clause.text)", "\(number)\t\(clause.text)"]
      guard let form = forms.first(where: { wording[at...].starts(with: $0.utf8) }) else {
        return [WordingPiece(clauses: ids, text: recommendation.text)].compactMap(\.fitting)
      }
      at += form.utf8.count
      let isWhole = text.clause(clause.id) != nil
      pieces.append(WordingPiece(clauses: isWhole ? [clause.id.rawValue] : ids, text: form))
    }
    return pieces.compactMap(\.fitting)
  }

  private var fitting: WordingPiece? {
    FieldKind.text(upTo: 200_000).fitting(text).map { WordingPiece(clauses: clauses, text: $0) }
  }
}

extension FoundSlip {
  fileprivate init?(_ warning: Warning) {
    guard let message = FieldKind.text(upTo: 4000).fitting(warning.message) else { return nil }
    self.init(code: warning.code.rawValue, message: message, clause: warning.clause?.rawValue)
  }
}

extension FoundCitation {
  fileprivate init?(_ citation: Citation) {
    let kind = FieldKind.text(upTo: 4000)
    guard let text = kind.fitting(citation.text),
      let instrument = kind.fitting(citation.instrument)
    else { return nil }
    self.init(
      text: text, instrument: instrument, provision: citation.provision.flatMap(kind.fitting),
      clause: citation.clause.rawValue, range: citation.range)
  }
}
