internal import Deliberations
internal import Proceedings
internal import Secretariat

/// Records and views over any engine that speaks SQL.
struct SQLRecord: StoreWriting {
  let connection: any SQLConnection
  let kept: KeptViews

  func forums() throws -> [String] {
    try connection.rows("SELECT forum FROM records ORDER BY forum", []).map {
      guard case .text(let forum) = $0[0] else { throw Self.corrupt("records") }
      return forum
    }
  }

  func views(of forum: String) -> any Views {
    SQLViews(connection: connection, kept: kept, forum: forum)
  }

  func chain(of forum: String) throws -> RecordChain {
    let rows = try connection.rows(
      "SELECT count, last, subtrees FROM records WHERE forum = ?", [.text(forum)])
    guard let row = rows.first else { return RecordChain(forum: forum) }
    guard case .integer(let count) = row[0], case .bytes(let last) = row[1],
      case .bytes(let subtrees) = row[2], let lastHash = Hash(bytes: last)
    else { throw Self.corrupt("records") }
    let hashes = stride(from: 0, to: subtrees.count, by: 32).compactMap {
      Hash(bytes: subtrees[$0..<min($0 + 32, subtrees.count)])
    }
    guard let tree = MerkleFrontier(size: count, subtrees: hashes) else {
      throw Self.corrupt("records")
    }
    return RecordChain(forum: forum, last: lastHash, tree: tree)
  }

  func lines(of forum: String, from number: Int, limit: Int) throws -> [[UInt8]] {
    try connection.rows(
      "SELECT line FROM acts WHERE forum = ? AND number >= ? ORDER BY number LIMIT ?",
      [.text(forum), .integer(number), .integer(limit)]
    ).map {
      guard case .bytes(let line) = $0[0] else { throw Self.corrupt("acts") }
      return line
    }
  }

  func digest(of view: ViewDefinition, in forum: String) throws -> Hash {
    let key = SQLSchema.list(view.key.map(\.name))
    let rows = try connection.rows(
      "SELECT \(SQLSchema.list(view.columns.map(\.name))) FROM \(SQLSchema.quoted(view.table))"
        + " WHERE \"forum\" = ? ORDER BY \(key)", [.text(forum)])
    var bytes: [UInt8] = []
    for row in rows {
      bytes += try ViewRowCoding.json(of: row, in: view).canonicalBytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return Hash(of: bytes)
  }

  func append(_ line: [UInt8], chain: RecordChain) throws {
    try connection.execute(
      "INSERT INTO acts (forum, number, line) VALUES (?, ?, ?)",
      [.text(chain.forum), .integer(chain.count), .bytes(line)])
    try connection.execute(
      """
      INSERT INTO records (forum, count, last, subtrees) VALUES (?, ?, ?, ?)
      ON CONFLICT (forum) DO UPDATE SET
        count = excluded.count, last = excluded.last, subtrees = excluded.subtrees
      """,
      [
        .text(chain.forum), .integer(chain.count), .bytes(chain.last.bytes),
        .bytes(chain.tree.subtrees.flatMap(\.bytes)),
      ])
  }

  func apply(_ change: ViewChange, in forum: String) throws {
    switch change {
    case .put(let row): try put(row, in: forum)
    case .remove(let row): try remove(row, from: forum)
    }
  }

  private func put(_ row: any ViewRow, in forum: String) throws {
    let view = type(of: row).view
    let values = try ViewRowValues.values(of: row, in: view, forum: forum)
    try connection.execute(kept.statements(of: view).put, values)
  }

  private func remove(_ row: any ViewRow, from forum: String) throws {
    let view = type(of: row).view
    let values = try ViewRowValues.values(of: row, in: view, forum: forum)
    try connection.execute(
      kept.statements(of: view).remove, Array(values.prefix(view.keyCount + 1)))
  }

  func clearViews(of forum: String) throws {
    // A table of one forum only is emptied, which costs nothing, instead of row by row.
    let isAlone = try forums().allSatisfy { $0 == forum }
    for view in kept.all {
      let table = SQLSchema.quoted(view.table)
      if isAlone {
        try connection.execute("DELETE FROM \(table)", [])
      } else {
        try connection.execute("DELETE FROM \(table) WHERE \"forum\" = ?", [.text(forum)])
      }
    }
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try connection.savepoint(body)
  }

  private static func corrupt(_ table: String) -> StoreCorruption {
    StoreCorruption(description: "a row of the table \(table) holds another kind of value")
  }
}
