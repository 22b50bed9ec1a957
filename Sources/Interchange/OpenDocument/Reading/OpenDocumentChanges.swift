internal import Texts

/// The tracked changes and comments of an OpenDocument text.
struct OpenDocumentChanges {
  private struct Region {
    var kind: TrackedChange.Kind = .insertion
    var author: String?
    var time: String?
    /// The paragraphs that were deleted.
    var deleted: [String] = []
  }

  private let reading: ChangesReading
  private var regions: [String: Region] = [:]
  private var changes: [(change: SourceChange, isPlaced: Bool)] = []
  /// The insertions and formattings that are open where the reader stands, with their words.
  private var active: [(id: String, words: [UInt8])] = []

  /// What is being read beside the text.
  private enum Aside {
    case regions(id: String?)
    case comment(Region)
  }
  private var aside: Aside?
  private var field: String?
  private var words = RunningText()
  private var depth = 0

  init(_ reading: ChangesReading) {
    self.reading = reading
  }

  /// Whether the text here is left out, because its insertion is taken back.
  var isDropping: Bool {
    reading == .reject && active.contains { regions[$0.id]?.kind == .insertion }
  }

  /// True where the element belongs to the changes, not to the text.
  mutating func start(_ name: String, _ attributes: XMLAttributes) -> Bool {
    if aside != nil {
      depth += 1
      startAside(name, attributes)
      return true
    }
    switch name {
    case "tracked-changes":
      aside = .regions(id: nil)
      depth = 1
    case "annotation":
      aside = .comment(Region(kind: .comment))
      words = RunningText()
      depth = 1
    case "change-start":
      if let id = attributes["change-id"] { active.append((id, [])) }
      return true
    case "change-end":
      close(attributes["change-id"])
      return true
    default: return false
    }
    return true
  }

  private mutating func startAside(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "changed-region":
      let id = attributes["id"] ?? ""
      regions[id] = Region()
      aside = .regions(id: id)
    case "insertion": setRegion { $0.kind = .insertion }
    case "deletion": setRegion { $0.kind = .deletion }
    case "format-change": setRegion { $0.kind = .format }
    case "creator", "date": field = name
    case "p", "h": if case .regions = aside { words = RunningText() }
    case "tab", "s": words.append(collapsing: CollectionOfOne(0x20))
    case "line-break": _ = words.breakLine()
    default: break
    }
  }

  private mutating func setRegion(_ change: (inout Region) -> Void) {
    if case .regions(let id?) = aside { change(&regions[id, default: Region()]) }
  }

  mutating func end(_ name: String) -> Bool {
    guard let current = aside else { return name == "change-start" || name == "change-end" }
    depth -= 1
    switch (name, current) {
    case ("creator", _), ("date", _): field = nil
    case ("p", .regions), ("h", .regions):
      let text = words.take().text
      setRegion { $0.deleted.append(text) }
    case ("p", .comment): _ = words.breakLine()
    default: break
    }
    guard depth == 0 else { return true }
    if case .comment(let region) = current {
      add(.comment, region, words.take().text)
    }
    aside = nil
    return true
  }

  /// True where the characters belong to the changes, not to the text.
  mutating func characters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let current = aside else { return false }
    guard let field else {
      if case .regions(nil) = current { return true }
      words.append(collapsing: text)
      return true
    }
    let value = String(decoding: text, as: UTF8.self)
    func set(_ region: inout Region) {
      if field == "creator" {
        region.author = (region.author ?? "") + value
      } else {
        region.time = (region.time ?? "") + value
      }
    }
    if case .comment(var region) = current {
      set(&region)
      aside = .comment(region)
    } else {
      setRegion { set(&$0) }
    }
    return true
  }

  /// Takes note of words of the text; true where they are to be left out.
  mutating func note(_ text: some Sequence<UInt8>) -> Bool {
    for at in active.indices { active[at].words += text }
    return isDropping
  }

  /// The paragraphs to write where a deletion stands.
  mutating func deletion(_ id: String?) -> [String] {
    guard let id, let region = regions[id] else { return [] }
    if reading == .keep { add(.deletion, region, region.deleted.joined(separator: "\n")) }
    return reading == .reject ? region.deleted : []
  }

  /// Sets changes that came since the last paragraph at this one.
  mutating func settle(at paragraph: Int) {
    for at in active.indices where reading == .keep && !active[at].words.isEmpty {
      if let region = regions[active[at].id] {
        add(region.kind, region, words(of: active[at].words))
      }
      active[at].words = []
    }
    for at in changes.indices where !changes[at].isPlaced {
      changes[at].change.paragraph = paragraph
      changes[at].isPlaced = true
    }
  }

  /// The changes, those that came last at the last paragraph.
  func placed(in count: Int) -> [SourceChange] {
    guard count > 0 else { return [] }
    return changes.map { entry in
      var change = entry.change
      if !entry.isPlaced { change.paragraph = count - 1 }
      return change
    }
  }

  private mutating func close(_ id: String?) {
    guard let at = active.lastIndex(where: { $0.id == id }) else { return }
    let (id, text) = active.remove(at: at)
    if reading == .keep, let region = regions[id], !text.isEmpty {
      add(region.kind, region, words(of: text))
    }
  }

  private func words(of bytes: [UInt8]) -> String {
    var text = RunningText()
    text.append(collapsing: bytes)
    return text.take().text
  }

  private mutating func add(_ kind: TrackedChange.Kind, _ region: Region, _ text: String) {
    guard reading == .keep || kind == .comment else { return }
    changes.append(
      (
        SourceChange(
          kind: kind, author: region.author, time: region.time, paragraph: 0, text: text), false
      ))
  }
}
