internal import Texts

/// The part of a passage that shows why it was found.
public struct Excerpt: Hashable, Sendable {
  /// A piece of the text; what was looked for is marked.
  public struct Piece: Hashable, Sendable {
    public var text: String
    public var isMarked: Bool
  }

  public var pieces: [Piece]
  /// Text was left out before or after it.
  public var isCutBefore: Bool
  public var isCutAfter: Bool
}

extension SearchQuery {
  /// The stretch of a passage where most of what is looked for stands together.
  ///
  /// - Parameter length: in bytes, about.
  public func excerpt(of passage: Passage, length: Int = 320) -> Excerpt {
    let language = Language(passage.language)
    var folding = SearchTerms(language)
    let words = folding.all(in: passage.text)
    let wanted = Set(terms(in: language).required.joined())
    let hits = words.filter { wanted.contains($0.folded) }.map(\.range)
    let bytes = passage.text.utf8.count
    let start = bytes <= length ? 0 : Self.bestStart(of: hits, length: length)
    // Between words, so that none is cut.
    let first = start == 0 ? 0 : words.first { $0.range.lowerBound >= start }?.range.lowerBound ?? 0
    let last =
      first + length >= bytes
      ? bytes : words.last { $0.range.upperBound <= first + length }?.range.upperBound ?? bytes
    return Excerpt(
      pieces: Self.pieces(of: passage.text, from: first, to: max(first, last), marking: hits),
      isCutBefore: first > 0, isCutAfter: last < bytes)
  }

  /// Where a window of the length holds the most hits, with a little room before the first.
  private static func bestStart(of hits: [Range<Int>], length: Int) -> Int {
    var best = (start: 0, count: 0)
    var end = hits.startIndex
    for (place, hit) in hits.enumerated() {
      while end < hits.endIndex, hits[end].upperBound <= hit.lowerBound + length * 3 / 4 {
        end += 1
      }
      if end - place > best.count { best = (max(0, hit.lowerBound - length / 4), end - place) }
    }
    return best.start
  }

  private static func pieces(
    of text: String, from start: Int, to end: Int, marking hits: [Range<Int>]
  ) -> [Excerpt.Piece] {
    var pieces: [Excerpt.Piece] = []
    let bytes = Array(text.utf8)
    func add(_ range: Range<Int>, marked: Bool) {
      if range.isEmpty { return }
      pieces.append(
        Excerpt.Piece(text: String(decoding: bytes[range], as: UTF8.self), isMarked: marked))
    }
    var at = start
    for hit in hits where hit.lowerBound >= at && hit.upperBound <= end {
      add(at..<hit.lowerBound, marked: false)
      add(hit, marked: true)
      at = hit.upperBound
    }
    add(at..<end, marked: false)
    return pieces
  }
}
