/// Finds the structure of a text: what is title, heading, preambular or operative paragraph, item,
/// quotation; numbers; whose child is whose.
public struct StructureReader {
  public init() {}

  /// The text that a flow of paragraphs carries.
  ///
  /// Every word of the flow stands in some clause.
  ///
  /// Linear in the length of the flow.
  public func read(_ flow: SourceFlow) -> Reading {
    var anchors = ClauseAnchors()
    var clauses: [Clause] = []
    var clauseOfParagraph: [ClauseID] = []
    var heading: ClauseID?
    for paragraph in flow.paragraphs {
      let (kind, level) = kind(of: paragraph)
      let id = anchors.next(kind: kind, text: paragraph.text, under: heading)
      if kind == .heading { heading = id }
      var clause = Clause(
        id: id, kind: kind, level: level, number: paragraph.number, text: paragraph.text,
        marks: paragraph.marks)
      if case .note(let label) = paragraph.role { clause.number = PrintedNumber(label) }
      clauses.append(clause)
      clauseOfParagraph.append(id)
    }
    let text = StructuredText(
      title: flow.title ?? clauses.first { $0.kind == .title }?.text ?? "",
      language: flow.language ?? .undetermined, clauses: clauses)
    return Reading(
      text: text,
      changes: flow.changes.map { change in
        TrackedChange(
          kind: change.kind, author: change.author, time: change.time,
          clause: clauseOfParagraph[change.paragraph], text: change.text)
      },
      warnings: flow.warnings.map { warning in
        Warning(
          warning.code, warning.message,
          clause: warning.paragraph.map { clauseOfParagraph[$0] })
      })
  }

  private func kind(of paragraph: SourceParagraph) -> (ClauseKind, level: Int) {
    switch paragraph.role {
    case .title: (.title, 1)
    case .heading(let level): (.heading, level)
    case .item(let level): (.item, level)
    case .quotation: (.quote, 1)
    case .table: (.table, 1)
    case .note: (.note, 1)
    case .clause(let kind, let level): (kind, level)
    case .body, .code: (.paragraph, 1)
    }
  }
}
