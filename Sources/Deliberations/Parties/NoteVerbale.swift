internal import Texts

/// Who speaks in a note verbale: `The Permanent Mission of Oz to the United Nations presents its
/// compliments …`.
enum NoteVerbale {
  /// The State whose mission or embassy it is, or the ministry; nil where the text is no such note.
  static func party(in text: String) -> String? {
    let line = String(text.prefix(300))
    let tokens = Token.all(in: line)
    guard
      let greeting = greetings.lazy.compactMap({ words in
        tokens.indices.first { at in
          at + words.count <= tokens.count
            && words.indices.allSatisfy { tokens[at + $0].folded == words[$0] }
        }
      }).min(), greeting > 1, greeting < 40
    else { return nil }
    let subject = tokens[..<greeting].drop { articles.contains($0.folded) }
    guard let first = subject.first, first.isCapital else { return nil }
    let isMission = subject.prefix(3).contains { missions.contains($0.folded) }
    guard isMission else {
      return ministries.contains(first.folded) ? printed(subject, line) : nil
    }
    guard let mission = subject.prefix(3).lastIndex(where: { missions.contains($0.folded) }) else {
      return nil
    }
    // `Постоянное представительство`, `Mission permanente`.
    let rest = subject[(mission + 1)...].drop {
      permanents.contains($0.folded) || articles.contains($0.folded) || links.contains($0.folded)
    }
    let name = rest.prefix { !ends.contains($0.folded) }
    return name.first?.isCapital == true ? printed(name, line) : nil
  }

  private static func printed(_ tokens: ArraySlice<Token>, _ line: String) -> String? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let bytes = Array(line.utf8)[first.range.lowerBound..<last.range.upperBound]
    let name = Proponents.trimmed(String(decoding: bytes, as: UTF8.self))
    return name.isEmpty ? nil : name
  }

  private static let greetings = [
    ["presents", "its", "compliments"], ["présente", "ses", "compliments"],
    ["saluda"], ["expresa", "su", "saludo"], ["expresa", "sus", "saludos"],
    ["presenta", "su", "saludo"], ["tiene", "el", "honor", "de", "saludar"],
    ["presenta", "sus", "saludos"], ["свидетельствует", "свое", "уважение"],
    ["свидетельствует", "своё", "уважение"], ["выражает", "свое", "уважение"],
  ]
  private static let missions: Set<String> = [
    "mission", "embassy", "delegation", "misión", "embajada", "delegación", "ambassade",
    "délégation", "представительство", "посольство", "миссия",
  ]
  private static let ministries: Set<String> = [
    "ministry", "ministère", "ministerio", "министерство", "secretariat", "department",
  ]
  private static let permanents: Set<String> = ["permanent", "permanente"]
  private static let articles: Set<String> = ["the", "la", "le", "l", "'", "el", "les", "los"]
  private static let links: Set<String> = ["of", "de", "du", "des", "d", "del", "for"]
  private static let ends: Set<String> = [
    "to", "at", "in", "auprès", "à", "ante", "en", "при", "в", "on", ",", "près",
  ]
}
