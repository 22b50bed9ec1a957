/// That a filed document refers to an instrument or to another document.
///
/// What it refers to is known by its symbol or usual name; a document filed later under that
/// symbol is found too.
public struct CitationRow: ViewRow {
  /// That of the document, and the citation's place in it: `d12-3`.
  public var id: String
  public var document: String
  /// The usual name or symbol: `Tunis Agenda`, `A/RES/70/125`.
  public var instrument: String
  public var provision: String?
  /// Where in the document, by id.
  public var clause: String

  public static let view = ViewDefinition(
    "citations", of: "citation", key: [.text("id")],
    columns: [
      .text("document"), .text("instrument"), .text("provision").optional, .text("clause"),
    ],
    indexes: [["document"], ["instrument"]],
    // Of restricted documents too.
    readBy: [.secretariat])
}

extension ActScene {
  /// What a document refers to, as found when its file was read; each once for a clause.
  func citations(from intake: String?, in document: String) throws -> [ViewChange] {
    guard let intake, let reading = try views.row(ReadingRow.self, key: [.text(intake)]) else {
      return []
    }
    var seen = Set<[String]>()
    let own = reading.citations.filter {
      seen.insert([$0.instrument, $0.provision ?? "", $0.clause]).inserted
    }
    return own.enumerated().map { place, citation in
      .put(
        CitationRow(
          id: "\(document)-\(place + 1)", document: document, instrument: citation.instrument,
          provision: citation.provision, clause: citation.clause))
    }
  }
}
