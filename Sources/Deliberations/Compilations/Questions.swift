internal import Redlines
internal import Texts

/// What a careful clerk would ask back before a compilation is issued.
struct Questions {
  private(set) var warnings: [CompilationWarning] = []
  private let words: CompilationWords
  private let asked: QuestionWords

  init(
    about contributions: [IncomingContribution], compiledAs compilation: Compilation,
    opposed: [[Int]], _ words: CompilationWords
  ) {
    self.words = words
    asked = QuestionWords.in(compilation.language)
    for contribution in contributions { ask(about: contribution) }
    askWhatIsRepeated(contributions)
    askAboutNames(compilation)
    askAboutLanguages(contributions)
    askAboutFates(compilation)
    askAboutGroups(compilation)
    askAboutOpposed(opposed, compilation)
    askAboutLikes(compilation)
    askAboutUncategorized(compilation)
  }

  private mutating func ask(about contribution: IncomingContribution) {
    warnings += contribution.warnings.map { warning in
      CompilationWarning(
        warning.code, warning.message, file: contribution.file, clause: warning.clause)
    }
    let first = contribution.text.clauses.first?.id
    if contribution.recommendations.isEmpty {
      if !contribution.warnings.contains(where: { $0.code == .noRecommendation }) {
        warnings.append(
          CompilationWarning(
            .noRecommendation, asked.noRecommendation, file: contribution.file, clause: first))
      }
      return
    }
    if contribution.text.title.isEmpty {
      warnings.append(
        CompilationWarning(.noTitle, asked.noTitle, file: contribution.file, clause: first))
    }
    let orphans = contribution.recommendations.filter(\.proponents.isEmpty).count
    if contribution.isRecord, contribution.text.submitters.isEmpty {
      let count = contribution.recommendations.count
      warnings.append(
        CompilationWarning(
          .noSubmitter, counted(count, asked.recordOfOne, asked.recordOfMany),
          file: contribution.file, clause: first))
    } else if contribution.text.submitters.isEmpty, orphans > 0,
      !contribution.warnings.contains(where: { $0.code == .noSubmitter })
    {
      warnings.append(
        CompilationWarning(
          .noSubmitter, counted(orphans, asked.noSubmitterOfOne, asked.noSubmitterOfMany),
          file: contribution.file, clause: first))
    }
  }

  /// The same document twice, or two documents under one symbol.
  private mutating func askWhatIsRepeated(_ contributions: [IncomingContribution]) {
    var byWording: [[String]: IncomingContribution] = [:]
    var bySymbol: [String: IncomingContribution] = [:]
    for contribution in contributions {
      let text = contribution.text
      let wording = text.submitters + text.clauses.map(\.text)
      if let earlier = byWording[wording], !text.clauses.isEmpty {
        warnings.append(
          CompilationWarning(
            .repeatedDocument, QuestionWords.filled(asked.repeatedDocument, earlier.fileName),
            file: contribution.file))
      } else if let symbol = contribution.text.symbol, let earlier = bySymbol[symbol] {
        warnings.append(
          CompilationWarning(
            .sameSymbol,
            QuestionWords.filled(asked.sameSymbol, symbol, earlier.fileName),
            file: contribution.file))
      }
      byWording[wording] = contribution
      if let symbol = contribution.text.symbol { bySymbol[symbol] = contribution }
    }
  }

  private mutating func askAboutNames(_ compilation: Compilation) {
    let names = compilation.recommendations.flatMap(\.parties)
    var first: [String: CompiledRecommendation] = [:]
    for recommendation in compilation.recommendations {
      for name in recommendation.parties where first[name] == nil {
        first[name] = recommendation
      }
    }
    for (one, other) in NameVariants.pairs(among: names) {
      let place = first[other]
      warnings.append(
        CompilationWarning(
          .nameVariants,
          QuestionWords.filled(
            asked.nameVariants, one, String(first[one]?.number ?? 0), other,
            String(place?.number ?? 0)),
          file: place?.source.file, clause: place?.source.clause))
    }
  }

  private mutating func askAboutLanguages(_ contributions: [IncomingContribution]) {
    var counts: [(tag: String, count: Int)] = []
    for contribution in contributions where !contribution.recommendations.isEmpty {
      // What is written in `en-GB` is written in `en`.
      let tag = String(contribution.text.language.tag.prefix { $0 != "-" })
      if let place = counts.firstIndex(where: { $0.tag == tag }) {
        counts[place].count += 1
      } else if tag != Language.undetermined.tag {
        counts.append((tag, 1))
      }
    }
    guard counts.count > 1 else { return }
    let list = counts.map { "\($0.tag) (\($0.count))" }.joined(separator: asked.comma)
    warnings.append(
      CompilationWarning(
        .mixedLanguage, QuestionWords.filled(asked.languages, String(counts.count), list)))
  }

