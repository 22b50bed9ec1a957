internal import Texts

/// The front matter and the preamble: blocks.
extension AkomaNtosoWriter {
  mutating func preface() {
    let said = WritingMetadata.unprintedFacts(of: text, front: plan.front.map(\.clause))
    guard !plan.front.isEmpty || !said.isEmpty else { return }
    out.open("preface")
    if !said.isEmpty {
      var attributes = XMLAttributeList("name", "identification")
      attributes.addOwn("generated", "true")
      out.open("container", attributes)
      for (element, attributes, words) in said {
        var line = XMLOutput()
        line.tag(element, attributes)
        line.append(plain(words))
        line.endTag(element)
        out.line("p", holding: line.bytes)
      }
      out.close("container")
    }
    var number = text.symbol.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
    for node in plan.front {
      let clause = text.clauses[node.clause]
      let at = number.flatMap { WritingMetadata.range(of: $0, in: Array(clause.text.utf8)) }
      if at != nil, clause.kind != .table { number = nil }
      frontMatter(node, documentNumber: clause.kind == .table ? nil : at)
    }
    out.close("preface")
  }

  private mutating func frontMatter(_ node: WritingPlan.Node, documentNumber: Range<Int>?) {
    let clause = written(node, documentNumber: documentNumber)
    switch text.clauses[node.clause].kind {
    case .title:
      out.open("longTitle", clause.attributes)
      out.line("p", holding: Self.wrapped(clause.content, in: "docTitle"))
      out.close("longTitle")
    case .table:
      out.line("table", clause.attributes, holding: clause.content)
    default:
      out.line("p", clause.attributes, holding: clause.content)
    }
  }

  mutating func preamble() {
    guard !plan.preamble.isEmpty else { return }
    out.open("preamble")
    var isInGroup = false
    for node in plan.preamble {
      let isGroup = isGroupOfRecitals(node)
      let isRecital = text.clauses[node.clause].kind == .preambular && !isGroup
      if isRecital != isInGroup {
        if isRecital { out.open("recitals") } else { out.close("recitals") }
        isInGroup = isRecital
      }
      if isGroup {
        group(node)
      } else if isRecital {
        block(node, as: "recital")
      } else {
        formula(node)
      }
    }
    if isInGroup { out.close("recitals") }
    out.close("preamble")
  }

  /// A lead such as `recalling` with the lettered paragraphs under it.
  private func isGroupOfRecitals(_ node: WritingPlan.Node) -> Bool {
    text.clauses[node.clause].kind == .preambular && !node.children.isEmpty
      && node.children.allSatisfy { [.preambular, .item].contains(text.clauses[$0.clause].kind) }
  }

  private mutating func group(_ node: WritingPlan.Node) {
    let clause = written(node)
    out.open("recitals", clause.attributes)
    if let number = clause.number { out.line("num", holding: number) }
    out.open("intro")
    out.line("p", holding: clause.content)
    out.close("intro")
    for child in node.children { block(child, as: "recital") }
    out.close("recitals")
  }

  private mutating func formula(_ node: WritingPlan.Node) {
    guard node.children.isEmpty, text.clauses[node.clause].number == nil else {
      return block(node, as: "blockContainer")
    }
    let clause = written(node)
    var attributes = clause.attributes
    attributes.add("name", "enactingFormula")
    out.open("formula", attributes)
    out.line("p", holding: clause.content)
    out.close("formula")
  }

  /// A clause with number and children among blocks.
  private mutating func block(_ node: WritingPlan.Node, as name: String) {
    let clause = written(node)
    out.open(name, clause.attributes)
    if let number = clause.number { out.line("num", holding: number) }
    switch text.clauses[node.clause].kind {
    case .table: out.line("table", holding: clause.content)
    case .quote: out.line("p", holding: Self.wrapped(clause.content, in: "embeddedText"))
    default: out.line("p", holding: clause.content)
    }
    var isInList = false
    for child in node.children {
      let isItem = text.clauses[child.clause].kind == .item
      if isItem != isInList {
        if isItem { out.open("blockList") } else { out.close("blockList") }
        isInList = isItem
      }
      block(child, as: isItem ? "item" : "blockContainer")
    }
    if isInList { out.close("blockList") }
    out.close(name)
  }

  static func wrapped(_ content: [UInt8], in name: String) -> [UInt8] {
    var written = XMLOutput()
    written.tag(name)
    written.append(content)
    written.endTag(name)
    return written.bytes
  }
}

/// The body: levels.
extension AkomaNtosoWriter {
  mutating func level(_ node: WritingPlan.Node) {
    let clause = text.clauses[node.clause]
    let written = written(node)
    let (name, role) = element(for: clause)
    var attributes = written.attributes
    if let role { attributes.add("name", role) }
    out.open(name, attributes)
    if let number = written.number { out.line("num", holding: number) }
    if clause.kind == .heading {
      out.line("heading", holding: written.content)
    } else {
      let holder = node.children.isEmpty ? "content" : "intro"
      out.open(holder)
      switch clause.kind {
      case .table: out.line("table", holding: written.content)
      case .title: out.line("p", holding: Self.wrapped(written.content, in: "docTitle"))
      case .quote: out.line("p", holding: Self.wrapped(written.content, in: "embeddedText"))
      default: out.line("p", holding: written.content)
      }
      out.close(holder)
    }
    for child in node.children { level(child) }
    out.close(name)
  }

  private func element(for clause: Clause) -> (name: String, role: String?) {
    switch clause.kind {
    case .heading: (LevelNames.name(of: clause), nil)
    case .paragraph, .operative: ("paragraph", nil)
    case .item: (clause.label == nil ? "indent" : "point", nil)
    case .preambular: ("hcontainer", "recital")
    case .title, .table, .note, .quote: ("hcontainer", clause.kind.rawValue)
    }
  }
}

/// The elements for headings that say what they head: `Article 3`.
enum LevelNames {
  private static let names: [String: String] = [
    "article": "article", "artículo": "article", "artigo": "article", "artikel": "article",
    "articolo": "article", "статья": "article", "المادة": "article",
    "chapter": "chapter", "chapitre": "chapter", "capítulo": "chapter", "глава": "chapter",
    "part": "part", "partie": "part", "parte": "part", "часть": "part",
    "section": "section", "sección": "section", "раздел": "section",
    "title": "title", "titre": "title", "título": "title",
    "book": "book", "livre": "book", "libro": "book",
    "division": "division", "subdivision": "subdivision",
  ]

  static func name(of heading: Clause) -> String {
    let first = heading.number?.printed.split(separator: " ").first.map { $0.lowercased() }
    return first.flatMap { names[$0] } ?? (heading.level <= 1 ? "section" : "subsection")
  }
}
