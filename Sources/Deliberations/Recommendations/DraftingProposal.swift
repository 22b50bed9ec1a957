internal import Texts

/// Tells a proposal that only changes the wording of a text under discussion from a request.
///
/// `Norway proposed the addition of the word “lit” before “towers”` is about a draft, whatever the
/// quoted words are about.
enum DraftingProposal {
  /// Whether all that a recommendation asks for is a change of some text's wording or structure.
  ///
  /// The words that are proposed, quoted or in clauses of their own behind a colon, do not count.
  static func isOne(_ text: String) -> Bool {
    let end = text.firstIndex(of: "\n") ?? text.endIndex
    let tokens = Token.all(in: String(text[..<end]))
    guard end == text.endIndex || tokens.last?.folded == ":" else { return false }
    // A printed number is a sentence by its stop only.
    let sentences = Sentences.all(in: tokens).filter { $0.count > 3 }
      .map { DraftingSentence(tokens[$0]) }
    guard let first = sentences.first, first.changesWording else { return false }
    // What follows may explain the change, but ask for nothing else.
    return sentences.dropFirst().allSatisfy { sentence in
      sentence.changesWording || (Asking().strength(of: sentence.tokens) ?? .wish) < .duty
    }
  }
}

/// A sentence, looked at for changes of words.
private struct DraftingSentence {
  let tokens: ArraySlice<Token>
  /// All that is quoted stands as one quotation mark.
  private let words: [String]
  private let isNumber: [Bool]

  private static let quotation = "“"
  private static let reach = 8

  init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens
    let kept = Quotations.without(tokens)
    words = kept.map(\.folded)
    isNumber = kept.map { $0.shape == .number }
  }

  var changesWording: Bool {
    words.indices.contains { at in
      DraftingWords.changes.contains(words[at]) && (isOfText(at) || isOfDraft(at))
        || DraftingWords.mergers.contains(words[at]) && namesDraft(words[at...].prefix(5))
        || DraftingWords.structures.contains(words[at])
          && words[at...].prefix(5).contains(where: DraftingWords.papers.contains)
    }
  }

  /// The words before and behind a change in which what is changed may stand.
  private func surroundings(of at: Int) -> [Range<Int>] {
    let ends: Set<String> = [";", ":"]
    let end = words[(at + 1)...].prefix(Self.reach).firstIndex(where: ends.contains)
    let behind = (at + 1)..<(end ?? min(at + 1 + Self.reach, words.count))
    let isPassive = at > 0 && DraftingWords.passives.contains(words[at - 1])
    return isPassive ? [behind, max(0, at - 12)..<at] : [behind]
  }

  private func isOfText(_ at: Int) -> Bool {
    let isPlain = DraftingWords.plainChanges.contains(words[at])
    if isPlain, words[(at + 1)...].prefix(3).contains(Self.quotation) { return true }
    let isReplacing =
      words[(at + 1)...].prefix(4).contains(Self.quotation)
      && words[at...].count(where: { $0 == Self.quotation }) > 1
      && words[at...].contains(where: DraftingWords.instead.contains)
    if isReplacing { return true }
    return surroundings(of: at).contains { range in
      range.contains { place in
        guard DraftingWords.parts.contains(words[place]) else {
          return DraftingWords.looseParts.contains(words[place]) && place > 0
            && words[max(0, place - 1)..<min(words.count, place + 2)]
              .contains(where: DraftingWords.following.contains)
        }
        // `adopted in paragraph 35 of the Agenda` only cites.
        let isCited = place + 1 < words.count && isNumber[place + 1]
        return isPlain || !isCited
      }
    }
  }

  /// A part that other things have too, where a draft is named or another such part.
  private func isOfDraft(_ at: Int) -> Bool {
    let near = surroundings(of: at).flatMap { $0.filter { isLoosePart($0) } }
    guard !near.isEmpty else { return false }
    return namesDraft(words[...])
      || Set(words.indices.filter(isLoosePart).map { words[$0] }).count > 1
  }

  private func isLoosePart(_ at: Int) -> Bool {
    DraftingWords.looseParts.contains(words[at])
      && !words[..<at].suffix(2).contains { ["terms", "frame", "mandat", "data"].contains($0) }
  }

  private func namesDraft(_ range: ArraySlice<String>) -> Bool {
    range.indices.contains { at in
      DraftingWords.drafts.contains(range[at])
        || DraftingWords.projects.contains(range[at])
          && range[at...].prefix(4).contains(where: DraftingWords.papers.contains)
    }
  }
}

/// What is quoted in running text.
enum Quotations {
  /// The words of a text, each quotation as its opening mark alone.
  static func without(_ tokens: ArraySlice<Token>) -> [Token] {
    var kept: [Token] = []
    var depth = 0
    var isStraight = false
    for at in tokens.indices {
      switch tokens[at].folded {
      case "“", "«", "„":
        if depth == 0 { kept.append(tokens[at]) }
        depth += 1
      case "”", "»": depth = max(0, depth - 1)
      case "\"": isStraight.toggle()
      default: if depth == 0, !isStraight { kept.append(tokens[at]) }
      }
    }
    // A quotation that never closes hides nothing.
    return depth > 0 || isStraight ? Array(tokens) : kept
  }

  /// The text without what it quotes.
  static func without(in text: String) -> String {
    let tokens = Token.all(in: text)
    let kept = without(tokens[...])
    guard kept.count < tokens.count else { return text }
    let bytes = Array(text.utf8)
    return kept.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
  }
}
