internal import Texts

/// Markdown read as paragraphs: CommonMark with tables, notes, definition lists, front matter and
/// kramdown's attributes.
///
/// Read by our own code: the libraries count a list's numbers anew and take brackets for links,
/// but a draft's numbers are as printed and its brackets are what is not agreed.
enum MarkdownReader {
  /// The flow of a file, in whatever charset.
  ///
  /// - Throws: `.badContent` where it is empty or no text.
  static func flow(of file: SourceFile) throws(InterchangeFailure) -> SourceFlow {
    let decoded = try DecodedText(file)
    var flow = flow(ofUTF8: decoded.utf8)
    flow.warnings += decoded.warnings
    return flow
  }

  /// The flow of a text; linear in its length.
  static func flow(ofUTF8 text: [UInt8]) -> SourceFlow {
    var lines = lines(of: text)
    var flow = SourceFlow()
    let front = FrontMatter(takenFrom: &lines)
    front?.describe(&flow)
    let isOurs = flow.isOurs
    if isOurs { lines = MarkdownSigns.withoutContents(lines) }
    lines = self.lines(of: withoutComments(lines, isOurs: isOurs))
    var links: [String: String] = [:]
    lines = lines.filter { line in
      guard let (label, target) = MarkdownLink.definition(line) else { return true }
      if links[label] == nil { links[label] = target }
      return false
    }
    var blocks = MarkdownBlocks(links: links, isOurs: isOurs)
    for line in lines { blocks.read(line) }
    blocks.finish()
    flow.paragraphs = blocks.paragraphs
    flow.placeNotesLast()
    if isOurs { MarkdownSigns.settle(&flow.paragraphs) } else { flow.raiseLoneHeading() }
    if !isOurs { front?.show(in: &flow.paragraphs) }
    flow.warnings += SourceWarning.pictures(
      blocks.pictures.count, described: blocks.pictures.filter { !$0.isEmpty })
    return flow
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
  }

  private static func withoutComments(
    _ lines: [ArraySlice<UInt8>], isOurs: Bool
  ) -> [UInt8] {
    let bytes = Array(lines.joined(separator: [0x0A]))
    let start = Array("<!--".utf8)
    let end = Array("-->".utf8)
    var kept: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == start[0], bytes[at...].starts(with: start) {
        if isOurs, let end = MarkdownSigns.endOfSign(bytes[at...]) {
          kept += bytes[at..<end]
          at = end
          continue
        }
        var close = at + 4
        while close < bytes.count, !bytes[close...].starts(with: end) { close += 1 }
        guard close < bytes.count else { break }
        kept.append(0x20)
        at = close + 3
      } else {
        kept.append(bytes[at])
        at += 1
      }
    }
    return at < bytes.count ? kept + bytes[at...] : kept
  }
}
