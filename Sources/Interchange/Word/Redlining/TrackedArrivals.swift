internal import Redlines

/// What comes into a file as a whole: paragraphs, and tables that move.
extension TrackedMergeFile {
  /// A new paragraph that looks like the one it is at its other place or, where it is new, like those
  /// around it that are no headings.
  ///
  /// - Parameters:
  ///   - end: who brings the end of it; nil where that is another's.
  ///   - asText: whether a table's cells are words in a row, as at the end of a file, where no table
  ///     can stand.
  func write(
    _ arrival: TrackedMerge.Arrival, behind at: Int, endingAs end: [String]?, asText: Bool = false,
    to out: inout MarkupBytes
  ) {
    if !asText, let table = arrival.table, writeTable(arrival, like: table, to: &out) { return }
    // Whose end it has, its looks it has as well.
    let model = end == nil ? at : arrival.source ?? modelOfNew(near: at)
    out.raw("<w:p><w:pPr>")
    var run = -1
    if let model {
      let (copy, paragraph) = (copy(model), places[model].paragraph)
      let tree = copy.story.tree
      for child in tree.child(paragraph.node, "w:pPr").map({ Array(tree.children($0)) }) ?? [] {
        let element = copy.story.element(child)
        guard element != .runProperties, element != .sectionProperties, element != .oldFormat
        else { continue }
        copy.copy(child, to: &out)
      }
      run =
        paragraph.items.filter { $0.kind == .text }
        .max { $0.range.count < $1.range.count }?.run ?? -1
    }
    if let end {
      marks.sign(as: end)
      out.raw("<w:rPr>\(marks.property(.inserted))</w:rPr>")
    }
    out.raw("</w:pPr>")
    let copy = copy(model ?? at)
    var line = InlineWriter(marks, old: copy, new: copy)
    line.sign(as: arrival.authors)
    line.words(
      arrival.text.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }, as: .inserted, like: run)
    line.close()
    out.append(line.out)
    out.raw("</w:p>")
  }

  private func modelOfNew(near at: Int) -> Int? {
    func isModel(_ at: Int) -> Bool {
      places[at].story == 0 && places[at].table == nil && !places[at].paragraph.isHeading
        && !places[at].paragraph.text.isEmpty
    }
    if isModel(at) { return at }
    return places[at...].indices.first(where: isModel)
      ?? places[..<at].lastIndex { place in
        place.story == 0 && place.table == nil && !place.paragraph.isHeading
          && !place.paragraph.text.isEmpty
      }
  }

  /// A table that looks like the one it is at its other place.
  ///
  /// - Returns: whether it has as many cells in as many rows.
  private func writeTable(
    _ arrival: TrackedMerge.Arrival, like table: Int, to out: inout MarkupBytes
  ) -> Bool {
    let (story, node, rows) = tables[table]
    let cells = arrival.text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.split(separator: 0x09, omittingEmptySubsequences: false)
    }
    guard cells.map(\.count) == rows.map(\.cells.count) else { return false }
    let copy = ElementCopy(story: stories[story], parts: nil)
    let tree = copy.story.tree
    func take(_ names: String..., of node: Int) {
      for name in names { if let child = tree.child(node, name) { copy.copy(child, to: &out) } }
    }
    marks.sign(as: arrival.authors)
    out.raw("<w:tbl>")
    take("w:tblPr", "w:tblGrid", of: node)
    for (row, texts) in zip(rows, cells) {
      out.raw("<w:tr>")
      take("w:tblPrEx", of: row.node)
      out.raw("<w:trPr>")
      for child in tree.child(row.node, "w:trPr").map({ Array(tree.children($0)) }) ?? [] {
        copy.copy(child, to: &out)
      }
      out.raw(marks.property(.inserted) + "</w:trPr>")
      for (cell, text) in zip(row.cells, texts) {
        out.raw("<w:tc>")
        take("w:tcPr", of: cell.node)
        out.raw("<w:p>")
        let first = cell.blocks.lazy.compactMap(\.paragraph).first
        if let first { take("w:pPr", of: first.node) }
        var line = InlineWriter(marks, old: copy, new: copy)
        let run = first?.items.first { $0.kind == .text }?.run ?? -1
        if !text.isEmpty { line.words(Array(text), as: .inserted, like: run) }
        line.close()
        out.append(line.out)
        out.raw("</w:p></w:tc>")
      }
      out.raw("</w:tr>")
    }
    out.raw("</w:tbl>")
    return true
  }

  /// A paragraph without words that parts two tables.
  func writeGap(to out: inout MarkupBytes) {
    out.raw("<w:p><w:pPr><w:rPr>\(marks.property(.inserted))</w:rPr></w:pPr></w:p>")
  }
}
