/// What one mark-up asks of the base for one proponent.
struct Wishes {
  /// What stands behind a block of the base that does not stand there in it.
  enum Arrival: Hashable {
    /// Which paragraph of those that are inserted there.
    case inserted(part: Int)
    case moved(block: Int)
  }

  var proponent: String
  private(set) var all: [Amendment.Wish] = []
  /// The white space around the new words of a wish.
  private(set) var spacing: [Amendment.Wish: WordEdit] = [:]
  /// Behind each block (-1: at the beginning) what arrives there, in order.
  private(set) var arrivals: [Int: [Arrival]] = [:]
  private(set) var inserted: [Int: [[UInt8]]] = [:]

  init(by proponent: String) {
    self.proponent = proponent
  }

  init(of own: OwnText, by proponent: String, on base: ComparedText) {
    self.proponent = proponent
    var isThere = [Bool](repeating: false, count: base.bytes.count)
    var after = -1
    for paragraph in own.paragraphs {
      switch paragraph {
      case .block(let block, let isMoved, let edits):
        isThere[block] = true
        if isMoved {
          add(.moved(block: block), after: after)
        } else {
          after = block
        }
        for edit in edits { add(edit, in: block) }
      case .inserted(let text):
        add(.inserted(part: 0), text: text, after: after)
      }
    }
    closeInsertions()
    for block in isThere.indices where !isThere[block] && base.wordCount(block) > 0 {
      all.append(.deleteBlock(block))
    }
  }

  /// Puts a carried arrival behind what arrives there already.
  mutating func add(_ arrival: Arrival, text: [UInt8]? = nil, after: Int) {
    switch arrival {
    case .moved(let block):
      arrivals[after, default: []].append(arrival)
      all.append(.moveBlock(block, after: after))
    case .inserted:
      let part = inserted[after, default: []].count
      inserted[after, default: []].append(text ?? [])
      arrivals[after, default: []].append(.inserted(part: part))
    }
  }

  mutating func addDeletion(of block: Int) { all.append(.deleteBlock(block)) }

  /// What is inserted behind one block is one wish, when all of it is known.
  mutating func closeInsertions() {
    for (after, texts) in inserted.sorted(by: { $0.key < $1.key }) {
      all.append(.insertBlocks(after: after, texts: texts))
    }
  }

  mutating func add(_ edit: WordEdit, in block: Int) {
    let wish = Amendment.Wish.words(block: block, range: edit.range, new: edit.new)
    all.append(wish)
    spacing[wish] = edit
  }

  /// Whether something that only it asks for cannot be carried out together with something that
  /// only another does.
  func conflicts(with other: Wishes) -> Bool {
    let (own, others) = (Set(all), Set(other.all))
    let rest = others.subtracting(own)
    return own.subtracting(others).contains { one in
      rest.contains { one.conflicts(with: $0) }
    }
  }
}
