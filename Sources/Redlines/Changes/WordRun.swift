/// Words in a row that two wordings share, or that only one of them has.
public struct WordRun: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case kept, deleted, inserted
  }

  public var kind: Kind
  /// As printed, white space included.
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// What changed from one wording to another, whole words at a time.
  ///
  /// What is deleted stands before what is inserted in its place. O(words × words) in what lies
  /// between the first and the last difference; where that would take too long, all of it is
  /// deleted and inserted.
  public static func runs(from old: String, to new: String) -> [WordRun] {
    let (old, new) = (WordTokens(old).tokens, WordTokens(new).tokens)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = zip(old[head...].reversed(), new[head...].reversed())
    let tail = rest.prefix { $0 == $1 }.count
    var spans = [Span(kept: old[..<head])]
    spans += middle(old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    spans.append(Span(kept: old[(old.count - tail)...]))
    return joined(spans)
  }

  /// Tokens beyond which two wordings are not aligned: sixteen megabytes, a tenth of a second.
  private static let cellLimit = 4_000_000

  /// Tokens that are kept, or those deleted with those inserted in their place.
  private struct Span {
    var kept: ArraySlice<WordTokens.Token> = []
    var deleted: [WordTokens.Token] = []
    var inserted: [WordTokens.Token] = []

    var isChange: Bool { kept.isEmpty }
    /// A blank or a comma between two changed words tells nobody that something was kept.
    var isSlight: Bool { !kept.isEmpty && kept.allSatisfy { $0.weight < WordTokens.wordWeight } }
  }

  private static func middle(
    _ old: ArraySlice<WordTokens.Token>, _ new: ArraySlice<WordTokens.Token>
  ) -> [Span] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= cellLimit else {
      return [Span(deleted: Array(old), inserted: Array(new))]
    }
    let common = CommonWeight(Array(old), Array(new))
    var spans: [Span] = []
    var (at, place) = (old.startIndex, new.startIndex)
    while at < old.endIndex || place < new.endIndex {
      switch common.step(at - old.startIndex, place - new.startIndex) {
      case .both:
        if spans.last?.isChange ?? true { spans.append(Span(kept: old[at..<at])) }
        let last = spans.count - 1
        spans[last].kept = old[(at - spans[last].kept.count)...at]
        (at, place) = (at + 1, place + 1)
      case .old:
        if !(spans.last?.isChange ?? false) { spans.append(Span()) }
        spans[spans.count - 1].deleted.append(old[at])
        at += 1
      case .new:
        if !(spans.last?.isChange ?? false) { spans.append(Span()) }
        spans[spans.count - 1].inserted.append(new[place])
        place += 1
      }
    }
    return withoutSlight(spans)
  }

  /// Takes what is slight between two replacements as replaced too.
  private static func withoutSlight(_ spans: [Span]) -> [Span] {
    var joined: [Span] = []
    for (place, span) in spans.enumerated() {
      guard let last = joined.last, last.isChange else {
        joined.append(span)
        continue
      }
      let next = place + 1 < spans.count ? spans[place + 1] : Span()
      let both = (last.deleted + next.deleted, last.inserted + next.inserted)
      if span.isSlight, place + 1 < spans.count, !both.0.isEmpty, !both.1.isEmpty {
        joined[joined.count - 1].deleted += span.kept
        joined[joined.count - 1].inserted += span.kept
      } else if span.isChange {
        joined[joined.count - 1].deleted += span.deleted
        joined[joined.count - 1].inserted += span.inserted
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  private static func joined(_ spans: [Span]) -> [WordRun] {
    var runs: [WordRun] = []
    for span in spans {
      for (kind, tokens) in [
        (Kind.kept, Array(span.kept)), (.deleted, span.deleted), (.inserted, span.inserted),
      ] where !tokens.isEmpty {
        runs.append(WordRun(kind, tokens.map(\.text).joined()))
      }
    }
    return runs
  }
}

extension [WordRun] {
  /// The wording with every change accepted: the new one.
  public var accepted: String {
    filter { $0.kind != .deleted }.map(\.text).joined()
  }

  /// The wording with every change rejected: the old one.
  public var rejected: String {
    filter { $0.kind != .inserted }.map(\.text).joined()
  }
}
