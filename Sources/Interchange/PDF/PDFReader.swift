internal import Texts

/// PDF: poppler tells where each piece of text stands, we put the paragraphs together; pages that
/// are pictures go through optical recognition.
enum PDFReader {
  private static let poppler = ChildProgram(
    name: "pdftohtml", package: "poppler-utils", purpose: "reading PDF")

  /// The flow of a file, within so many seconds: pages that are pictures are read as long.
  ///
  /// - Throws: `.badContent` where the file is no PDF, locked, damaged or without text;
  ///   `.missingProgram`.
  static func flow(of file: SourceFile, seconds: Int) async throws -> SourceFlow {
    let recognition = OpticalRecognition(seconds: seconds)
    try requirePDF(file)
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let path = try folder.write(file.bytes, as: "document.pdf")
    async let count = pageCount(path)
    let run = try await poppler.run([
      "-xml", "-i", "-hidden", "-nodrm", "-enc", "UTF-8", "-stdout", path,
    ])
    var written = PDFPages(run.output)
    guard !written.pages.isEmpty else { throw refusal(of: file, messages: run.messages) }
    written.fill(to: try await count)
    let pages = written.pages
    let missing = Set(written.missing)
    let silent = pages.indices.filter { !hasText(pages[$0]) && !missing.contains($0) }
    var flow: SourceFlow
    if !silent.isEmpty {
      flow = try await recognized(
        file, path: path, pages: pages, silent: silent, by: recognition)
    } else if readsRightToLeft(pages) {
      let lines = try await rightToLeft(file, path: path)
      flow =
        RightToLeftLines.areReversed(lines)
        ? try await redrawn(file, path: path, pages: pages, by: recognition)
        : LinesReader(lines).flow()
    } else {
      flow = PrintedReader(pages).flow()
      // Where other words stand before it, they belong to the title too.
      if case .heading = flow.paragraphs.first?.role { flow.raiseLoneHeading() }
    }
    if !run.succeeded {
      flow.warnings.append(
        SourceWarning(.unreadablePart, "the PDF is damaged; what could be saved was read"))
    }
    if !missing.isEmpty {
      flow.warnings.append(
        SourceWarning(.unreadablePart, "pages \(listed(written.missing)) could not be read"))
    }
    return flow
  }

  private static let facts = ChildProgram(
    name: "pdfinfo", package: "poppler-utils", purpose: "reading PDF")

  /// How many pages the file says it has; 0 where it does not say.
  private static func pageCount(_ path: String) async throws -> Int {
    let run = try await facts.run([path])
    let label = Array("Pages:".utf8)
    let line = run.output.split(separator: 0x0A).first { $0.starts(with: label) }
    let figures = line?.dropFirst(label.count).drop { $0 == 0x20 } ?? []
    return Int(String(decoding: figures, as: UTF8.self)) ?? 0
  }

  // MARK: Arabic and Hebrew

  private static let plain = ChildProgram(
    name: "pdftotext", package: "poppler-utils", purpose: "reading PDF")

  /// Most letters are of a script that runs from right to left.
  private static func readsRightToLeft(_ pages: [PrintedPage]) -> Bool {
    var rightToLeft = 0
    var letters = 0
    for piece in pages.lazy.flatMap(\.pieces) {
      for scalar in piece.text.unicodeScalars where scalar.value > 0x40 {
        letters += 1
        if (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value) {
          rightToLeft += 1
        }
      }
    }
    return rightToLeft * 3 > letters
  }

  /// poppler tells places from left to right only; its plain text has such lines in the order of
  /// reading.
  ///
  /// As laid out: otherwise poppler takes the dash behind an item's number for a hyphen, and tells
  /// no gap between paragraphs.
  private static func rightToLeft(_ file: SourceFile, path: String) async throws -> [UInt8] {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let told = try LamAlifSigns.told(in: file.bytes).map { try folder.write($0, as: "told.pdf") }
    let run = try await plain.run(["-layout", "-enc", "UTF-8", told ?? path, "-"])
    return RightToLeftLines.read(run.output)
  }

  /// Pages whose letters the file tells in no order of reading, read as pictures.
  private static func redrawn(
    _ file: SourceFile, path: String, pages: [PrintedPage], by recognition: OpticalRecognition
  ) async throws -> SourceFlow {
    var flow = try await recognized(
      file, path: path, pages: pages.map { PrintedPage(width: $0.width, height: $0.height) },
      silent: Array(pages.indices), by: recognition)
    flow.warnings.append(
      SourceWarning(
        .unreadablePart,
        "the letters that the PDF tells of its words stand in the wrong order, and were not used"))
    return flow
  }

