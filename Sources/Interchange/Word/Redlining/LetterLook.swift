internal import Redlines

/// How letters stand out from those around them: bold, underlined, struck, raised, coloured.
///
/// Fonts, sizes and languages are no part of it: programs write them anew whenever they save.
struct LetterLook: Equatable {
  private struct Property: Equatable {
    var name: String
    var value: String
  }

  /// Those that are not as letters usually are, by their names.
  private var properties: [Property] = []

  var isPlain: Bool { properties.isEmpty }

  static let plain = LetterLook()

  private init() {}

  /// - Parameters:
  ///   - node: the properties of a run or of a style (`w:rPr`).
  ///   - base: what they are added to.
  ///   - styles: the looks of character styles, by their ids.
  init(
    of node: Int, in tree: XMLTree, above base: LetterLook = .plain, styles: [String: LetterLook]
  ) {
    self = base
    for child in tree.children(node) {
      let name = tree.name(child)
      switch RedlineElement.known[name] {
      case .letterStyle:
        let style = tree.attribute(child, "w:val").flatMap { styles[$0] } ?? .plain
        for property in style.properties { set(property) }
      case .letterLook:
        set(Property(name: name, value: Self.value(tree.attribute(child, "w:val"))))
      default: break
      }
    }
  }

  /// ECMA-376 part 1, 17.17.4: a switch without a value is on.
  private static func value(_ written: String?) -> String {
    switch written {
    case nil, "1", "on": "true"
    case "0", "off", "none", "baseline", "auto", "000000": "false"
    case .some(let value): value
    }
  }

  private mutating func set(_ property: Property) {
    properties.removeAll { $0.name == property.name }
    guard property.value != "false" else { return }
    let at = properties.firstIndex { $0.name > property.name } ?? properties.endIndex
    properties.insert(property, at: at)
  }
}

extension RedlineParagraphs {
  /// A part of a paragraph's text that stays, cut where its letters looked otherwise before; each
  /// with the old run whose look it had, nil where it is the same.
  func looks(
    of part: Range<Int>, in item: RedlineStory.Item, _ piece: MarkedPiece
  ) -> [(range: Range<Int>, oldRun: Int?)] {
    guard blocks.tellsLooks, piece.status == .kept, item.kind == .text,
      let from = piece.old, let to = piece.new, from.range.count == to.range.count,
      let paragraph = oldParagraph(from.clause)
    else { return [(part, nil)] }
    let offset = from.range.lowerBound - to.range.lowerBound
    var stretches: [(range: Range<Int>, oldRun: Int?)] = []
    var at = part.lowerBound
    for old in paragraph.items[paragraph.firstItem(endingAfter: at + offset)...] {
      guard at < part.upperBound, old.range.lowerBound < part.upperBound + offset else { break }
      guard !old.range.isEmpty else { continue }
      let end = min(part.upperBound, old.range.upperBound - offset)
      let oldRun = old.kind == .text && old.look != item.look ? old.run : nil
      if let last = stretches.indices.last, stretches[last].oldRun == oldRun {
        stretches[last].range = stretches[last].range.lowerBound..<end
      } else {
        stretches.append((at..<end, oldRun))
      }
      at = end
    }
    if at < part.upperBound { stretches.append((at..<part.upperBound, nil)) }
    return stretches
  }

  /// Whether the letters of two paragraphs with the same text look the same.
  func haveSameLooks(_ one: RedlineStory.Paragraph, _ other: RedlineStory.Paragraph) -> Bool {
    !blocks.tellsLooks || one.looks == other.looks
  }
}

extension RedlineStory.Paragraph {
  /// Where letters look otherwise than usual, in order.
  fileprivate var looks: [LookStretch] {
    var looks: [LookStretch] = []
    for item in items where item.kind == .text && !item.look.isPlain {
      if let last = looks.last, last.look == item.look,
        last.range.upperBound == item.range.lowerBound
      {
        looks[looks.count - 1].range = last.range.lowerBound..<item.range.upperBound
      } else {
        looks.append(LookStretch(range: item.range, look: item.look))
      }
    }
    return looks
  }
}

private struct LookStretch: Equatable {
  var range: Range<Int>
  var look: LetterLook
}
