internal import Redlines
public import Texts

/// What changed from one text to another, as a Word file with tracked changes.
///
/// Accepting all of them gives the new text, rejecting all of them the old one.
public enum WordRedline {
  /// Two Word files: what changed is written into the new one, so that its styles, headers and
  /// pictures stay, with what was deleted brought there from the old one.
  ///
  /// Tracked changes that the files bring along are taken as accepted. Heads and feet of pages are
  /// the new file's, and so are fonts and sizes of letters; comments of the old file are left out.
  ///
  /// - Returns: nil where one of them is no Word file, or built in a way that cannot be written into.
  /// - Throws: `InterchangeFailure.badContent` where one of them is damaged.
  public static func bytes(
    from old: SourceFile, to new: SourceFile, by author: RedlineAuthor
  ) throws(InterchangeFailure) -> [UInt8]? {
    let formats = [try old.detectedFormat().format, try new.detectedFormat().format]
    guard formats == [.word, .word] else { return nil }
    let (from, to) = (
      try WordPackage(old, salvaging: false).main, try WordPackage(new, salvaging: false).main
    )
    do {
      let pair = try WordPair(
        RedlinePackage(old.bytes), main: from, RedlinePackage(new.bytes), main: to, by: author,
        tellsLooks: true)
      return try pair.bytes()
    } catch {
      return nil
    }
  }

  /// Two texts of whatever format.
  ///
  /// - Throws: `InterchangeFailure.cannotWrite`.
  public static func bytes(
    from old: StructuredText, to new: StructuredText, named file: String, by author: RedlineAuthor
  ) throws(InterchangeFailure) -> [UInt8] {
    func written(_ text: StructuredText) throws(InterchangeFailure) -> [UInt8] {
      try WordWriter.bytes(of: text, named: file, isCompared: true)
    }
    let (from, to) = (try written(old), try written(new))
    let main = "word/document.xml"
    do {
      return try WordPair(
        RedlinePackage(from), main: main, RedlinePackage(to), main: main, by: author,
        tellsLooks: old.hasMarks && new.hasMarks
      ).bytes()
    } catch {
      throw .cannotWrite(file: file, problem: "the archive could not be made")
    }
  }
}

/// Two Word files while what changed is written into the second.
private final class WordPair {
  typealias Unfit = RedlinePackage.Unfit

  private let old: RedlinePackage
  private let new: RedlinePackage
  private let oldLinks: RedlineLinks
  private let newLinks: RedlineLinks
  private let styles: OldStyles
  private let author: RedlineAuthor
  private let tellsLooks: Bool
  private let signs = ObjectSigns()

  init(
    _ old: RedlinePackage, main oldMain: String, _ new: RedlinePackage, main newMain: String,
    by author: RedlineAuthor, tellsLooks: Bool
  ) {
    self.old = old
    self.new = new
    self.author = author
    self.tellsLooks = tellsLooks
    oldLinks = old.links(of: oldMain)
    newLinks = new.links(of: newMain)
    styles = OldStyles(oldLinks, newLinks)
  }

  func bytes() throws(Unfit) -> [UInt8] {
    let oldStory = try story(oldLinks)
    let newStory = try story(newLinks)
    guard let oldBody = oldStory.tree.child(oldStory.tree.root, "w:body"),
      let newBody = newStory.tree.child(newStory.tree.root, "w:body")
    else { throw Unfit() }
    let oldNotes = try NoteStories(oldLinks, self)
    let newNotes = try NoteStories(newLinks, self)
    let notes = RedlineNotes(next: newNotes.next)
    let marks = ChangeMarks(
      author, first: max(newStory.highestNumber, newNotes.highestNumber) + 1)
    let blocks = RedlineBlocks(
      old: ElementCopy(story: oldStory, parts: OldParts(oldLinks, newLinks, styles)),
      new: ElementCopy(story: newStory, parts: nil), marks: marks, notes: notes, signs: signs,
      tellsLooks: tellsLooks)
    var body = MarkupBytes()
    blocks.write(newBody, and: oldBody, to: &body)
    new.replace(
      newLinks.part, with: try newStory.tree.putting(body, for: newBody, namesOf: oldStory.tree))
    try writeNotes(oldNotes, newNotes, notes, marks)
    for isEndnote in Set(notes.added.map(\.key.isEndnote)) {
      guard let part = newLinks.target(isEndnote ? "endnotes" : "footnotes") else { continue }
      try NoteOrder.settle(in: new, main: newLinks.part, notes: part, isEndnote: isEndnote)
    }
    styles.write()
    return try new.bytes()
  }

