internal import Search

/// Passages in PostgreSQL: a `tsvector` of words that are folded already.
struct PostgreSQLSearch: SQLSearch {
  let schema = [
    """
    CREATE TABLE passages (
      id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, forum TEXT NOT NULL,
      document TEXT NOT NULL, clause TEXT NOT NULL, language TEXT NOT NULL,
      "isHeading" BIGINT NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL, terms TEXT NOT NULL,
      labels TEXT NOT NULL, found TSVECTOR NOT NULL)
    """,
    "CREATE INDEX \"passages by document\" ON passages (forum, document)",
    "CREATE INDEX \"passages by word\" ON passages USING GIN (found)",
    "CREATE TABLE searched (forum TEXT NOT NULL PRIMARY KEY, acts BIGINT NOT NULL, version BIGINT NOT NULL)",
  ]

  /// The engine counts no further.
  private static let lastPosition = 16383

  func indexed(_ passage: Passage) -> [(column: String, value: String, cast: String)] {
    var words = passage.labels.split(separator: " ").map { quoted(String($0)) }
    for (place, term) in passage.terms.split(separator: " ").enumerated() {
      words.append("\(quoted(String(term))):\(min(place + 1, Self.lastPosition))")
    }
    return [("found", words.joined(separator: " "), "CAST(CAST(? AS TEXT) AS TSVECTOR)")]
  }

  func beforeRemoval(
    of document: String, in forum: String, on connection: any SQLConnection
  ) throws {}

  func afterAdding(to document: String, in forum: String, on connection: any SQLConnection) throws {
  }

  /// The engine does so by itself.
  func gather(isFirst: Bool, on connection: any SQLConnection) throws -> Bool { false }

  let matching = "passages p WHERE p.found @@ CAST(CAST(? AS TEXT) AS TSQUERY)"

  let order = "p.id"

  func expression(_ match: SearchMatch) -> String {
    switch match {
    case .term(let word), .label(let word): quoted(word)
    case .phrase(let terms): "(\(terms.map(quoted).joined(separator: " <-> ")))"
    case .all(let matches): joined(matches, by: " & ")
    case .any(let matches): joined(matches, by: " | ")
    case .without(let match, let other): "(\(expression(match)) & !\(expression(other)))"
    }
  }

  private func joined(_ matches: [SearchMatch], by word: String) -> String {
    "(\(matches.map(expression).joined(separator: word)))"
  }

  private func quoted(_ word: String) -> String {
    "'\(word.replacing("\\", with: "\\\\").replacing("'", with: "''"))'"
  }
}
