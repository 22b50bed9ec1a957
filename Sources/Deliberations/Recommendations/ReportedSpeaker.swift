internal import Texts

/// Whose words a sentence of a record gives.
struct ReportedSpeaker {
  enum Who: Equatable {
    /// As printed; those without a name too (`Some delegates`).
    case parties([String], areNamed: Bool)
    /// The paper under discussion, or the one who spoke before.
    case paper
    /// The chair, the secretariat, the meeting as a whole: no party's wish.
    case office
    /// A body that decides by itself: `the Working Group`.
    case body(String)
  }

  var who: Who
  /// The place of the verb, where one follows the subject.
  var verb: Int?

  /// The subject of a sentence and its verb; nil where no one is known to speak.
  ///
  /// - Parameter persons: the parties of those who spoke before, by their folded surnames.
  static func read(
    _ sentence: ArraySlice<Token>, of text: String, persons: [String: String] = [:]
  ) -> ReportedSpeaker? {
    var reader = SubjectReader(sentence, text, persons: persons)
    return reader.read()
  }

  /// The body that is the subject of a sentence, and its verb; nil where anybody else is.
  static func body(of sentence: ArraySlice<Token>, of text: String) -> ReportedSpeaker? {
    var reader = SubjectReader(sentence, text)
    return reader.readBody()
  }

  /// Those who join at the end of a sentence.
  ///
  /// `Norway proposed a pause, supported by Ghana.`
  static func supporters(in words: ArraySlice<Token>, of text: String) -> [String] {
    for at in words.indices where words[at].folded == "," {
      var reader = SubjectReader(words[at...], text)
      let names = reader.supporters()
      if !names.isEmpty, reader.isAtEnd { return names }
    }
    return []
  }

  /// Who handed in a paper that a sentence speaks of: `draft opinion presented by Norway`.
  static func author(ofPaperIn sentence: ArraySlice<Token>, of text: String) -> [String]? {
    for at in sentence.indices.dropLast(2)
    where RecordWords.presents.contains(sentence[at].folded)
      && ["by", "par", "por"].contains(sentence[at + 1].folded)
      && sentence[..<at].suffix(3).contains(where: { RecordWords.papers.contains($0.folded) })
    {
      var reader = SubjectReader(sentence[(at + 2)...], text)
      if let names = reader.names() { return names }
    }
    return nil
  }

  /// Those with whom something was handed in: `a joint draft with Ghana`.
  static func companions(in words: ArraySlice<Token>, of text: String) -> [String] {
    guard
      let with = words.prefix(10).firstIndex(where: { ["with", "avec", "con"].contains($0.folded) })
    else {
      return []
    }
    var reader = SubjectReader(words[(with + 1)...], text)
    return reader.names() ?? []
  }
}
