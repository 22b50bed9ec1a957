internal import Texts

/// Reads one story of a Word file: the body, the notes, the comments.
///
/// One pass over the XML, in the order of the file; what is open stands in frames. Nesting is
/// bounded by the XML parser.
final class StoryReader: XMLHandler {
  let context: WordContext
  let reading: ChangesReading
  /// What the references of this part lead to.
  let links: [String: String]

  // Where the reading stands.
  var containers: [Container]
  var tables: [TableFrame] = []
  var paragraph = ParagraphFrame()
  var isOpen = false
  /// Which of the paragraphs opened so far is open.
  var serial = 0
  var opened = 0
  var runs: [RunFrame] = []
  var fields: [FieldFrame] = []
  var openLinks: [(target: String?, start: Int, paragraph: Int)] = []
  /// The anchors of text boxes that are open.
  var outer: [Anchor] = []
  var alternatives: [Bool] = []
  var tracked: [TrackedElement] = []
  /// How many of the open elements are gone in this reading.
  var removals = 0
  var properties: [PropertyContext] = []
  var needsGap = false

  // What is read.
  var notes: [NoteKey: StyledText] = [:]
  var comments: [WordComment] = []
  /// The notes that are open; nil for what only separates notes from the text.
  var openNotes: [NoteKey?] = []
  private(set) var root: XMLName?
  private var bodies = 0
  private var depthLeftOut = 0
  /// How deep the next block hangs, where a bookmark of ours told it.
  var depth: Int?
  private var collects = false
  private var collectsInstruction = false

  enum PropertyContext { case paragraph, mark, run, row, cell, numbering, mathematics }

  /// What a text box interrupts.
  struct Anchor {
    let paragraph: ParagraphFrame
    let isOpen: Bool
    let serial: Int
    let runs: [RunFrame]
    let fields: [FieldFrame]
    let tables: [TableFrame]
  }

  init(_ context: WordContext, reading: ChangesReading? = nil, links: [String: String] = [:]) {
    self.context = context
    self.reading = reading ?? context.reading
    self.links = links
    containers = [Container(.flow)]
  }

  /// The paragraphs read, once the part has ended.
  func finish() -> [StandingBlock] {
    endFlow()
    if fields.contains(where: { !$0.showsResult }) {
      context.warn("a field of the file has no end, and the text after it may be its instruction")
    }
    return containers[0].blocks
  }

  /// Passes over the rest of the element that has just begun.
  func leaveOut() {
    depthLeftOut = 1
  }

  func code(of name: XMLName) -> Int { WordElement(name).rawValue }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if root == nil { root = name }
    guard depthLeftOut == 0 else {
      depthLeftOut += 1
      return
    }
    let element = WordElement(rawValue: name.code) ?? .other
    switch element {
    case .other: break
    case .leftOut: depthLeftOut = 1
    case .text, .deletedText, .mathText, .drawingText: collects = true
    case .instruction: collectsInstruction = true
    case .run: startRun()
    case .body:
      bodies += 1
      if bodies > 1 {
        context.warn("the main part has more than one body; the first one is read")
        depthLeftOut = 1
      }
    case .alternatives: alternatives.append(false)
    case .choice, .fallback:
      if alternatives.last == true {
        depthLeftOut = 1
      } else if !alternatives.isEmpty {
        alternatives[alternatives.count - 1] = true
      }
    default:
      if element.rawValue >= WordElement.paragraphProperties.rawValue {
        startProperty(element, attributes)
      } else if element.rawValue >= WordElement.inserted.rawValue {
        startChange(element, attributes)
      } else if element.rawValue >= WordElement.run.rawValue {
        startInline(element, attributes)
      } else {
        startBlock(element, name.local, attributes)
      }
    }
  }

  func end(_ name: XMLName) {
    guard depthLeftOut == 0 else {
      depthLeftOut -= 1
      return
    }
    let element = WordElement(rawValue: name.code) ?? .other
    switch element {
    case .other: break
    case .text, .deletedText, .mathText, .drawingText: collects = false
    case .instruction: collectsInstruction = false
    case .run: endRun()
    case .paragraph: closeParagraph()
    case .alternatives: _ = alternatives.popLast()
    case .inserted, .deleted, .movedHere, .movedAway: endChange()
    case .paragraphProperties, .runProperties, .rowProperties, .cellProperties, .numbering,
      .mathProperties:
      endProperties(element)
    case .mathRun, .math: needsGap = true
    case .rubyReading: append(")")
    case .link: endLink()
    case .simpleField: endField()
    case .table, .row, .cell, .textBox, .drawingParagraph, .note, .comment: endBlock(element)
    default: break
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    if collects, depthLeftOut == 0 {
      append(text)
    } else if collectsInstruction, depthLeftOut == 0, let last = fields.indices.last,
      fields[last].instruction.count < 4096
    {
      fields[last].instruction.append(contentsOf: text)
    }
  }
}

/// A comment as the file has it.
struct WordComment {
  let id: String
  let author: String?
  let time: String?
  var text: StyledText
}
