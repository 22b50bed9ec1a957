/// What the lines of a text are, before they are put together: found from their neighbours.
struct LineKinds: Sendable {
  enum Kind: Hashable, Sendable {
    case text
    /// A row of a table, its cells parted by tabs or bars.
    case row
    /// A running head or a page number, which is no part of the paragraph around it.
    case furniture
    /// A row of dashes or underscores: no word, but it parts what stands before and after.
    case rule
  }

  var kinds: [Kind]
  /// Lines whose first letter is a bullet that a program for optical recognition misread.
  var letterBullets: Set<Int> = []
  /// Lines that stand in a form of `Field: value`, with the width of the form.
  var formWidths: [Int: Int] = [:]
  var fields: Set<Int> = []
  var dashesAreBullets = false
  /// Lines in runs between empty lines that hold a few words each.
  var narrow: Set<Int> = []
  /// Paragraphs are parted by empty lines.
  var partsByEmptyLines = false

  /// Linear in the length of the text.
  init(of text: TextLines) {
    kinds = Array(repeating: .text, count: text.lines.count)
    for at in text.lines.indices where text.lines[at].head == .sign {
      if isRule(text, at) { kinds[at] = .rule }
    }
    findRows(text)
    findFurniture(text)
    findLetterBullets(text)
    findForms(text)
    findRuns(text)
    dashesAreBullets = text.lines.count(where: { $0.head == .dash }) >= 3
  }

  private func isRule(_ text: TextLines, _ at: Int) -> Bool {
    let range = text.lines[at].range
    return range.count >= 3
      && text.bytes[range].allSatisfy { "-_=*~.+| \t".utf8.contains($0) }
  }
}

// MARK: Runs between empty lines

extension LineKinds {
  private mutating func findRuns(_ text: TextLines) {
    var runs = 0
    var ended = 0
    var start = 0
    while start < text.lines.count {
      var end = start
      while end < text.lines.count, !text.lines[end].isBlank { end += 1 }
      let run = start..<end
      if run.count > 1 {
        runs += 1
        if run.dropLast().allSatisfy({
          text.lines[$0].tail != .sentenceEnd
            || text.lines[$0].length + 12 > text.lines[start].length
        }) {
          ended += 1
        }
        if run.count <= 10, run.allSatisfy({ text.lines[$0].length <= 30 }) {
          narrow.formUnion(run)
        }
      }
      start = end + 1
    }
    partsByEmptyLines = runs >= 4 && ended * 10 >= runs * 8
  }
}

// MARK: Tables

extension LineKinds {
  private mutating func findRows(_ text: TextLines) {
    var at = 0
    while at < text.lines.count {
      if isBarRow(text, at) {
        kinds[at] = .row
        at += 1
        continue
      }
      var end = at
      while end < text.lines.count, isTabRow(text, end) || end > at && kinds[end] == .rule {
        end += 1
      }
      let rows = (at..<end).count { kinds[$0] != .rule }
      let continues = rows == 1 && continuesTable(text, at)
      if rows >= 2 || continues {
        for row in at..<end where kinds[row] != .rule { kinds[row] = .row }
      }
      at = max(end, at + 1)
    }
  }

  private func isBarRow(_ text: TextLines, _ at: Int) -> Bool {
    let range = text.lines[at].range
    guard kinds[at] != .rule, range.count > 2, text.bytes[range.lowerBound] == UInt8(ascii: "|"),
      text.bytes[range.upperBound - 1] == UInt8(ascii: "|")
    else { return false }
    return text.bytes[range].count { $0 == UInt8(ascii: "|") } >= 3
  }

  private func isTabRow(_ text: TextLines, _ at: Int) -> Bool {
    let line = text.lines[at]
    guard line.hasInnerTab, !line.isContentsEntry, kinds[at] != .rule, !line.beginsItem,
      line.head != .weakNumber, line.head != .dash, line.noteLabel == nil
    else { return false }
    let tab = text.bytes[line.range].firstIndex(of: 0x09) ?? line.range.upperBound
    return tab - line.range.lowerBound <= 120
  }

  /// A single row after an empty line or a page's end goes on with the table before it.
  private func continuesTable(_ text: TextLines, _ at: Int) -> Bool {
    var before = at - 1
    while before >= 0, text.lines[before].isBlank || kinds[before] == .rule, at - before < 4 {
      before -= 1
    }
    return before >= 0 && kinds[before] == .row
  }
}
