/// What became of a passage, a paragraph's end or a row on the way from one text to another.
public enum MarkedStatus: Hashable, Sendable {
  case kept, inserted, deleted
  /// Stood elsewhere in the old text.
  case movedHere
  /// Stands elsewhere in the new text.
  case movedAway
}

/// A passage of one paragraph.
public struct MarkedPiece: Hashable, Sendable {
  public var status: MarkedStatus
  /// Of a passage that is kept or no longer there; its clause is the block's place in its list.
  public var old: TextSpan?
  /// Of a passage that is kept or new; of one that is kept as long as the old one.
  public var new: TextSpan?
  /// Which move it is part of; the edits inside a moved paragraph are too.
  public var move: Int?
}

/// A paragraph of both texts in one.
public struct MarkedParagraph: Hashable, Sendable {
  public var pieces: [MarkedPiece]
  /// Of the break that ends it: without one that was deleted it goes on in the next paragraph.
  public var mark: MarkedStatus
  /// The old paragraph that ends here; nil where the break is new.
  public var old: Int?
  /// The new paragraph that ends here; nil where the break is gone.
  public var new: Int?

  /// Whether it stands in both texts as it is.
  public var isUnchanged: Bool {
    mark == .kept && pieces.allSatisfy { $0.status == .kept }
  }
}

/// A row of both texts in one.
public struct MarkedRow: Hashable, Sendable {
  /// Kept, inserted or deleted.
  public var status: MarkedStatus
  public var old: Int?
  public var new: Int?
  /// What its cells hold, counted within each cell.
  public var cells: [[MarkedBlock]]
}

/// A part of both texts in one.
public enum MarkedBlock: Hashable, Sendable {
  case paragraph(MarkedParagraph)
  /// Places of the table in its lists; nil where it does not stand in one of them.
  case table(old: Int?, new: Int?, rows: [MarkedRow])
}

/// Two texts in one stream: what stayed, came, went and moved, each thing once, where a person looks
/// for it.
///
/// Taking what is kept, inserted and moved here gives the new text, taking what is kept, deleted and
/// moved away the old one, breaks between paragraphs included. Where both texts have a break at the
/// same place it is one kept break. Paragraphs that came, went or moved as a whole stand as a whole;
/// a table that both have is told row by row, and a row that both have cell by cell.
public struct MarkedFlow: Sendable {
  public private(set) var blocks: [MarkedBlock] = []
  /// Whether some passages were too long and too unlike to be compared as a whole.
  public private(set) var isCoarse = false
  /// How many moves there are; they count from 0.
  public private(set) var moveCount = 0

  /// Compares two texts.
  ///
  /// - Parameter endsTogether: whether the break that ends both texts is one and the same, as where
  ///   a file can have neither none nor two; else the last paragraphs may come and go as a whole.
  ///
  /// Costs what `Comparison` costs, and for tables that changed the product of their rows.
  public init(
    from old: [ComparedBlock], to new: [ComparedBlock], endsTogether: Bool = true
  ) {
    compare(old, new, endsTogether: endsTogether)
  }

  /// A text of which all is kept, inserted or deleted.
  public init(whole blocks: [ComparedBlock], _ status: MarkedStatus) {
    self.blocks = Self.whole(blocks, status)
  }

  private mutating func compare(
    _ old: [ComparedBlock], _ new: [ComparedBlock], endsTogether: Bool
  ) {
    if old == new {
      blocks = Self.whole(old, .kept)
      return
    }
    let tables = TablePairs(old, new)
    let sides = StandIns(old, new, tables)
    let comparison = Comparison(from: sides.old.map(\.text), to: sides.new.map(\.text))
    isCoarse = comparison.isCoarse
    var writer = MarkedFlowWriter(
      sides.old, sides.new, comparison.changes, endsTogether: endsTogether)
    let paragraphs = writer.paragraphs()
    moveCount = writer.moveCount
    for paragraph in paragraphs {
      let table = paragraph.pieces.first { piece in
        piece.old.map { sides.old[$0.clause].isTable } ?? false
          || piece.new.map { sides.new[$0.clause].isTable } ?? false
      }
      guard let table else {
        if let paragraph = real(paragraph, old.count, new.count) {
          blocks.append(.paragraph(paragraph))
        }
        continue
      }
      let (from, to) = (table.old?.clause, table.new?.clause)
      blocks.append(
        .table(
          old: from, new: to,
          rows: rows(from.map { old[$0].rows } ?? [], to.map { new[$0].rows } ?? [])))
    }
  }

