internal import Redlines

/// Writes what stands in a paragraph, run by run, inside the tags of its changes.
struct InlineWriter {
  /// A run as its story has it.
  private struct Run: Equatable {
    var isOld: Bool
    var node: Int
    /// The run of the old file that it looked like; nil where that is the same.
    var oldLook: Int?
  }

  private(set) var out = MarkupBytes()
  private let marks: ChangeMarks
  private let old: ElementCopy
  private let new: ElementCopy
  private var change: MarkedStatus = .kept
  private var changeEnd = ""
  private var authors: [String] = []
  private var run: Run?

  init(_ marks: ChangeMarks, old: ElementCopy, new: ElementCopy) {
    self.marks = marks
    self.old = old
    self.new = new
  }

  /// The file that is written into.
  var story: RedlineStory { new.story }

  /// What is written next is changed by these.
  mutating func sign(as names: [String]) {
    guard names != authors else { return }
    close()
    authors = names
    marks.sign(as: names)
  }

  /// Words that stand in no story, as a run of the new file looks.
  ///
  /// - Parameter run: the run; -1 where there is none to look like.
  mutating func words(_ text: [UInt8], as status: MarkedStatus, like run: Int) {
    begin(status, run, isOld: false)
    if run < 0 { out.raw("<w:r>") }
    for (at, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if at > 0 { out.raw("<w:br/>") }
      for (at, part) in line.split(separator: 0x09, omittingEmptySubsequences: false).enumerated() {
        if at > 0 { out.raw("<w:tab/>") }
        if !part.isEmpty { write(part, in: "w:t") }
      }
    }
    if run < 0 { out.raw("</w:r>") }
  }

  /// Markup that stands outside runs and changes.
  mutating func raw(_ markup: String) {
    close()
    out.raw(markup)
  }

  mutating func raw(_ markup: some Collection<UInt8>) {
    close()
    out.raw(markup)
  }

  /// An element of a story that stands outside runs and changes.
  mutating func element(_ node: Int, isOld: Bool) {
    close()
    (isOld ? old : new).copy(node, to: &out)
  }

  /// A part of a paragraph, or of its text.
  ///
  /// - Parameter oldLook: the run of the old file that the text looked like; nil where it looks the
  ///   same.
  mutating func item(
    _ item: RedlineStory.Item, _ text: ArraySlice<UInt8>, isWhole: Bool, _ status: MarkedStatus,
    isOld: Bool, lookedLike oldLook: Int? = nil
  ) {
    begin(status, item.run, isOld: isOld, lookedLike: oldLook)
    let copy = isOld ? old : new
    let tree = copy.story.tree
    let isDeleted = status == .deleted
    switch item.kind {
    case .text:
      if isWhole, !isDeleted { return out.raw(tree.raw(item.node)) }
      write(text, in: isDeleted ? "w:delText" : "w:t")
    case .object where tree.name(item.node) == "w:t":
      if isDeleted {
        write(tree.text(item.node)[...], in: "w:delText")
      } else {
        out.raw(tree.raw(item.node))
      }
    case .fieldMiddle where isDeleted && tree.name(item.node) == "w:instrText":
      write(tree.text(item.node)[...], in: "w:delInstrText")
    default: copy.copy(item.node, to: &out)
    }
  }

  /// A part of a paragraph of the new file that is kept, with another content.
  mutating func rewritten(_ item: RedlineStory.Item, _ content: MarkupBytes) {
    begin(.kept, item.run, isOld: false)
    out.append(content)
  }

  /// A note's reference under another number.
  mutating func note(
    _ item: RedlineStory.Item, number: Int, _ status: MarkedStatus
  ) {
    begin(status, item.run, isOld: true)
    let tree = old.story.tree
    out.raw("<\(tree.name(item.node))")
    for attribute in tree.attributes(item.node) where attribute.name != "w:id" {
      out.raw(" \(attribute.name)=\"")
      out.raw(attribute.value)
      out.raw("\"")
    }
    out.raw(" w:id=\"\(number)\"/>")
  }

  private mutating func write(_ text: ArraySlice<UInt8>, in element: String) {
    out.raw("<\(element) xml:space=\"preserve\">")
    out.text(text)
    out.raw("</\(element)>")
  }

  private mutating func begin(
    _ status: MarkedStatus, _ node: Int, isOld: Bool, lookedLike oldLook: Int? = nil
  ) {
    let next = node < 0 ? nil : Run(isOld: isOld, node: node, oldLook: oldLook)
    if status != change {
      close()
      let tags = marks.around(status)
      out.raw(tags.open)
      (change, changeEnd) = (status, tags.close)
    }
    guard next != run else { return }
    closeRun()
    run = next
    guard let next else { return }
    out.raw("<w:r>")
    let copy = isOld ? old : new
    let properties = copy.story.tree.child(next.node, "w:rPr")
    guard let oldLook else {
      if let properties { copy.copy(properties, to: &out) }
      return
    }
    out.raw("<w:rPr>")
    if let properties {
      for property in copy.story.tree.children(properties) { copy.copy(property, to: &out) }
    }
    out.raw("<w:rPrChange \(marks.attributes)>")
    if let was = old.story.tree.child(oldLook, "w:rPr") {
      old.copyPlain(was, to: &out)
    } else {
      out.raw("<w:rPr/>")
    }
    out.raw("</w:rPrChange></w:rPr>")
  }

  private mutating func closeRun() {
    if run != nil { out.raw("</w:r>") }
    run = nil
  }

  /// Ends what is open.
  mutating func close() {
    closeRun()
    out.raw(changeEnd)
    (change, changeEnd) = (.kept, "")
  }
}
