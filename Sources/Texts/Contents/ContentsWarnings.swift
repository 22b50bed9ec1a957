extension PrintedContents {
  /// Where the contents and the headings do not say the same: entries that differ, entries without
  /// a heading, headings without an entry.
  ///
  /// Case, punctuation, page numbers and what OCR confuses are not compared.
  public func warnings(for text: StructuredText) -> [Warning] {
    let answered = entries.count { $0.heading != nil || $0.nearHeading != nil }
    // A list that fits nothing is not one of contents, or of another text.
    guard answered * 2 > entries.count else { return [] }
    var warnings: [Warning] = []
    for entry in entries where entry.heading == nil {
      let id = text.clauses[entry.nearHeading ?? entry.clause].id
      guard let near = entry.nearHeading else {
        warnings.append(
          Warning(
            .contentsMismatch, "The contents list “\(entry.line)”; the text has no such heading.",
            clause: id))
        continue
      }
      let heading = Self.printed(text.clauses[near])
      let (one, other) = Self.difference(entry.line, heading)
      warnings.append(
        Warning(
          .contentsMismatch,
          "The contents print “\(one)” where the text has “\(other)”: \(heading)", clause: id))
    }
    return warnings + unlisted(in: text)
  }

  /// Headings of a form whose headings are otherwise all listed: `12.3 …`, `Recommendation 7 …`.
  private func unlisted(in text: StructuredText) -> [Warning] {
    var listed: [String: Int] = [:]
    var others: [String: [Int]] = [:]
    for at in clauses.upperBound..<text.clauses.count where text.clauses[at].kind == .heading {
      let form = Self.form(of: text.clauses[at])
      if headings.contains(at) {
        listed[form, default: 0] += 1
      } else {
        others[form, default: []].append(at)
      }
    }
    var places: [Int] = []
    for (form, missing) in others where (listed[form] ?? 0) >= 4 * missing.count {
      places += missing
    }
    return places.sorted().map { at in
      Warning(
        .contentsMismatch, "The contents do not list “\(Self.printed(text.clauses[at]))”.",
        clause: text.clauses[at].id)
    }
  }

  /// Level and shape of the number before a heading, with the word before the number.
  private static func form(of clause: Clause) -> String {
    let tokens = Token.first(3, in: printed(clause)).filter { $0.shape != .mark }
    guard let number = tokens.prefix(2).firstIndex(where: { $0.shape == .number || isPart($0) })
    else { return "\(clause.level)" }
    let shape = tokens[number].shape == .number ? "1" : "a"
    return "\(clause.level) \(tokens[..<number].map(\.folded).joined()) \(shape)"
  }

  /// `A`, `IV`.
  private static func isPart(_ token: Token) -> Bool {
    token.shape == .upper
      && (token.folded.utf8.count == 1 || token.folded.allSatisfy { "ivx".contains($0) })
  }

  /// The words of each side that the other has not, or the whole where only the order differs.
  private static func difference(_ one: String, _ other: String) -> (String, String) {
    func words(_ line: String) -> [(printed: String, key: String)] {
      Token.all(in: line).filter { $0.shape != .mark }.map { token in
        (
          String(decoding: Array(line.utf8)[token.range], as: UTF8.self),
          ContentsLine.key(of: token.folded)
        )
      }
    }
    let (left, right) = (words(one), words(other))
    let (leftKeys, rightKeys) = (Set(left.map(\.key)), Set(right.map(\.key)))
    let onlyLeft = left.filter { !rightKeys.contains($0.key) }.map(\.printed)
    let onlyRight = right.filter { !leftKeys.contains($0.key) }.map(\.printed)
    return (
      onlyLeft.isEmpty ? one : onlyLeft.joined(separator: " "),
      onlyRight.isEmpty ? other : onlyRight.joined(separator: " ")
    )
  }
}
