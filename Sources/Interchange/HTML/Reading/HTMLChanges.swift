internal import Texts

/// The insertions and deletions that a page marks as such.
struct HTMLChanges {
  /// Nil where changes are none, but a look of the text.
  private let reading: ChangesReading?
  /// Those that are open where the reader stands, with their words since the last paragraph.
  private var open: [(change: SourceChange, words: RunningText)] = []
  private var found: [SourceChange] = []
  /// So many of them stand at a paragraph; the rest wait for the next one.
  private var placed = 0

  init(_ reading: ChangesReading?) {
    self.reading = reading
  }

  var areTracked: Bool { reading != nil }

  /// Whether the text here is left out: it is deleted, or its insertion is taken back.
  private(set) var isDropping = false

  /// Whether a row of a table that says so of itself, as our redlines do, goes as a whole.
  func leavesOut(_ change: String?) -> Bool {
    switch reading {
    case .accept: change == "deletion"
    case .reject: change == "insertion"
    default: false
    }
  }

  mutating func start(_ kind: TrackedChange.Kind, _ attributes: [String: String]) {
    let change = SourceChange(
      kind: kind, author: attributes["data-author"], time: attributes["datetime"], paragraph: 0,
      text: "")
    open.append((change, RunningText()))
    settleDropping()
  }

  mutating func end() {
    guard !open.isEmpty else { return }
    settle(open.count - 1)
    open.removeLast()
    settleDropping()
  }

  private mutating func settleDropping() {
    let dropped: TrackedChange.Kind = reading == .reject ? .insertion : .deletion
    isDropping = open.contains { $0.change.kind == dropped }
  }

  /// Takes note of words of the page; true where they are to be left out.
  mutating func note(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    for at in open.indices { open[at].words.append(collapsing: piece) }
    return isDropping
  }

  /// Parts the words of two paragraphs that are left out.
  mutating func breakParagraph() {
    for at in open.indices where isDropping {
      open[at].words.append(collapsing: CollectionOfOne(0x20))
    }
  }

  /// Sets what changed since the last paragraph at this one.
  mutating func settle(at paragraph: Int) {
    if !isDropping {
      for at in open.indices { settle(at) }
    }
    while placed < found.count {
      found[placed].paragraph = paragraph
      placed += 1
    }
  }

  private mutating func settle(_ at: Int) {
    let words = open[at].words.take().text
    guard reading == .keep, !words.isEmpty else { return }
    var change = open[at].change
    change.text = words
    found.append(change)
  }

  /// The changes of a page with so many paragraphs, those that came last at the last one.
  func all(in paragraphs: Int) -> [SourceChange] {
    guard paragraphs > 0 else { return [] }
    return found.enumerated().map { place, change in
      var change = change
      if place >= placed { change.paragraph = paragraphs - 1 }
      return change
    }
  }
}
