/// A part of a recommendation's wording, and the clauses that it stands in.
public struct WordingPiece: Codable, Hashable, Sendable {
  /// Ids of clauses of the contribution's text.
  public var clauses: [String]
  public var text: String

  public init(clauses: [String], text: String) {
    self.clauses = clauses
    self.text = text
  }

  static let fields: [FieldDefinition] = [
    .init("clauses", .list(of: .line(upTo: 200), upTo: 2000), "Where it stands."),
    .init("text", .text(upTo: 200_000), "As printed, numbers of items included."),
  ]
}

extension [WordingPiece] {
  /// The pieces cut where each part's words end.
  ///
  /// Nil unless the parts hold the same words in the same order, and each holds some. Blank space
  /// does not count.
  ///
  /// Linear in the length of the wording.
  func cut(into parts: [String]) -> [[WordingPiece]]? {
    var words = flatMap { $0.text.unicodeScalars.filter { !$0.properties.isWhitespace } }[...]
    var lengths: [Int] = []
    for part in parts {
      let own = part.unicodeScalars.filter { !$0.properties.isWhitespace }
      guard !own.isEmpty, words.starts(with: own) else { return nil }
      words = words.dropFirst(own.count)
      lengths.append(own.count)
    }
    guard words.isEmpty else { return nil }
    var rest = self[...]
    return lengths.map { Self.take($0, from: &rest) }
  }

  /// Takes pieces with so many words' scalars off the front.
  private static func take(
    _ count: Int, from rest: inout ArraySlice<WordingPiece>
  ) -> [WordingPiece] {
    var (left, taken) = (count, [WordingPiece]())
    while left > 0, var piece = rest.popFirst() {
      let scalars = Array<Unicode.Scalar>(piece.text.unicodeScalars)
      var end = 0
      while end < scalars.count, left > 0 {
        if !scalars[end].properties.isWhitespace { left -= 1 }
        end += 1
      }
      let behind = trimmed(scalars[end...])
      if !behind.isEmpty {
        piece.text = trimmed(scalars[..<end])
        rest = [WordingPiece(clauses: piece.clauses, text: behind)] + rest
      }
      if !piece.text.isEmpty { taken.append(piece) }
    }
    return taken
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? start
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[start..<end])
    return text
  }
}
