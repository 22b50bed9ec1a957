/// The line with which a letter turns to its reader: `Dear Madam Chair,`.
///
/// What names a letter stands before it, or as the very next line.
enum Salutation {
  static func isOne(_ draft: Draft) -> Bool {
    let text = draft.text
    guard draft.number == nil, draft.shape.words <= 14, !text.contains("\n"),
      let last = text.unicodeScalars.last, signs.contains(last)
    else { return false }
    let lower = text.lowercased()
    return openings.contains { opening in
      guard lower.hasPrefix(opening) else { return false }
      let next = lower.dropFirst(opening.count).unicodeScalars.first
      return next.map { !$0.properties.isAlphabetic } ?? false
    } || lower.hasPrefix("尊敬的")
  }

  private static let signs: Set<Unicode.Scalar> = [",", ":", "!", "，", "：", "！", "،"]

  private static let openings = [
    "dear", "to whom it may concern", "sir", "sirs", "madam", "ladies and gentlemen",
    "excellency", "excellencies", "your excellency", "your excellencies",
    "madame", "monsieur", "mesdames", "messieurs", "cher", "chers", "chère", "chères",
    "excellence", "excellences", "bonjour",
    "estimado", "estimados", "estimada", "estimadas", "distinguido", "distinguidos", "distinguida",
    "distinguidas", "muy señor", "muy señores", "señor", "señora", "señores", "señoras",
    "excelencia", "excelencias", "a quien corresponda",
    "уважаемый", "уважаемая", "уважаемые", "многоуважаемый", "ваше превосходительство",
    "السيد", "السيدة", "السادة", "سعادة", "معالي", "حضرة", "أصحاب", "تحية",
    "敬启者",
  ]
}
