public import Redlines
public import Texts

/// A text and what some proponents make of it, the same for the same seed.
public struct GeneratedMarkUps: Sendable {
  public let base: [Clause]
  /// Each proponent's own text.
  public private(set) var own: [String: [String]] = [:]
  public private(set) var markUps: [MarkUp] = []

  public init(seed: UInt64) {
    var draft = GeneratedTexts(seed: seed)
    // A text without words is no version of any other.
    var old = draft.text()
    while old.joined().count < 40 { old += draft.text() }
    // Many who move clauses to one place want them there in orders of their own.
    let isGathered = seed / 12 % 4 == 0
    if isGathered { for _ in 0..<3 { old += draft.text() } }
    var own: [String: [[UInt8]]] = [:]
    for name in ["Azel", "Bruma", "Corvain", "Dorn"].prefix(2 + Int(seed / 4 % 3)) {
      let edited = isGathered && draft.isChosen() ? old : draft.edited(old)
      own[name] = isGathered ? draft.gathered(edited) : edited
    }
    self.init(base: old, own: own)
  }

  /// - Parameters:
  ///   - texts: the paragraphs of the base, UTF-8.
  ///   - own: those of each proponent; what has too little of the base is left out.
  public init(base texts: [[UInt8]], own: [String: [[UInt8]]]) {
    base = Self.clauses(texts)
    for (name, new) in own.sorted(by: { $0.key < $1.key }) {
      self.own[name] = new.map { String(decoding: $0, as: UTF8.self) }
      markUps.append(MarkUp(name: name, .revised(Self.clauses(new), proponent: name)))
    }
    let others = Merge(markUps, on: base).warnings.filter { $0.code == .otherText }.map(\.markUp)
    markUps.removeAll { others.contains($0.name) }
    for name in others { self.own[name] = nil }
  }

  /// Makes all mark-ups come from one proponent.
  public mutating func nameAll(_ name: String) {
    for place in markUps.indices {
      guard case .revised(let clauses, _) = markUps[place].content else { continue }
      markUps[place].content = .revised(clauses, proponent: name)
    }
  }

  public static func clauses(_ texts: [[UInt8]]) -> [Clause] {
    texts.enumerated().map {
      Clause(
        id: ClauseID("c\($0.offset)"), kind: .paragraph,
        text: String(decoding: $0.element, as: UTF8.self))
    }
  }
}
