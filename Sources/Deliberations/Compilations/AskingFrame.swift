internal import Texts

/// A request without the frame of its asking: `We recommend that States count owls`, `It is
/// recommended that States count owls` and `States should count owls` ask for the same.
struct AskingFrame {
  /// The words of the frame, in order; empty where there is none.
  let frame: String
  let request: String

  init(_ text: String) {
    let tokens = Token.all(in: text)
    let start = RequestWording.labelEnd(tokens)
    guard let first = Sentences.all(in: tokens).first(where: { $0.upperBound > start }) else {
      (frame, request) = ("", text)
      return
    }
    let sentence = max(start, first.lowerBound)..<first.upperBound
    var reader = Reader(sentence: tokens[sentence])
    reader.read()
    let left = sentence.count(where: { !reader.taken.contains($0) && tokens[$0].isWord })
    guard !reader.taken.isEmpty, left >= Self.fewestWords else {
      (frame, request) = ("", text)
      return
    }
    let bytes = Array(text.utf8)
    var (taken, kept) = ([UInt8](), [UInt8]())
    var at = 0
    for token in reader.taken.sorted() {
      kept += bytes[at..<tokens[token].range.lowerBound]
      taken += bytes[tokens[token].range] + [0x20]
      at = tokens[token].range.upperBound
    }
    kept += bytes[at...]
    frame = String(decoding: taken, as: UTF8.self).lowercased()
    request = String(decoding: kept, as: UTF8.self)
  }

  private static let fewestWords = 4

  private struct Reader {
    let sentence: ArraySlice<Token>
    var taken: Set<Int> = []

    mutating func read() {
      var at = sentence.startIndex
      while at < sentence.endIndex, AskingFrame.openers.contains(sentence[at].folded) { at += 1 }
      let opened = at
      if let end = AskingFrame.end(at: at, in: sentence, .express) {
        taken.formUnion(sentence.startIndex..<end)
        at = link(behind: end)
      } else if at < sentence.endIndex, AskingFrame.impersonal.contains(sentence[at].folded),
        let end = AskingFrame.end(at: at, in: sentence, .duty)
      {
        taken.formUnion(sentence.startIndex..<end)
        at = link(behind: end)
        return
      }
      takeDuty(from: max(at, opened))
    }

    /// `that`, or the infinitive of those who are asked: `we urge States to`.
    private mutating func link(behind end: Int) -> Int {
      var at = end
      while at < sentence.endIndex,
        AskingFrame.links.contains(sentence[at].folded)
          || sentence[at].shape == .mark && [",", "'", ":", "："].contains(sentence[at].folded)
      {
        taken.insert(at)
        at += 1
      }
      if at == end,
        let to = sentence[at...].prefix(10).firstIndex(where: {
          AskingFrame.infinitives.contains($0.folded)
        })
      {
        taken.insert(to)
      }
      return at
    }

    /// `should`, `are invited to`: of the first words only.
    private mutating func takeDuty(from start: Int) {
      for at in sentence.indices[start...].prefix(16) where !taken.contains(at) {
        // `replace "shall" with "should"` is about the words.
        if at > start, AskingFrame.quotes.contains(sentence[at - 1].folded) { continue }
        let word = sentence[at].folded
        let strength: AskingPhrases.Strength =
          AskingFrame.passives.contains(word) ? .express : .duty
        guard let end = AskingFrame.end(at: at, in: sentence, strength) else { continue }
        taken.formUnion(at..<end)
        return
      }
    }
  }

  private static func end(
    at start: Int, in sentence: ArraySlice<Token>, _ strength: AskingPhrases.Strength
  ) -> Int? {
    guard start < sentence.endIndex,
      let phrases = AskingPhrases.byFirstWord[sentence[start].folded]
    else { return nil }
    return phrases.lazy.filter { phrase in
      phrase.strength == strength && start + phrase.words.count <= sentence.endIndex
    }.compactMap { Asking.end(of: $0.words, at: start, in: sentence) }.max()
  }

  private static let quotes: Set<String> = ["\"", "“", "«", "„", "‘", "'"]
  private static let openers: Set<String> = [
    "therefore", "accordingly", "consequently", "thus", "hence", "furthermore", ",", "also",
    "finally", "donc", "ainsi", "enfin", "asimismo", "finalmente", "поэтому",
  ]
  private static let links: Set<String> = [
    "that", "que", "qu", "чтобы", "أن", "بأن", "de", "d",
  ]
  private static let infinitives: Set<String> = ["to", "à"]
  private static let passives: Set<String> = ["are", "is", "sont", "est"]
  /// Verbs without a subject that open the sentence: `ينبغي أن`, `il faut que`.
  private static let impersonal: Set<String> = [
    "it", "il", "hay", "ينبغي", "يجب", "يتعين", "يلزم", "следует", "необходимо", "нужно",
  ]
}
