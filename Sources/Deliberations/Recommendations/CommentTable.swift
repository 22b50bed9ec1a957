internal import Texts

/// A table of the comments of many on one text: a row for each, with the party in a column of its
/// own beside its comment or the words it proposes.
struct CommentTable {
  private let table: Clause
  private let header: [String]
  private let rows: [[String]]
  private let party: Int
  private let number: Int?
  private let comments: [Int]
  private let proposed: [Int]
  /// Columns that say which part of the text it is about.
  private let places: [Int]

  /// Nil where no column is headed as the parties' or none as that of their comments.
  init?(_ table: Clause) {
    let rows = DraftingTable.rows(of: table)
    guard rows.count > 1, RecommendationTable(table) == nil,
      let at = rows.indices.prefix(2).first(where: { Self.isHeader(rows[$0]) }),
      let party = rows[at].firstIndex(where: Self.namesParties)
    else { return nil }
    let header = rows[at]
    self.table = table
    self.header = header
    self.party = party
    self.rows = rows[(at + 1)...].filter { $0 != header && $0.count == header.count }
    let others = header.indices.filter { $0 != party }
    proposed = others.filter { Self.proposes(header[$0]) }
    comments = others.filter { !Self.proposes(header[$0]) && Self.comments(header[$0]) }
    places = others.filter { at in Self.words(header[at]).contains(where: Self.parts.contains) }
    number = others.first { Self.counts(header[$0]) }
  }

  /// Whether the first row of a table heads columns, that of the parties among them.
  static func isHeaded(_ table: Clause) -> Bool {
    guard table.kind == .table else { return false }
    if CommentTable(table) != nil { return true }
    return RecommendationTable(table) != nil
      && DraftingTable.rows(of: table).first.flatMap(RecommendationTable.parties) != nil
  }

  private static func isHeader(_ row: [String]) -> Bool {
    row.count > 1 && row.contains(where: namesParties)
      && row.contains { !namesParties($0) && (proposes($0) || comments($0)) }
  }

  /// A recommendation of each row that asks, in the name of the party in it; a row without a party
  /// is of the one above.
  func recommendations(_ asking: Asking) -> [Recommendation] {
    var parties: [String] = []
    return rows.compactMap { row in
      if !row[party].isEmpty { parties = Proponents.all(in: row[party]) }
      var own = asking
      own.submitterWords = OwnNames.capitals(of: parties)
      own.ownNames = OwnNames(of: parties)
      guard
        proposed.contains(where: { Self.says(row[$0]) })
          || comments.contains(where: { Self.asks(row[$0], own) })
      else { return nil }
      let printed = number.map { Proponents.trimmed(row[$0]) } ?? ""
      return Recommendation(
        number: printed.isEmpty ? nil : printed, proponents: parties, category: nil,
        text: wording(of: row), clauses: [table.id])
    }
  }

  /// The comment alone, or each cell behind the head of its column where the row has a place in the
  /// text or words for it.
  private func wording(of row: [String]) -> String {
    guard !proposed.isEmpty || !places.isEmpty else {
      return comments.map { row[$0] }.filter(Self.says).joined(separator: "\n")
    }
    return header.indices.filter { $0 != party && $0 != number && Self.says(row[$0]) }
      .map { header[$0].isEmpty ? row[$0] : "\(header[$0]): \(row[$0])" }
      .joined(separator: "\n")
  }

  /// Neither empty nor `N/A`, `–`, `No comment`.
  private static func says(_ cell: String) -> Bool {
    let words = words(cell)
    return !words.isEmpty && !nothing.contains(words.joined(separator: " "))
  }

  private static func asks(_ cell: String, _ asking: Asking) -> Bool {
    let tokens = Token.all(in: cell)
    guard says(cell), let first = tokens.first else { return false }
    if DraftingInstruction.isVerb(first), tokens.count < 2 || !copulas.contains(tokens[1].folded) {
      return true
    }
    return Sentences.all(in: tokens).contains { sentence in
      DraftingInstruction.begins(tokens[sentence])
        || asking.strength(of: tokens[sentence]).map { $0 >= .duty } ?? false
    }
  }

