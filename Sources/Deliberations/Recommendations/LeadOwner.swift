internal import Texts

/// In whose name a lead puts a list forward: `The Group's recommendations are as follows:`.
enum LeadOwner {
  /// The body that a lead names, by the longest name it has above; nil where it names none.
  static func body(of at: Int, _ clauses: [Clause], _ tokens: [[Token]]) -> String? {
    guard let lead = Sentences.all(in: tokens[at]).last,
      LeadFormula.putsForward(tokens[at][lead])
    else { return nil }
    let words = tokens[at][lead]
    let starts = words.indices.filter { place in
      place == words.startIndex || PartyLinks.of.contains(words[place - 1].folded)
    }
    for start in starts {
      var reader = SubjectReader(words[start...], clauses[at].text)
      guard let name = reader.bodyName() else { continue }
      return whole(name, above: at, clauses, tokens)
    }
    return nil
  }

  /// `Expert Group on Owls`, where the text above calls so what the lead calls the Group.
  private static func whole(
    _ name: String, above at: Int, _ clauses: [Clause], _ tokens: [[Token]]
  ) -> String {
    let short = OwnNames.words(of: name)
    guard short.count <= 2, let noun = short.last else { return name }
    for place in 0..<at where clauses[place].kind != .note {
      let words = tokens[place]
      for body in words.indices where words[body].folded == noun && words[body].isCapital {
        var start = body
        while start > 0, words[start - 1].isCapital, words[start].isSpaced,
          !PartyLinks.articles.contains(words[start - 1].folded)
        { start -= 1 }
        var reader = SubjectReader(words[start...], clauses[place].text)
        guard let long = reader.bodyName() else { continue }
        let own = OwnNames.words(of: long)
        if own.count > short.count, own.count <= 16, short.allSatisfy(own.contains) { return long }
      }
    }
    return name
  }
}
