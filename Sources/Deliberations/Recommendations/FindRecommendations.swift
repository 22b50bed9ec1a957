public import Texts

extension Recommendation {
  /// The recommendations of a text, in the order of reading.
  ///
  /// Of a document that is itself a compilation, those it numbers, with the proponents and
  /// categories it prints; of any other, what it asks for, its submitters being the proponents, or,
  /// where several speak in it, each what stands under its name.
  /// Linear in the length of the text.
  public static func all(in text: StructuredText) -> [Recommendation] {
    var text = text
    return all(completing: &text)
  }

  /// The same, and the submitters, where the text names none yet: the same signs tell both.
  public static func all(completing text: inout StructuredText) -> [Recommendation] {
    let compilation = PrintedCompilation(text)
    if text.submitters.isEmpty { text.submitters = Submitters.of(text, compilation) }
    if let compilation { return compilation.recommendations() }
    if let statements = CollectedStatements(text) { return statements.recommendations() }
    return Contribution(text).recommendations()
  }
}
