internal import Texts

extension Submitters {
  /// `ICANN; April 2017`, or the line behind `Respectfully submitted,`.
  static func signature(_ lines: [String]) -> [String]? {
    for (at, line) in lines.enumerated() {
      if let (label, value) = byPhrase(line), label.hasSuffix("behalf of"), let name = name(value) {
        return JointParties.all(in: name)
      }
      let words = Token.all(in: line).filter { $0.shape != .mark }.map(\.folded)
      let closes = ["sincerely", "respectfully", "regards", "cordialement", "atentamente"]
      if words.count <= 5, words.contains(where: closes.contains), at + 1 < lines.count,
        Proponents.areNames(lines[at + 1])
      {
        let signed = name(lines[at + 1])
        let below = lines[min(at + 2, lines.count)...].prefix(2).first(where: isParty)
        let isByPerson = signed.map(isPerson) ?? false
        return (isByPerson ? below.flatMap(name) ?? signed : signed).map { [$0] }
      }
      if at == lines.count - 1, let semicolon = line.firstIndex(of: ";"), words.count <= 8,
        Proponents.areNames(String(line[..<semicolon]))
      {
        return name(String(line[..<semicolon])).map { [$0] }
      }
    }
    return nil
  }

  /// The body for which the person above it signs: `Ministry of Wells, Oz`.
  private static func isParty(_ line: String) -> Bool {
    let words = Token.all(in: line).map(\.folded)
    guard words.count <= 16, Proponents.areNames(line), !words.contains("secretariat"),
      let first = words.first, !SubmitterWords.offices.contains(first)
    else { return false }
    return CountryNames.contains(line)
      || words.contains {
        SubmitterWords.bodies.contains($0) || SubmitterWords.companies.contains($0)
          || PartyList.organs.contains($0)
      }
  }

  /// A name that is neither a State's nor a group's, and has no word of a body.
  static func isPerson(_ name: String) -> Bool {
    let words = OwnNames.words(of: name)
    guard (2...5).contains(words.count), !CountryNames.contains(name),
      GroupNames.alike(words).isEmpty
    else { return false }
    return !words.contains { word in
      SubmitterWords.bodies.contains(word) || SubmitterWords.companies.contains(word)
        || PartyList.organs.contains(word) || SubmitterWords.papers.contains(word)
    }
  }
}
