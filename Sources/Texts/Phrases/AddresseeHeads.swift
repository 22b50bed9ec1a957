/// The nouns that names turn on: whether a name has its noun yet, and whether that can act.
extension AddresseeList {
  /// Where the head of a name ends: before the first `of` or `in`.
  private func head(of name: Range<Int>) -> Range<Int> {
    let cut = name.dropFirst().first { place in
      grammar.genitives.contains(tokens[place].folded)
        || grammar.qualifiers.contains(tokens[place].folded)
    }
    return name.lowerBound..<(cut ?? name.upperBound)
  }

  func hasActor(_ range: Range<Int>) -> Bool {
    range.contains { grammar.actors.contains(tokens[$0].bare) }
  }

  /// Whether the name has got its noun: `international` has none yet, `international community` has.
  func hasHead(_ name: Range<Int>) -> Bool {
    let head = head(of: name)
    guard let last = head.last else { return false }
    if isNamed(head) { return true }
    let word = tokens[last]
    if grammar.infinitiveSigns.contains("to") {
      return word.folded.hasSuffix("s") && !Self.adjectives.contains(word.folded)
        || (word.isCapital && !isAfterArticle(name))
    }
    return !grammar.determiners.contains(word.folded)
  }

  private func isAfterArticle(_ name: Range<Int>) -> Bool {
    name.lowerBound > 0 && grammar.articles.contains(tokens[name.lowerBound - 1].folded)
  }

  /// Whether a word of it names somebody who acts.
  private func isNamed(_ head: Range<Int>) -> Bool {
    head.contains { place in
      let word = tokens[place]
      if grammar.actors.contains(word.bare) { return true }
      if word.isAllCapitals { return true }
      if let part = word.folded.split(separator: "-").first, part.count < word.folded.count {
        return grammar.actors.contains(String(part)) || word.isCapital
      }
      return false
    }
  }

  func isActor(_ name: Range<Int>) -> Bool {
    let head = head(of: name)
    if isNamed(head) { return true }
    guard let last = head.last else { return false }
    let word = tokens[last]
    if word.folded.count > 5, grammar.actorEndings.contains(where: { word.folded.hasSuffix($0) }) {
      return true
    }
    return head.contains { tokens[$0].isCapital && !Self.digits(tokens[$0]) }
  }

  private static func digits(_ token: TextToken) -> Bool {
    token.folded.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let adjectives: Set<String> = ["various", "numerous", "religious", "indigenous"]

  // MARK: names that belong together

  /// `specialized agencies, organs and programmes of the … system` are named as one.
  mutating func merge() {
    var merged: [Range<Int>] = []
    for name in found {
      guard let before = merged.last, isUnit(before), isGlued(before, name) else {
        merged.append(name)
        continue
      }
      merged[merged.count - 1] = before.lowerBound..<name.upperBound
    }
    found = merged
  }

  private func isUnit(_ name: Range<Int>) -> Bool {
    name.last.map { grammar.units.contains(tokens[$0].folded) } ?? false
  }

  private func isGlued(_ before: Range<Int>, _ name: Range<Int>) -> Bool {
    let head = head(of: name)
    guard name.lowerBound - before.upperBound <= 2, let last = head.last else { return false }
    return grammar.units.contains(tokens[last].folded) && head.count <= 2
      && name.count > head.count
      && !grammar.determiners.contains(tokens[name.lowerBound].folded)
  }
}