  fileprivate func story(_ links: RedlineLinks) throws(Unfit) -> RedlineStory {
    try RedlineStory(
      of: links, styles: links.package === old ? styles.oldStory : styles.newStory)
  }

  // MARK: Notes

  private func writeNotes(
    _ oldNotes: NoteStories, _ newNotes: NoteStories, _ notes: RedlineNotes, _ marks: ChangeMarks
  ) throws(Unfit) {
    for isEndnote in [false, true] {
      let oldStory = oldNotes.story(isEndnote)
      let added = notes.added.filter { $0.key.isEndnote == isEndnote }
      guard let newStory = newNotes.story(isEndnote) else {
        if let oldStory, !added.isEmpty {
          try addPart(oldStory, added, isEndnote: isEndnote, notes, marks)
        }
        continue
      }
      var content = MarkupBytes()
      let tree = newStory.tree
      // A part without a partner is compared with itself: nothing in it is old.
      let partner = oldStory ?? newStory
      let blocks = RedlineBlocks(
        old: ElementCopy(
          story: partner, parts: OldParts(partner.links, newStory.links, styles)),
        new: ElementCopy(story: newStory, parts: nil), marks: marks, notes: notes,
        signs: signs, tellsLooks: tellsLooks)
      for note in tree.children(tree.root) {
        guard let id = tree.attribute(note, "w:id") else { continue }
        let key = RedlineNotes.Key(isEndnote: isEndnote, id: id)
        if let from = notes.oldOfNew[key], let oldStory, let node = oldStory.note(from) {
          blocks.write(note, and: node, to: &content)
        } else if notes.inserted.contains(key) {
          let newBlocks = newStory.blocks(in: note, signs)
          let flow = MarkedFlow(whole: newBlocks.map(\.compared), .inserted)
          blocks.write(note, flow.blocks.keepingLastBreak, [], newBlocks, to: &content)
        } else {
          blocks.new.copy(note, to: &content)
        }
      }
      if let oldStory {
        writeAdded(added, oldStory, blocks, isEndnote: isEndnote, to: &content)
      }
      var root = MarkupBytes()
      root.raw(tree.openTag(tree.root))
      root.append(content)
      root.raw("</\(tree.name(tree.root))>")
      new.replace(
        newStory.links.part,
        with: try tree.putting(root, for: tree.root, namesOf: partner.tree))
    }
  }

  /// Notes of the old file whose references are deleted.
  private func writeAdded(
    _ added: [(key: RedlineNotes.Key, number: Int)], _ story: RedlineStory,
    _ blocks: RedlineBlocks, isEndnote: Bool, to out: inout MarkupBytes
  ) {
    var blocks = blocks
    blocks.takesNoteMarks = true
    for (key, number) in added {
      guard let node = story.note(key.id) else { continue }
      let source = story.blocks(in: node, signs)
      let flow = MarkedFlow(whole: source.map(\.compared), .deleted)
      let name = story.tree.name(node)
      out.raw("<\(name) w:id=\"\(number)\">")
      blocks.writeOldBlocks(flow.blocks.keepingLastBreak, source, to: &out)
      out.raw("</\(name)>")
    }
  }

  /// A part for notes in a new file that has none.
  private func addPart(
    _ oldStory: RedlineStory, _ added: [(key: RedlineNotes.Key, number: Int)], isEndnote: Bool,
    _ notes: RedlineNotes, _ marks: ChangeMarks
  ) throws(Unfit) {
    let kind = isEndnote ? "endnotes" : "footnotes"
    let folder = newLinks.part.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    let part = new.freeName(like: "\(folder)\(kind).xml")
    let links = new.links(of: part)
    let copy = ElementCopy(story: oldStory, parts: OldParts(oldStory.links, links, styles))
    let blocks = RedlineBlocks(
      old: copy, new: copy, marks: marks, notes: notes,
      signs: signs)
    let tree = oldStory.tree
    var out = MarkupBytes()
    out.raw(WordParts.head)
    out.raw(tree.openTag(tree.root))
    for note in tree.children(tree.root) where tree.attribute(note, "w:type") != nil {
      copy.copy(note, to: &out)
    }
    writeAdded(added, oldStory, blocks, isEndnote: isEndnote, to: &out)
    out.raw("</\(tree.name(tree.root))>")
    new.add(
      part, out.bytes,
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml")
    _ = newLinks.add(
      type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)",
      target: "/\(part)", isOutside: false)
  }
}

