extension Views {
  /// The party that an id stands for: its own, or the one that it was merged into.
  ///
  /// Rows keep the ids that acts gave; a merger is followed where they are read, so that it can be
  /// undone at any time and everything is where it was.
  public func party(_ id: String) throws -> PartyRow? {
    var id = id
    while true {
      if let party = try row(PartyRow.self, key: [.text(id)]) { return party }
      guard let into = try row(FormerPartyRow.self, key: [.text(id)])?.into else { return nil }
      id = into
    }
  }

  /// The parties that ids stand for, each once.
  public func parties(_ ids: [String]) throws -> [PartyRow] {
    var seen = Set<String>()
    return try ids.compactMap { try party($0) }.filter { seen.insert($0.id).inserted }
  }

  /// The party that is known by a name, however it is typed; nil where none is.
  public func party(named name: String) throws -> PartyRow? {
    try row(PartyNameRow.self, key: [.text(PartyNameRow.folded(name))]).flatMap {
      try party($0.party)
    }
  }

  /// Those that were merged into a party, and into them.
  public func merged(into party: String) throws -> [FormerPartyRow] {
    try rows(ViewQuery(FormerPartyRow.self).where("into", is: party)).flatMap {
      [$0] + (try merged(into: $0.id))
    }
  }

  /// The ids that stand for a party, its own first.
  public func identities(of party: String) throws -> [String] {
    [party] + (try merged(into: party).map(\.id))
  }

  /// A row with the parties that those it names were merged into.
  public func following<Row: ViewRow>(_ row: Row) throws -> Row {
    guard var naming = row as? any RowOfParties else { return row }
    try naming.follow { try party($0)?.id ?? $0 }
    return naming as? Row ?? row
  }
}

/// A row that names parties.
public protocol RowOfParties: ViewRow {
  mutating func follow(_ current: (String) throws -> String) rethrows
}

extension DocumentRow: RowOfParties {
  public mutating func follow(_ current: (String) throws -> String) rethrows {
    var seen = Set<String>()
    parties = try parties.map(current).filter { seen.insert($0).inserted }
  }
}

extension AccreditationRow: RowOfParties {
  public mutating func follow(_ current: (String) throws -> String) rethrows {
    party = try party.map(current)
  }
}

extension IntakeRow: RowOfParties {
  public mutating func follow(_ current: (String) throws -> String) rethrows {
    party = try party.map(current)
  }
}

extension CommentRow: RowOfParties {
  public mutating func follow(_ current: (String) throws -> String) rethrows {
    party = try party.map(current)
  }
}

/// What parties are called, by the names under which texts have them.
public struct CalledParties: Hashable, Sendable {
  private var names: [String: String] = [:]

  /// Looks each name up once.
  public init(_ printed: some Sequence<String>, in views: any Views) throws {
    for name in Set(printed) {
      if let called = try views.party(named: name)?.name, called != name { names[name] = called }
    }
  }

  /// Names as the parties are called, each once; one that no party is known by stays as printed.
  public func callAsFunction(_ printed: [String]) -> [String] {
    var seen = Set<String>()
    return printed.map { names[$0] ?? $0 }.filter { seen.insert($0).inserted }
  }
}

extension ActScene {
  /// The party that an id stands for, which must be there.
  func party(_ id: String, field: String) throws -> PartyRow {
    guard let row = try views.party(id) else {
      throw Refusal.unknown(noun: "party", id: id, field: field)
    }
    return row
  }

  /// Refuses names that another party is known by.
  func refuseNames(_ names: [String], of party: String?, field: String) throws {
    for name in names {
      if let other = try views.party(named: name), other.id != party {
        throw Refusal.taken(field: field, value: name)
      }
    }
  }

  /// The party that itself goes by a name as names are compared, or has it among its others.
  func owner(ofFolded name: String) throws -> PartyRow? {
    try views.row(PartyNameRow.self, key: [.text(name)])
      .flatMap { try views.party($0.party) }
      .flatMap { $0.foldedNames.contains(name) ? $0 : nil }
  }

  /// A party that stands there with its names from now on.
  ///
  /// What others go by stays theirs. Only an old record has a name twice: there the party that
  /// goes by it comes before one that went by it.
  func naming(_ party: PartyRow, before: PartyRow? = nil) throws -> [ViewChange] {
    var row = party
    row.otherNames = try row.otherNames.filter { name in
      try owner(ofFolded: PartyNameRow.folded(name)).map { $0.id == row.id } ?? true
    }
    var changes: [ViewChange] = [.put(row)]
    let name = PartyNameRow.folded(row.name)
    var names = row.foldedNames
    if var other = try owner(ofFolded: name), other.id != row.id {
      let count = other.otherNames.count
      other.otherNames.removeAll { PartyNameRow.folded($0) == name }
      if other.otherNames.count < count {
        changes.append(.put(other))
      } else {
        names.removeFirst()
      }
    }
    changes += names.map { .put(PartyNameRow(folded: $0, party: row.id)) }
    let gone = Set(before?.foldedNames ?? []).subtracting(row.foldedNames)
    return changes + (try freeing(gone.sorted(), of: row.id))
  }

  /// Names that a party is known by no more; one that it has from a merger stays.
  func freeing(_ names: [String], of party: String) throws -> [ViewChange] {
    if names.isEmpty { return [] }
    let merged = try views.merged(into: party)
    return try names.compactMap { name in
      guard let held = try views.row(PartyNameRow.self, key: [.text(name)]), held.party == party
      else { return nil }
      let former = merged.first { $0.party.foldedNames.contains(name) }
      return former.map { .put(PartyNameRow(folded: name, party: $0.id)) } ?? .remove(held)
    }
  }
}
