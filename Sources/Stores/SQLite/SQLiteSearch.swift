internal import Search

/// Passages in SQLite: an FTS5 index beside the table, over words that are folded already.
struct SQLiteSearch: SQLSearch {
  let schema = [
    """
    CREATE TABLE passages (
      id INTEGER PRIMARY KEY AUTOINCREMENT, forum TEXT NOT NULL, document TEXT NOT NULL,
      clause TEXT NOT NULL, language TEXT NOT NULL, "isHeading" BIGINT NOT NULL,
      heading TEXT NOT NULL, text TEXT NOT NULL, terms TEXT NOT NULL, labels TEXT NOT NULL)
    """,
    "CREATE INDEX \"passages by document\" ON passages (forum, document)",
    // Sizes of columns serve bm25 only, which is not asked for.
    """
    CREATE VIRTUAL TABLE passageTerms USING fts5(
      terms, labels, content='passages', content_rowid='id', columnsize=0,
      tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*' tokenchars '_-'")
    """,
    "CREATE TABLE searched (forum TEXT NOT NULL PRIMARY KEY, acts BIGINT NOT NULL, version BIGINT NOT NULL)",
  ]

  func indexed(_ passage: Passage) -> [(column: String, value: String, cast: String)] { [] }

  func beforeRemoval(
    of document: String, in forum: String, on connection: any SQLConnection
  ) throws {
    try connection.execute(
      """
      INSERT INTO passageTerms (passageTerms, rowid, terms, labels)
      SELECT 'delete', id, terms, labels FROM passages WHERE forum = ? AND document = ?
      """, [.text(forum), .text(document)])
  }

  func afterAdding(to document: String, in forum: String, on connection: any SQLConnection) throws {
    try connection.execute(
      """
      INSERT INTO passageTerms (rowid, terms, labels)
      SELECT id, terms, labels FROM passages WHERE forum = ? AND document = ?
      """, [.text(forum), .text(document)])
  }

  /// Pages of the index that a step works on.
  private static let stepPages = 256

  /// Each transaction that adds leaves a part of its own; FTS5 joins parts of one size and leaves
  /// some of each, and a search goes through all of them.
  func gather(isFirst: Bool, on connection: any SQLConnection) throws -> Bool {
    func changes() throws -> Int {
      guard case .integer(let count)? = try connection.rows("SELECT total_changes()", []).first?[0]
      else { return 0 }
      return count
    }
    let before = try changes()
    // A number below 0 says that all parts are to become one.
    try connection.execute(
      "INSERT INTO passageTerms (passageTerms, rank) VALUES ('merge', ?)",
      [.integer(isFirst ? -Self.stepPages : Self.stepPages)])
    // So the manual: fewer than two changes, and nothing was done.
    return try changes() - before >= 2
  }

  let matching = """
    passageTerms JOIN passages p ON p.id = passageTerms.rowid WHERE passageTerms MATCH ?
    """

  let order = "passageTerms.rowid"

  func expression(_ match: SearchMatch) -> String {
    switch match {
    case .term(let term): "terms : \(quoted(term))"
    case .phrase(let terms): "terms : \(quoted(terms.joined(separator: " ")))"
    case .label(let label): "labels : \(quoted(label))"
    case .all(let matches): joined(matches, by: " AND ")
    case .any(let matches): joined(matches, by: " OR ")
    case .without(let match, let other): "(\(expression(match)) NOT \(expression(other)))"
    }
  }

  private func joined(_ matches: [SearchMatch], by word: String) -> String {
    "(\(matches.map(expression).joined(separator: word)))"
  }

  private func quoted(_ words: String) -> String {
    "\"\(words.replacing("\"", with: "\"\""))\""
  }
}
