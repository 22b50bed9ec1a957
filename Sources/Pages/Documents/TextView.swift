internal import Texts

/// A structured text as markup: clause by clause, each with its own address.
struct TextView {
  private let text: StructuredText
  private let notes: NoteLinks
  /// What is marked in each clause, in UTF-8, by the clause's id.
  private let asked: [String: [Range<Int>]]

  init(_ text: StructuredText, marking asked: [String: [Range<Int>]] = [:]) {
    self.text = text
    self.asked = asked
    notes = NoteLinks(text)
  }

  var html: HTML {
    element(
      "article", .style("text"), .lang(text.language.tag), .dir(text.language.direction.rawValue)
    ) {
      for clause in text.clauses where clause.kind != .title {
        html(clause)
        if clause.id == .contents { contents(clause) }
      }
    }
  }

  /// The headings of the first level behind the place that is kept for them.
  private func contents(_ place: Clause) -> HTML {
    let headings = text.clauses.drop { $0.id != place.id }.dropFirst()
      .filter { $0.kind == .heading && $0.level <= 1 }
    return element("ol", .style("contents")) {
      for heading in headings {
        element("li") {
          element("a", .href("#\(heading.id.rawValue)")) {
            heading.number.map { "\($0.printed) " } ?? ""
            heading.text
          }
        }
      }
    }
  }

  /// A clause by itself, as where comments stand beside it.
  static func html(_ clause: Clause) -> HTML {
    TextView(StructuredText(clauses: [clause])).html(clause)
  }

  func html(_ clause: Clause) -> HTML {
    let id = HTML.Attribute.id(clause.id.rawValue)
    switch clause.kind {
    case .heading, .title:
      return heading(clause, id)
    case .table:
      return element("div", .style("scroll clause"), id) { table(clause) }
    case .quote:
      return element("blockquote", .style("clause"), id) { words(of: clause) }
    case .note:
      return element("p", .style("clause quiet"), id) { words(of: clause) }
    case .paragraph, .item, .preambular, .operative:
      return element("p", .style("clause \(indent(clause))"), id) { words(of: clause) }
    }
  }

  private func heading(_ clause: Clause, _ id: HTML.Attribute) -> HTML {
    clause.level <= 1
      ? element("h2", id) { words(of: clause) }
      : element("h3", id) { words(of: clause) }
  }

  /// Three steps of indenting suffice for a reader.
  private func indent(_ clause: Clause) -> String {
    clause.kind == .item ? "in\(min(max(clause.level, 1), 3))" : ""
  }

  private func table(_ clause: Clause) -> HTML {
    element("table") {
      for row in clause.text.split(separator: "\n", omittingEmptySubsequences: false) {
        element("tr") {
          for cell in row.split(separator: "\t", omittingEmptySubsequences: false) {
            element("td") {
              for (place, line) in cell.split(separator: "\u{2028}").enumerated() {
                if place > 0 { void("br") }
                String(line)
              }
            }
          }
        }
      }
    }
  }

  private func words(of clause: Clause) -> HTML {
    let number = clause.number.map { number in
      element("span", .style("number")) { number.printed }.followed(by: HTML(" "))
    }
    return (number ?? HTML()).followed(by: marked(clause))
  }

  /// The text with its inline marks; overlapping ones are cut at each other's ends.
  private func marked(_ clause: Clause) -> HTML {
    let bytes = Array(clause.text.utf8)
    let asked = asked[clause.id.rawValue] ?? []
    let ends = (clause.marks.map(\.range) + asked).flatMap { [$0.lowerBound, $0.upperBound] }
    let cuts = Set(ends + [0, bytes.count]).filter { (0...bytes.count).contains($0) }.sorted()
    var html = HTML()
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      var part = lines(String(decoding: bytes[start..<end], as: UTF8.self))
      for mark in clause.marks.reversed() where mark.range.contains(start) {
        part = styled(part, mark.style)
      }
      if asked.contains(where: { $0.contains(start) }) { part = element("mark") { part } }
      html = html.followed(by: part)
    }
    return html
  }

  private func lines(_ words: String) -> HTML {
    var html = HTML()
    for (place, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if place > 0 { html = html.followed(by: void("br")) }
      html = html.followed(by: notes.linked(String(line)))
    }
    return html
  }

  private func styled(_ part: HTML, _ style: InlineMark.Style) -> HTML {
    switch style {
    case .strong: element("strong") { part }
    case .emphasis: element("em") { part }
    case .underline: element("u") { part }
    case .struck: element("s") { part }
    case .superscript: element("sup") { part }
    case .subscript: element("sub") { part }
    case .code: element("code") { part }
    case .link(let target) where target.hasPrefix("https://") || target.hasPrefix("http://"):
      element("a", .href(target), .init("rel", "noopener nofollow")) { part }
    case .link: part
    }
  }
}

/// The marks of notes in running text, and where they lead.
struct NoteLinks {
  private let notes: [String: String]

  init(_ text: StructuredText) {
    var notes: [String: String] = [:]
    for clause in text.clauses where clause.kind == .note {
      if let label = clause.label { notes[label] = clause.id.rawValue }
    }
    self.notes = notes
  }

  /// Words, each `[^1]` in them made a link to its note.
  func linked(_ words: String) -> HTML {
    let bytes = Array(words.utf8)
    func html(_ range: Range<Int>) -> HTML { HTML(String(decoding: bytes[range], as: UTF8.self)) }
    var linked = HTML()
    var at = 0
    for (range, label) in NoteMarks.ranges(in: bytes) {
      linked = linked.followed(by: html(at..<range.lowerBound))
      linked = linked.followed(by: notes[label].map { reference(label, $0) } ?? html(range))
      at = range.upperBound
    }
    return linked.followed(by: html(at..<bytes.count))
  }

  private func reference(_ label: String, _ id: String) -> HTML {
    element("sup") { element("a", .href("#\(id)")) { label } }
  }
}
