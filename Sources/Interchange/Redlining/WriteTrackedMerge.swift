public import Redlines
public import Texts

extension FileFormat {
  /// A merge as a Word file in which all amendments are tracked changes of the base, each under the
  /// names of those who want it.
  ///
  /// - Throws: `InterchangeFailure.cannotWrite`, also where tracked changes are not written in it.
  public func tracked(
    _ merge: Merge, of base: StructuredText, named file: String
  ) throws(InterchangeFailure) -> [UInt8] {
    guard self == .word else {
      throw .cannotWrite(file: file, problem: "tracked changes are written as .docx")
    }
    var text = base
    let clauses = merge.trackedClauses()
    text.clauses = clauses.map(\.clause)
    let changes = clauses.filter { !$0.changes.stretches.isEmpty || $0.changes.isEndTracked }
    return try WordWriter.bytes(
      of: text, named: file, isCompared: true,
      changes: Dictionary(
        changes.map { ($0.clause.id, $0.changes) }, uniquingKeysWith: { one, _ in one }))
  }
}

extension TrackedText.Paragraph {
  fileprivate var isEndTracked: Bool { end != TrackedText.Trace() }
}
