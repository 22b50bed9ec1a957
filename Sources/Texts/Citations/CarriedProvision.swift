/// A provision without its instrument: whether one named before is meant.
///
/// In the same sentence it is. In a later one a meeting speaks as readily of the draft before it
/// (`Paragraph 12 should be deleted`), so that words must carry it back: `under article 4`,
/// `paragraph 70 calls for`, `(para. 68)`, `ibid.`
extension ClauseCitations {
  /// - Parameter named: behind the last token in this clause that names an instrument.
  func isCarried(_ provision: Provision, named: Int?) -> Bool {
    let start = provision.tokens.lowerBound
    if let named, named <= start, !isBroken(named..<start) { return true }
    return isToldOf(provision) && !asksForChange(around: provision)
  }

  /// Whether a sentence or a row of a table ends between.
  private func isBroken(_ range: Range<Int>) -> Bool {
    if range.contains(where: endsSentence) { return true }
    guard clause.kind == .table, let first = range.first else { return false }
    let low = first > 0 ? tokens[first - 1].range.upperBound : 0
    let high = tokens[range.upperBound].range.lowerBound
    return low < high && Array(clause.text.utf8)[low..<high].contains(0x0A)
  }

  private func endsSentence(_ at: Int) -> Bool {
    let mark = tokens[at].folded
    guard tokens[at].shape == .mark else { return false }
    if ["。", "！", "？", "؟"].contains(mark) { return true }
    guard [".", "?", "!"].contains(mark), at > 0, at + 1 < tokens.count else { return false }
    let (before, next) = (tokens[at - 1], tokens[at + 1])
    guard next.isSpaced, next.isCapital || next.folded.utf8.first.map({ $0 >= 0xD8 }) ?? false
    else { return false }
    return ProvisionWords.kinds[before.folded] == nil && before.folded.utf8.count > 1
      && !["res", "no", "nos", "rev", "ibid", "ibíd", "cf"].contains(before.folded)
  }

  private func isToldOf(_ provision: Provision) -> Bool {
    let (start, end) = (provision.tokens.lowerBound, provision.tokens.upperBound)
    return isBracketed(provision) || hasGround(before: start) || isSubject(of: end)
      || isOfTheSame(end) || isChinese(provision)
  }

  /// `(para. 68)`, `(see art. 72)`.
  private func isBracketed(_ provision: Provision) -> Bool {
    let (start, end) = (provision.tokens.lowerBound, provision.tokens.upperBound)
    guard end < tokens.count, [")", "]"].contains(tokens[end].folded) else { return false }
    return tokens[max(0, start - 3)..<start].contains { ["(", "["].contains($0.folded) }
  }

  private func hasGround(before start: Int) -> Bool {
    var at = start
    while at > 0, start - at < 4, CarriedWords.links.contains(tokens[at - 1].folded) { at -= 1 }
    return at > 0 && CarriedWords.grounds.contains(tokens[at - 1].folded)
  }

  private func isSubject(of end: Int) -> Bool {
    // A number that has run into the verb: `21address`.
    let last = tokens[end - 1].folded.drop { $0.isNumber }
    if CarriedWords.tells.contains(String(last)) { return true }
    var at = end
    // `Para 70: This paragraph calls for …`.
    if at + 1 < tokens.count, tokens[at].folded == ":" {
      return ["this", "it", "ce", "cet", "este", "это"].contains(tokens[at + 1].folded)
    }
    if at < tokens.count, tokens[at].folded == "," { at += 1 }
    var skipped = 0
    while at < tokens.count, skipped < 3, CarriedWords.between.contains(tokens[at].folded) {
      at += 1
      skipped += 1
    }
    return at < tokens.count && CarriedWords.tells.contains(tokens[at].folded)
  }

  private func isOfTheSame(_ end: Int) -> Bool {
    tokens[end...].prefix(3).contains { CarriedWords.same.contains($0.folded) }
  }

  private func isChinese(_ provision: Provision) -> Bool {
    let first = tokens[provision.tokens.lowerBound]
    guard first.shape == .ideograph else { return false }
    let bytes = Array(clause.text.utf8)
    let before = String(decoding: bytes[..<first.range.lowerBound], as: UTF8.self)
    let end = tokens[provision.tokens.upperBound - 1].range.upperBound
    let behind = String(decoding: bytes[end...], as: UTF8.self)
    return CarriedWords.chineseGrounds.contains(where: before.hasSuffix)
      || CarriedWords.chineseTells.contains(where: behind.hasPrefix)
  }

  private func asksForChange(around provision: Provision) -> Bool {
    // `… of all owls. (para. 70)` stands behind its sentence.
    let start =
      tokens[..<provision.tokens.lowerBound].indices.last {
        endsSentence($0) || tokens[$0].folded == "." && tokens[$0 + 1].folded == "("
      } ?? -1
    let end =
      tokens.indices[provision.tokens.upperBound...].first(where: endsSentence) ?? tokens.count
    return tokens[(start + 1)..<end].contains { token in
      CarriedWords.changes.contains { token.folded.hasPrefix($0) }
        && !token.folded.hasPrefix("address") && !token.folded.hasPrefix("addit")
    }
  }
}
