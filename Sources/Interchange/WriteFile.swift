public import Texts

extension FileFormat {
  /// The bytes of a text in this format.
  ///
  /// The same text gives the same bytes.
  ///
  /// - Throws: `InterchangeFailure.missingProgram` where the format needs a program that is not
  ///   there.
  public func bytes(of text: StructuredText, named file: String) async throws -> [UInt8] {
    if self == .pdf { return try await PDFWriter.bytes(of: text, named: file) }
    return try bytesAlone(of: text, named: file)
  }

  /// The same in a format that needs no other program.
  ///
  /// - Throws: `InterchangeFailure.cannotWrite`, also where the format needs another program.
  public func bytesAlone(
    of text: StructuredText, named file: String
  ) throws(InterchangeFailure) -> [UInt8] {
    switch self {
    case .word: try WordWriter.bytes(of: text, named: file)
    case .html: HTMLWriter.bytes(of: text)
    case .markdown: MarkdownWriter.bytes(of: text)
    case .plainText: PlainTextWriter.bytes(of: text)
    case .openDocument: try OpenDocumentWriter.bytes(of: text, named: file)
    case .akomaNtoso: AkomaNtosoWriter.bytes(of: text)
    case .json, .mail, .pdf:
      throw .cannotWrite(file: file, problem: "this format is not written")
    }
  }
}
