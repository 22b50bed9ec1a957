public import Deliberations
public import Interchange

extension ReadingFault {
  /// What a reader of files refused, as the record tells it.
  public init(_ failure: InterchangeFailure) {
    switch failure {
    case .badContent(_, let place, let problem, let remedy, _):
      self.init(
        kind: .badContent, place: place.map { Sentence($0) }, problem: Sentence(problem),
        remedy: Sentence(remedy))
    case .cannotRead(_, let problem):
      self.init(kind: .cannotRead, problem: Sentence(problem))
    case .missingProgram(let name, let package, let purpose):
      self.init(
        kind: .missingProgram,
        problem: Sentence(words: "{1} is missing, which {2} needs", values: [name, purpose]),
        remedy: Sentence(words: "apt-get install {1}", values: [package]))
    case .cannotWrite(_, let problem):
      self.init(kind: .cannotWrite, problem: Sentence(problem))
    }
  }
}

extension ReadingFault.Sentence {
  fileprivate init(_ sentence: ProblemSentence) {
    self.init(words: sentence.words, values: sentence.values)
  }
}