  // MARK: Headers

  /// `Member State / Organization`.
  private static func namesParties(_ cell: String) -> Bool {
    isOf(cell) { SubmitterWords.partyLabels.contains($0) || parties.contains($0) }
  }

  private static func comments(_ cell: String) -> Bool {
    isOf(cell) { name in
      name.split(separator: " ").prefix(2).contains { remarks.contains(String($0)) }
    }
  }

  private static func proposes(_ cell: String) -> Bool {
    DraftingTable.proposes(cell)
      || isOf(cell) { name in
        name.split(separator: " ").contains { proposals.contains(String($0)) }
      }
  }

  private static func counts(_ cell: String) -> Bool {
    cell == "#" || words(cell).first.map(numbers.contains) ?? false && words(cell).count == 1
  }

  /// Each name in a header cell of few words: `Country or organization`.
  private static func isOf(_ cell: String, _ fits: (String) -> Bool) -> Bool {
    let words = Token.all(in: cell).filter { $0.shape != .mark || $0.folded == "/" }.map(\.folded)
    guard (1...8).contains(words.count) else { return false }
    let isChinese = Token.all(in: cell).first?.shape == .ideograph
    let names = words.split { joins.contains($0) }
      .map { $0.joined(separator: isChinese ? "" : " ") }
    return !names.isEmpty && names.allSatisfy(fits)
  }

  private static func words(_ cell: String) -> [String] {
    Token.all(in: cell).filter { $0.shape != .mark }.map(\.folded)
  }

  private static let joins: Set<String> = ["/", "or", "and", "et", "ou", "y", "o", "и", "или"]
  private static let parties: Set<String> = [
    "commenter", "commentator", "respondent", "member states", "state", "states", "countries",
    "name", "commenting party", "name of country", "name of delegation", "delegations", "speaker",
    "name of commenter", "organizations", "organisations", "observer", "received from",
    "délégation", "délégations", "état membre", "états membres", "état", "organisation",
    "organisations", "commentateur", "auteur", "partie", "parties", "pays", "intervenant", "nom",
    "delegación", "delegaciones", "estado miembro", "estados miembros", "estado", "organismo",
    "autor", "parte", "partes", "comentarista", "nombre", "observador", "делегации",
    "государство", "государство член", "автор", "الدولة", "الدولة العضو", "代表团", "会员国", "成员国",
  ]
  private static let remarks: Set<String> = [
    "comment", "comments", "remark", "remarks", "observation", "observations", "feedback",
    "input", "inputs", "commentaire", "commentaires", "remarque", "remarques", "comentario",
    "comentarios", "observación", "observaciones", "замечание", "замечания", "комментарий",
    "комментарии", "التعليق", "التعليقات", "تعليقات", "ملاحظات", "意见", "评论", "评注",
  ]
  private static let proposals: Set<String> = [
    "proposal", "proposals", "amendment", "amendments", "suggestion", "suggestions", "proposition",
    "propositions", "amendement", "amendements", "propuesta", "propuestas", "enmienda", "enmiendas",
    "предложение", "предложения", "поправка", "поправки", "المقترح", "المقترحات", "التعديل",
  ]
  private static let parts: Set<String> = [
    "paragraph", "paragraphs", "para", "article", "articles", "section", "clause", "chapter",
    "page",
    "line", "reference", "provision", "part", "text", "principle", "paragraphe", "paragraphes",
    "alinéa", "chapitre", "ligne", "disposition", "texte", "párrafo", "párrafos", "artículo",
    "sección", "capítulo", "página", "línea", "texto", "пункт", "статья", "раздел", "страница",
    "строка", "текст", "الفقرة", "المادة", "段", "条", "页",
  ]
  private static let numbers: Set<String> = [
    "no", "nº", "n", "number", "numéro", "núm", "número", "№",
  ]
  private static let nothing: Set<String> = [
    "n a", "na", "none", "nil", "no comment", "no comments", "néant", "sans objet", "ninguno",
    "sin comentarios", "aucun", "aucun commentaire", "нет",
  ]
  private static let copulas: Set<String> = ["is", "was", "are", "of", "has", "est", "es", "de"]
}
