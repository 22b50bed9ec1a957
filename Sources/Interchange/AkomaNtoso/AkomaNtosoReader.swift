internal import Texts

/// Akoma Ntoso, of any version: its elements say what is heading, paragraph, item, table, note.
enum AkomaNtosoReader {
  /// The text of an Akoma Ntoso document, with every word outside its metadata in some clause.
  ///
  /// A text that Comity wrote is read back as it was. Linear in the length of the file.
  ///
  /// - Throws: `InterchangeFailure.badContent` where the file is not well-formed XML or not Akoma
  ///   Ntoso, and where it is nested deeper or larger than any document is.
  static func reading(of file: SourceFile) throws(InterchangeFailure) -> Reading {
    func refusal(
      _ problem: ProblemSentence, line: Int? = nil, _ remedy: ProblemSentence
    ) -> InterchangeFailure {
      .badContent(
        file: file.name, place: line.map { "line \($0)" }, problem: problem, remedy: remedy)
    }
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      throw refusal("it is empty", "give a file with a text in it")
    }
    let builder = ElementTreeBuilder()
    do throws(XMLEvents.Fault) {
      try XMLEvents.parse(file.bytes, to: builder)
    } catch {
      throw refusal(
        "it is not well-formed XML: \(error.problem)", line: error.line > 0 ? error.line : nil,
        "export it again from where it comes")
    }
    guard !builder.isTooLarge else {
      throw refusal("it has more elements than any document", "split it into smaller files")
    }
    let tree = builder.tree
    guard !tree.nodes.isEmpty, let root = tree.name(of: ElementTree.root) else {
      throw refusal("it is empty", "give a file with a text in it")
    }
    guard root.local.lowercased() == "akomantoso" else {
      throw refusal(
        "its root element is \(root.local.prefix(40)), not akomaNtoso",
        "give an Akoma Ntoso file, or the document in another format")
    }
    return ClauseCollector.reading(of: tree)
  }
}
