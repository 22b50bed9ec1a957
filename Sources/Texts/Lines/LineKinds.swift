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

// MARK: Page furniture

extension LineKinds {
  private mutating func findFurniture(_ text: TextLines) {
    var shapes: [[UInt8]: Int] = [:]
    var candidates: [(line: Int, shape: [UInt8], interrupts: Bool)] = []
    let edges = pageEdges(text)
    for at in text.lines.indices where kinds[at] == .text && !text.lines[at].isBlank {
      let line = text.lines[at]
      // A resolution's leads and openings come again and again without being page furniture.
      guard line.length <= 130, line.lead == nil, line.tail != .comma else { continue }
      let interrupts = interrupts(text, at)
      guard interrupts || edges.contains(at) else { continue }
      if isPageNumber(text, at) {
        kinds[at] = .furniture
        continue
      }
      var shape: [UInt8] = []
      for byte in text.bytes[line.range] {
        let isFigure = (0x30...0x39).contains(byte)
        if !isFigure { shape.append(byte) } else if shape.last != 0x23 { shape.append(0x23) }
      }
      shapes[shape, default: 0] += 1
      candidates.append((at, shape, interrupts))
    }
    for candidate in candidates where shapes[candidate.shape, default: 0] >= 3 {
      kinds[candidate.line] = .furniture
    }
    findTwins(text, edges: edges)
  }

  /// In a file of three pages a running head stands on two of them, to the letter the same.
  private mutating func findTwins(_ text: TextLines, edges: Set<Int>) {
    guard text.lines.count(where: \.beginsPage) == 2 else { return }
    var met: [[UInt8]: Int] = [:]
    for at in edges.sorted() where kinds[at] == .text {
      let line = text.lines[at]
      guard (6...130).contains(line.length), line.lead == nil, line.tail != .comma else { continue }
      if let twin = met.updateValue(at, forKey: Array(text.bytes[line.range])) {
        kinds[twin] = .furniture
        kinds[at] = .furniture
      }
    }
  }

  /// The lines that stand first and last on pages, where the file shows its pages.
  private func pageEdges(_ text: TextLines) -> Set<Int> {
    let starts = text.lines.indices.filter { text.lines[$0].beginsPage }
    var edges: Set<Int> = []
    // The last page has a foot too.
    for start in starts + (starts.isEmpty ? [] : [text.lines.count]) {
      for step in [1, -1] {
        var at = step > 0 ? start : start - 1
        var found = 0
        while text.lines.indices.contains(at), found < 3 {
          if !text.lines[at].isBlank {
            edges.insert(at)
            found += 1
          }
          at += step
        }
      }
    }
    return edges
  }

  /// The line stands in the middle of a sentence: before it, the sentence is open; after it, a
  /// small letter.
  private func interrupts(_ text: TextLines, _ at: Int) -> Bool {
    guard let before = neighbour(text, at, -1), let after = neighbour(text, at, 1) else {
      return false
    }
    return text.lines[before].isOpen && text.lines[before].length >= 30
      && text.lines[after].head == .lower
  }

  private func neighbour(_ text: TextLines, _ at: Int, _ step: Int) -> Int? {
    var place = at + step
    while text.lines.indices.contains(place), abs(place - at) <= 5 {
      let line = text.lines[place]
      // Other lines of the same head or foot stand between.
      let isBeside = line.length < 30 && line.head != .lower
      if !line.isBlank, !isBeside { return place }
      place += step
    }
    return nil
  }

  /// `14`, `- 3 -`, `Page 2 of 5`, `2/5`: at most one word of letters beside figures.
  private func isPageNumber(_ text: TextLines, _ at: Int) -> Bool {
    let line = text.lines[at]
    guard line.length <= 16 else { return false }
    var hasFigure = false
    var letters = 0
    for byte in text.bytes[line.range] {
      switch byte {
      case 0x30...0x39: hasFigure = true
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case 0x20, 0x2D, 0x2F, 0x7C, 0x2E, 0xE2, 0x80, 0x93, 0x94: break
      default: return false
      }
    }
    let word = String(decoding: text.bytes[line.range], as: UTF8.self).lowercased()
    return hasFigure && (letters == 0 || word.hasPrefix("page") || word.hasPrefix("p."))
  }
}
