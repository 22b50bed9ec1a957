extension SourceParagraph {
  /// With marks of notes that stand within a word put behind it, so that it stays one word.
  ///
  /// Linear in the length of the text.
  var withNotesBehindWords: SourceParagraph {
    let bytes = Array(text.utf8)
    var places: [Range<Int>] = []
    for (range, _) in NoteMarks.ranges(in: bytes) {
      if let last = places.last, last.upperBound == range.lowerBound {
        places[places.count - 1] = last.lowerBound..<range.upperBound
      } else {
        places.append(range)
      }
    }
    var paragraph = self
    // From the last, so that the places of those before it stay.
    for marks in places.reversed() where marks.lowerBound > 0 { paragraph.putBehindWord(marks) }
    return paragraph
  }

  private mutating func putBehindWord(_ mark: Range<Int>) {
    let (lower, upper) = (text.utf8Index(mark.lowerBound), text.utf8Index(mark.upperBound))
    let scalars = text.unicodeScalars
    guard let before = scalars[..<lower].last, before.isOfSpacedWord else { return }
    let word = scalars[upper...].prefix { $0.isOfSpacedWord }
    guard !word.isEmpty else { return }
    let (sign, rest) = (String(text[lower..<upper]), String(word))
    text.replaceSubrange(lower..<word.endIndex, with: rest + sign)
    let end = mark.upperBound + rest.utf8.count
    func moved(_ offset: Int) -> Int {
      if mark.upperBound..<end ~= offset { return offset - mark.count }
      return mark ~= offset ? offset + rest.utf8.count : offset
    }
    marks = marks.map { one in
      guard !one.range.isEmpty else { return one }
      let (first, last) = (moved(one.range.lowerBound), moved(one.range.upperBound - 1))
      return InlineMark(one.style, over: min(first, last)..<(max(first, last) + 1))
    }
  }
}

extension String {
  fileprivate func utf8Index(_ offset: Int) -> Index { utf8.index(startIndex, offsetBy: offset) }
}

extension Unicode.Scalar {
  /// A letter of a script that puts spaces between words, or a mark on one.
  fileprivate var isOfSpacedWord: Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF: false
    default: properties.isAlphabetic && !properties.isIdeographic
    }
  }
}
