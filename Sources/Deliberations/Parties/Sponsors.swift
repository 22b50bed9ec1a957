internal import Texts

/// Those in whose name a draft resolution is issued: `Oz, Ruritania and Vale: draft resolution`.
enum Sponsors {
  /// The parties before the colon of such a title; nil for any other title.
  static func inTitle(_ title: String) -> [String]? {
    guard title.utf8.count < 6000,
      let colon = title.lastIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let paper = title[title.index(after: colon)...].lowercased()
      .drop { $0 == " " || $0 == "\u{A0}" }
    guard papers.contains(where: { paper.hasPrefix($0) }) else { return nil }
    let sponsors = Proponents.trimmed(
      String(title[..<colon].filter { $0 != "*" }).replacing("\u{A0}", with: " "))
    guard !sponsors.isEmpty, Token.all(in: sponsors).first.map({ $0.shape != .number }) ?? false,
      Proponents.areNames(sponsors) || sponsors.utf8.count > 200
        || sponsors.unicodeScalars.first.map({ $0.value >= 0x600 }) ?? false
    else { return nil }
    return JointParties.all(in: sponsors)
  }

  private static let papers = [
    "draft resolution", "revised draft resolution", "draft decision", "draft opinion",
    "draft declaration", "draft recommendation", "amendment", "projet de résolution",
    "projet de décision", "projet d'avis", "projet d’avis", "projet de déclaration",
    "proyecto de resolución", "proyecto de decisión", "proyecto de opinión",
    "proyecto de declaración", "проект резолюции", "проект решения", "مشروع قرار",
    "مشروع مقرر", "决议草案", "决定草案",
  ]
}
