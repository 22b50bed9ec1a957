internal import Texts

/// Finds the notes of a page: a mark that links to a passage, and the passage it links to.
///
/// HTML has no element for notes. A mark is a short link, raised or said to be one by its role or
/// class, to a paragraph or list item of this page that stands after it and is no heading.
struct HTMLNotes {
  struct Place: Hashable {
    var paragraph: Int
    var offset: Int
  }

  private struct Reference {
    let target: String
    /// Said outright to be a note's mark.
    let isSaid: Bool
    let start: Place
    var end: Place?
    var label = ""
    /// In a table the mark is written at once, as its place is lost when the cells are joined.
    let isInTable: Bool
  }

  private var references: [Reference] = []
  private var targets: [String: Range<Int>] = [:]
  private var starts: [String: Int] = [:]

  mutating func open(_ id: String, at place: Place) {
    if starts[id] == nil { starts[id] = place.paragraph }
  }

  mutating func close(_ id: String, at place: Place) {
    guard let start = starts[id], targets[id] == nil else { return }
    targets[id] = start..<max(start + 1, place.paragraph)
  }

  mutating func reference(
    to target: String, _ attributes: [String: String], at place: Place, isInTable: Bool
  ) -> Int? {
    guard target.hasPrefix("#"), target.count > 1 else { return nil }
    let said = [attributes["role"], attributes["class"], attributes["epub:type"]]
    let isSaid = said.contains {
      guard let words = $0?.lowercased() else { return false }
      return words.contains("noteref") || words.contains("footnote-ref")
        || words.contains("footnote") || words.contains("note-ref")
    }
    guard isSaid || !isInTable else { return nil }
    references.append(
      Reference(
        target: String(target.dropFirst()), isSaid: isSaid, start: place, isInTable: isInTable))
    return references.count - 1
  }

  mutating func closeReference(_ at: Int, at place: Place, text: inout RunningText) {
    references[at].end = place
    let start = references[at].start
    guard start.paragraph == place.paragraph, start.offset <= place.offset,
      place.offset <= text.bytes.count
    else { return }
    let words = String(decoding: text.bytes[start.offset..<place.offset], as: UTF8.self)
    let label = String(words.filter { !"[]() ".contains($0) })
    references[at].label = label
    if references[at].isInTable, Self.isLabel(label) {
      text.replace(from: start.offset, with: "[^\(label)]")
    }
  }

  private static func isLabel(_ label: String) -> Bool {
    (1...6).contains(label.count)
      && !label.contains { $0.isWhitespace || $0 == "^" || $0 == "↩" || $0 == "↑" }
  }

  /// Tells the notes apart and writes their marks, `[^N]`.
  func resolve(in flow: inout SourceFlow) {
    var paragraphs = flow.paragraphs
    var labels: [Int: String] = [:]
    var marksAt: [Int: [Reference]] = [:]
    for reference in references {
      guard let target = targets[reference.target], let end = reference.end,
        Self.isLabel(reference.label),
        target.lowerBound >= reference.start.paragraph + (reference.isInTable ? 0 : 1),
        target.upperBound <= paragraphs.count,
        end.paragraph == reference.start.paragraph,
        reference.isSaid || isRaised(reference, in: paragraphs)
      else { continue }
      switch paragraphs[target.lowerBound].role {
      case .heading, .title, .table: continue
      default: break
      }
      labels[target.lowerBound] = reference.label
      if !reference.isInTable { marksAt[reference.start.paragraph, default: []].append(reference) }
      join(target, in: &paragraphs)
    }
    guard !labels.isEmpty else { return }
    for (at, marks) in marksAt {
      for reference in marks.sorted(by: { $0.start.offset > $1.start.offset }) {
        setMark(reference, in: &paragraphs[at])
      }
    }
    for (at, label) in labels { setNote(label, in: &paragraphs[at]) }
    flow.paragraphs = paragraphs
    flow.arrange(paragraphs.indices.filter { !paragraphs[$0].text.isEmpty })
  }

  private func isRaised(_ reference: Reference, in paragraphs: [SourceParagraph]) -> Bool {
    guard let end = reference.end, reference.start.paragraph < paragraphs.count else {
      return false
    }
    let range = reference.start.offset..<max(end.offset, reference.start.offset + 1)
    return paragraphs[reference.start.paragraph].marks.contains {
      $0.style == .superscript && $0.range.overlaps(range)
    }
  }

  /// A note of several paragraphs is one clause.
  private func join(_ target: Range<Int>, in paragraphs: inout [SourceParagraph]) {
    for at in target.dropFirst() where !paragraphs[at].text.isEmpty {
      let shift = paragraphs[target.lowerBound].text.utf8.count + 1
      paragraphs[target.lowerBound].text += "\n" + paragraphs[at].text
      paragraphs[target.lowerBound].marks += paragraphs[at].marks.map {
        InlineMark($0.style, over: ($0.range.lowerBound + shift)..<($0.range.upperBound + shift))
      }
      paragraphs[at].text = ""
    }
  }

  private func setMark(_ reference: Reference, in paragraph: inout SourceParagraph) {
    var bytes = Array(paragraph.text.utf8)
    guard let end = reference.end, end.offset <= bytes.count,
      reference.start.offset <= end.offset
    else { return }
    let from = reference.start.offset
    let to = end.offset
    let mark = Array("[^\(reference.label)]".utf8)
    bytes.replaceSubrange(from..<to, with: mark)
    let shift = mark.count - (to - from)
    paragraph.text = String(decoding: bytes, as: UTF8.self)
    paragraph.marks = paragraph.marks.compactMap { old in
      var lower = old.range.lowerBound
      var upper = old.range.upperBound
      if lower >= from, upper <= to { return nil }
      if lower >= to { lower += shift }
      if upper >= to { upper += shift }
      return lower < upper ? InlineMark(old.style, over: lower..<upper) : nil
    }
  }

  /// Makes a paragraph the note, without the mark that its text begins with and the link back.
  private func setNote(_ label: String, in paragraph: inout SourceParagraph) {
    paragraph.role = .note(label: label)
    paragraph.number = nil
    var text = Substring(paragraph.text)
    let before = text.utf8.count
    for lead in ["[\(label)]", "(\(label))", "\(label).", "\(label)"] where text.hasPrefix(lead) {
      let rest = text.dropFirst(lead.count)
      guard rest.first.map({ $0.isWhitespace || $0 == "↑" || $0 == "^" }) ?? true else { break }
      text = rest.drop { $0.isWhitespace || $0 == "↑" || $0 == "^" }
      break
    }
    let shift = before - text.utf8.count
    while let last = text.unicodeScalars.last,
      last == "↩" || last == "↑" || last == "\u{FE0E}" || last.properties.isWhitespace
    {
      text = Substring(text.unicodeScalars.dropLast())
    }
    let length = text.utf8.count
    paragraph.text = String(text)
    paragraph.marks = paragraph.marks.compactMap { mark in
      let lower = max(0, mark.range.lowerBound - shift)
      let upper = min(length, mark.range.upperBound - shift)
      return lower < upper ? InlineMark(mark.style, over: lower..<upper) : nil
    }
  }
}
