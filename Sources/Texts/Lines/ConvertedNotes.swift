/// Footnotes as a conversion from Word writes them into the flow.
///
/// `[footnoteRef:2]` stands for the mark, `[2:  The note.]` for the note behind it; a bookmark or
/// a picture leaves `[bookmark: …]` or `[image: …]`. Other brackets are left alone.
struct ConvertedNotes: Sendable {
  struct Note: Hashable, Sendable {
    var label: String
    var text: [UInt8]
    /// Where in `text` of the whole the note stood.
    var offset: Int
  }

  /// The text with `[^2]` for the marks, without the notes.
  var text: [UInt8]
  var notes: [Note] = []
  var pictures = 0

  /// Linear in the length of the text.
  init(_ source: [UInt8]) {
    text = source
    guard source.contains(UInt8(ascii: "[")) else { return }
    let traces = ["[footnoteRef:", "[bookmark: ", "[image: "].map { Array($0.utf8) }
    guard traces.contains(where: { find($0, in: source, from: 0) != nil }) else { return }
    text = []
    text.reserveCapacity(source.count)
    var marked: Set<String> = []
    var at = 0
    while at < source.count {
      guard source[at] == UInt8(ascii: "[") else {
        text.append(source[at])
        at += 1
        continue
      }
      if begins(with: traces[0], in: source, at: at),
        let end = closing(source, from: at), end - at < traces[0].count + 6
      {
        let label = source[(at + traces[0].count)..<(end - 1)]
        marked.insert(String(decoding: label, as: UTF8.self))
        text += Array("[^".utf8) + label + [UInt8(ascii: "]")]
        at = end
      } else if begins(with: traces[1], in: source, at: at), let end = closing(source, from: at) {
        at = end
      } else if begins(with: traces[2], in: source, at: at), let end = closing(source, from: at) {
        pictures += 1
        at = end
      } else if let note = note(source, at: at, marked: marked) {
        notes.append(note.note)
        at = note.end
      } else {
        text.append(source[at])
        at += 1
      }
    }
  }

  private func note(
    _ source: [UInt8], at: Int, marked: Set<String>
  ) -> (note: Note, end: Int)? {
    var colon = at + 1
    while colon < source.count, colon < at + 5, (0x30...0x39).contains(source[colon]) { colon += 1 }
    let label = String(decoding: source[(at + 1)..<min(colon, source.count)], as: UTF8.self)
    guard colon < source.count, source[colon] == UInt8(ascii: ":"), marked.contains(label),
      let end = closing(source, from: at)
    else { return nil }
    let text = source[(colon + 1)..<(end - 1)].map { $0 < 0x20 ? 0x20 : $0 }
    return (Note(label: label, text: text, offset: self.text.count), end)
  }

  /// The place after the bracket that closes the one at `start`, within 4,000 bytes.
  private func closing(_ source: [UInt8], from start: Int) -> Int? {
    var depth = 0
    for at in start..<min(source.count, start + 4_000) {
      if source[at] == UInt8(ascii: "[") { depth += 1 }
      if source[at] == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { return at + 1 }
      }
    }
    return nil
  }
}

private func begins(with pattern: [UInt8], in bytes: [UInt8], at: Int) -> Bool {
  at + pattern.count <= bytes.count && bytes[at..<(at + pattern.count)].elementsEqual(pattern)
}

private func find(_ pattern: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
  var at = from
  while at + pattern.count <= bytes.count {
    if bytes[at] == pattern[0], begins(with: pattern, in: bytes, at: at) { return at }
    at += 1
  }
  return nil
}
