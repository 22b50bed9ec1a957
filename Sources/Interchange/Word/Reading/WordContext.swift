internal import Texts

/// What the stories of one file (body, notes, comments) share while they are read.
final class WordContext {
  let package: WordPackage
  let styles: StyleSheet
  let reading: ChangesReading
  /// Whether the file itself stands in another one: then no further one is opened in it.
  let isEmbedded: Bool
  /// Whether what was inserted and what was deleted are both read, with who did it beside them.
  let tracesChanges: Bool
  var numbers: ListNumbers
  /// The notes referred to, in the order of the references; a note's label is its place here.
  private(set) var notes: [NoteKey] = []
  private(set) var warnings: [SourceWarning] = []
  private var labels: [NoteKey: Int] = [:]
  private var readParts: Set<String> = []

  init(
    package: WordPackage, styles: StyleSheet, numbering: NumberingDefinitions,
    reading: ChangesReading, isEmbedded: Bool = false, tracesChanges: Bool = false
  ) {
    self.package = package
    self.styles = styles
    self.reading = reading
    self.isEmbedded = isEmbedded
    self.tracesChanges = tracesChanges
    numbers = ListNumbers(numbering, styles: styles)
  }

  /// The number under which a note stands in the text.
  func label(_ note: NoteKey) -> Int {
    if let label = labels[note] { return label }
    notes.append(note)
    labels[note] = notes.count
    return notes.count
  }

  /// Warns of a part that is not read, once a message.
  func warn(_ message: String) {
    let warning = SourceWarning(.unreadablePart, message)
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// The paragraphs in a part that is not Word's own (a diagram, a chart), each part once.
  func drawnText(in part: String) -> [StandingBlock] {
    guard readParts.insert(part).inserted else { return [] }
    let story = StoryReader(self)
    guard read(part, to: story) else { return [] }
    return story.finish()
  }

  /// Reads a part; warns, and says no, where it is missing or damaged.
  func read(_ part: String, to handler: any XMLHandler) -> Bool {
    do {
      guard let content = try package.content(of: part) else {
        warn("the part \(part) is missing from the file")
        return false
      }
      try XMLEvents.parse(content, to: handler)
      return true
    } catch {
      warn("the part \(part) is damaged and could not be read to its end")
      return false
    }
  }
}
