/// Where the paragraphs of a text stand in the base, where they are the base's, word for word.
struct BlockPlaces {
  /// Of each paragraph its block; nil where it has no words.
  private(set) var blocks: [Int?] = []
  /// Of each paragraph how many words its printed number takes, which is no part of the block.
  private(set) var heads: [Int] = []

  /// Nil where the texts differ in any word.
  init?(of text: ComparedText, in base: ComparedText) {
    var block = 0
    for place in text.bytes.indices {
      let words = text.spellings(of: place)
      if words.isEmpty {
        blocks.append(nil)
        heads.append(0)
        continue
      }
      while block < base.bytes.count, base.wordCount(block) == 0 { block += 1 }
      guard block < base.bytes.count else { return nil }
      let expected = base.spellings(of: block)
      let head = words.count - expected.count
      // A number typed before a paragraph is a word of its own, seldom two.
      guard (0...2).contains(head), words.dropFirst(head).elementsEqual(expected) else {
        return nil
      }
      blocks.append(block)
      heads.append(head)
      block += 1
    }
    while block < base.bytes.count, base.wordCount(block) == 0 { block += 1 }
    guard block == base.bytes.count else { return nil }
  }
}

extension OwnText {
  /// The same under the numbers that the blocks have in the whole text.
  func numbered(_ numbers: [Int]) -> OwnText {
    OwnText(
      paragraphs: paragraphs.map { paragraph in
        guard case .block(let block, let isMoved, let edits) = paragraph else { return paragraph }
        return .block(numbers[block], isMoved: isMoved, edits: edits)
      })
  }

  /// The same in terms of the base whose blocks the paragraphs are.
  ///
  /// What changes a printed number alone is left out.
  func placed(_ places: BlockPlaces) -> (text: OwnText, hasLostNumbers: Bool) {
    var placed = OwnText()
    var hasLostNumbers = false
    for paragraph in paragraphs {
      guard case .block(let place, let isMoved, let edits) = paragraph else {
        placed.paragraphs.append(paragraph)
        continue
      }
      guard let block = places.blocks[place] else { continue }
      let head = places.heads[place]
      var kept: [WordEdit] = []
      for var edit in edits {
        let isOfNumber = edit.range.lowerBound < head
        if isOfNumber, edit.range.upperBound <= head {
          hasLostNumbers = true
          continue
        }
        edit.range = max(0, edit.range.lowerBound - head)..<(edit.range.upperBound - head)
        kept.append(edit)
      }
      placed.paragraphs.append(.block(block, isMoved: isMoved, edits: kept))
    }
    return (placed, hasLostNumbers)
  }
}