/// The notes of a Word file, by kind.
private struct NoteStories {
  private var stories: [Bool: RedlineStory] = [:]
  /// The first free number of each kind.
  private(set) var next: [Bool: Int] = [false: 1, true: 1]
  private(set) var highestNumber = 0

  init(_ links: RedlineLinks, _ pair: WordPair) throws(RedlinePackage.Unfit) {
    for (isEndnote, kind) in [(false, "footnotes"), (true, "endnotes")] {
      guard let part = links.target(kind), links.package.holds(part) else { continue }
      let story = try pair.story(links.package.links(of: part))
      stories[isEndnote] = story
      let tree = story.tree
      let numbers = tree.children(tree.root).compactMap {
        tree.attribute($0, "w:id").flatMap { Int($0) }
      }
      next[isEndnote] = max(0, numbers.max() ?? 0) + 1
      highestNumber = max(highestNumber, story.highestNumber)
    }
  }

  func story(_ isEndnote: Bool) -> RedlineStory? { stories[isEndnote] }
}

extension StructuredText {
  /// Whether it says of some words how they are set, as plain text does of none.
  fileprivate var hasMarks: Bool { clauses.contains { !$0.marks.isEmpty } }
}

extension RedlineStory {
  fileprivate func note(_ id: String) -> Int? {
    tree.children(tree.root).first { tree.attribute($0, "w:id") == id }
  }
}

extension [MarkedBlock] {
  /// A note or a cell keeps its last break, whatever becomes of its text.
  fileprivate var keepingLastBreak: [MarkedBlock] {
    guard case .paragraph(var last) = self.last else { return self }
    last.mark = .kept
    return dropLast() + [.paragraph(last)]
  }
}

extension XMLTree {
  /// The document with other content in the place of an element, under a root that also knows the
  /// prefixes of another document.
  ///
  /// - Throws: `RedlinePackage.Unfit` where one prefix means two things.
  fileprivate func putting(
    _ content: MarkupBytes, for node: Int, namesOf other: XMLTree
  ) throws(RedlinePackage.Unfit) -> [UInt8] {
    var added = ""
    var ignorable: [String] = []
    let own = Dictionary(
      attributes(root).map { ($0.name, String(decoding: $0.value, as: UTF8.self)) },
      uniquingKeysWith: { one, _ in one })
    func prefixes(_ tree: XMLTree) -> [String] {
      (tree.attribute(tree.root, "mc:Ignorable") ?? "").split(separator: " ").map(String.init)
    }
    for attribute in other.attributes(other.root) where attribute.name.hasPrefix("xmlns:") {
      let value = String(decoding: attribute.value, as: UTF8.self)
      if let known = own[attribute.name] {
        guard known == value else { throw RedlinePackage.Unfit() }
      } else {
        added += " \(attribute.name)=\"\(value)\""
      }
    }
    ignorable = prefixes(other).filter { !prefixes(self).contains($0) }
    var tag = String(decoding: openTag(root), as: UTF8.self)
    if !ignorable.isEmpty {
      let list = ignorable.joined(separator: " ")
      if let known = attribute(root, "mc:Ignorable") {
        tag = tag.replacing("mc:Ignorable=\"\(known)\"", with: "mc:Ignorable=\"\(known) \(list)\"")
      } else {
        added += " mc:Ignorable=\"\(list)\""
      }
    }
    tag = tag.dropLast() + added + ">"
    var out: [UInt8] = []
    let start = Int(nodes[root].start)
    out += bytes[..<start]
    out += tag.utf8
    if node == root {
      // The content brings the outermost element's own tag.
      out += content.bytes.dropFirst(openTag(root).count)
      return out + bytes[Int(nodes[root].end)...]
    }
    out += bytes[Int(nodes[root].contentStart)..<Int(nodes[node].start)]
    out += content.bytes
    return out + bytes[Int(nodes[node].end)...]
  }
}
