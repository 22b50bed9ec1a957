internal import Texts

/// Files of other kinds that stand in the text (`altChunk`), as programs put together documents.
extension StoryReader {
  /// Reads the embedded file at the place where it stands; warns where it cannot be read.
  func readChunk(_ id: String?) {
    let target = id.flatMap(context.package.target)?.target
    guard removals == 0, let target, !context.isEmbedded, let flow = chunk(target) else {
      context.warn("a file embedded in the text (\(target ?? "without a name")) is not read")
      return
    }
    for warning in flow.warnings { context.warn("\(target): \(warning.message)") }
    if isOpen { closeParagraph() }
    flushCarried()
    let at = containers.count - 1
    for var paragraph in flow.paragraphs {
      Self.setNoteApart(&paragraph)
      if containers[at].kind == .flow {
        containers[at].blocks.append(
          StandingBlock(paragraph: paragraph, anchored: StyledText.Anchored()))
      } else {
        var line = StyledText()
        line.append(paragraph.text)
        appendLine(
          containers[at].kind == .cell ? line.withinCell() : line, number: paragraph.number)
      }
    }
  }

  private func chunk(_ target: String) -> SourceFlow? {
    guard let content = try? context.package.content(of: target) else { return nil }
    let file = SourceFile(name: target, bytes: content)
    let reading: ChangesReading = reading == .reject ? .reject : .accept
    switch (try? file.detectedFormat())?.format {
    case .html: return try? HTMLReader.flow(of: file, changes: reading)
    case .plainText: return try? PlainTextReader.flow(of: file)
    case .openDocument: return try? OpenDocumentReader.flow(of: file, changes: reading)
    case .word: return try? WordReader.flow(embedded: file, changes: reading)
    default: return nil
    }
  }

  /// The notes of an embedded file stand where they are, their marks without the sign that would
  /// make them marks of the whole text's notes.
  private static func setNoteApart(_ paragraph: inout SourceParagraph) {
    if case .note(let label) = paragraph.role {
      paragraph.role = .body
      paragraph.number = PrintedNumber(label)
    }
    guard paragraph.text.contains("[^") else { return }
    paragraph.text = paragraph.text.replacing("[^", with: "[")
    paragraph.marks = []
  }
}
