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
    try append(ReadAct(act, written))
    return written
  }

  /// Takes the next act, read before.
  ///
  /// - Throws: the kind of problem where the act does not follow; the chain is then unchanged.
  public mutating func append(_ read: ReadAct) throws(RecordProblem.Kind) {
    guard read.act.forum == forum else { throw .otherForum(read.act.forum) }
    guard read.act.number == count + 1 else { throw .outOfOrder(expected: count + 1) }
    guard read.act.previous == last else { throw .brokenChain }
    last = read.hash
    tree.append(leaf: read.leaf)
    count += 1
  }

  /// Reads and takes the next line of an export.
  @discardableResult
  public mutating func append(line: [UInt8]) throws(RecordProblem) -> RecordedAct {
    do throws(RecordProblem.Kind) {
      let read = try ReadAct(line: line)
      try append(read)
      return read.act
    } catch {
      throw RecordProblem(error, act: count + 1)
    }
  }
}
