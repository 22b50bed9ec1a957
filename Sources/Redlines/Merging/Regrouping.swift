public import Texts

/// Two amendments that are one wish: a clause is to be split in two, or two are to be joined.
///
/// Either alone takes words out of the text that nobody wants to lose, or has them in it twice.
public struct Regrouping: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case split, join
  }

  public let kind: Kind
  /// The clause that is split, or the first of those that are joined.
  public let block: ClauseID
  /// The ids of the amendments by which words go and come, as they stand in the text.
  public let amendments: [String]
  /// Those who want both, in the order of their names.
  public let proponents: [String]
}

extension Merge {
  /// Where clauses are to be split or joined, in the order of the text.
  ///
  /// Linear in the amendments.
  public var regroupings: [Regrouping] {
    let all = amendments
    let arrivals = ArrivingWords(all)
    var deletions: [Int: Amendment] = [:]
    for amendment in all {
      if case .deleteBlock(let block) = amendment.wish { deletions[block] = amendment }
    }
    let worded = base.clauses.indices.filter { base.wordCount($0) > 0 }
    let before = Dictionary(uniqueKeysWithValues: zip(worded.dropFirst(), worded))
    let behind = Dictionary(uniqueKeysWithValues: zip(worded, worded.dropFirst()))
    return all.flatMap { amendment -> [Regrouping] in
      guard case .words(let block, let range, let new) = amendment.wish else { return [] }
      let (isAtHead, isAtTail) = (
        range.lowerBound == 0, range.upperBound == base.wordCount(block)
      )
      guard isAtHead != isAtTail else { return [] }
      let beside = isAtHead ? before[block] : behind[block]
      if new.isEmpty || isAtHead && Self.isNumber(new) {
        // What is cut off before a clause stands behind the one before it.
        let after = isAtTail ? block : beside ?? -1
        return arrivals.found(amendment.old, after: after).compactMap {
          Regrouping(.split, of: base.clauses[block].id, by: amendment, and: $0)
        }
      }
      guard let beside, let deletion = deletions[beside],
        case let (own, other) = (Self.letters(new), Self.letters(base.text.bytes[beside])),
        isAtTail ? own.reversed().starts(with: other.reversed()) : own.starts(with: other)
      else { return [] }
      let first = base.clauses[min(block, beside)].id
      return [Regrouping(.join, of: first, by: amendment, and: deletion)].compactMap { $0 }
    }
  }

  /// What is to be said where some amendments are accepted and others are not: which are only half
  /// of a wish.
  public func cautions(accepting ids: [String]) -> [MergeWarning] {
    let accepted = Set(ids)
    return regroupings.compactMap { one in
      let taken = one.amendments.filter(accepted.contains)
      guard taken.count == 1, let left = one.amendments.first(where: { $0 != taken[0] }) else {
        return nil
      }
      let what = one.kind == .split ? "split a clause" : "join two clauses"
      return MergeWarning(
        .halfOfWish,
        "\(taken[0]) and \(left) are one wish, to \(what); alone it changes what the text says",
        markUp: one.proponents.joined(separator: ", "), block: one.block)
    }
  }

  /// Whether it may be the number of a clause: a bracket or a full stop behind a few letters.
  fileprivate static func isNumber(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    guard word.count <= 6, let last = word.last else { return false }
    return last == 0x29 || last == 0x2E
  }

  fileprivate static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter { $0 > 0x20 }
  }
}

extension Regrouping {
  /// Nil where nobody wants both.
  fileprivate init?(
    _ kind: Kind, of block: ClauseID, by one: Amendment, and other: Amendment
  ) {
    let others = Set(other.proponents)
    let proponents = one.proponents.filter(others.contains)
    guard !proponents.isEmpty else { return nil }
    self.init(
      kind: kind, block: block, amendments: [one.id, other.id], proponents: proponents)
  }
}

/// Inserted blocks by what they say, with and without a number of their own.
private struct ArrivingWords {
  private struct Key: Hashable {
    var after: Int
    var letters: [UInt8]
  }

  private var amendments: [Key: [Amendment]] = [:]

  init(_ all: [Amendment]) {
    for amendment in all {
      guard case .insertBlocks(let after, let inserted) = amendment.wish else { continue }
      let whole = Array(inserted.map(\.text).joined(separator: [0x20]))
      let head = whole.prefix { $0 > 0x20 }
      var wordings = [whole[...]]
      if Merge.isNumber(head) { wordings.append(whole[head.endIndex...]) }
      for wording in wordings {
        let key = Key(after: after, letters: Merge.letters(wording))
        amendments[key, default: []].append(amendment)
      }
    }
  }

  func found(_ words: String, after: Int) -> [Amendment] {
    amendments[Key(after: after, letters: Merge.letters(words.utf8))] ?? []
  }
}
