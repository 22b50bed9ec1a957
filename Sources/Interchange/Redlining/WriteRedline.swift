public import Texts

extension FileFormat {
  /// The formats that a redline is written in.
  public static let redlines: [FileFormat] = [.word, .html, .markdown]

  /// What changed between two texts, in this format.
  ///
  /// - Parameter author: who is named at the changes, where the format has a place for it.
  /// - Throws: `InterchangeFailure.cannotWrite`, also where redlines are not written in it.
  public func redline(
    from old: StructuredText, to new: StructuredText, named file: String, by author: RedlineAuthor
  ) throws(InterchangeFailure) -> [UInt8] {
    switch self {
    case .word: try WordRedline.bytes(from: old, to: new, named: file, by: author)
    case .html: HTMLRedlineWriter.bytes(from: old, to: new)
    case .markdown: MarkdownRedlineWriter.bytes(from: old, to: new)
    default: throw .cannotWrite(file: file, problem: "this format is not written")
    }
  }
}
