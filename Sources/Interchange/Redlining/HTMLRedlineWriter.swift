internal import Redlines
internal import Texts

/// Writes what changed between two texts as one page of HTML: no script, nothing fetched.
///
/// Inserted and deleted words stand in `ins` and `del`, which browsers underline and strike without
/// any style, and which a reader of screens names; nothing depends on colour. Read as a text, with
/// its changes accepted, the page is the new text.
struct HTMLRedlineWriter {
  private let text: RedlinedText
  private let words: RedlineWords
  private var out = MarkupBytes()
  private var referred: Set<String> = []
  private var oldReferred: Set<String> = []
  /// So many changed paragraphs have a name that a link can lead to.
  private var places = 0
  private var hasTypographic = false
  private var summary: [(place: Int, change: RedlinedText.Change, name: String)] = []

  /// The page's bytes, the same for the same two texts.
  static func bytes(from old: StructuredText, to new: StructuredText) -> [UInt8] {
    var writer = HTMLRedlineWriter(text: RedlinedText(from: old, to: new))
    return writer.page()
  }

  private init(text: RedlinedText) {
    self.text = text
    words = RedlineWords(text.new.text.language)
  }

  private mutating func page() -> [UInt8] {
    for block in text.blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph)
      case .table(let table): write(table)
      }
    }
    writeNotes()
    let body = out
    out = MarkupBytes()
    let language = text.new.text.language
    let tag = MarkupBytes.escaped(language.tag)
    out.raw("<!DOCTYPE html>\n<html\(language == .undetermined ? "" : " lang=\"\(tag)\"") ")
    out.raw("dir=\"\(language.direction.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.raw("<meta name=\"generator\" content=\"\(HTMLWriter.generator)\">\n")
    out.element("title", text.new.text.title)
    out.raw("\n<style>\n\(HTMLStyles.sheet)\(HTMLStyles.redline(words))</style>\n</head>\n")
    out.raw("<body>\n<main>\n")
    writeSummary()
    out.append(body)
    out.raw("</main>\n</body>\n</html>\n")
    return out.bytes
  }

  // MARK: What changed, in short

  private mutating func writeSummary() {
    out.raw("<section class=\"summary\" data-generated=\"summary\" aria-labelledby=\"changes\">\n")
    out.raw("<p id=\"changes\"><strong>\(MarkupBytes.escaped(words.heading))</strong></p>\n")
    guard !summary.isEmpty else {
      out.raw("<p>\(MarkupBytes.escaped(words.none))</p>\n</section>\n")
      return
    }
    let legend = [words.legend] + (hasTypographic ? [words.typographicLegend] : [])
    out.raw("<p>\(MarkupBytes.escaped(legend.joined(separator: " ")))</p>\n")
    if text.isCoarse { out.raw("<p>\(MarkupBytes.escaped(words.coarse))</p>\n") }
    let kinds: [(RedlinedText.Change, String)] = [
      (.edited, words.changed), (.inserted, words.inserted), (.deleted, words.deleted),
      (.movedHere, words.moved), (.renumbered, words.renumbered),
      (.typographic, words.typographic),
    ]
    out.raw("<ul>\n")
    for (change, name) in kinds {
      let found = summary.filter { $0.change == change }
      guard !found.isEmpty else { continue }
      out.raw("<li>\(MarkupBytes.escaped(name)): \(found.count) (")
      for (at, one) in found.enumerated() {
        if at > 0 { out.raw(words.comma) }
        out.raw("<a href=\"#change-\(one.place)\">\(MarkupBytes.escaped(one.name))</a>")
      }
      out.raw(")</li>\n")
    }
    out.raw("</ul>\n</section>\n")
  }

  /// Names a changed paragraph in the summary; gives its number.
  ///
  /// - Parameter oldNumber: where it is renumbered.
  private mutating func place(
    _ change: RedlinedText.Change, _ clause: Clause?, oldNumber: String? = nil
  ) -> Int {
    places += 1
    guard change != .movedAway else { return places }
    let number = clause?.number.flatMap { $0.label == nil ? nil : $0.printed } ?? ""
    let first = clause?.pieces.words.split(whereSeparator: \.isWhitespace).prefix(4)
      .joined(separator: " ")
    let isNote = clause?.kind == .note
    let name =
      number.isEmpty ? "\((first ?? "").prefix(40))…" : isNote ? "[\(number)]" : number
    summary.append((places, change, (oldNumber.map { "\($0) → " } ?? "") + name))
    return places
  }

  // MARK: Paragraphs

  private mutating func write(_ paragraph: RedlinedText.Paragraph) {
    guard let clause = paragraph.new ?? paragraph.old else { return }
    let element =
      switch clause.kind {
      case .title: "h1"
      case .heading: "h\(min(6, max(1, clause.level) + 1))"
      default: "p"
      }
    if clause.kind == .quote { out.raw("<blockquote>") }
    let isLeft = paragraph.new == nil
    let id = (isLeft ? "old-" : "") + clause.id.rawValue
    out.raw("<\(element) id=\"\(MarkupBytes.escaped(id))\" class=\"\(clause.kind.rawValue)")
    if clause.kind == .item { out.raw(" level\(min(9, max(1, clause.level)))") }
    if paragraph.isChanged { out.raw(" changed") }
    out.raw("\" data-clause=\"\(clause.kind.rawValue)\" data-level=\"\(clause.level)\"")
    out.raw("\(attributes(of: clause.text, isOld: isLeft))>")
    if let change = paragraph.change {
      let was = change == .renumbered ? paragraph.old?.number?.printed : nil
      out.raw("<a id=\"change-\(place(change, clause, oldNumber: was))\"></a>")
    }
    writeNumber(paragraph)
    write(paragraph.pieces)
    writeMove(paragraph)
    out.raw("</\(element)>")
    if clause.kind == .quote { out.raw("</blockquote>") }
    out.raw("\n")
  }

  private mutating func writeNumber(_ paragraph: RedlinedText.Paragraph) {
    let (old, new) = (paragraph.old?.number?.printed, paragraph.new?.number?.printed)
    guard old != nil || new != nil else { return }
    out.raw("<span class=\"number\">")
    if paragraph.status == .kept, old == new {
      out.text((new ?? "") + " ")
    } else {
      let style = paragraph.move == nil ? nil : Self.moved
      if let old { mark(.deleted, style) { $0.text(old + " ") } }
      if let new { mark(.inserted, style) { $0.text(new + " ") } }
    }
    out.raw("</span>")
  }

  /// Words of the redline's own at a paragraph that moved, with the way to its other place.
  private mutating func writeMove(_ paragraph: RedlinedText.Paragraph) {
    guard let move = paragraph.move else { return }
    let isHere = paragraph.status == .movedHere
    let (own, other) = isHere ? ("to", "from") : ("from", "to")
    out.raw("<span class=\"said\" data-generated=\"move\" id=\"move-\(move + 1)-\(own)\">")
    out.raw(" [<a href=\"#move-\(move + 1)-\(other)\">")
    out.text(isHere ? words.movedHere : words.movedAway)
    out.raw("</a>]</span>")
  }

  private static let moved = "moved"
  private static let typographic = "typographic"

  /// - Parameter style: the class of the mark; nil where it is as usual.
  private mutating func mark(
    _ status: MarkedStatus, _ style: String?, _ write: (inout MarkupBytes) -> Void
  ) {
    let name: String? =
      switch status {
      case .kept: nil
      case .inserted, .movedHere: "ins"
      case .deleted, .movedAway: "del"
      }
    if let name { out.raw("<\(name)\(style.map { " class=\"\($0)\"" } ?? "")>") }
    write(&out)
    if let name { out.raw("</\(name)>") }
  }

  private mutating func write(_ pieces: [RedlinedText.Piece]) {
    var at = 0
    while at < pieces.count {
      // What stands together with one status has one tag.
      let (status, isTypographic) = (pieces[at].status, pieces[at].isTypographic)
      let part = pieces[at...].prefix {
        $0.status == status && $0.isTypographic == isTypographic
      }
      let end = part.endIndex
      at = end
      var inner = MarkupBytes()
      for piece in part { write(piece, to: &inner) }
      if part.allSatisfy({ $0.content == .paragraphBreak }) {
        out.append(inner)
      } else {
        let isMove = status == .movedHere || status == .movedAway
        if isTypographic { hasTypographic = true }
        mark(status, isMove ? Self.moved : isTypographic ? Self.typographic : nil) {
          $0.append(inner)
        }
      }
    }
  }

  private mutating func write(_ piece: RedlinedText.Piece, to out: inout MarkupBytes) {
    guard case .inline(let inline) = piece.content else {
      let isGone = piece.status == .deleted
      let name = isGone ? "del" : "ins"
      let said = MarkupBytes.escaped(isGone ? words.breakGone : words.breakCame)
      out.raw("<span class=\"break\" data-generated=\"break\"><\(name)>")
      out.raw(
        "<span role=\"img\" aria-label=\"\(said)\" title=\"\(said)\">¶</span></\(name)></span>")
      return
    }
    switch inline.content {
    case .text(let text):
      out.styled(inline.styles, in: HTMLWriter.tags) { $0.text(text) }
    case .lineBreak: out.raw("<br>")
    case .tab: out.raw("\t")
    case .note(let label):
      let issued = piece.isOld ? text.old : text.new
      guard issued.notes[label] != nil else {
        out.text("[^\(label)]")
        return
      }
      let name = (piece.isOld ? "old-" : "") + MarkupBytes.escaped(label)
      let isFirst =
        piece.isOld
        ? oldReferred.insert(label).inserted : referred.insert(label).inserted
      out.raw(
        "<sup><a\(isFirst ? " id=\"ref-\(name)\"" : "") href=\"#note-\(name)\" "
          + "role=\"doc-noteref\" class=\"noteref\">\(MarkupBytes.escaped(label))</a></sup>")
    }
  }

  /// Language and direction of words, where they are not the page's.
  private func attributes(of words: String, isOld: Bool) -> String {
    guard let language = text.new.otherLanguage(of: words) else { return "" }
    let turns = language.direction != text.new.text.language.direction
    return " lang=\"\(language.tag)\"" + (turns ? " dir=\"\(language.direction.rawValue)\"" : "")
  }

  // MARK: Tables

  private mutating func write(_ table: RedlinedText.Table) {
    guard let clause = table.new ?? table.old else { return }
    let isChanged = table.rows.contains { row in
      row.status != .kept || row.cells.contains { $0.contains(where: \.isChanged) }
    }
    let id = (table.new == nil ? "old-" : "") + clause.id.rawValue
    out.raw("<div class=\"wide\(isChanged ? " changed" : "")\">")
    if isChanged {
      let status: MarkedStatus =
        table.new == nil ? .deleted : table.old == nil ? .inserted : .kept
      out.raw("<a id=\"change-\(place(RedlinedText.Change(status), clause))\"></a>")
    }
    out.raw("<table id=\"\(MarkupBytes.escaped(id))\" data-clause=\"table\">\n")
    let hasHead = table.rows.count > 1
    for (at, row) in table.rows.enumerated() {
      let isHead = at == 0 && hasHead
      let cell = isHead ? "th scope=\"col\"" : "td"
      let change =
        row.status == .kept
        ? "" : " data-change=\"\(row.status == .inserted ? "insertion" : "deletion")\""
      out.raw((isHead ? "<thead>" : "") + "<tr\(change)>")
      for paragraphs in row.cells {
        out.raw("<\(cell)>")
        for (place, paragraph) in paragraphs.enumerated() {
          if place > 0 { out.raw("<br>") }
          write(paragraph.pieces)
        }
        out.raw("</\(cell.prefix(2))>")
      }
      out.raw(isHead ? "</tr></thead>\n<tbody>\n" : "</tr>\n")
    }
    out.raw(hasHead ? "</tbody></table></div>\n" : "</table></div>\n")
  }

  // MARK: Notes

  private mutating func writeNotes() {
    guard !text.notes.isEmpty else { return }
    out.raw("<section class=\"notes\" role=\"doc-endnotes\">\n<hr>\n")
    for note in text.notes {
      guard let label = note.newLabel ?? note.oldLabel else { continue }
      let name = (note.newLabel == nil ? "old-" : "") + MarkupBytes.escaped(label)
      let isChanged = note.paragraphs.contains(where: \.isChanged)
      out.raw("<p id=\"note-\(name)\" class=\"note\(isChanged ? " changed" : "")\" ")
      out.raw("data-clause=\"note\">")
      if isChanged {
        let status: MarkedStatus =
          note.newLabel == nil ? .deleted : note.oldLabel == nil ? .inserted : .kept
        out.raw("<a id=\"change-\(place(RedlinedText.Change(status), note.clause))\"></a>")
      }
      out.raw("<a href=\"#ref-\(name)\">")
      let status: MarkedStatus = note.newLabel == nil ? .deleted : .kept
      mark(status, nil) { $0.text(label) }
      out.raw("</a> ")
      for paragraph in note.paragraphs { write(paragraph.pieces) }
      out.raw("</p>\n")
    }
    out.raw("</section>\n")
  }
}

