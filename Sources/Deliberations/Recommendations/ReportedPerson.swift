internal import Texts

/// A person whom a record names with a title, and the delegation in parentheses behind the name:
/// `Ms. Rossi (Italy)`.
struct ReportedPerson {
  /// Folded.
  var surname: String
  /// As printed; nil where none stands there.
  var party: String?
  /// The place behind the name and the parentheses.
  var end: Int

  /// The person named at the head of these words; nil where none is, or one who speaks for an
  /// office: `Mr. Oak (Rapporteur)`.
  static func read(_ words: ArraySlice<Token>, of text: String) -> ReportedPerson? {
    guard let title = words.first, title.isCapital,
      RecordWords.personTitles.contains(title.folded)
    else { return nil }
    var at = words.startIndex + 1
    // `г-н`.
    if at + 1 < words.endIndex, words[at].folded == "-" { at += 2 }
    if at < words.endIndex, words[at].folded == "." { at += 1 }
    var surname: Int?
    while at < words.endIndex, at < words.startIndex + 12 {
      let word = words[at]
      if word.isCapital {
        surname = at
      } else if ![".", "-", "'"].contains(word.folded), !particles.contains(word.folded) {
        break
      }
      at += 1
    }
    guard let surname else { return nil }
    var person = ReportedPerson(surname: words[surname].folded, party: nil, end: surname + 1)
    guard surname + 1 < words.endIndex, words[surname + 1].folded == "(",
      let close = words[surname...].prefix(24).firstIndex(where: { $0.folded == ")" }),
      close > surname + 2
    else { return person }
    var inside = words[(surname + 2)..<close]
    if inside.contains(where: { RecordWords.officers.contains($0.folded) }) { return nil }
    if inside.count > 2, RecordWords.envoys.contains(inside[inside.startIndex].folded) {
      inside = inside.dropFirst(2)
    }
    if let comma = inside.firstIndex(where: { $0.folded == "," }) { inside = inside[..<comma] }
    guard let first = inside.first, let last = inside.last,
      first.isCapital || first.isSpaced == false
    else { return nil }
    person.party = String(
      decoding: Array(text.utf8)[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    person.end = close + 1
    return person
  }

  /// Of those that a paragraph names with their parties, the parties by folded surnames.
  static func all(in words: [Token], of text: String) -> [String: String] {
    var parties: [String: String] = [:]
    for at in words.indices where RecordWords.personTitles.contains(words[at].folded) {
      guard let person = read(words[at...], of: text), let party = person.party else { continue }
      parties[person.surname] = party
    }
    return parties
  }

  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "da", "dos", "del", "la", "al", "el", "bin", "ibn", "y", "e",
    "du", "di",
  ]
}
