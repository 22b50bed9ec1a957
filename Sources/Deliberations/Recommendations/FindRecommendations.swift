public import Texts

extension Recommendation {
  /// The recommendations of a text, in the order of reading.
  ///
  /// Of a document that is itself a compilation, those it numbers, with the proponents and
  /// categories it prints; of any other, what it asks for, its submitters being the proponents.
  /// Linear in the length of the text.
  public static func all(in text: StructuredText) -> [Recommendation] {
    if let compilation = PrintedCompilation(text) { return compilation.recommendations() }
    var text = text
    if text.submitters.isEmpty { text.submitters = Submitters.of(text) }
    return Contribution(text).recommendations()
  }
}
