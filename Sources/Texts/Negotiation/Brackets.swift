/// Square brackets of unagreed text and the alternatives labelled as such in a text.
public struct Brackets: Hashable, Sendable {
  /// Opening brackets; the marks of notes are none.
  public var open = 0
  /// Passages headed as alternatives: `Option 2:`, `[Option (a)`, `Alt 1`.
  public var options = 0
  /// The depth of the text read as one: a bracket opened in one clause may be closed in another,
  /// and one that is never closed counts to the end.
  public var maxDepth = 0
  /// Brackets without their other half, in the order of the text.
  public var unmatched: [UnmatchedBracket] = []

  public init() {}

  /// Counted over all clauses.
  ///
  /// Linear in the length of the text.
  public init(in text: StructuredText) {
    self.init()
    var opened: [UnmatchedBracket] = []
    var depth = 0
    let notes = TypedNotes(in: text)
    for clause in text.clauses {
      let hasBrackets = clause.text.holds("[") || clause.text.holds("]")
      let bytes = hasBrackets ? Array(clause.text.utf8) : []
      for bracket in SquareBracket.all(in: bytes) where !notes.marks(bracket, in: bytes) {
        let place = UnmatchedBracket(
          clause: clause.id, offset: bracket.offset, isOpening: bracket.isOpening)
        if bracket.isOpening {
          open += 1
          depth += 1
          opened.append(place)
          maxDepth = max(maxDepth, depth)
        } else {
          depth = max(0, depth - 1)
          if opened.popLast() == nil { unmatched.append(place) }
        }
      }
      options += OptionHead.count(in: clause)
    }
    unmatched += opened
  }
}

/// A bracket that is opened and never closed, or closed and never opened.
public struct UnmatchedBracket: Hashable, Sendable {
  public let clause: ClauseID
  /// Where it stands, in UTF-8 of the clause's text.
  public let offset: Int
  public let isOpening: Bool
}

/// A square bracket of unagreed text at its UTF-8 offset.
struct SquareBracket: Hashable, Sendable {
  let offset: Int
  let isOpening: Bool

  /// The brackets of a text in order, without those of the marks of notes (`[^3]`).
  static func all(in bytes: [UInt8]) -> [SquareBracket] {
    var found: [SquareBracket] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "["):
        if let end = noteMarkEnd(bytes, at: at) {
          at = end
          continue
        }
        found.append(SquareBracket(offset: at, isOpening: true))
      case UInt8(ascii: "]"): found.append(SquareBracket(offset: at, isOpening: false))
      default: break
      }
      at += 1
    }
    return found
  }

  private static func noteMarkEnd(_ bytes: [UInt8], at: Int) -> Int? {
    guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "^") else { return nil }
    var end = at + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
      if bytes[end] <= 0x20 { return nil }
      end += 1
    }
    return end < bytes.count && end > at + 2 ? end + 1 : nil
  }
}
