public import Texts

extension FileFormat {
  /// The bytes of a text in this format.
  ///
  /// The same text gives the same bytes.
  ///
  /// - Throws: `InterchangeFailure.missingProgram` where the format needs a program that is not
  ///   there.
  public func bytes(of text: StructuredText, named file: String) async throws -> [UInt8] {
    switch self {
    case .word:
      return try WordWriter.bytes(of: text, named: file)
    case .pdf:
      return try await PDFWriter.bytes(of: text, named: file)
    case .html:
      return HTMLWriter.bytes(of: text)
    case .markdown:
      return MarkdownWriter.bytes(of: text)
    case .plainText:
      return PlainTextWriter.bytes(of: text)
    case .openDocument:
      return try OpenDocumentWriter.bytes(of: text, named: file)
    case .akomaNtoso:
      return AkomaNtosoWriter.bytes(of: text)
    case .json, .mail:
      throw InterchangeFailure.cannotWrite(file: file, problem: "this format is not written")
    }
  }
}