extension RedlinedText.Note {
  var clause: Clause? { paragraphs.lazy.compactMap { $0.new ?? $0.old }.first }
}

extension HTMLStyles {
  /// What came and went is told by lines and, unseen, by words before and behind it.
  static func redline(_ words: RedlineWords) -> String {
    func quoted(_ words: String) -> String {
      "\"[\(words.lowercased().filter { $0 != "\"" && $0 != "\\" && $0 != "<" }): \""
    }
    return """
      ins { text-decoration: underline; text-decoration-thickness: .09em }
      del { text-decoration: line-through; text-decoration-thickness: .09em }
      del + ins { margin-inline-start: .12em }
      .moved { text-decoration-style: double } .typographic { text-decoration-style: dotted }
      ins::before, ins::after, del::before, del::after { position: absolute; width: 1px;
        height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
      ins::before { content: \(quoted(words.inserted)) }
      del::before { content: \(quoted(words.deleted)) }
      ins::after, del::after { content: "]" }
      .changed { position: relative }
      .changed::before { content: ""; position: absolute; inset-block: .2em;
        inset-inline-start: -.9rem; border-inline-start: 3px solid currentColor }
      .said { font-size: .85em; font-style: italic; text-indent: 0 }
      .break { padding: 0 .1em }
      .summary { border: 1px solid currentColor; padding: .8rem 1rem 0; margin: 0 0 2rem;
        font-size: .95rem }
      .summary p, .summary ul { margin: 0 0 .6rem } .summary ul { padding-inline-start: 1.2rem }
      @media print { main { padding: 0 1rem } .summary { break-inside: avoid } .summary a { color: inherit } }

      """
  }
}
