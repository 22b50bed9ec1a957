public import Deliberations
public import Proceedings

/// How what came in is to be filed.
public struct Filing: Hashable, Sendable {
  public var kind: DocumentRow.Kind
  /// Without one, the rule gives it.
  public var symbol: String?
  public var isRestricted = false
  public var follows: DocumentRow.Following?
  /// The document that it is a translation of, by id.
  public var original: String?
  public var translation: DocumentRow.Translation?

  public init(
    kind: DocumentRow.Kind = .contribution, symbol: String? = nil, isRestricted: Bool = false,
    follows: DocumentRow.Following? = nil
  ) {
    self.kind = kind
    self.symbol = symbol
    self.isRestricted = isRestricted
    self.follows = follows
  }
}

extension IntakeRow.Freed {
  /// Whether what is filed so has a symbol of the same series.
  public func isOf(_ filing: Filing) -> Bool {
    kind == filing.kind && follows == filing.follows && original == filing.original
  }
}

extension Secretariat {
  /// Files what came in under its symbol; its submitters are registered where they are not yet.
  ///
  /// The symbol that the contribution bears is proposed by `proposedSymbol`; none is kept here.
  /// - Parameter basedOn: the last act that the actor had seen; only what was done to this item
  ///   since makes the filing stale, not what else was filed.
  /// - Throws: `Refusal`; what the stores threw.
  public func file(
    intake id: String, as filing: Filing, in forum: String, by actor: Actor, basedOn: Int? = nil
  ) async throws -> RecordedAct {
    guard let row = try await row(IntakeRow.self, id, of: forum) else {
      throw Refusal.unknown(noun: "intake", id: id, field: "intake")
    }
    if let basedOn {
      let since = try await store.read {
        try $0.views(of: forum).history(of: Subject("intake", id), after: basedOn)
      }
      guard since.isEmpty else { throw Refusal.stale(since: since) }
    }
    let reading = try await self.row(ReadingRow.self, id, of: forum)
    let parties = try await parties(of: row, as: filing, in: forum, by: actor)
    let act = FileDocument(
      body: row.body, title: row.facts.title.isEmpty ? row.fileName : row.facts.title,
      kind: filing.kind, language: row.facts.language, date: row.facts.date, parties: parties,
      file: row.file, fileName: row.fileName, text: reading?.text, symbol: filing.symbol,
      isRestricted: filing.isRestricted, follows: filing.follows, intake: id,
      original: filing.original, translation: filing.translation)
    return try await perform(act, in: forum, as: actor)
  }

  /// The symbol that what came in had before its filing was undone, where it is filed as then; else
  /// the one that it bears; where it can be its own here.
  public func proposedSymbol(
    of row: IntakeRow, as filing: Filing = Filing(), in forum: String
  ) async throws -> String? {
    let freed = row.freed.flatMap { $0.isOf(filing) ? $0.symbol : nil }
    for symbol in [freed, row.facts.symbol].compactMap(\.self)
    where FieldKind.symbol.fitting(symbol) != nil {
      if try await document(symbol, in: forum) == nil { return symbol }
    }
    return nil
  }

  /// What came in as it is filed among many: as a contribution, with the symbol that is proposed;
  /// what was restricted when its filing was undone, restricted again.
  public func plainFiling(of row: IntakeRow, in forum: String) async throws -> Filing {
    Filing(
      symbol: try await proposedSymbol(of: row, in: forum),
      isRestricted: row.freed?.isRestricted ?? false)
  }

  /// What came in as it was filed before that was undone, else as a contribution, with the symbol
  /// that is proposed; and the document that it follows or translates.
  func proposedFiling(
    of row: IntakeRow, in forum: String
  ) async throws -> (filing: Filing, other: DocumentRow?) {
    var filing = Filing()
    var other: DocumentRow?
    if let freed = row.freed {
      // What was restricted is not opened by the way.
      filing.isRestricted = freed.isRestricted
      if let id = freed.follows?.document ?? freed.original {
        other = try await self.row(DocumentRow.self, id, of: forum)
      }
      // What it followed may be none any more.
      if other != nil || (freed.follows == nil && freed.original == nil) {
        (filing.kind, filing.follows) = (freed.kind, freed.follows)
        (filing.original, filing.translation) = (freed.original, freed.translation)
      }
    }
    filing.symbol = try await proposedSymbol(of: row, as: filing, in: forum)
    return (filing, other)
  }

  /// Those of the original, under whatever name a translation has them; else those that the
  /// contribution names.
  private func parties(
    of row: IntakeRow, as filing: Filing, in forum: String, by actor: Actor
  ) async throws -> [String] {
    if let id = filing.original,
      let original = try await self.row(DocumentRow.self, id, of: forum)
    {
      return original.parties
    }
    var parties: [String] = []
    for name in row.facts.submitters where row.isRead {
      let party = try await party(named: name, in: forum, by: actor)
      if !parties.contains(party) { parties.append(party) }
    }
    return parties
  }

  private func party(named name: String, in forum: String, by actor: Actor) async throws -> String {
    func known() async throws -> String? {
      try await store.read { try $0.views(of: forum).party(named: name)?.id }
    }
    if let id = try await known() { return id }
    let act = RegisterParty(named: name)
    do {
      return "p\(try await perform(act, in: forum, as: actor).number)"
    } catch Refusal.taken {
      // Another filing registered it meanwhile.
      guard let id = try await known() else { throw Refusal.taken(field: "name", value: name) }
      return id
    }
  }
}
