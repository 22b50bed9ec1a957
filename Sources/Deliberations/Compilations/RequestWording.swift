internal import Redlines
internal import Texts

/// What is asked, without who is told to have asked it: `Norway proposed that X` and `Ghana
/// suggested that X` ask for the same.
struct RequestWording {
  /// `Norway proposed that`; empty where the wording names no speaker.
  let lead: String
  let request: String

  init(_ text: String) {
    let tokens = Token.all(in: text)
    let start = Self.labelEnd(tokens)
    guard let end = Self.leadEnd(tokens, from: start, text) else {
      (lead, request) = ("", text)
      return
    }
    let bytes = Array(text.utf8)
    let (low, high) = (tokens[start].range.lowerBound, tokens[end].range.lowerBound)
    lead = String(decoding: bytes[low..<high], as: UTF8.self)
    request = String(decoding: bytes[high...], as: UTF8.self)
  }

  /// Groups by what is asked; members told by different speakers are near, not identical.
  ///
  /// The frame of the asking counts for nothing: `we recommend that`, `should`.
  static func compared(_ texts: [String]) -> SimilarityComparison {
    let wordings = texts.map(RequestWording.init)
    let frames = wordings.map { AskingFrame($0.request) }
    var compared = Similarity.compared(frames.map(\.request))
    compared.groups = compared.groups.map { group in
      var group = group
      let leads = Set(group.members.map { wordings[$0].lead + frames[$0].frame })
      if leads.count > 1 { group.kind = .near }
      return group
    }
    return compared
  }

  /// The place behind the printed number: `12.`, `(a)`.
  static func labelEnd(_ tokens: [Token]) -> Int {
    let label = tokens.prefix(4).prefix { token in
      token.shape == .mark || token.shape == .number || token.folded.utf8.count == 1
    }
    return [".", ")"].contains(label.last?.folded ?? "") ? label.count : 0
  }

  /// The place behind the subject, its verb and `that`; nil where little is left.
  private static func leadEnd(_ tokens: [Token], from start: Int, _ text: String) -> Int? {
    guard let range = Sentences.all(in: tokens).first(where: { $0.upperBound > start }) else {
      return nil
    }
    let sentence = max(start, range.lowerBound)..<range.upperBound
    guard let verb = ReportedSpeaker.read(tokens[sentence], of: text)?.verb,
      RecordWords.asks[tokens[verb].folded] != nil
    else { return nil }
    var end = verb + 1
    if end < sentence.upperBound, links.contains(tokens[end].folded) { end += 1 }
    if end < sentence.upperBound, tokens[end].folded == "'" { end += 1 }
    return sentence.upperBound - end >= fewestWords ? end : nil
  }

  private static let fewestWords = 5
  private static let links: Set<String> = ["that", "to", "que", "qu", "de", "d", "for"]
}
