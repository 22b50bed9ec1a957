/// How many documents a series of symbols has given numbers to.
public struct SymbolSeriesRow: ViewRow {
  /// What the symbols begin with, to the last stroke or point: `WTPF-IEG/2/`.
  public var series: String
  public var last: Int

  public static let view = ViewDefinition(
    "symbolSeries", of: "series", key: [.text("series")], columns: [.integer("last")])
}

/// The rule by which documents get their symbols.
///
/// A document has the next number of its forum's series: `WTPF-IEG/2/10`; one for information that
/// of a series of its own: `WTPF-IEG/2/INF/3`. What follows an earlier document bears that one's
/// symbol with a number of its own: `WTPF-IEG/2/10/Rev.1`, `…/Corr.1`, `…/Add.1`. A
/// translation bears its original's with its language: `WTPF-IEG/2/10-FR`.
struct Symbols {
  let views: any Views
  let prefix: String

  init(in scene: ActScene) throws {
    views = scene.views
    prefix = try scene.existing(ForumRow.self, scene.forum, field: "forum").symbolPrefix
  }

  /// The series that a document belongs to.
  func series(
    of kind: DocumentRow.Kind, following: DocumentRow.Following?
  ) throws -> SymbolSeriesRow {
    var name = kind == .information ? "\(prefix)/INF/" : "\(prefix)/"
    if let following,
      let earlier = try views.row(DocumentRow.self, key: [.text(following.document)])
    {
      name = "\(Self.first(of: earlier.symbol))/\(following.relation.symbolPart)"
    }
    return try views.row(SymbolSeriesRow.self, key: [.text(name)])
      ?? SymbolSeriesRow(series: name, last: 0)
  }

  /// The series with its next number, the first that no document bears.
  func next(in series: SymbolSeriesRow) throws -> (symbol: String, reached: SymbolSeriesRow) {
    var reached = series
    repeat { reached.last += 1 } while try isTaken(reached.series + String(reached.last))
    return (reached.series + String(reached.last), reached)
  }

  /// Another one in that language is told apart by a number: `-FR.2`.
  func translation(of symbol: String, in language: String) throws -> String {
    let first = "\(symbol)-\(language.uppercased())"
    var number = 1
    var given = first
    while try isTaken(given) {
      number += 1
      given = "\(first).\(number)"
    }
    return given
  }

  func isTaken(_ symbol: String) throws -> Bool {
    try views.count(ViewQuery(DocumentRow.self).where("symbol", is: symbol)) > 0
  }

  /// `A/1` of `A/1/Rev.2`: a revision of a revision is one of the first.
  private static func first(of symbol: String) -> String {
    guard let stroke = symbol.lastIndex(of: "/") else { return symbol }
    let last = symbol[symbol.index(after: stroke)...]
    let parts = DocumentRow.Following.Relation.allCases.map(\.symbolPart)
    guard let part = parts.first(where: last.hasPrefix),
      last.dropFirst(part.count).allSatisfy(\.isNumber)
    else { return symbol }
    return first(of: String(symbol[..<stroke]))
  }

  /// 8 of `WTPF-IEG/2/8` and of `WTPF-IEG/2/8/Rev.1`, in the series `WTPF-IEG/2/`.
  static func number(of symbol: String, in series: String) -> Int? {
    guard symbol.hasPrefix(series) else { return nil }
    let digits = symbol.dropFirst(series.count).prefix { $0 != "/" }
    return digits.utf8.count <= 9 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(digits) : nil
  }
}
