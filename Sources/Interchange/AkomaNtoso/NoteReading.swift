internal import Texts

extension ClauseCollector {
  /// Finds all notes before the text is read: a reference may stand before its note, and the notes
  /// in the metadata are read only where the text refers to them.
  mutating func findNotes() {
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      guard tree.kind(of: node) == .note || tree.name(of: node)?.local == "note" else { continue }
      for name in ["eId", "id", "wId"] {
        if let id = tree.attribute(of: node, where: { $0.local == name }) {
          if noteNodes[id] == nil { noteNodes[id] = node }
        }
      }
    }
  }

  /// A note where it stands: its mark in the text, itself a clause.
  mutating func note(_ node: Int, _ line: inout LeafReading) {
    if isDeclared(node) {
      let clause = declaredNote(node)
      line.text.appendWhole("[^\(clause.label ?? "")]")
      return
    }
    let label = addNote(node)
    line.text.appendWhole("[^\(label)]")
  }

  mutating func noteReference(_ node: Int, _ line: inout LeafReading) {
    let own = tree.attribute(of: node) {
      $0.local == "mark" && $0.namespace == OwnVocabulary.namespace
    }
    if let own {
      line.text.appendWhole("[^\(OwnVocabulary.unescaped(own))]")
      return
    }
    let target = tree.attribute("href", of: node).map {
      $0.hasPrefix("#") ? $0.dropFirst() : $0[...]
    }
    if let target, let note = noteNodes[String(target)] {
      let isInMetadata = tree.kind(of: note) != .note
      let label = isInMetadata ? addNote(note) : label(of: note)
      line.text.appendWhole("[^\(label)]")
    } else if let marker = tree.attribute("marker", of: node), !marker.isEmpty {
      line.text.breakWord()
      line.text.append(marker.utf8)
      line.text.breakWord()
    }
  }

  /// Adds a note once.
  ///
  /// - Returns: its label.
  private mutating func addNote(_ node: Int) -> String {
    let isKnown = noteLabels[node] != nil
    let label = label(of: node)
    guard !(isKnown && consumed.contains(node)) else { return label }
    consumed.insert(node)
    let at = notes.count
    let marker = tree.attribute("marker", of: node)
    let printed = marker.flatMap { PrintedNumber($0).label == label ? $0 : nil } ?? label
    notes.append(
      ReadNote(
        clause: Clause(id: ClauseID(""), kind: .note, number: PrintedNumber(printed), text: "")))
    var line = LeafReading(ReadingPlace(), kind: .note, node: node)
    line.isFlat = true
    for child in tree.children(of: node) { inline(child, &line) }
    line.text.dropTrailingBreaks()
    let id = id(from: node, kind: .note, text: line.text.string)
    notes[at].clause = Clause(
      id: id, kind: .note, number: PrintedNumber(printed), text: line.text.string,
      marks: line.text.marks)
    return label
  }

  /// The label of a note: its marker's, where that is a number of its own; else the next number.
  private mutating func label(of node: Int) -> String {
    if let known = noteLabels[node] { return known }
    var label = tree.attribute("marker", of: node).flatMap { PrintedNumber($0).label } ?? ""
    let canMark = !label.isEmpty && label.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "]") }
    if !canMark || takenLabels.contains(label) {
      while takenLabels.contains("\(nextLabel)") { nextLabel += 1 }
      label = "\(nextLabel)"
    }
    takenLabels.insert(label)
    noteLabels[node] = label
    return label
  }
}
