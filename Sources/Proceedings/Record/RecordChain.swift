/// The end of a forum's record: what the next act must follow, and the tree over all before it.
public struct RecordChain: Hashable, Sendable {
  public let forum: String
  /// The number of acts.
  public private(set) var count = 0
  /// The hash of the last act.
  public private(set) var last: Hash
  public private(set) var tree = MerkleFrontier()

  public init(forum: String) {
    self.forum = forum
    last = RecordedAct.origin(of: forum)
  }

  /// The chain that a stored end of a record has.
  public init(forum: String, last: Hash, tree: MerkleFrontier) {
    self.forum = forum
    self.last = last
    self.tree = tree
    count = tree.size
  }

  /// Takes the next act.
  ///
  /// - Returns: the act in writing.
  /// - Throws: the kind of problem where the act does not follow; the chain is then unchanged.
  @discardableResult
  public mutating func append(_ act: RecordedAct) throws(RecordProblem.Kind) -> WrittenAct {
    let written = act.written
    try append(act, written)
    return written
  }

  private mutating func append(
    _ act: RecordedAct, _ written: WrittenAct
  ) throws(RecordProblem.Kind) {
    guard act.forum == forum else { throw .otherForum(act.forum) }
    guard act.number == count + 1 else { throw .outOfOrder(expected: count + 1) }
    guard act.previous == last else { throw .brokenChain }
    last = written.hash
    tree.append(leaf: written.leaf)
    count += 1
  }

  /// Reads and takes the next line of an export.
  @discardableResult
  public mutating func append(line: [UInt8]) throws(RecordProblem) -> RecordedAct {
    do throws(RecordProblem.Kind) {
      let (act, written) = try WrittenAct.reading(line)
      try append(act, written)
      return act
    } catch {
      throw RecordProblem(error, act: count + 1)
    }
  }
}