  /// Proposals of which their source says what became of them.
  private mutating func askAboutFates(_ compilation: Compilation) {
    var told: [(fate: Fate, members: [CompiledRecommendation])] = []
    for recommendation in compilation.recommendations {
      guard let fate = recommendation.fate else { continue }
      let same = told.firstIndex { known in
        known.fate == fate && known.members[0].source.file == recommendation.source.file
      }
      if let same {
        told[same].members.append(recommendation)
      } else {
        told.append((fate, [recommendation]))
      }
    }
    for (fate, members) in told {
      let named = members.map { member in
        "\(member.number) (\(member.parties.joined(separator: "; ")))"
      }
      warnings.append(
        CompilationWarning(
          .fate,
          QuestionWords.filled(
            members.count == 1 ? asked.fateOfOne : asked.fateOfMany, asked.list(named),
            words.fates[fate.kind] ?? "", Self.cut(fate.text)),
          file: members[0].source.file, clause: members[0].source.clause))
    }
  }

  private static func cut(_ sentence: String) -> String {
    let words = sentence.split(separator: " ")
    return words.count <= 40 ? sentence : "… " + words.suffix(40).joined(separator: " ")
  }

  private mutating func askAboutGroups(_ compilation: Compilation) {
    let byNumber = compilation.recommendations
    for group in compilation.groups {
      let members = group.recommendations.map { byNumber[$0 - 1] }
      let parties = members.map { $0.parties.joined(separator: ", ") }
      var seen: Set<String> = []
      let distinct = parties.filter { seen.insert($0).inserted }
      let numbers = asked.list(group.recommendations.map(String.init))
      let same = group.kind == .identical ? asked.identical : asked.near
      let named = distinct.filter { !$0.isEmpty }.joined(separator: words.semicolon)
      let who = distinct.count > 1 ? asked.differentParties : asked.oneParty
      warnings.append(
        CompilationWarning(
          .nearIdentical,
          QuestionWords.filled(same, numbers)
            + (named.isEmpty ? "" : QuestionWords.filled(who, named)),
          file: members.last?.source.file, clause: members.last?.source.clause))
    }
  }

  /// What is kept apart although the words are nearly the same.
  private mutating func askAboutOpposed(_ pairs: [[Int]], _ compilation: Compilation) {
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }).prefix(Self.mostOpposed) {
      let source = compilation.recommendations[pair[0] - 1].source
      warnings.append(
        CompilationWarning(
          .lookTogether, QuestionWords.filled(asked.opposed, asked.list(pair.map(String.init))),
          file: source.file, clause: source.clause))
    }
  }

  private static let mostOpposed = 24

  /// What may be the same in other words, where it was not grouped.
  private mutating func askAboutLikes(_ compilation: Compilation) {
    let all = compilation.recommendations
    var groups: [Int: Int] = [:]
    for (place, group) in compilation.groups.enumerated() {
      for number in group.recommendations { groups[number - 1] = place }
    }
    let drafting = all.map { DraftingProposal.isOne($0.text) }
    let sets = LookTogether.sets(among: all.map(\.text)) { one, other in
      drafting[one] || drafting[other] || groups[one] != nil && groups[one] == groups[other]
        || Similarity.areOpposed(all[one].text, all[other].text)
    }
    for members in sets {
      let numbers = asked.list(members.map { String($0 + 1) })
      warnings.append(
        CompilationWarning(
          .lookTogether,
          QuestionWords.filled(asked.lookTogether, numbers),
          file: all[members[0]].source.file, clause: all[members[0]].source.clause))
    }
  }

  private mutating func askAboutUncategorized(_ compilation: Compilation) {
    guard let first = compilation.uncategorized.first, let last = compilation.uncategorized.last
    else { return }
    let message =
      first.number == last.number
      ? QuestionWords.filled(asked.uncategorizedOne, String(first.number))
      : QuestionWords.filled(
        asked.uncategorizedMany, asked.run(from: first.number, to: last.number))
    warnings.append(CompilationWarning(.uncategorized, message))
  }

  private func counted(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? one : QuestionWords.filled(many, String(number))
  }
}
