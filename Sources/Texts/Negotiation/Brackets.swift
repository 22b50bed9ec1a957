/// Square brackets of unagreed text and the alternatives labelled as such in a text.
public struct Brackets: Hashable, Sendable {
  public var open = 0
  public var options = 0
  public var maxDepth = 0

  public init() {}

  /// Counted over all clauses; the marks of notes are no brackets.
  public init(in text: StructuredText) {
    self.init()
    for clause in text.clauses { count(clause.text) }
  }

  private mutating func count(_ text: String) {
    var depth = 0
    let bytes = Array(text.utf8)
    for (at, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "["), at + 1 == bytes.count || bytes[at + 1] != UInt8(ascii: "^") {
        open += 1
        depth += 1
        maxDepth = max(maxDepth, depth)
      } else if byte == UInt8(ascii: "]") {
        depth = max(0, depth - 1)
      }
    }
  }
}
