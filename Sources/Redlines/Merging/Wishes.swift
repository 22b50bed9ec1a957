/// What one mark-up asks of the base for one proponent.
struct Wishes {
  /// What stands behind a block of the base that does not stand there in it.
  enum Arrival: Hashable {
    /// Which paragraph of those that are inserted there.
    case inserted(part: Int)
    case moved(block: Int, behind: Amendment.Trail)
  }

  struct Entry {
    var wish: Amendment.Wish
    /// What it does to the words of its block, with the white space around the new ones.
    var edit: WordEdit?
  }

  var proponent: String
  private(set) var all: [Entry] = []
  /// Behind each block (-1: at the beginning) what arrives there, in order.
  private(set) var arrivals: [Int: [Arrival]] = [:]
  private(set) var inserted: [Int: [Amendment.InsertedBlock]] = [:]
  /// Behind each block the trail of what arrives there next.
  private var trails: [Int: Amendment.Trail] = [:]

  /// The blocks that it is about or behind which something arrives.
  var anchors: Set<Int> { Set(all.map(\.wish.anchor)).union(arrivals.keys) }

  init(by proponent: String) {
    self.proponent = proponent
  }

  /// - Parameter blocks: those with words, ascending, that the text has or leaves out.
  init(of own: OwnText, by proponent: String, among blocks: [Int]) {
    self.proponent = proponent
    var isThere: Set<Int> = []
    var after = -1
    for paragraph in own.paragraphs {
      switch paragraph {
      case .block(let block, let isMoved, let edits):
        isThere.insert(block)
        if isMoved {
          addMove(of: block, after: after)
        } else {
          after = block
        }
        for edit in edits { add(edit, in: block) }
      case .inserted(let text):
        addInsertion(of: text, after: after)
      }
    }
    closeInsertions()
    for block in blocks where !isThere.contains(block) {
      all.append(Entry(wish: .deleteBlock(block)))
    }
  }

  /// Moves a block behind what arrives there already.
  mutating func addMove(of block: Int, after: Int) {
    var behind = trails[after] ?? []
    // The first of a trail is the last in the text of all that have arrived.
    if let last = behind.first, block < last {
      trails[after] = behind + [block]
    } else {
      trails[after] = [block]
      behind = []
    }
    arrivals[after, default: []].append(.moved(block: block, behind: behind))
    all.append(Entry(wish: .moveBlock(block, after: after, behind: behind)))
  }

  /// Puts a paragraph behind what arrives there already.
  mutating func addInsertion(of text: [UInt8], after: Int) {
    let part = inserted[after]?.count ?? 0
    let block = Amendment.InsertedBlock(text: text, behind: trails[after] ?? [])
    inserted[after, default: []].append(block)
    arrivals[after, default: []].append(.inserted(part: part))
  }

  mutating func addDeletion(of block: Int) { all.append(Entry(wish: .deleteBlock(block))) }

  /// What is inserted behind one block is one wish, when all of it is known.
  mutating func closeInsertions() {
    for (after, blocks) in inserted.sorted(by: { $0.key < $1.key }) {
      all.append(Entry(wish: .insertBlocks(after: after, blocks)))
    }
  }

  mutating func add(_ edit: WordEdit, in block: Int) {
    all.append(Entry(wish: .words(block: block, range: edit.range, new: edit.new), edit: edit))
  }

  private func asks(for wish: Amendment.Wish) -> Bool { all.contains { $0.wish == wish } }

  /// Whether something that only one of them asks for cannot be carried out together with something
  /// that only another does.
  static func contradict(_ all: [Wishes]) -> Bool {
    guard all.count > 1 else { return false }
    var byAnchor: [Int: [(number: Int, wish: Amendment.Wish)]] = [:]
    for (number, one) in all.enumerated() {
      for entry in one.all {
        byAnchor[entry.wish.anchor, default: []].append((number, entry.wish))
      }
    }
    return byAnchor.values.contains { here in
      here.indices.contains { first in
        here[(first + 1)...].contains { other in
          let one = here[first]
          return one.number != other.number && one.wish.conflicts(with: other.wish)
            && !all[other.number].asks(for: one.wish) && !all[one.number].asks(for: other.wish)
        }
      }
    }
  }
}
