/// Running heads and page numbers among the lines of a text.
///
/// Words of a sentence come again too, line for line, where a report repeats itself. So a line that
/// stands in a paragraph is furniture only where the break of a page is evident around it: an
/// empty line, a form feed, a page number beside it, or pages of one length.
extension LineKinds {
  /// A line that may be furniture.
  private struct Candidate {
    var line: Int
    /// A page's break is evident where it stands.
    var isEvident: Bool
  }

  mutating func findFurniture(_ text: TextLines) {
    var shapes: [[UInt8]: [Candidate]] = [:]
    var pageNumbers: [(candidate: Candidate, number: Int)] = []
    let edges = pageEdges(text)
    for at in text.lines.indices where kinds[at] == .text && !text.lines[at].isBlank {
      let line = text.lines[at]
      // A resolution's leads and openings come again and again without being page furniture.
      guard line.length <= 130, line.lead == nil, line.tail != .comma,
        let isEvident = mayBeFurniture(text, at, edges: edges)
      else { continue }
      let candidate = Candidate(line: at, isEvident: isEvident)
      if isPageNumber(text, at) {
        pageNumbers.append((candidate, number(text, at)))
      } else {
        shapes[shape(text, at), default: []].append(candidate)
      }
    }
    let numbers = Set(pageNumbers.map(\.number))
    for (candidate, number) in pageNumbers
    where candidate.isEvident || numbers.contains(number + 1) || numbers.contains(number - 1) {
      kinds[candidate.line] = .furniture
    }
    for same in shapes.values where same.count >= 3 {
      let isRegular = standsOnPagesOfOneLength(same.map(\.line), text)
      for candidate in same where candidate.isEvident || isRegular {
        kinds[candidate.line] = .furniture
      }
    }
    findTwins(text, edges: edges)
  }

  /// Nil where a line is none; else whether a page's break is evident where it stands.
  private func mayBeFurniture(_ text: TextLines, _ at: Int, edges: Set<Int>) -> Bool? {
    if let (before, after) = interrupted(text, at) {
      return isParted(text, before, at, after)
    }
    return edges.contains(at) && !runsOn(text, at) ? true : nil
  }

  /// The line with every number as `#`.
  private func shape(_ text: TextLines, _ at: Int) -> [UInt8] {
    var shape: [UInt8] = []
    for byte in text.bytes[text.lines[at].range] {
      let isFigure = (0x30...0x39).contains(byte)
      if !isFigure { shape.append(byte) } else if shape.last != 0x23 { shape.append(0x23) }
    }
    return shape
  }

  /// In a file of three pages a running head stands on two of them, to the letter the same.
  private mutating func findTwins(_ text: TextLines, edges: Set<Int>) {
    guard text.lines.count(where: \.beginsPage) == 2 else { return }
    var met: [[UInt8]: Int] = [:]
    for at in edges.sorted() where kinds[at] == .text && !runsOn(text, at) {
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

  // MARK: The sentence around a line

  /// The lines around one that stands in the middle of a sentence: before it, the sentence is open;
  /// after it, a small letter.
  private func interrupted(_ text: TextLines, _ at: Int) -> (before: Int, after: Int)? {
    guard let before = neighbour(text, at, -1), let after = neighbour(text, at, 1),
      text.lines[before].isOpen, text.lines[before].length >= 30, text.lines[after].head == .lower
    else { return nil }
    // No head begins with a small letter right under or over the words of a sentence.
    let isInside = text.lines[at].head == .lower && (isJoined(text, at) || isJoined(text, at + 1))
    return isInside ? nil : (before, after)
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

  /// Neither an empty line nor a page's break stands before the line.
  private func isJoined(_ text: TextLines, _ at: Int) -> Bool {
    guard at > 0, at < text.lines.count else { return false }
    return !text.lines[at - 1].isBlank && !text.lines[at].isBlank && !text.lines[at].beginsPage
      && kinds[at - 1] != .rule && kinds[at] != .rule
  }

  /// Between the two lines, more parts them than the one that stands there.
  private func isParted(_ text: TextLines, _ before: Int, _ at: Int, _ after: Int) -> Bool {
    ((before + 1)...after).contains { place in
      !isJoined(text, place)
        || place != at && place != after && isPageNumber(text, place)
    }
  }

  /// A sentence runs from the line into the next one, or into it from the one before.
  private func runsOn(_ text: TextLines, _ at: Int) -> Bool {
    [at, at + 1].contains { next in
      isJoined(text, next) && text.lines[next].head == .lower && text.lines[next - 1].isOpen
        && text.lines[next - 1].length >= 30
    }
  }

  // MARK: Pages without a sign of them

  /// The lines come at one distance, a page's length, and none is filled as those around it are.
  private func standsOnPagesOfOneLength(_ places: [Int], _ text: TextLines) -> Bool {
    let distances = zip(places, places.dropFirst()).map { $1 - $0 }
    guard let least = distances.min(), let most = distances.max(), least >= 15,
      (most - least) * 8 <= most
    else { return false }
    return places.allSatisfy { at in
      guard let before = neighbour(text, at, -1), let after = neighbour(text, at, 1) else {
        return true
      }
      let filled = text.lines[at].length + 1 + text.lines[after].firstWordLength
      return filled <= text.lines[before].length
    }
  }

  // MARK: Page numbers

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

  /// The first number of a page number's line.
  private func number(_ text: TextLines, _ at: Int) -> Int {
    let figures = text.bytes[text.lines[at].range].drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }
    return figures.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
