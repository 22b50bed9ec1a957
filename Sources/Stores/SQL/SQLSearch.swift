internal import Search

/// What an engine does its own way when passages are searched.
protocol SQLSearch: Sendable {
  /// The tables: statements.
  var schema: [String] { get }

  /// Behind the columns of a passage when it is added: the engine's own column; empty for none.
  func indexed(_ passage: Passage) -> [(column: String, value: String, cast: String)]

  /// What is done before the passages of a document are taken away, and after some were added.
  func beforeRemoval(of document: String, in forum: String, on connection: any SQLConnection) throws
  func afterAdding(to document: String, in forum: String, on connection: any SQLConnection) throws

  /// Puts together a part of what adding has scattered; false where there is nothing more to do.
  func gather(isFirst: Bool, on connection: any SQLConnection) throws -> Bool

  /// The passages that match, as `p`: the tables and the condition, with one parameter.
  var matching: String { get }

  /// The column by which the engine walks over what matches, from the newest on, and stops.
  var order: String { get }

  /// The parameter.
  func expression(_ match: SearchMatch) -> String
}

extension SQLRecord {
  private static let columns = [
    "forum", "document", "clause", "language", "isHeading", "heading", "text", "terms", "labels",
  ]

  func passages(matching match: SearchMatch, limit: Int) throws -> [Passage] {
    let search = connection.dialect.search
    let columns = Self.columns.map { "p.\(SQLSchema.quoted($0))" }.joined(separator: ", ")
    return try connection.rows(
      "SELECT \(columns) FROM \(search.matching) ORDER BY \(search.order) DESC LIMIT ?",
      [.text(search.expression(match)), .integer(limit)]
    ).map(Self.passage)
  }

  func passages(of document: String, in forum: String) throws -> [Passage] {
    try connection.rows(
      "SELECT \(SQLSchema.list(Self.columns)) FROM passages WHERE forum = ? AND document = ? ORDER BY id",
      [.text(forum), .text(document)]
    ).map(Self.passage)
  }

  private static func passage(_ row: [SQLValue]) throws -> Passage {
    let texts = row.map { value -> String in if case .text(let text) = value { text } else { "" } }
    guard row.count == columns.count, case .integer(let isHeading) = row[4] else {
      throw StoreCorruption(description: "a row of the table passages holds another kind of value")
    }
    return Passage(
      forum: texts[0], document: texts[1], clause: texts[2], language: texts[3],
      isHeading: isHeading != 0, heading: texts[5], text: texts[6], terms: texts[7],
      labels: texts[8])
  }

  func replacePassages(
    of document: String, in forum: String, with passages: [Passage]
  ) throws {
    let search = connection.dialect.search
    try search.beforeRemoval(of: document, in: forum, on: connection)
    try connection.execute(
      "DELETE FROM passages WHERE forum = ? AND document = ?", [.text(forum), .text(document)])
    for passage in passages {
      let own = search.indexed(passage)
      let marks = Self.columns.map { _ in "?" } + own.map(\.cast)
      let names = SQLSchema.list(Self.columns + own.map(\.column))
      try connection.execute(
        "INSERT INTO passages (\(names)) VALUES (\(marks.joined(separator: ", ")))",
        [
          .text(forum), .text(document), .text(passage.clause), .text(passage.language),
          .integer(passage.isHeading ? 1 : 0), .text(passage.heading), .text(passage.text),
          .text(passage.terms), .text(passage.labels),
        ] + own.map { .text($0.value) })
    }
    try search.afterAdding(to: document, in: forum, on: connection)
  }

  func gatherPassages(isFirst: Bool) throws -> Bool {
    try connection.dialect.search.gather(isFirst: isFirst, on: connection)
  }

  func searchedActs(of forum: String, by version: Int) throws -> Int {
    let rows = try connection.rows(
      "SELECT acts FROM searched WHERE forum = ? AND version = ?",
      [.text(forum), .integer(version)])
    guard case .integer(let acts)? = rows.first?.first else { return 0 }
    return acts
  }

  func setSearchedActs(of forum: String, to acts: Int, by version: Int) throws {
    try connection.execute(
      """
      INSERT INTO searched (forum, acts, version) VALUES (?, ?, ?)
      ON CONFLICT (forum) DO UPDATE SET acts = excluded.acts, version = excluded.version
      """,
      [.text(forum), .integer(acts), .integer(version)])
  }
}
