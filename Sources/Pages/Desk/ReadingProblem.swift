internal import Deliberations

/// Why what came in could not be read, in the reader's language.
///
/// The record keeps the sentence that the readers of files wrote, in English: the file's name, what
/// is wrong, and what to do. Each half is a key of the catalogues; one that they do not say, for it
/// holds a figure or a program's own words, is shown as it stands.
enum ReadingProblem {
  static func words(of row: IntakeRow, _ words: Catalogue) -> String? {
    guard let problem = row.problem else { return nil }
    let file = "\(row.fileName): "
    let sentence = problem.hasPrefix(file) ? problem.dropFirst(file.count) : problem[...]
    return sentence.split(separator: "; ").map { words(String($0)) }.joined(separator: words("; "))
  }
}
