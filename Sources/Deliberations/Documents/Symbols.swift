/// How many documents a series of symbols has given numbers to.
public struct SymbolSeriesRow: ViewRow {
  /// What the symbols begin with, to the last stroke or point: `WTPF-IEG/2/`.
  public var series: String
  public var last: Int

  public static let view = ViewDefinition(
    "symbolSeries", of: "series", key: [.text("series")], columns: [.integer("last")])
}

/// That a symbol is given: `WTPF-IEG/2/10` and `wtpf-ieg/2/10` are one.
public struct SymbolRow: ViewRow {
  /// In small letters, without spaces.
  public var folded: String
  /// The document that bears it, by id.
  public var document: String

  public static let view = ViewDefinition(
    "symbols", of: "symbol", key: [.text("folded")], columns: [.text("document")])

  /// A symbol as it is compared.
  public static func folded(_ symbol: String) -> String {
    symbol.lowercased().filter { !$0.isWhitespace }
  }

  /// A symbol as it is given: without space around it, and single spaces in it.
  static func given(_ typed: String) -> String {
    typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The rule by which documents get their symbols.
///
/// A document has the next number of its forum's series: `WTPF-IEG/2/10`; one for information that
/// of a series of its own: `WTPF-IEG/2/INF/3`. The next is counted from the last that the rule gave,
/// past those that bear a number that somebody chose. What follows an earlier document bears that
/// one's symbol with a number of its own: `WTPF-IEG/2/10/Rev.1`, `…/Corr.1`, `…/Add.1`; a correction
/// of a revision `…/Rev.1/Corr.1`. A translation bears its original's with its language:
/// `WTPF-IEG/2/10-FR`.
struct Symbols {
  let views: any Views
  let prefix: String
  /// Whether the act is of the time when chosen numbers were counted on from, capitals told symbols
  /// apart, and all that followed a document bore the symbol of the first.
  let isOfOldRules: Bool

  init(in scene: ActScene) throws {
    views = scene.views
    prefix = try scene.existing(ForumRow.self, scene.forum, field: "forum").symbolPrefix
    isOfOldRules = scene.version < 2
  }

  /// The series that a document belongs to.
  func series(
    of kind: DocumentRow.Kind, following: DocumentRow.Following?
  ) throws -> SymbolSeriesRow {
    var name = kind == .information ? "\(prefix)/INF/" : "\(prefix)/"
    if let following,
      let earlier = try views.row(DocumentRow.self, key: [.text(following.document)])
    {
      name = "\(base(of: earlier.symbol, for: following.relation))/\(following.relation.symbolPart)"
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

  /// The series when somebody chose a symbol.
  func reached(_ series: SymbolSeriesRow, by chosen: String) -> SymbolSeriesRow {
    var reached = series
    if isOfOldRules {
      reached.last = max(series.last, Self.number(of: chosen, in: series.series) ?? 0)
    }
    return reached
  }

  /// The series of a document that is none any more, where its number was the last: it is given to
  /// the next, and so are those before it that no document bears any more; none where others have
  /// numbers behind it.
  func givenBack(by document: DocumentRow) throws -> [SymbolSeriesRow] {
    var series = try series(of: document.kind, following: document.follows)
    guard series.last > 0,
      SymbolRow.folded(document.symbol) == SymbolRow.folded("\(series.series)\(series.last)")
    else { return [] }
    repeat {
      series.last -= 1
    } while try !isOfOldRules && series.last > 0
      && !isTaken("\(series.series)\(series.last)")
    return [series]
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

  func isTaken(_ symbol: String) throws -> Bool { try bearer(of: symbol) != nil }

  /// The document that bears a symbol; a withdrawn one does still.
  func bearer(of symbol: String) throws -> DocumentRow? {
    if isOfOldRules {
      return try views.rows(ViewQuery(DocumentRow.self).where("symbol", is: symbol)).first
    }
    return try views.row(SymbolRow.self, key: [.text(SymbolRow.folded(symbol))]).flatMap {
      try views.row(DocumentRow.self, key: [.text($0.document)])
    }
  }

  /// What the symbol of a document that follows another begins with.
  ///
  /// A revision of a revision is one of the first, and so on; what is corrected is revised without
  /// its corrections: `A/1` of `A/1/Rev.2` for a revision, `A/1/Rev.2` for a correction.
  private func base(
    of symbol: String, for relation: DocumentRow.Following.Relation
  ) -> String {
    let all = DocumentRow.Following.Relation.allCases
    return Self.without(
      isOfOldRules ? all : relation == .corrigendum ? [.corrigendum] : [.corrigendum, relation],
      symbol)
  }

  private static func without(
    _ relations: [DocumentRow.Following.Relation], _ symbol: String
  ) -> String {
    guard let stroke = symbol.lastIndex(of: "/") else { return symbol }
    let last = symbol[symbol.index(after: stroke)...]
    guard let part = relations.map(\.symbolPart).first(where: last.hasPrefix),
      last.dropFirst(part.count).allSatisfy(\.isNumber)
    else { return symbol }
    return without(relations, String(symbol[..<stroke]))
  }

  /// 8 of `WTPF-IEG/2/8` and of `WTPF-IEG/2/8/Rev.1`, in the series `WTPF-IEG/2/`.
  static func number(of symbol: String, in series: String) -> Int? {
    guard symbol.hasPrefix(series) else { return nil }
    let digits = symbol.dropFirst(series.count).prefix { $0 != "/" }
    return digits.utf8.count <= 9 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(digits) : nil
  }
}
