internal import Texts

/// Who sends a letter or a note verbale that is issued as a document: `Letter dated 5 June 2031
/// from the Permanent Representative of Oz to the United Nations addressed to …`.
enum LetterTitle {
  /// The State whose envoy or mission it is, or else the officer; nil for any other line.
  static func sender(in line: String) -> String? {
    guard line.utf8.count <= 900 else { return nil }
    if let party = chinese(line) { return party }
    guard mayBegin(line) else { return nil }
    let tokens = Token.all(in: line)
    guard tokens.count > 6,
      let head = tokens.first(where: { !qualifiers.contains($0.folded) }),
      letters.contains(head.folded),
      tokens.contains(where: { markers.contains($0.folded) }),
      let start = senderStart(tokens)
    else { return nil }
    let bytes = Array(line.utf8)
    let sender = String(decoding: bytes[tokens[start].range.lowerBound...], as: UTF8.self)
    let offices = Token.all(in: sender)
    let stop = offices.indices.dropFirst().first { at in
      Envoy.addressees.contains(offices[at].folded)
        || offices[at].shape == .mark && [",", ";"].contains(offices[at].folded)
    }
    let behind = Envoy.party(in: beforeAddressee(sender, offices))
    if let behind { return behind }
    if let state = Envoy.state(in: offices, sender) { return state }
    guard let first = offices.first, first.isCapital || first.folded.utf8.first == 0xD8 else {
      return nil
    }
    let end = offices[(stop ?? offices.count) - 1].range.upperBound
    return Proponents.trimmed(String(decoding: Array(sender.utf8)[..<end], as: UTF8.self))
  }

  /// A look at the first words only, as most lines are running text.
  private static func mayBegin(_ line: String) -> Bool {
    let opening = Token.first(7, in: line)
    let head = opening.first { !qualifiers.contains($0.folded) }
    return opening.count > 6 && head.map { letters.contains($0.folded) } ?? true
  }

  /// The sender without the addressee, who is an officer too.
  private static func beforeAddressee(_ sender: String, _ tokens: [Token]) -> String {
    guard
      let cut = tokens.first(where: {
        ["addressed", "adressée", "adressées", "dirigida", "dirigidas", "на", "موجهة", "إلى"]
          .contains($0.folded)
      })
    else { return sender }
    return String(decoding: Array(sender.utf8)[..<cut.range.lowerBound], as: UTF8.self)
  }

  /// Behind `from`, `par`, `por`, `من`; in Russian behind the letter, in the genitive.
  private static func senderStart(_ tokens: [Token]) -> Int? {
    let letter = tokens.indices.prefix(4).last { letters.contains(tokens[$0].folded) } ?? 0
    if tokens[letter].folded.unicodeScalars.first.map({ (0x400...0x4FF).contains($0.value) })
      ?? false
    {
      let next = letter + 1
      return next < tokens.count && tokens[next].isCapital ? next : nil
    }
    guard
      let link = tokens.indices[(letter + 1)...].first(where: { at in
        links.contains(tokens[at].folded) && at + 1 < tokens.count
          && tokens[at + 1].shape != .number
      })
    else { return nil }
    var at = link + 1
    while at < tokens.count, PartyLinks.articles.contains(tokens[at].folded) { at += 1 }
    return at < tokens.count ? at : nil
  }

  /// `2031年6月5日奥兹常驻联合国代表给秘书长的信`.
  private static func chinese(_ line: String) -> String? {
    guard line.utf8.count <= 400, line.contains("信") || line.contains("照会") || line.contains("函"),
      let envoy = line.firstRange(of: "常驻")
    else { return nil }
    var party = line[..<envoy.lowerBound]
    if let day = party.firstIndex(of: "日") { party = party[party.index(after: day)...] }
    let name = String(party.drop { $0 == " " || $0 == "*" || $0 == "#" })
    return (2...30).contains(name.count) && !name.contains("，") ? name : nil
  }

  private static let letters: Set<String> = [
    "letter", "letters", "note", "notes", "lettre", "lettres", "carta", "cartas", "nota", "notas",
    "письмо", "письма", "нота", "ноты", "رسالة", "رسالتان", "رسائل", "مذكرة",
  ]
  private static let qualifiers: Set<String> = ["*", "#", "identical", "вербальная", "вербальные"]
  private static let markers: Set<String> = [
    "dated", "datée", "datées", "fecha", "fechada", "fechadas", "date", "от", "مؤرخة", "المؤرخة",
    "مؤرختان", "بتاريخ",
  ]
  private static let links: Set<String> = ["from", "par", "por", "من"]
}
