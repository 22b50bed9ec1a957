internal import Texts

/// Writes a text as Akoma Ntoso 3.0, valid against the schema of 30 March 2017 whatever the text.
///
/// Each clause is one element that declares itself (`OwnVocabulary`), so that the text read back
/// is the text that was written. Linear in the length of the text.
struct AkomaNtosoWriter {
  let text: StructuredText
  let plan: WritingPlan
  var out = XMLOutput()
  /// Clause ids that stand as `eId`: those that can and are the first of their name.
  let elementIDs: Set<Int>

  static func bytes(of text: StructuredText) -> [UInt8] {
    var writer = AkomaNtosoWriter(text)
    writer.write()
    return writer.out.bytes
  }

  private init(_ text: StructuredText) {
    self.text = text
    plan = WritingPlan(text)
    var taken = Set(WritingMetadata.elementIDs(of: text))
    var elementIDs: Set<Int> = []
    for (at, clause) in text.clauses.enumerated()
    where OwnVocabulary.canStandAsID(clause.id.rawValue) {
      if taken.insert(clause.id.rawValue).inserted { elementIDs.insert(at) }
    }
    self.elementIDs = elementIDs
  }

  private mutating func write() {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    var names = XMLAttributeList("xmlns", OwnVocabulary.akomaNtoso)
    names.add("xmlns:comity", OwnVocabulary.namespace)
    out.open("akomaNtoso", names)
    let isResolution = text.clauses.contains { $0.kind == .preambular || $0.kind == .operative }
    let document = isResolution ? "statement" : "doc"
    out.open(document, XMLAttributeList("name", isResolution ? "statement" : "document"))
    WritingMetadata.write(text, document: document, to: &out)
    preface()
    preamble()
    out.open("mainBody")
    if plan.body.isEmpty { out.line("p", holding: []) }
    for node in plan.body { level(node) }
    out.close("mainBody")
    out.close(document)
    out.close("akomaNtoso")
    out.raw("\n")
  }

  /// A clause's own content, written, and the attributes that declare the clause.
  struct WrittenClause {
    var number: [UInt8]?
    /// Inline text; of a table, its rows.
    var content: [UInt8]
    var attributes: XMLAttributeList
  }

  func written(_ node: WritingPlan.Node, documentNumber: Range<Int>? = nil) -> WrittenClause {
    let clause = text.clauses[node.clause]
    let notes = (plan.marks[node.clause] ?? []).map { mark in
      (range: mark.range, written: self.mark(mark.mark))
    }
    return written(
      node.clause, notes: notes, documentNumber: documentNumber,
      parent: node.saysParent ? clause.parent : nil)
  }

  private func written(
    _ index: Int, notes: [(range: Range<Int>, written: [UInt8])], documentNumber: Range<Int>?,
    parent: ClauseID?
  ) -> WrittenClause {
    let clause = text.clauses[index]
    var inline = InlineWriting(clause, notes: notes, documentNumber: documentNumber)
    var content = XMLOutput()
    if clause.kind == .table {
      rows(of: clause, &inline, to: &content)
    } else {
      inline.write(0..<clause.text.utf8.count, to: &content)
    }
    var attributes = identity(of: index)
    attributes.addOwn("kind", clause.kind.rawValue)
    if clause.level != 1 { attributes.addOwn("level", "\(clause.level)") }
    if let typed = clause.number?.typedHead { attributes.addOwn("typed", typed) }
    if let phrase = clause.phrase { attributes.addOwn("phrase", phrase) }
    if !clause.addressees.isEmpty {
      attributes.addOwn("addressees", encoded: OwnVocabulary.attribute(ofList: clause.addressees))
    }
    if let parent { attributes.addOwn("parent", parent.rawValue) }
    if inline.written != clause.marks {
      attributes.addOwn(
        "marks",
        encoded: OwnVocabulary.attribute(
          ofMarks: clause.marks, overBytes: clause.text.utf8.count))
    }
    return WrittenClause(
      number: clause.number.map { plain($0.printed) }, content: content.bytes,
      attributes: attributes)
  }

  private func identity(of index: Int) -> XMLAttributeList {
    let id = text.clauses[index].id.rawValue
    var attributes = XMLAttributeList()
    if elementIDs.contains(index) {
      attributes.add("eId", id)
    } else {
      attributes.addOwn("id", id)
    }
    return attributes
  }

  func plain(_ characters: String) -> [UInt8] {
    var written = XMLOutput()
    written.text(Array(characters.utf8)[...])
    return written.bytes
  }

  /// A table's rows: a paragraph in a cell for each line of it.
  private func rows(of clause: Clause, _ inline: inout InlineWriting, to out: inout XMLOutput) {
    let bytes = Array(clause.text.utf8)
    let lineBreak = Array("\u{2028}".utf8)
    out.raw("<tr><td><p>")
    var start = 0
    var at = 0
    while at < bytes.count {
      let isLineBreak = bytes[at] == lineBreak[0] && bytes[at...].starts(with: lineBreak)
      guard bytes[at] == 0x0A || bytes[at] == 0x09 || isLineBreak else {
        at += 1
        continue
      }
      inline.write(start..<at, to: &out)
      if isLineBreak {
        out.raw("</p><p>")
      } else if bytes[at] == 0x09 {
        out.raw("</p></td><td><p>")
      } else {
        out.raw("</p></td></tr><tr><td><p>")
      }
      at += isLineBreak ? lineBreak.count : 1
      start = at
    }
    inline.write(start..<bytes.count, to: &out)
    out.raw("</p></td></tr>")
  }

  /// A note at its mark, or a reference to one that stands elsewhere.
  private func mark(_ mark: WritingPlan.Mark) -> [UInt8] {
    var out = XMLOutput()
    switch mark {
    case .note(let index):
      let clause = text.clauses[index]
      var note = written(index, notes: [], documentNumber: nil, parent: clause.parent)
      if let number = clause.number { note.attributes.add("marker", number.printed) }
      note.attributes.add("placement", "bottom")
      if plan.notesSayPlace { note.attributes.addOwn("place", "\(index)") }
      out.tag("authorialNote", note.attributes)
      if let number = note.number {
        out.raw("<num>")
        out.append(number)
        out.raw("</num>")
      }
      out.raw("<p>")
      out.append(note.content)
      out.raw("</p></authorialNote>")
    case .reference(let label, let index):
      var attributes = XMLAttributeList("marker", label)
      attributes.add(
        "href", elementIDs.contains(index) ? "#" + text.clauses[index].id.rawValue : "#")
      attributes.addOwn("mark", label)
      out.raw("<noteRef")
      out.append(attributes.bytes)
      out.raw("/>")
    }
    return out.bytes
  }
}
