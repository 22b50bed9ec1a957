internal import Texts

/// Where each clause of a text stands in the Akoma Ntoso written of it.
///
/// A note stands at its first mark in the text. All other clauses stand in their order, each
/// within the element of its parent where that is still open; the front matter is flat.
struct WritingPlan {
  /// What stands in place of a mark `[^N]`.
  enum Mark {
    case note(Int)
    case reference(label: String, note: Int)
  }

  struct Node {
    let clause: Int
    var children: [Node] = []
    /// The parent is said outright, not by the nesting.
    var saysParent = false
  }

  let text: StructuredText
  /// For each clause, the marks in its text by their bytes.
  private(set) var marks: [Int: [(range: Range<Int>, mark: Mark)]] = [:]
  private(set) var notesInText: Set<Int> = []
  /// Notes say their place among the clauses: they do not stand after all else in order.
  private(set) var notesSayPlace = false
  private(set) var front: [Node] = []
  private(set) var preamble: [Node] = []
  private(set) var body: [Node] = []

  /// Elements deeper than this are not nested further: parsers stop at 256.
  private static let deepest = 40

  init(_ text: StructuredText) {
    self.text = text
    findMarks()
    let rest = text.clauses.indices.filter { !notesInText.contains($0) }
    let frontCount = frontCount(of: rest)
    front = rest.prefix(frontCount).map {
      Node(clause: $0, saysParent: text.clauses[$0].parent != nil)
    }
    var nodes = nested(rest.dropFirst(frontCount))
    let preambleCount = preambleCount(of: nodes)
    preamble = Array(nodes.prefix(preambleCount))
    nodes.removeFirst(preambleCount)
    body = nodes
  }

  private mutating func findMarks() {
    var waiting: [String: [Int]] = [:]
    for (at, clause) in text.clauses.enumerated() where clause.kind == .note {
      guard let label = clause.label, Self.canMark(label) else { continue }
      waiting[label, default: []].append(at)
    }
    guard !waiting.isEmpty else { return }
    for label in waiting.keys { waiting[label]?.reverse() }
    var latest: [String: Int] = [:]
    var order: [Int] = []
    for (at, clause) in text.clauses.enumerated() where clause.kind != .note {
      for (range, label) in NoteMarks.ranges(in: Array(clause.text.utf8)) {
        if let note = waiting[label]?.popLast() {
          latest[label] = note
          order.append(note)
          marks[at, default: []].append((range, .note(note)))
        } else if let note = latest[label] {
          marks[at, default: []].append((range, .reference(label: label, note: note)))
        }
      }
    }
    notesInText = Set(order)
    let others = text.clauses.indices.filter { !notesInText.contains($0) }
    notesSayPlace = others + order != Array(text.clauses.indices)
  }

  private static func canMark(_ label: String) -> Bool {
    !label.unicodeScalars.contains { $0.properties.isWhitespace || $0 == "]" }
  }

  /// How many of the first clauses are front matter: all to the last title among the first.
  private func frontCount(of order: [Int]) -> Int {
    var count = 0
    for (at, index) in order.prefix(20).enumerated() {
      let clause = text.clauses[index]
      guard clause.number == nil, [.title, .paragraph, .table].contains(clause.kind) else { break }
      if clause.kind == .title { count = at + 1 }
    }
    return count
  }

  /// How many of the first nodes are the preamble: paragraphs of the preamble, and what leads to
  /// the first.
  private func preambleCount(of nodes: [Node]) -> Int {
    var count = 0
    for (at, node) in nodes.enumerated() {
      switch text.clauses[node.clause].kind {
      case .preambular: count = at + 1
      case .paragraph where count == 0 && at < 6 && node.children.isEmpty: continue
      default: return count
      }
    }
    return count
  }

  private func nested(_ order: ArraySlice<Int>) -> [Node] {
    var top: [Node] = []
    var open: [Node] = []
    func close(to depth: Int) {
      while open.count > depth {
        let node = open.removeLast()
        if open.isEmpty { top.append(node) } else { open[open.count - 1].children.append(node) }
      }
    }
    for index in order {
      let parent = text.clauses[index].parent
      let depth = parent.flatMap { parent in
        open.lastIndex { text.clauses[$0.clause].id == parent }
      }
      if let depth, depth < Self.deepest {
        close(to: depth + 1)
        open.append(Node(clause: index))
      } else {
        close(to: 0)
        open.append(Node(clause: index, saysParent: parent != nil))
      }
    }
    close(to: 0)
    return top
  }
}
