internal import Texts

/// The names of styles that say what a paragraph is: LibreOffice's, and those of our own files.
enum OpenDocumentNames {
  /// The table of contents that we make from the headings.
  static let contents = "ComityContents"
  /// Of tables: what their names begin with.
  static let table = "ComityTable"
  /// Of bookmarks that tell how deep a clause hangs: `ComityDepth3_17`; of tables, `…_3`.
  static let depth = "ComityDepth"
  /// Of the paragraphs in a table's cells, and in those of its head.
  static let cell = "ComityCellText"
  static let headCell = "ComityHeadText"
  /// The program that a file of ours names as its maker.
  static let generator = "Comity"
  /// Of paragraphs: `Comity_operative_2` is an operative clause of the level 2.
  static let prefix = "Comity_"

  static func style(of kind: ClauseKind, level: Int) -> String {
    "\(prefix)\(kind.rawValue)_\(level)"
  }

  static func isOfCell(_ style: String) -> Bool { style == cell || style == headCell }

  static func role(of style: String) -> SourceParagraph.Role? {
    if style.hasPrefix(prefix) {
      let parts = style.dropFirst(prefix.count).split(separator: "_")
      if parts.count == 2, let kind = ClauseKind(rawValue: String(parts[0])),
        let level = Int(parts[1])
      {
        return .clause(kind, level: level)
      }
    }
    return switch style {
    case "Title": .title
    case "Quotations", "Quote", "Intense_20_Quote", "Block_20_Text": .quotation
    case "Preformatted_20_Text": .code
    default: nil
    }
  }
}
