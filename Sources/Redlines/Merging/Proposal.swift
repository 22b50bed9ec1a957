public import Texts

/// One wish about a text, as somebody says it: nothing is compared but the clause that it is about.
public enum Proposal: Hashable, Sendable {
  /// The clause is to read so.
  case reword(ClauseID, String)
  /// New clauses behind this one, at the beginning of the text where there is none.
  case insert([String], after: ClauseID?)
  case delete(ClauseID)
  case move(ClauseID, after: ClauseID?)
}

/// Why something cannot be proposed.
public enum ProposalRefusal: Error, Hashable, Sendable {
  case unknownClause(ClauseID)
  /// A clause is to stand behind itself.
  case nowhere(ClauseID)
}

extension MarkUpReading {
  /// What one proponent proposes.
  ///
  /// - Parameter name: what it is called where something is said of it.
  /// - Throws: where the text has no such clause.
  /// - Complexity: that of comparing the clause with its new wording.
  public init(
    _ proposals: [Proposal], by proponent: String, name: String, on base: BaseText
  ) throws(ProposalRefusal) {
    var wishes = Wishes(by: proponent)
    for proposal in proposals {
      switch proposal {
      case .reword(let clause, let wording):
        wishes.reword(try base.block(clause), wording, on: base)
      case .insert(let texts, let after):
        let place = try base.anchor(after)
        for text in texts {
          let words = Array(text.utf8.drop { $0 <= 0x20 })
          let end = words.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
          if end > 0 { wishes.addInsertion(of: Array(words[..<end]), after: place) }
        }
      case .delete(let clause):
        wishes.addDeletion(of: try base.block(clause))
      case .move(let clause, let after):
        let (block, place) = (try base.block(clause), try base.anchor(after))
        guard block != place else { throw .nowhere(clause) }
        if place != block - 1 { wishes.addMove(of: block, after: place) }
      }
    }
    wishes.closeInsertions()
    self.init(wishes, name: name, on: base)
  }
}

extension BaseText {
  fileprivate func block(_ clause: ClauseID) throws(ProposalRefusal) -> Int {
    guard let place = places[clause] else { throw .unknownClause(clause) }
    return place
  }

  fileprivate func anchor(_ clause: ClauseID?) throws(ProposalRefusal) -> Int {
    guard let clause else { return -1 }
    return try block(clause)
  }
}

extension Wishes {
  fileprivate mutating func reword(_ block: Int, _ wording: String, on base: BaseText) {
    let hasCells = base.clauses[block].kind == .table || base.clauses[block].kind == .note
    var table = Spellings(expecting: wording.utf8.count / 5)
    let tables: Set = hasCells ? [0] : []
    let old = ComparedText([base.text.bytes[block]], &table, tables: tables)
    let own = ComparedText([Array(wording.utf8)], &table, tables: tables)
    guard !own.words.isEmpty else { return addDeletion(of: block) }
    let alignment = WordAlignment(old, own)
    let text = OwnText(old, own, pairs: alignment.pairs, moves: [], ends: [0: 0])
    for paragraph in text.paragraphs {
      switch paragraph {
      case .block(_, _, let edits):
        for edit in edits { add(edit, in: block) }
      case .inserted(let words):
        addInsertion(of: words, after: block)
      }
    }
  }
}
