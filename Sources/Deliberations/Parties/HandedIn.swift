internal import Texts

/// `Opinion submitted by the Isles`: who hands in the paper that a title names.
enum HandedIn {
  /// Where the party stands: `opinion submitted by the Isles`, and in Arabic behind the paper.
  static func party(behind paper: Int, _ tokens: [Token]) -> Int? {
    if let party = behindParticiple(tokens, paper) { return party }
    // Behind the paper stands the party, in Russian in the genitive: `Вклад Союза …`.
    let script = tokens[paper].folded.unicodeScalars.first?.value ?? 0
    let isBare = (0x600...0x6FF).contains(script) || isGenitive(tokens, behind: paper, script)
    guard isBare, paper == 0, tokens.count > 2,
      !SubmitterWords.paperLinks.contains(tokens[1].folded),
      !SubmitterWords.nameEnds.contains(tokens[1].folded)
    else { return nil }
    return 1
  }

  /// `document de travail présenté par`, `документ, представленный`: words of small letters may
  /// stand between.
  private static func behindParticiple(_ tokens: [Token], _ paper: Int) -> Int? {
    let nearby = tokens.indices[(paper + 1)...].prefix(5)
    guard
      let participle = nearby.first(where: { at in
        SubmitterWords.handedIn.contains(tokens[at].folded)
          || SubmitterWords.handedInBare.contains(tokens[at].folded)
      }),
      tokens[(paper + 1)..<participle].allSatisfy({
        $0.shape == .lower || [",", "/", "(", "."].contains($0.folded) || $0.shape == .number
      })
    else { return nil }
    var at = participle + 1
    while at < tokens.count, SubmitterWords.jointly.contains(tokens[at].folded) { at += 1 }
    if SubmitterWords.handedInBare.contains(tokens[participle].folded) {
      return at < tokens.count ? at : nil
    }
    guard at + 1 < tokens.count, SubmitterWords.paperLinks.contains(tokens[at].folded) else {
      return nil
    }
    return at + 1
  }

  /// `Вклад Союза рыбаков`: a name behind the paper, in a title that goes on small.
  private static func isGenitive(_ tokens: [Token], behind paper: Int, _ script: UInt32) -> Bool {
    guard (0x400...0x4FF).contains(script), paper + 1 < tokens.count else { return false }
    return tokens[paper + 1].isCapital && tokens[paper + 1].folded.utf8.count > 4
  }
}
