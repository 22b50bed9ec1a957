internal import FoundationEssentials
internal import Interchange
internal import Redlines

/// Texts of a file, grouped: read and compared on all cores, none of them kept.
struct GroupedTexts {
  private let name: String
  private var identifiers = TextIdentifiers()
  /// Where each text's line begins, and which it is.
  private var offsets: [Int] = []
  private var lineNumbers: [UInt32] = []
  private var wordless: [Int] = []
  private var wordings: DistinctWordings
  private var groups: NearDuplicateGroups

  /// The work of a batch is parted into so many pieces whatever the cores: enough for each.
  private static let pieces = 16

  /// Reads and groups the texts of a file.
  ///
  /// - Throws: `InterchangeFailure`, naming the first bad line.
  init(from lines: LineBatches, named name: String, threshold: Double) async throws {
    self.name = name
    wordings = DistinctWordings(threshold: threshold)
    groups = NearDuplicateGroups(of: wordings)
    let progress = GroupProgress()
    do {
      try await lines.forEach { batch in
        try await take(batch)
        progress.show("\(identifiers.count) texts read")
      }
    } catch let long as LineTooLong {
      throw failure(
        JSONLineProblem(
          problem: "longer than \(LineBatches.longestLine >> 20) MiB", remedy: "split its text"),
        line: long.line)
    }
    progress.clear()
    if let first = wordless.first {
      StandardError.write(
        line: "comity: \(name), line \(first): no words in the text"
          + (wordless.count > 1 ? ", and in \(wordless.count - 1) others" : "")
          + "; such texts are grouped as the same where target and operation are")
    }
    try await compare(lines, progress)
    progress.clear()
  }

  // MARK: reading

  private mutating func take(_ batch: LineBatch) async throws {
    let pieces = batch.lines.indices.parted(into: Self.pieces)
    let read = await sideBySide(pieces) { ReadPiece(of: batch, lines: $0) }
    var new: [[TextWords]] = []
    for piece in read {
      new.append(try take(piece))
      if let bad = piece.bad { throw failure(bad.problem, line: bad.line) }
    }
    let settings = wordings.settings
    for sketched in await sideBySide(new, { SketchedWordings($0, for: settings) }) {
      wordings.add(sketched)
    }
  }

  /// Takes the texts of a piece; the new wordings among them.
  private mutating func take(_ piece: ReadPiece) throws -> [TextWords] {
    var new: [TextWords] = []
    for item in piece.items {
      if let known = identifiers.take(item.id) {
        throw failure(
          JSONLineProblem(
            problem: "the id \"\(item.id)\" stands in line \(lineNumbers[known]) already",
            remedy: "give each text its own"), line: item.line)
      }
      offsets.append(item.offset)
      lineNumbers.append(UInt32(truncatingIfNeeded: item.line))
      if !item.words.hasWords { wordless.append(item.line) }
      if wordings.take(item.words) { new.append(item.words) }
    }
    return new
  }

  private func failure(_ bad: JSONLineProblem, line: Int) -> InterchangeFailure {
    .badContent(
      file: name, place: "line \(line)", problem: .init(verbatim: bad.problem),
      remedy: .init(verbatim: bad.remedy))
  }

  // MARK: comparing

  private mutating func compare(_ lines: LineBatches, _ progress: GroupProgress) async throws {
    groups = NearDuplicateGroups(of: wordings)
    // Pieces of at most a million wordings bound what sorting them takes.
    let parts = max(Self.pieces / 4, wordings.count >> 20)
    for band in 0..<wordings.bandCount {
      let (wordings, offsets, name, roots) = (wordings, offsets, name, groups.roots)
      let found = await sideBySide(0..<parts) { part in
        Result { () throws(InterchangeFailure) in
          var reader = TextWordsReader()
          return try wordings.links(inBand: band, part: part, of: parts, joined: roots) {
            wording throws(InterchangeFailure) in
            let line = try lines.line(at: offsets[Int(wordings.firstTexts[wording])])
            guard let item = try? GroupItem(line: line[...]) else {
              throw .cannotRead(file: name, problem: "it changed while it was read")
            }
            return reader.runs(of: item.text)
          }
        }
      }
      groups.join(try found.flatMap { try $0.get() })
      progress.show("compared for the \(band + 1). of \(wordings.bandCount) times")
    }
  }

  // MARK: writing

  /// The groups, a line of JSON each, in the order of their first texts.
  func printed() -> [UInt8] {
    var bytes: [UInt8] = []
    var number = 0
    groups.forEach(of: wordings) { group in
      number += 1
      bytes += "{\"group\": \(number), \"kind\": \"\(group.kind.rawValue)\", \"ids\": [".utf8
      for (place, member) in group.members.enumerated() {
        if place > 0 { bytes += ", ".utf8 }
        appendJSON(identifiers[Int(member)], to: &bytes)
      }
      bytes += "], \"representative\": ".utf8
      appendJSON(representative(of: group), to: &bytes)
      bytes += "}\n".utf8
    }
    return bytes
  }

  /// The least id among those that have the commonest wording: the order of the texts decides
  /// nothing.
  private func representative(of group: NearDuplicateGroup) -> ArraySlice<UInt8> {
    var least = identifiers[Int(group.commonest[0])]
    for member in group.commonest.dropFirst() {
      let id = identifiers[Int(member)]
      if id.lexicographicallyPrecedes(least) { least = id }
    }
    return least
  }

  private func appendJSON(_ id: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in id {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// The items of some lines of a batch, up to the first bad one.
private struct ReadPiece: Sendable {
  struct Item: Sendable {
    var id: String
    var words: TextWords
    var line: Int
    var offset: Int
  }

  private(set) var items: [Item] = []
  private(set) var bad: (line: Int, problem: JSONLineProblem)?

  init(of batch: LineBatch, lines: Range<Int>) {
    var reader = TextWordsReader()
    for place in lines {
      let bytes = batch[line: place]
      let line = batch.firstLine + place
      do throws(JSONLineProblem) {
        guard let item = try GroupItem(line: bytes) else { continue }
        let words = reader.words(of: item.text, apart: item.apart)
        items.append(
          Item(id: item.id, words: words, line: line, offset: batch.offset + bytes.startIndex))
      } catch {
        bad = (line, error)
        return
      }
    }
  }
}

extension Range<Int> {
  /// The range in so many parts of about the same size, in order.
  fileprivate func parted(into parts: Int) -> [Range<Int>] {
    (0..<parts).map { (lowerBound + count * $0 / parts)..<(lowerBound + count * ($0 + 1) / parts) }
  }
}

/// How far the work is, for a person at a terminal.
private struct GroupProgress {
  let isShown = StandardError.isTerminal

  func show(_ state: String) {
    if isShown { StandardError.write("\r\u{1B}[K\(state)") }
  }

  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
