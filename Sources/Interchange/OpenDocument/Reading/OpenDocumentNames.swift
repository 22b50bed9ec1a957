internal import Texts

/// The names of styles that say what a paragraph is: LibreOffice's, and those of our own files.
enum OpenDocumentNames {
  /// The table of contents that we make from the headings.
  static let contents = "ComityContents"
  /// Of paragraphs: `Comity_operative_2` is an operative clause of the level 2.
  static let prefix = "Comity_"

  static func style(of kind: ClauseKind, level: Int) -> String {
    "\(prefix)\(kind.rawValue)_\(level)"
  }

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

  /// In our own files a number ends at the first tab.
  static let numberEnd = "\u{2060}"

  static func splitNumber(_ paragraph: inout SourceParagraph) {
    guard case .clause = paragraph.role, let end = paragraph.text.firstRange(of: numberEnd) else {
      return
    }
    let number = paragraph.text[..<end.lowerBound]
    let rest = paragraph.text[end.upperBound...].drop { $0 == " " }
    let shift = paragraph.text.utf8.count - rest.utf8.count
    paragraph.number = PrintedNumber(String(number))
    paragraph.text = String(rest)
    paragraph.marks = paragraph.marks.compactMap { mark in
      let lower = max(0, mark.range.lowerBound - shift)
      let upper = mark.range.upperBound - shift
      return lower < upper ? InlineMark(mark.style, over: lower..<upper) : nil
    }
  }
}
