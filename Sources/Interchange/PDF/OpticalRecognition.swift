internal import Texts

#if canImport(Glibc)
  internal import Glibc
#endif

/// A page read by optical recognition.
struct RecognizedPage: Sendable {
  var text: [UInt8]
  var words: Int
  /// How sure the program is of the words on average, in per cent.
  var confidence: Int

  var isReadable: Bool { words >= 3 && confidence >= 45 }
  var hasMarks: Bool { words > 0 }
}

/// Reads pages that are pictures: poppler draws them, tesseract reads them.
///
/// tesseract is used by itself: OCRmyPDF would bring a hundred packages more and write a PDF that
/// poppler would have to read again.
struct OpticalRecognition: Sendable {
  private let drawing = ChildProgram(
    name: "pdftoppm", package: "poppler-utils", purpose: "reading scanned PDF")
  private let recognition = ChildProgram(
    name: "tesseract",
    package: "tesseract-ocr tesseract-ocr-eng tesseract-ocr-fra tesseract-ocr-spa "
      + "tesseract-ocr-ara tesseract-ocr-rus tesseract-ocr-chi-sim",
    purpose: "reading scanned PDF")

  /// Dots an inch: tesseract is trained on letters some 30 dots high.
  private let resolution = 200
  /// How long reading the whole file may take; a page may take its share of that.
  ///
  /// Time on the clock: it is what the reader of a file waits, and what the file's own limit counts.
  /// A machine that is busy reads fewer pages in it, and says which; `--seconds` gives it more.
  private let seconds: Int
  private let end: ContinuousClock.Instant
  private var drawingSeconds: Int { max(1, seconds * 2 / 7) }
  private var recognitionSeconds: Int { max(1, seconds * 13 / 28) }

  init(seconds: Int) {
    self.seconds = seconds
    // What is found has still to be put together and written.
    end = ContinuousClock().now.advanced(by: .seconds(max(1, seconds - 4)))
  }

  /// The pages (by their place among `all`) that could be read in time.
  ///
  /// - Throws: `.missingProgram`.
  func read(_ path: String, pages: [Int], of all: [PrintedPage]) async throws -> [Int:
    RecognizedPage]
  {
    let languages = try await languages()
    guard let first = pages.first else { return [:] }
    let (page, chosen) = try await readFirst(path, page: first, of: all, languages: languages)
    var found: [Int: RecognizedPage] = [:]
    found[first] = page
    let clock = ContinuousClock()
    try await withThrowingTaskGroup(of: (Int, RecognizedPage?, Duration).self) { group in
      var waiting = pages.dropFirst()
      var slowest = Duration.zero
      func beginNext() {
        guard clock.now.advanced(by: slowest) < end, let next = waiting.popFirst() else { return }
        group.addTask {
          let start = clock.now
          let text = try await read(path, page: next, of: all, languages: chosen)
          return (next, text, clock.now - start)
        }
      }
      for _ in 0..<2 { beginNext() }
      while let (page, text, time) = try await group.next() {
        found[page] = text
        slowest = max(slowest, time)
        beginNext()
      }
    }
    return found
  }

  /// The sets of languages to try, those of one script together; only what is installed.
  private func languages() async throws -> [String] {
    let run = try await recognition.run(["--list-langs"])
    let installed = Set(
      (String(decoding: run.output, as: UTF8.self) + run.messages).split { $0.isWhitespace })
    let scripts = [["eng", "fra", "spa"], ["rus"], ["ara"], ["chi_sim"]]
    return scripts.map { $0.filter { installed.contains(Substring($0)) }.joined(separator: "+") }
      .filter { !$0.isEmpty }
  }

  /// The first page, tried in one script after the other until one is plainly right.
  private func readFirst(
    _ path: String, page: Int, of all: [PrintedPage], languages: [String]
  ) async throws -> (RecognizedPage?, String) {
    var best: (page: RecognizedPage, languages: String)?
    for choice in languages {
      guard let found = try await read(path, page: page, of: all, languages: choice) else {
        break
      }
      if best.map({ $0.page.confidence < found.confidence }) ?? true { best = (found, choice) }
      if found.words == 0 || found.confidence >= 70 || ContinuousClock().now >= end { break }
    }
    return (best?.page, best?.languages ?? languages.first ?? "eng")
  }

  /// The page's text, nil where it could not be read in time.
  private func read(
    _ path: String, page: Int, of all: [PrintedPage], languages: String
  ) async throws -> RecognizedPage? {
    let number = String(page + 1)
    // The unit of `PrintedPage` is 1/108 inch here; a poster is drawn coarser.
    let inches = max(1, max(all[page].width, all[page].height) / 108)
    let dots = max(50, min(resolution, 4_200 / inches))
    // A picture on the disk, beside the document: a program that is ended while we write to it
    // through a pipe would end us too.
    let picture = "\(path)-\(number)-\(languages)"
    let drawn = try await drawing.run(
      ["-gray", "-r", String(dots), "-f", number, "-l", number, "-singlefile", path, picture],
      limits: limits(atMost: drawingSeconds))
    defer { unlink("\(picture).pgm") }
    guard drawn.succeeded else { return nil }
    let run = try await recognition.run(
      ["\(picture).pgm", "-", "-l", languages, "--dpi", String(dots), "tsv"],
      limits: limits(atMost: recognitionSeconds),
      // Two pages at once use the two cores better than the threads of one.
      environment: ["OMP_THREAD_LIMIT": "1"])
    return run.succeeded ? RecognizedPage(table: run.output) : nil
  }

  /// The limits of a program that may take so long, and no longer than time is left.
  private func limits(atMost seconds: Int) -> ChildProgram.Limits {
    let left = (end - ContinuousClock().now).components.seconds
    return ChildProgram.Limits(seconds: max(1, min(seconds, Int(left))))
  }
}

extension RecognizedPage {
  /// From tesseract's table: a word a row, with its block, paragraph, line and confidence.
  fileprivate init(table: [UInt8]) {
    var text: [UInt8] = []
    var sure = 0.0
    var count = 0
    var letters = 0
    var place: [ArraySlice<UInt8>] = []
    for row in table.split(separator: 0x0A) {
      let cells = row.split(separator: 0x09, omittingEmptySubsequences: false)
      guard cells.count >= 12, cells[0].elementsEqual("5".utf8),
        let confidence = Double(String(decoding: cells[10], as: UTF8.self)), !cells[11].isEmpty
      else { continue }
      let here = Array(cells[2...4])
      if !place.isEmpty {
        if here[..<2] != place[..<2] {
          text += [0x0A, 0x0A]
        } else {
          text.append(here == place ? 0x20 : 0x0A)
        }
      }
      place = here
      text += cells[11]
      sure += confidence * Double(cells[11].count)
      letters += cells[11].count
      count += 1
    }
    self.init(text: text, words: count, confidence: Int(sure / Double(max(1, letters))))
  }
}
