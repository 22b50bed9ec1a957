public import Texts

/// How tracked changes are read.
public enum ChangesReading: String, Sendable, CaseIterable {
  /// The accepted reading, and the changes beside it.
  case keep
  case accept
  case reject
}

extension SourceFile {
  /// Reads the structured text of a file of any format; the content decides which, then the name.
  ///
  /// - Throws: `InterchangeFailure`, where nothing of the file can be read.
  public func read(changes: ChangesReading = .keep) async throws -> Reading {
    switch try format() {
    case .word:
      return StructureReader().read(try WordReader.flow(of: self, changes: changes))
    case .openDocument, .html, .markdown:
      throw unsupported("this format")
    case .pdf:
      return StructureReader().read(try await PDFReader.flow(of: self))
    case .akomaNtoso:
      throw unsupported("Akoma Ntoso")
    case .plainText:
      return StructureReader().read(try PlainTextReader.flow(of: self))
    case .json:
      throw unsupported("JSON")
    }
  }

  /// Reads a file of a format that needs no other program.
  ///
  /// - Throws: `InterchangeFailure`, also where the format needs another program.
  public func readAlone(changes: ChangesReading = .keep) throws(InterchangeFailure) -> Reading {
    switch try format() {
    case .word:
      StructureReader().read(try WordReader.flow(of: self, changes: changes))
    case .plainText:
      StructureReader().read(try PlainTextReader.flow(of: self))
    default:
      throw unsupported("this format")
    }
  }

  private func unsupported(_ what: String) -> InterchangeFailure {
    .badContent(
      file: name, place: nil, problem: "\(what) is not read",
      remedy: "give a .docx, .odt, .pdf, .html, .md, .txt or Akoma Ntoso .xml file")
  }

  private func format() throws(InterchangeFailure) -> FileFormat {
    if name == "-" { return .plainText }
    guard let format = FileFormat(fileName: name) else { throw unsupported("this kind of file") }
    return format
  }
}
