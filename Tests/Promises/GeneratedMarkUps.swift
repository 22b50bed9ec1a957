package import Redlines
package import Texts

/// A text and what some proponents make of it, the same for the same seed.
package struct GeneratedMarkUps: Sendable {
  package let base: [Clause]
  /// Each proponent's own text.
  package private(set) var own: [String: [String]] = [:]
  package private(set) var markUps: [MarkUp] = []

  package init(seed: UInt64) {
    var draft = GeneratedTexts(seed: seed)
    // A text without words is no version of any other.
    var old = draft.text()
    while old.joined().count < 40 { old += draft.text() }
    base = Self.clauses(old)
    for name in ["Azel", "Bruma", "Corvain", "Dorn"].prefix(2 + Int(seed / 4 % 3)) {
      let new = draft.edited(old)
      own[name] = new.map { String(decoding: $0, as: UTF8.self) }
      markUps.append(MarkUp(name: name, .revised(Self.clauses(new), proponent: name)))
    }
    // What has too little of the base is another text, and left out.
    let others = Merge(markUps, on: base).warnings.filter { $0.code == .otherText }.map(\.markUp)
    markUps.removeAll { others.contains($0.name) }
    for name in others { own[name] = nil }
  }

  /// Makes all mark-ups come from one proponent.
  package mutating func nameAll(_ name: String) {
    for place in markUps.indices {
      guard case .revised(let clauses, _) = markUps[place].content else { continue }
      markUps[place].content = .revised(clauses, proponent: name)
    }
  }

  package static func clauses(_ texts: [[UInt8]]) -> [Clause] {
    texts.enumerated().map {
      Clause(
        id: ClauseID("c\($0.offset)"), kind: .paragraph,
        text: String(decoding: $0.element, as: UTF8.self))
    }
  }
}
