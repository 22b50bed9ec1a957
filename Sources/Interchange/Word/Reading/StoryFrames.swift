internal import Texts

/// A paragraph while it is read.
struct ParagraphFrame {
  var text = StyledText()
  /// What text boxes and drawings anchored in it hold; it stands after the paragraph.
  var boxes: [StandingBlock] = []
  var properties = ParagraphProperties()
  var style: StyleSheet.Resolved?
  var entry: ListNumbers.Entry?
  var isCounted = false
  /// The id that a bookmark of ours carries.
  var carriedID: ClauseID?
  /// Who inserted, deleted or moved the paragraph's mark.
  var mark: [TrackedElement] = []
  var formatting: [TrackedElement] = []
  var isMarkHidden = false
  /// Not an element of the file: text that stands outside all paragraphs.
  var isImplied = false
  /// The changes that the text last appended belongs to, by their places in `text`.
  var touched: [Int] = []
}

/// An element of the file that tracks a change.
struct TrackedElement {
  let kind: TrackedChange.Kind
  /// Where a moved text came from.
  let isDeparture: Bool
  let author: String?
  let time: String?
  /// Which change of which paragraph it is recorded in.
  var place: (paragraph: Int, change: Int)?
  /// A picture is a change too, though it has no words.
  var holdsPicture = false

  init(_ kind: TrackedChange.Kind, isDeparture: Bool = false, _ attributes: XMLAttributes) {
    self.kind = kind
    self.isDeparture = isDeparture
    author = attributes["author"].flatMap { $0.isEmpty ? nil : $0 }
    time = attributes["date"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether what it holds is gone in this reading.
  func isRemoved(in reading: ChangesReading) -> Bool {
    guard kind != .format else { return false }
    let isGoing = kind == .deletion || isDeparture
    return reading == .reject ? !isGoing : isGoing
  }

  func isLike(_ change: StandingChange) -> Bool {
    change.kind == kind && change.isDeparture == isDeparture && change.author == author
      && change.time == time
  }

  func change(_ text: [UInt8] = []) -> StandingChange {
    StandingChange(kind: kind, isDeparture: isDeparture, author: author, time: time, text: text)
  }
}

/// What paragraphs are read into.
struct Container {
  enum Kind {
    /// The body, or a text box: paragraphs stay paragraphs.
    case flow
    /// A table's cell: paragraphs become lines of one text.
    case cell
    /// A note or a comment: the same.
    case note
  }

  let kind: Kind
  var blocks: [StandingBlock] = []
  var flat = StyledText()
  /// A paragraph whose mark is gone: its text runs on into the next one.
  var carried: ParagraphFrame?
  /// What is anchored where no text is left; it goes to the next paragraph that has some.
  var loose = StyledText.Anchored()

  init(_ kind: Kind) {
    self.kind = kind
  }
}

/// A table while it is read.
struct TableFrame {
  var text = StyledText()
  var hasRows = false
  var row: RowFrame?
}

struct RowFrame {
  var cells: [StyledText] = []
  var isRemoved = false
  var changes: [TrackedElement] = []
  var spare = 0
  var cell: CellFrame?
}

struct CellFrame {
  var span = 1
  var isRemoved = false
}

/// A run while it is read.
struct RunFrame {
  var properties = RunProperties()
  var formatting: TrackedElement?
  /// The marks of its text, once they are known.
  var marks: [InlineMark.Style]?
}

/// A field while it is read: its instruction is not shown, its result is.
struct FieldFrame {
  var showsResult = false
  var instruction: [UInt8] = []
  var paragraph = 0
  var start = 0
}
