/// A line of a record that was read and hashed, and not yet put behind the one before.
///
/// What costs time is done without knowing the lines before, so that lines can be read by several
/// threads.
public struct ReadAct: Sendable {
  public let act: RecordedAct
  let hash: Hash
  let leaf: Hash

  /// Only the canonical form is a line.
  public init(line: [UInt8]) throws(RecordProblem.Kind) {
    let (act, written) = try WrittenAct.reading(line)
    self.init(act, written)
  }

  init(_ act: RecordedAct, _ written: WrittenAct) {
    self.act = act
    hash = written.hash
    leaf = written.leaf
  }
}
