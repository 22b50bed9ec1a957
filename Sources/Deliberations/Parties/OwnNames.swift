internal import Texts

/// The names by which those who hand a text in may speak of themselves: whole, short, or by their
/// initials (`European Union`, `EU`; `Russian Federation`, `Russia`).
struct OwnNames {
  private var names: Set<[String]> = []
  private var longest = 0

  init(of submitters: [String] = []) {
    for submitter in submitters { names.formUnion(Self.forms(of: submitter)) }
    longest = names.reduce(0) { max($0, $1.count) }
  }

  /// Whether the words of a sentence up to a verb end in one of the names.
  func end(_ subject: ArraySlice<Token>) -> Bool {
    var words: [Token] = []
    for (at, token) in zip(subject.indices, subject).reversed() {
      if token.shape == .mark {
        guard Self.marksWithin.contains(token.folded) else { return false }
        continue
      }
      guard words.count < longest else { return false }
      words.insert(token, at: 0)
      guard token.isCapital, names.contains(words.map(\.folded)) else { continue }
      // `It recommends` is not the International Tribunal.
      if words.count > 1 || token.shape == .upper || token.folded.utf8.count > 2 {
        return !isOwned(subject[..<at])
      }
    }
    return false
  }

  /// `The figures of Oz`, and not `The Government of Oz`.
  private func isOwned(_ before: ArraySlice<Token>) -> Bool {
    let rest = before.reversed().drop { PartyLinks.articles.contains($0.folded) }
    guard let link = rest.first, PartyLinks.of.contains(link.folded) else { return false }
    return rest.dropFirst().first.map {
      !$0.isCapital && !AskingPhrases.ownPapers.contains($0.folded)
    } ?? false
  }

  /// `U.S.`, `États-Unis`, `Groupe d'États`.
  private static let marksWithin: Set<String> = [".", "-", "'"]

  /// All forms of a name as their words; the name itself first.
  static func forms(of name: String) -> [[String]] {
    let (plain, bracketed) = parted(name)
    let own = words(of: plain)
    guard !own.isEmpty else { return [] }
    let short = GroupNames.withoutMembers(own)
    var forms = [own, short]
    if let bracketed { forms.append(words(of: bracketed)) }
    forms += CountryNames.alike(plain).map { $0.split(separator: " ").map(String.init) }
    forms += CountryNames.alike(short.joined(separator: " ")).map {
      $0.split(separator: " ").map(String.init)
    }
    forms += GroupNames.alike(short)
    forms += initials(of: short)
    // `The EU and its Member States`.
    let members = own.dropFirst(short.count)
    if !members.isEmpty { forms += forms.dropFirst().map { $0 + members } }
    var seen: Set<[String]> = []
    return forms.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// A name and what stands in parentheses at its end, where that is a short form.
  private static func parted(_ name: String) -> (plain: String, bracketed: String?) {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else {
      return (name, nil)
    }
    let inside = String(name[name.index(after: open)...].dropLast())
    return (String(name[..<open]), words(of: inside).count <= 3 ? inside : nil)
  }

  /// The words that the names print with a capital.
  static func capitals(of submitters: [String]) -> Set<String> {
    Set(submitters.flatMap { Token.all(in: $0).lazy.filter(\.isCapital).map(\.folded) })
  }

  static func words(of name: String) -> [String] {
    Token.all(in: name).filter { $0.shape != .mark }.map(\.folded)
      .drop { PartyLinks.articles.contains($0) }.map { $0 }
  }

  /// `International Owl Union` is IOU, `Alliance of Owls` AO and `AoO`; of many, `LDCs`.
  private static func initials(of words: [String]) -> [[String]] {
    guard words.count > 1, words[0].unicodeScalars.first.map({ $0.value < 0x600 }) ?? false else {
      return []
    }
    let weighty = words.filter { !links.contains($0) }
    return [weighty, words].map { $0.compactMap { $0.first.map(String.init) }.joined() }
      .filter { $0.count > 1 }.flatMap { [[$0], [$0 + "s"]] }
  }

  private static let links: Set<String> = [
    "of", "and", "for", "the", "in", "on", "de", "du", "des", "d", "la", "le", "les", "l", "et",
    "pour", "sur", "del", "los", "las", "el", "y", "para", "и", "по",
  ]
}
