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
  /// - Parameter salvaging: whether of a .docx or .odt that is cut off or damaged what is left is
  ///   read, with a warning; it is refused otherwise, so that no part is taken for the whole.
  /// - Parameter seconds: how long it may take: as long pages that are pictures are read.
  /// - Parameter joinsOverEmptyLines: whether in plain text a sentence that goes on behind an empty
  ///   line is one paragraph.
  /// - Throws: `InterchangeFailure`, where nothing of the file can be read.
  public func read(
    changes: ChangesReading = .keep, salvaging: Bool = false, seconds: Int = usualSeconds,
    joinsOverEmptyLines: Bool = true
  ) async throws -> Reading {
    let (format, isMisnamed) = try detectedFormat()
    if format == .plainText, !joinsOverEmptyLines {
      return StructureReader().read(
        try PlainTextReader.flow(of: self, joinsOverEmptyLines: false))
    }
    var reading = try await read(
      as: format, changes: changes, salvaging: salvaging, seconds: seconds)
    if isMisnamed {
      reading.warnings.append(
        Warning(.wrongEnding, "the file's ending is not that of its content, .\(format.rawValue)"))
    }
    if reading.text.clauses.allSatisfy({ $0.text.utf8.allSatisfy(\.isASCIISpace) }) {
      reading.warnings.append(Warning(.noText, "the file holds no text"))
    }
    return reading
  }

  private func read(
    as format: FileFormat, changes: ChangesReading, salvaging: Bool, seconds: Int
  ) async throws -> Reading {
    switch format {
    case .word:
      return StructureReader().read(
        try WordReader.flow(of: self, changes: changes, salvaging: salvaging))
    case .openDocument:
      return StructureReader().read(
        try OpenDocumentReader.flow(of: self, changes: changes, salvaging: salvaging))
    case .html:
      return StructureReader().read(try HTMLReader.flow(of: self, changes: changes))
    case .markdown:
      return StructureReader().read(try MarkdownReader.flow(of: self))
    case .pdf:
      return StructureReader().read(try await PDFReader.flow(of: self, seconds: seconds))
    case .akomaNtoso:
      return try AkomaNtosoReader.reading(of: self)
    case .plainText:
      return StructureReader().read(try PlainTextReader.flow(of: self))
    case .mail:
      let mail = try MailReading(self, changes: changes)
      var reading = StructureReader().read(mail.flow)
      if let document = mail.document {
        reading = try await document.read(
          changes: changes, salvaging: salvaging, seconds: seconds)
      }
      mail.complete(&reading)
      return reading
    case .json:
      throw unsupported("JSON")
    }
  }

  /// Reads a file of a format that needs no other program.
  ///
  /// - Throws: `InterchangeFailure`, also where the format needs another program.
  public func readAlone(
    changes: ChangesReading = .keep, salvaging: Bool = false
  ) throws(InterchangeFailure) -> Reading {
    switch try detectedFormat().format {
    case .word:
      StructureReader().read(
        try WordReader.flow(of: self, changes: changes, salvaging: salvaging))
    case .plainText:
      StructureReader().read(try PlainTextReader.flow(of: self))
    case .openDocument:
      StructureReader().read(
        try OpenDocumentReader.flow(of: self, changes: changes, salvaging: salvaging))
    case .html:
      StructureReader().read(try HTMLReader.flow(of: self, changes: changes))
    case .markdown:
      StructureReader().read(try MarkdownReader.flow(of: self))
    case .akomaNtoso:
      try AkomaNtosoReader.reading(of: self)
    default:
      throw unsupported("this format")
    }
  }

  private func unsupported(_ what: String) -> InterchangeFailure {
    .badContent(
      file: name, place: nil, problem: "\(what) is not read",
      remedy: "give a .docx, .odt, .pdf, .html, .md, .txt, .eml or Akoma Ntoso .xml file")
  }
}
