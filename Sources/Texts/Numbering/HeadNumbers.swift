/// The numbers at the heads of a whole text's paragraphs.
public enum HeadNumbers {
  /// The number at the head of each text, nil where there is none.
  ///
  /// Where looks alone leave a doubt (`A. Smith`, `2 Background`), a number counts only if the
  /// number before or after it stands somewhere in the same text. Linear.
  public static func read(_ texts: [String]) -> [HeadNumber?] {
    var found = texts.map(HeadNumberScanner.read)
    var places: Set<Place> = []
    var bullets: [String: Int] = [:]
    for case .some(let number) in found {
      if number.isBullet { bullets[number.style, default: 0] += 1 }
      for reading in number.readings { places.insert(Place(number.style, reading, 0)) }
    }
    for at in found.indices {
      guard var number = found[at], !number.isCertain else { continue }
      if number.isBullet {
        if bullets[number.style, default: 0] < 3 { found[at] = nil }
        continue
      }
      number.readings.removeAll { reading in
        !places.contains(Place(number.style, reading, 1))
          && !places.contains(Place(number.style, reading, -1))
      }
      found[at] = number.readings.isEmpty ? nil : number
    }
    return found
  }

  /// Whether a text that bears no number begins like one that does: `A. Smith`, `- not so`.
  public static func mayBegin(_ text: String) -> Bool {
    HeadNumberScanner.read(text) != nil
  }

  /// Three letters in Latin script that are no Roman numeral: as most paragraphs begin, and none
  /// that bears a number.
  static func beginsWithWord(_ text: String) -> Bool {
    var letters = 0
    var isRoman = true
    for byte in text.utf8 {
      let letter = byte | 0x20
      guard (0x61...0x7A).contains(letter) else { return false }
      letters += 1
      isRoman = isRoman && "ivxlc".utf8.contains(letter)
      if letters >= 3, !isRoman { return true }
    }
    return false
  }

  private struct Place: Hashable {
    let style: String
    let reading: NumberReading

    init(_ style: String, _ reading: NumberReading, _ step: Int) {
      self.style = style
      var reading = reading
      if let last = reading.values.last { reading.values[reading.values.count - 1] = last + step }
      self.reading = reading
    }
  }
}
