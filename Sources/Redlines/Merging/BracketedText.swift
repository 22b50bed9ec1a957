public import Texts

extension Merge {
  /// The rolling text as people write it: what is not agreed stands in brackets, with who wants it
  /// behind a dash; what the base says, without a name.
  ///
  /// Only a sign stands where somebody wants a passage deleted or moved up or down, so that it
  /// needs no language.
  public func rollingClauses() -> [Clause] {
    let amendments = amendments
    let away = Dictionary(
      uniqueKeysWithValues: amendments.indices.lazy.filter { amendments[$0].goesAway }
        .map { (amendments[$0].id, sign(of: amendments[$0])) })
    return blocks.map { block in
      let text = BracketedText(block.segments, signs: away).text
      guard let clause = block.clause else {
        return Clause(id: block.id, kind: .paragraph, text: text)
      }
      if case .text? = block.segments.first, block.segments.count == 1 { return clause }
      if block.isInPlace { return clause.reworded(text) }
      return Clause(
        id: block.id, kind: clause.kind, level: clause.level, number: clause.number,
        phrase: clause.phrase, addressees: clause.addressees, text: clause.reworded(text).text,
        parent: clause.parent)
    }
  }

  private func sign(of amendment: Amendment) -> String {
    guard case .moveBlock(let block, let after, _) = amendment.wish else { return "∅" }
    return after < block ? "↑" : "↓"
  }
}

/// The segments of a block in one line, brackets around what competes.
struct BracketedText {
  private(set) var text = ""

  /// - Parameter signs: what stands in the place of a passage that goes, by amendment.
  init(_ segments: [RollingBlock.Segment], signs: [String: String]) {
    for (place, segment) in segments.enumerated() {
      switch segment {
      case .text(let words): append(words)
      case .alternatives(let alternatives):
        append(
          alternatives.compactMap { Self.bracket($0, signs: signs) }.joined(separator: " "))
        if Self.lacksBase(alternatives), Self.areNext(segments[(place + 1)...]) { append("[∅]") }
      }
    }
  }

  /// Whether no bracket says what the base has there, as it has nothing.
  private static func lacksBase(_ alternatives: [RollingBlock.Alternative]) -> Bool {
    !alternatives.contains { $0.isBase && $0.text.utf8.contains { $0 > 0x20 } }
  }

  /// Whether other brackets follow, which would else be read as alternatives to these.
  private static func areNext(_ segments: ArraySlice<RollingBlock.Segment>) -> Bool {
    for segment in segments {
      switch segment {
      case .alternatives: return true
      case .text(let words): if words.utf8.contains(where: { $0 > 0x20 }) { return false }
      }
    }
    return false
  }

  private mutating func append(_ piece: String) {
    guard let first = piece.unicodeScalars.first else { return }
    if let last = text.unicodeScalars.last, first == "[" || last == "]",
      !last.properties.isWhitespace, !first.properties.isWhitespace
    {
      text += " "
    }
    text += piece
  }

  private static func bracket(
    _ alternative: RollingBlock.Alternative, signs: [String: String]
  ) -> String? {
    let words = alternative.text.utf8.drop { $0 <= 0x20 }
    let end = words.lastIndex { $0 > 0x20 }.map { words.index(after: $0) } ?? words.endIndex
    let trimmed = String(Substring(words[..<end]))
    if alternative.isBase { return trimmed.isEmpty ? nil : "[\(trimmed)]" }
    let sign = alternative.amendments.lazy.compactMap { signs[$0] }.first ?? "∅"
    let names = alternative.proponents.joined(separator: ", ")
    return "[\(trimmed.isEmpty ? sign : trimmed) – \(names)]"
  }
}
