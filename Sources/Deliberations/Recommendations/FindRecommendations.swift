public import Texts

extension Recommendation {
  /// The recommendations of a text, in the order of reading.
  ///
  /// Of a document that is itself a compilation, those it numbers, with the proponents and
  /// categories it prints; of any other, what it asks for, its submitters being the proponents, or,
  /// where several speak in it, each what stands under its name.
  /// Linear in the length of the text.
  ///
  /// - Parameter knowsSubmitters: whether those of the text have been looked for already.
  public static func all(
    in text: StructuredText, knowsSubmitters: Bool = false
  ) -> [Recommendation] {
    if let compilation = PrintedCompilation(text) { return compilation.recommendations() }
    var text = text
    if text.submitters.isEmpty, !knowsSubmitters { text.submitters = Submitters.of(text) }
    if let statements = CollectedStatements(text) { return statements.recommendations() }
    return Contribution(text).recommendations()
  }
}
