/// A part of a text that is compared: a paragraph, or a table of cells that hold such parts again.
public enum ComparedBlock: Hashable, Sendable {
  /// UTF-8.
  ///
  /// A heading stands by itself: no break before it comes or goes alone, as programs that read
  /// tracked changes put no text of another paragraph into a heading.
  case paragraph([UInt8], isHeading: Bool = false)
  case table([ComparedRow])
}

/// A row of a table that is compared.
public struct ComparedRow: Hashable, Sendable {
  /// How its cells are cut; rows are told cell by cell only where they are cut alike.
  public var shape: [Int]
  public var cells: [[ComparedBlock]]

  public init(shape: [Int], cells: [[ComparedBlock]]) {
    self.shape = shape
    self.cells = cells
  }

  /// A row whose cells are one column wide each.
  public init(cells: [[ComparedBlock]]) {
    self.init(shape: [cells.count], cells: cells)
  }

  /// All paragraphs in it, those of tables in its cells too.
  var paragraphs: [[UInt8]] { cells.flatMap { $0.flatMap(\.paragraphs) } }
}

extension ComparedBlock {
  var isTable: Bool {
    if case .table = self { true } else { false }
  }

  var isHeading: Bool {
    if case .paragraph(_, let isHeading) = self { isHeading } else { false }
  }

  var rows: [ComparedRow] {
    if case .table(let rows) = self { rows } else { [] }
  }

  /// All paragraphs in it, those of tables in its cells too.
  var paragraphs: [[UInt8]] {
    switch self {
    case .paragraph(let text, _): [text]
    case .table(let rows): rows.flatMap(\.paragraphs)
    }
  }
}