  private static func hasText(_ page: PrintedPage) -> Bool {
    page.pieces.contains { $0.text.unicodeScalars.contains { $0.properties.isAlphabetic } }
  }

  private static func requirePDF(_ file: SourceFile) throws(InterchangeFailure) {
    guard !file.bytes.isEmpty else {
      throw .badContent(
        file: file.name, place: nil, problem: "the file is empty", remedy: "send the file again")
    }
    let mark = Array("%PDF-".utf8)
    let head = file.bytes.prefix(1_024 + mark.count)
    let isPDF = head.indices.contains { head[$0...].starts(with: mark) }
    guard isPDF else {
      throw .badContent(
        file: file.name, place: nil, problem: "this is no PDF",
        remedy: "give the file the ending that belongs to it, or export it again")
    }
  }

  private static func refusal(of file: SourceFile, messages: String) -> InterchangeFailure {
    if messages.contains("Incorrect password") || messages.contains("Encrypt") {
      return .badContent(
        file: file.name, place: nil, problem: "the PDF is locked with a password",
        remedy: "save a copy without a password")
    }
    return .badContent(
      file: file.name, place: nil, problem: "the PDF is damaged: no page can be read",
      remedy: "export it again")
  }

  // MARK: Pages that are pictures

  /// Reads the silent pages by optical recognition; they stand between the others in order.
  private static func recognized(
    _ file: SourceFile, path: String, pages: [PrintedPage], silent: [Int],
    by recognition: OpticalRecognition
  ) async throws -> SourceFlow {
    let isScan = !pages.contains(where: hasText)
    let found: [Int: RecognizedPage]
    do {
      found = try await recognition.read(path, pages: silent, of: pages)
    } catch let failure as InterchangeFailure where !isScan {
      var flow = PrintedReader(pages).flow()
      flow.warnings.append(
        SourceWarning(
          .unreadablePart,
          "\(silent.count) pages are pictures and were not read: \(failure.message)"))
      return flow
    }
    let readable = found.filter { $0.value.isReadable }
    guard !isScan || !readable.isEmpty else {
      throw InterchangeFailure.badContent(
        file: file.name, place: nil,
        problem: found.isEmpty
          ? "the PDF holds pictures that could not be read in time"
          : "the PDF holds pictures in which no text can be read",
        remedy: found.isEmpty
          ? "give it more time with --seconds, or send the document itself"
          : "send the document itself, or a sharper scan")
    }
    var flow = SourceFlow()
    var at = 0
    if !isScan, readsRightToLeft(pages) {
      // Its plain text is not parted into pages here: what the pictures say follows it.
      flow = LinesReader(try await rightToLeft(file, path: path)).flow()
      for page in silent {
        flow.paragraphs += readable[page].map { LinesReader($0.text).flow().paragraphs } ?? []
      }
      at = pages.count
    }
    while at < pages.count {
      let isSilent = silent.contains(at)
      var end = at
      while end < pages.count, silent.contains(end) == isSilent { end += 1 }
      if isSilent {
        let text = (at..<end).compactMap { readable[$0]?.text }.joined(separator: [0x0A, 0x0C])
        flow.paragraphs += LinesReader(Array(text)).flow().paragraphs
      } else {
        flow.paragraphs += PrintedReader(Array(pages[at..<end])).flow().paragraphs
      }
      at = end
    }
    flow.warnings += warnings(found, silent: silent, isScan: isScan)
    return flow
  }

  private static func warnings(
    _ found: [Int: RecognizedPage], silent: [Int], isScan: Bool
  ) -> [SourceWarning] {
    var warnings: [SourceWarning] = []
    let readable = silent.filter { found[$0]?.isReadable ?? false }
    if !readable.isEmpty {
      let sure = readable.reduce(0) { $0 + (found[$1]?.confidence ?? 0) } / readable.count
      warnings.append(
        SourceWarning(
          .opticalRecognition,
          "pages \(listed(readable)) are pictures, read by optical recognition (\(sure) % sure); "
            + "compare them with the paper"))
    }
    let late = silent.filter { found[$0] == nil }
    if !late.isEmpty {
      warnings.append(
        SourceWarning(
          .missingPart,
          "pages \(listed(late)) are pictures and were not read in time; --seconds gives more"))
    }
    let unclear = silent.filter { found[$0].map { !$0.isReadable && $0.hasMarks } ?? false }
    if !unclear.isEmpty {
      warnings.append(
        SourceWarning(
          .unreadablePart, "pages \(listed(unclear)) are pictures in which no text can be read"))
    }
    return warnings
  }

  private static func listed(_ pages: [Int]) -> String {
    let shown = pages.prefix(12).map { String($0 + 1) }.joined(separator: ", ")
    return pages.count > 12 ? "\(shown) and \(pages.count - 12) more" : shown
  }
}
