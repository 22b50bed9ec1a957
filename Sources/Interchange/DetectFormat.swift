extension SourceFile {
  /// What the content shows the file to be.
  enum Shown: Equatable {
    case format(FileFormat)
    /// Something that is certainly no document that we read, named for a person.
    case foreign(String)
    /// Text of no certain format.
    case text
    case unknown
  }

  /// The format to read the file as, and whether its ending says another.
  ///
  /// The content decides where it is certain: a delegation renames files, and mail loses endings.
  ///
  /// - Throws: `InterchangeFailure.badContent` where the content is no document, or not the one
  ///   that the ending promises.
  func detectedFormat() throws(InterchangeFailure) -> (format: FileFormat, isMisnamed: Bool) {
    let named = name == "-" ? nil : FileFormat(fileName: name)
    guard !bytes.isEmpty else {
      throw bad("the file is empty", "send the file again")
    }
    switch shown() {
    case .format(let format):
      return (format, named != nil && named != format)
    case .foreign(let what):
      throw bad("this is \(what)", "save it as .docx, .odt, .pdf or plain text")
    case .text:
      switch named {
      case .html, .markdown, .plainText, .akomaNtoso: return (named ?? .plainText, false)
      case nil: return (.plainText, false)
      case .mail: return (.plainText, true)
      case .word, .openDocument, .pdf:
        throw bad("this is text, not what its ending says", "give it the ending .txt, .md or .html")
      case .json: throw bad("JSON is not read", "give the document it was made from")
      }
    case .unknown:
      switch named {
      case .html, .markdown, .plainText, .akomaNtoso: return (named ?? .plainText, false)
      case .word, .openDocument:
        // Its first bytes are lost; the reader says what can be done.
        if let named, CutArchive(bytes) != nil { return (named, false) }
        throw bad("it is damaged or no such file", "save it again")
      case .pdf: throw bad("it is damaged or no PDF", "export it again")
      case .mail: throw bad("it is damaged or no mail", "save it again")
      case .json, nil: throw bad("this kind of file is not read", "save it as .docx, .odt or .pdf")
      }
    }
  }

  private func bad(_ problem: ProblemSentence, _ remedy: ProblemSentence) -> InterchangeFailure {
    .badContent(file: name, place: nil, problem: problem, remedy: remedy)
  }

  func shown() -> Shown {
    let foreign: [([UInt8], String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
      (Array("GIF8".utf8), "a picture (GIF)"), ([0x49, 0x49, 0x2A, 0x00], "a picture (TIFF)"),
      ([0x4D, 0x4D, 0x00, 0x2A], "a picture (TIFF)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "a Word file that is locked or of the kind before 2007"),
      (Array("{\\rtf".utf8), "an RTF file"), ([0x1F, 0x8B], "a compressed file"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("MZ\u{90}".utf8), "a program"),
    ]
    if let (_, what) = foreign.first(where: { bytes.starts(with: $0.0) }) { return .foreign(what) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return shownArchive()
    }
    // Mail programs put a line before; readers of PDF look for its head in the first 1,024 bytes.
    if Self.place(of: "%PDF-", in: bytes.prefix(1024)) != nil { return .format(.pdf) }
    if MailMessage.begins(bytes[...])
      || MailMessage.isNamedAsMail(name) && MailMessage(bytes) != nil
    {
      return .format(.mail)
    }
    return shownText()
  }

  private func shownArchive() -> Shown {
    guard let archive = try? ZipArchive(bytes) else {
      return FileFormat(fileName: name).map {
        $0 == .word || $0 == .openDocument ? .format($0) : .foreign("a damaged zip archive")
      } ?? .foreign("a damaged zip archive")
    }
    let names = archive.names
    if names.contains(where: { $0.hasPrefix("xl/") }) { return .foreign("an Excel file") }
    if names.contains(where: { $0.hasPrefix("ppt/") }) { return .foreign("a PowerPoint file") }
    if names.contains(where: { $0.hasPrefix("word/") || $0.lowercased() == "[content_types].xml" })
    {
      return .format(.word)
    }
    let kind = (try? archive.content(of: "mimetype")).flatMap { $0 } ?? []
    let isText = kind.starts(with: "application/vnd.oasis.opendocument.text".utf8)
    if isText || (kind.isEmpty && names.contains("content.xml")) { return .format(.openDocument) }
    if kind.starts(with: "application/vnd.oasis".utf8) {
      return .foreign("an OpenDocument file, but no text")
    }
    return .foreign("a zip archive, not a document")
  }

  private func shownText() -> Shown {
    var head = bytes.prefix(8192)
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if isWide {
      head = head.filter { $0 != 0 }[...].dropFirst(2)
    } else if let wide = Charset.wide(Array(head)) {
      head = wide[...]
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop(while: \.isASCIISpace)
    if head.first == UInt8(ascii: "<") {
      let lower = Array(head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })[...]
      if Self.place(of: "<akomantoso", in: lower) != nil { return .format(.akomaNtoso) }
      if Self.place(of: ":akomantoso", in: lower) != nil { return .format(.akomaNtoso) }
      if lower.starts(with: "<!doctype html".utf8) || Self.place(of: "<html", in: lower) != nil {
        return .format(.html)
      }
      if lower.starts(with: "<?xml".utf8) {
        let named = FileFormat(fileName: name)
        return .format(named == .html || named == .markdown ? .html : .akomaNtoso)
      }
    }
    let controls = head.count { $0 < 0x09 || (0x0E..<0x20).contains($0) }
    return controls * 50 > head.count ? .unknown : .text
  }

  private static func place(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let count = text.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
    return bytes.indices.first { at in
      bytes[at] == wanted[0] && at + count <= bytes.endIndex
        && bytes[at..<(at + count)].elementsEqual(wanted)
    }
  }
}
