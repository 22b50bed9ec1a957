internal import Texts

extension SourceWarning {
  /// That pictures are not read, with the words that describe them; nothing where there are none.
  static func pictures(_ count: Int, described descriptions: [String]) -> [SourceWarning] {
    guard count > 0 else { return [] }
    let what = count == 1 ? "a picture is not read" : "\(count) pictures are not read"
    let said = descriptions.isEmpty ? "" : ", described as \(quoted(descriptions))"
    return [SourceWarning(.unreadablePart, what + said)]
  }

  /// Words of the source in quotation marks: a dozen passages, the head of a long one.
  static func quoted(_ passages: [String]) -> String {
    let shown = passages.prefix(12).map { passage in
      "“\(passage.count > 160 ? passage.prefix(160) + " …" : passage[...])”"
    }.joined(separator: ", ")
    return passages.count > 12 ? "\(shown) and \(passages.count - 12) more" : shown
  }
}
