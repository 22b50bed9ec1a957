/// A clause of a bracketed draft as data: what is agreed in it, and the wordings that compete, which
/// may hold competing wordings in turn.
///
/// It is read from the text alone, and its text is the one that it was read from, to the byte.
public struct NegotiatedClause: Hashable, Sendable, Identifiable {
  public indirect enum Part: Hashable, Sendable {
    /// Agreed, or of the wording around it.
    case passage(String)
    /// One wording in brackets, or several side by side of which the text will keep one.
    case alternatives([Alternative])
  }

  /// A wording in brackets: `[Option 1: permit – Orvenna, Bruma]`.
  public struct Alternative: Hashable, Sendable {
    /// What parts it from the wording before it: nothing, a space, a slash.
    public var joint: String
    /// As printed, with its punctuation and the space behind: `Option 1: `; empty where it has none.
    public var option: String
    public var parts: [Part]
    /// Who wants it, in the order of the text; empty where nobody is named.
    public var proponents: [String]
    /// Who is named wants the passage out, at this place at least; without a name, the base has
    /// nothing there.
    public var removal: Removal?
  }

  /// The signs of a rolling text for a passage that somebody wants elsewhere or not at all.
  public enum Removal: String, Sendable, CaseIterable {
    case deleted = "∅"
    case movedUp = "↑"
    case movedDown = "↓"
  }

  public let id: ClauseID
  public var parts: [Part]

  /// - Parameter notes: the marks that are only typed, which are no brackets.
  ///
  /// Linear in the text, times its depth.
  init(_ clause: Clause, notes: TypedNotes) {
    id = clause.id
    guard clause.text.holds("[") else {
      parts = clause.text.isEmpty ? [] : [.passage(clause.text)]
      return
    }
    parts = Self.parts(
      BracketGroups(clause.text, notes: notes).parts, of: Array(clause.text.utf8))
  }

  public var text: String { Self.text(of: parts) }

  /// Whether wordings compete in it.
  public var isOpen: Bool {
    parts.contains { if case .alternatives = $0 { true } else { false } }
  }

  private static func text(of parts: [Part]) -> String {
    parts.map { part in
      switch part {
      case .passage(let text): text
      case .alternatives(let alternatives): alternatives.map(\.text).joined()
      }
    }.joined()
  }
}

extension NegotiatedClause.Alternative {
  /// What it says, without its brackets, its option's head and names.
  public var wording: String {
    NegotiatedClause.text(of: parts)
  }

  /// The option's name, without what stands around it: `Option 1`; nil where it has none.
  public var label: String? { option.isEmpty ? nil : OptionHead.name(of: option) }

  /// As it stands in the clause, with what parts it from the one before.
  var text: String {
    "\(joint)[\(option)\(removal?.rawValue ?? wording)\(attribution)]"
  }

  var attribution: String { NegotiatedClause.attribution(proponents) }
}

// MARK: Reading

extension NegotiatedClause {
  private static let dash = " – "

  fileprivate static func attribution(_ proponents: [String]) -> String {
    proponents.isEmpty ? "" : dash + proponents.joined(separator: ", ")
  }

  private static func parts(_ groups: [BracketGroups.Part], of bytes: [UInt8]) -> [Part] {
    groups.flatMap { part -> [Part] in
      switch part {
      case .passage(let range): [.passage(string(bytes[range]))]
      case .group: [.alternatives([alternative(part, joint: "", of: bytes)])]
      case .alternatives(let row):
        rows(
          zip(row, [nil] + row).map { part, before in
            let from = before.map { $0.range.upperBound } ?? part.range.lowerBound
            return alternative(part, joint: string(bytes[from..<part.range.lowerBound]), of: bytes)
          })
      }
    }
  }

  /// Where names come first, the base's wording closes a row: `[b – Azel] [a] [d – Bruma] [c]` are
  /// two passages that touch.
  private static func rows(_ row: [Alternative]) -> [Part] {
    guard !row[0].proponents.isEmpty else { return [.alternatives(row)] }
    var parts: [Part] = []
    var open: [Alternative] = []
    for var alternative in row {
      if open.isEmpty, !alternative.joint.isEmpty {
        parts.append(.passage(alternative.joint))
        alternative.joint = ""
      }
      open.append(alternative)
      if alternative.proponents.isEmpty {
        parts.append(.alternatives(open))
        open = []
      }
    }
    return open.isEmpty ? parts : parts + [.alternatives(open)]
  }

  private static func alternative(
    _ group: BracketGroups.Part, joint: String, of bytes: [UInt8]
  ) -> Alternative {
    guard case .group(_, var inner) = group else {
      return Alternative(joint: joint, option: "", parts: parts([group], of: bytes), proponents: [])
    }
    var option = ""
    if case .passage(let range)? = inner.first {
      let words = string(bytes[range])
      if let end = OptionHead.end(of: words) {
        let scalars = words.unicodeScalars
        option = String(scalars.prefix(end))
        // The space behind it is no word of the option.
        option += String(scalars.dropFirst(end).prefix { $0 == " " })
        inner[0] = .passage((range.lowerBound + option.utf8.count)..<range.upperBound)
      }
    }
    var proponents: [String] = []
    if case .passage(let range)? = inner.last {
      let words = string(bytes[range])
      proponents = names(behind: words)
      let end = range.upperBound - attribution(proponents).utf8.count
      inner[inner.count - 1] = .passage(range.lowerBound..<end)
    }
    inner.removeAll { if case .passage(let range) = $0 { range.isEmpty } else { false } }
    let wording = parts(inner, of: bytes)
    if case .passage(let sign)? = wording.first, wording.count == 1,
      let removal = Removal(rawValue: sign), !proponents.isEmpty || removal == .deleted
    {
      return Alternative(
        joint: joint, option: option, parts: [], proponents: proponents, removal: removal)
    }
    return Alternative(joint: joint, option: option, parts: wording, proponents: proponents)
  }

  /// Who is named behind the last dash of a passage; empty where that is no list of names.
  private static func names(behind passage: String) -> [String] {
    let bytes = Array(passage.utf8)
    let dash = Array(Self.dash.utf8)
    guard bytes.count > dash.count,
      let at = (0...(bytes.count - dash.count)).last(where: {
        bytes[$0] == dash[0] && bytes[$0..<($0 + dash.count)].elementsEqual(dash)
      })
    else { return [] }
    let list = string(bytes[(at + dash.count)...])
    let names = list.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }
    return names.allSatisfy(isName) && names.joined(separator: ", ") == list ? names : []
  }

  /// Names begin with a capital, a figure or a letter that knows no case, and end no sentence.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last,
      name.utf8.count <= 200, first.properties.isAlphabetic || first.properties.numericType != nil
    else { return false }
    return !first.properties.isLowercase && !".;:?!".unicodeScalars.contains(last)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension BracketGroups.Part {
  /// With its brackets.
  fileprivate var range: Range<Int> {
    switch self {
    case .passage(let range), .group(let range, _): range
    case .alternatives(let row): row[0].range.lowerBound..<row[row.count - 1].range.upperBound
    }
  }
}
