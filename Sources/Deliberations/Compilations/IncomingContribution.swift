public import Texts

/// What a party handed in, read, with what it asks for.
public struct IncomingContribution: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  public var text: StructuredText
  public var warnings: [Warning]
  public var recommendations: [Recommendation]
  public var citations: [Citation]

  public init(
    file: String, text: StructuredText, warnings: [Warning] = [],
    recommendations: [Recommendation], citations: [Citation] = []
  ) {
    self.file = file
    self.text = text
    self.warnings = warnings
    self.recommendations = recommendations
    self.citations = citations
  }

  /// Finds in a file that was read who hands it in, what it recommends and cites, and its slips.
  public init(file: String, reading: Reading) {
    var text = reading.text
    let found = Recommendation.all(completing: &text)
    self.init(
      file: file, text: text,
      warnings: reading.warnings + Slips.warnings(for: text, recommendations: found),
      recommendations: found, citations: Citation.all(in: text))
  }

  /// The symbol, or else the file's name without its folders.
  var name: String {
    text.symbol ?? fileName
  }

  var fileName: String {
    file.split(separator: "/").last.map(String.init) ?? file
  }

  /// It recounts what others said rather than speak for who hands it in.
  var isRecord: Bool { Records.isWhole(text) }

  /// A compilation itself: it prints categories, and more than one party speaks in it.
  var isCompilation: Bool {
    guard recommendations.contains(where: { $0.category != nil }) else { return false }
    return Set(recommendations.map(\.proponents).filter { !$0.isEmpty }).count > 1
  }
}
