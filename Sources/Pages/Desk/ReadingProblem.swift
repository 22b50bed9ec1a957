internal import Deliberations

/// Why what came in could not be read, in the reader's language.
enum ReadingProblem {
  static func words(of row: IntakeRow, _ words: Catalogue) -> String? {
    row.fault.map { sentence(of: $0, words) } ?? ofOldRecord(row, words)
  }

  static func sentence(of fault: ReadingFault, _ words: Catalogue) -> String {
    let problem = said(fault.problem, words)
    let told =
      switch fault.kind {
      case .cannotRead: words("It cannot be read: {problem}", ["problem": problem])
      case .cannotWrite: words("It cannot be kept: {problem}", ["problem": problem])
      case .badContent, .missingProgram, .keptFileDamaged, .notRecordable: problem
      }
    let placed = fault.place.map { "\(said($0, words)): \(told)" } ?? told
    return ([placed] + (fault.remedy.map { [said($0, words)] } ?? []))
      .joined(separator: words("; "))
  }

  /// A value may be words of the program's own too: what is no PDF is `a picture (PNG)`.
  private static func said(_ sentence: ReadingFault.Sentence, _ words: Catalogue) -> String {
    var values: [String: String] = [:]
    for (place, value) in sentence.values.enumerated() { values[String(place + 1)] = words(value) }
    return words(sentence.words, values)
  }

  /// What acts of earlier versions say: a sentence in English alone.
  ///
  /// It has the file's name, what is wrong, and what to do. Each half may be a key of the
  /// catalogues; else it is shown as it stands.
  private static func ofOldRecord(_ row: IntakeRow, _ words: Catalogue) -> String? {
    guard let problem = row.problem else { return nil }
    let file = "\(row.fileName): "
    let sentence = problem.hasPrefix(file) ? problem.dropFirst(file.count) : problem[...]
    return sentence.split(separator: "; ").map { words(String($0)) }.joined(separator: words("; "))
  }
}
