/// Which instrument is being spoken of, from clause to clause.
struct CitationContext {
  private var counts: [String: Int] = [:]
  private var qualified: [String: Set<String>] = [:]
  private var predominant: String?
  private var lastCited: String?
  private var lastNamed: String?
  private var lastOfHead: [String: String] = [:]
  private var clausesSinceCited = 0

  init() {}

  /// First reading: how often each instrument is cited with a provision.
  mutating func count(_ entry: ClauseCitations.Entry) {
    guard let name = entry.instrument else { return }
    if entry.provision != nil { counts[name, default: 0] += 1 }
    if let bare = Self.bareNumber(of: name), bare != name {
      qualified[bare, default: []].insert(name)
    }
  }

  mutating func settle() {
    predominant = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// `Resolution 64` is the `WTSA Resolution 64` of the same text where there is but one.
  func fullName(of name: String) -> String {
    guard let names = qualified[name] else { return name }
    let sessions = Set(names.map { $0.drop { $0 != "(" }.lowercased() }.filter { !$0.isEmpty })
    if sessions.count == 1 {
      return names.filter { $0.hasSuffix(")") }.min { ($0.count, $0) < ($1.count, $1) } ?? name
    }
    return names.count == 1 ? names.first ?? name : name
  }

  /// `Resolution 64` of `WTSA Resolution 64 (Rev. Dubai, 2012)`.
  private static func bareNumber(of name: String) -> String? {
    let words = name.split(separator: " ")
    guard let kind = words.firstIndex(where: { $0 == "Resolution" || $0 == "Decision" }),
      kind + 1 < words.count
    else { return nil }
    return "\(words[kind]) \(words[kind + 1])"
  }

  mutating func beginClause() { clausesSinceCited += 1 }

  mutating func named(_ name: String, head: String, withProvision: Bool) {
    lastNamed = name
    if !head.isEmpty { lastOfHead[head] = name }
    if withProvision {
      lastCited = name
      clausesSinceCited = 0
    }
  }

  /// Named in passing: `the Report` calls it back, a bare paragraph does not.
  mutating func recall(_ name: String, by head: String) { lastOfHead[head] = name }

  func called(back head: String) -> String? { lastOfHead[head] }

  /// The instrument of a provision that stands alone, `inClause` being the last one named there.
  func instrument(inClause: String?) -> String? {
    if let inClause { return inClause }
    if let lastCited, clausesSinceCited <= 40 { return lastCited }
    return lastNamed ?? predominant
  }
}

extension ClauseCitations {
  /// The citations of the clause, the context asked where only it can say.
  ///
  /// - Parameter own: the symbol of the text itself, which it does not cite.
  func resolved(in context: inout CitationContext, own: String?) -> [Citation] {
    context.beginClause()
    var citations: [Citation] = []
    var inClause: String?
    var namedUpTo: Int?
    for entry in entries {
      var name = entry.instrument.map(context.fullName(of:))
      if name == nil, let noun = entry.calledBack { name = context.called(back: noun) }
      if name == nil, entry.calledBack == nil, let provision = entry.provision {
        if provision.kind.isResolvedByContext {
          guard isCarried(provision, named: namedUpTo) else { continue }
          name = context.instrument(inClause: inClause)
        } else if provision.isTargetOfGoals(in: tokens) {
          name = "Sustainable Development Goals"
        }
      }
      guard let name, name != own else { continue }
      guard entry.isCited || entry.head.isEmpty else {
        context.recall(name, by: entry.head)
        continue
      }
      // Goals and targets have no paragraphs: those that follow are another instrument's. Rules of
      // procedure are cited in passing.
      let isPassing = name.hasPrefix(WellKnownInstruments.rulesOfProcedure)
      if entry.provision?.kind != .goal, !isPassing {
        context.named(name, head: entry.head, withProvision: entry.provision != nil)
        inClause = name
        namedUpTo = entry.tokens.upperBound
      }
      guard entry.isCited else { continue }
      citations += unfolded(entry, name)
    }
    return citations
  }

  /// One citation a provision; each has the words that are its own.
  private func unfolded(_ entry: Entry, _ name: String) -> [Citation] {
    func citation(_ range: Range<Int>, _ provision: String?) -> Citation {
      let bytes =
        tokens[range.lowerBound].range
        .lowerBound..<tokens[range.upperBound - 1].range
        .upperBound
      let text = String(decoding: Array(clause.text.utf8)[bytes], as: UTF8.self)
      return Citation(
        text: text, instrument: name, provision: provision, clause: clause.id, range: bytes)
    }
    guard let provision = entry.provision, let last = provision.items.indices.last else {
      return [citation(entry.tokens, nil)]
    }
    return provision.items.enumerated().map { place, item in
      let low = place == 0 ? entry.tokens.lowerBound : item.tokens.lowerBound
      let high = place == last ? entry.tokens.upperBound : item.tokens.upperBound
      return citation(low..<max(high, low + 1), provision.kind.prefix + item.number)
    }
  }
}