  /// A paragraph without the places that only stand behind a table at a text's end; nil where it is
  /// no more than these.
  private func real(
    _ paragraph: MarkedParagraph, _ olds: Int, _ news: Int
  ) -> MarkedParagraph? {
    var paragraph = paragraph
    if let old = paragraph.old, old >= olds { paragraph.old = nil }
    if let new = paragraph.new, new >= news { paragraph.new = nil }
    switch (paragraph.old, paragraph.new) {
    case (nil, nil): return paragraph.pieces.isEmpty ? nil : paragraph
    case (_?, nil) where paragraph.mark == .kept: paragraph.mark = .deleted
    case (nil, _?) where paragraph.mark == .kept: paragraph.mark = .inserted
    default: break
    }
    return paragraph
  }

  private mutating func rows(_ old: [ComparedRow], _ new: [ComparedRow]) -> [MarkedRow] {
    var rows: [MarkedRow] = []
    var (oldAt, newAt) = (0, 0)
    for pair in RowPairs(old, new).pairs + [(old: old.count, new: new.count)] {
      for at in oldAt..<pair.old {
        rows.append(
          MarkedRow(
            status: .deleted, old: at, cells: old[at].cells.map { Self.whole($0, .deleted) }))
      }
      for at in newAt..<pair.new {
        rows.append(
          MarkedRow(
            status: .inserted, new: at, cells: new[at].cells.map { Self.whole($0, .inserted) }))
      }
      (oldAt, newAt) = (pair.old + 1, pair.new + 1)
      guard pair.old < old.count else { break }
      let cells = zip(old[pair.old].cells, new[pair.new].cells).map { from, to in
        var flow = MarkedFlow(from: from, to: to)
        if flow.isCoarse { isCoarse = true }
        flow.countMoves(from: moveCount)
        moveCount += flow.moveCount
        return flow.blocks
      }
      rows.append(MarkedRow(status: .kept, old: pair.old, new: pair.new, cells: cells))
    }
    return rows
  }

  private mutating func countMoves(from first: Int) {
    guard moveCount > 0, first > 0 else { return }
    blocks = blocks.map { $0.countingMoves(from: first) }
  }

  private static func whole(
    _ blocks: [ComparedBlock], _ status: MarkedStatus
  ) -> [MarkedBlock] {
    blocks.enumerated().map { at, block in
      let (old, new) = (status == .inserted ? nil : at, status == .deleted ? nil : at)
      switch block {
      case .paragraph(let text, _):
        let span = TextSpan(clause: at, range: 0..<text.count)
        let piece = MarkedPiece(
          status: status, old: old.map { _ in span }, new: new.map { _ in span })
        return .paragraph(
          MarkedParagraph(pieces: text.isEmpty ? [] : [piece], mark: status, old: old, new: new))
      case .table(let rows):
        return .table(
          old: old, new: new,
          rows: rows.enumerated().map { at, row in
            MarkedRow(
              status: status, old: status == .inserted ? nil : at,
              new: status == .deleted ? nil : at, cells: row.cells.map { whole($0, status) })
          })
      }
    }
  }
}

extension MarkedBlock {
  fileprivate func countingMoves(from first: Int) -> Self {
    switch self {
    case .paragraph(var paragraph):
      for at in paragraph.pieces.indices { paragraph.pieces[at].move? += first }
      return .paragraph(paragraph)
    case .table(let old, let new, var rows):
      for at in rows.indices {
        rows[at].cells = rows[at].cells.map { $0.map { $0.countingMoves(from: first) } }
      }
      return .table(old: old, new: new, rows: rows)
    }
  }
}
