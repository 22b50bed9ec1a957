/// Reads the number, letter or bullet at the head of a paragraph.
///
/// Only the first scalars of the text are looked at, so the time does not grow with its length.
struct HeadNumberScanner {
  private let head: [Unicode.Scalar]
  private var at = 0

  private init(_ text: String) {
    head = Array(text.unicodeScalars.prefix(96))
  }

  /// Nil where the text begins with a word; never takes the whole text.
  static func read(_ text: String) -> HeadNumber? {
    guard !HeadNumbers.beginsWithWord(text) else { return nil }
    var scanner = HeadNumberScanner(text)
    if let found = scanner.readInBracket() { return found }
    scanner.skipSpaces()
    let start = scanner.at
    let bullet = scanner.bullet()
    let quote = scanner.quote()
    guard var found = scanner.number() ?? scanner.opticalRoman() else {
      scanner.at = bullet?.end ?? start
      guard let bullet else { return nil }
      let number = Found(
        [NumberReading(.bullet, [])], BulletSigns.style(of: bullet.sign), certain: bullet.isCertain)
      return scanner.finished(number, from: start)
    }
    if bullet != nil, !found.isCertain { found.isCertain = found.readings[0].values.count > 1 }
    if quote { found.style += "“" }
    return scanner.finished(found, from: start)
  }

  /// `[3. Takes note …;]`: the bracket of a paragraph that is not agreed, before its number.
  private func readInBracket() -> HeadNumber? {
    let brackets = run(from: 0) { $0 == "[" }.count
    guard brackets > 0 else { return nil }
    var inner = self
    inner.at = brackets
    guard let number = inner.number(), number.isCertain, scalar(inner.at) != "]",
      var found = inner.finished(number, from: brackets)
    else { return nil }
    found.utf8Count -= brackets
    found.bracketCount = brackets
    return found
  }

  struct Found {
    var readings: [NumberReading]
    var style: String
    var isCertain: Bool

    init(_ readings: [NumberReading], _ style: String, certain: Bool = true) {
      self.readings = readings
      self.style = style
      isCertain = certain
    }
  }

  private mutating func finished(_ found: Found, from start: Int) -> HeadNumber? {
    let end = at
    skipSpaces()
    guard at < head.count else { return nil }
    var printed = String.UnicodeScalarView()
    printed.append(contentsOf: head[start..<end])
    let bytes = head[..<at].reduce(0) { $0 + UTF8.width($1) }
    return HeadNumber(
      printed: String(printed), readings: found.readings, style: found.style, utf8Count: bytes,
      isCertain: found.isCertain)
  }

  // MARK: looking

  private func scalar(_ place: Int) -> Unicode.Scalar {
    place < head.count ? head[place] : "\0"
  }

  private func isSpace(_ place: Int) -> Bool { place < head.count && head[place].isSpace }

  private mutating func skipSpaces() {
    while isSpace(at) { at += 1 }
  }

  /// The first thing after the white space at a place.
  private func next(_ place: Int) -> Unicode.Scalar {
    var place = place
    while isSpace(place) { place += 1 }
    return scalar(place)
  }

  private func word(_ place: Int) -> String {
    var place = place
    while isSpace(place) { place += 1 }
    var word = String.UnicodeScalarView()
    while scalar(place).isLetter {
      word.append(head[place])
      place += 1
    }
    return String(word)
  }

  private func run(from place: Int, while holds: (Unicode.Scalar) -> Bool) -> ArraySlice<
    Unicode.Scalar
  > {
    var end = place
    while end < head.count, holds(head[end]) { end += 1 }
    return head[place..<end]
  }

  // MARK: bullets and quotation marks

  private mutating func bullet() -> (sign: String, end: Int, isCertain: Bool)? {
    let sign = scalar(at)
    let tight = BulletSigns.tight.contains(sign) || (0xF000...0xF0FF).contains(sign.value)
    let loose = BulletSigns.loose.contains(sign) && isSpace(at + 1)
    let letter = BulletSigns.letters.contains(sign) && isSpace(at + 1)
    guard tight || loose || letter else { return nil }
    if sign == "§", Numerals.digit(next(at + 1)) != nil { return nil }
    if letter, scalar(at + 1) != "\t", !next(at + 1).isUpper { return nil }
    at += 1
    let end = at
    skipSpaces()
    return (String(sign), end, !letter || scalar(end) == "\t")
  }

  private mutating func quote() -> Bool {
    guard BulletSigns.quotes.contains(scalar(at)) else { return false }
    at += 1
    return true
  }

  // MARK: numbers

  private mutating func number() -> Found? {
    let start = at
    if let found = section() ?? bracketed() ?? figures() ?? paragraphName() ?? letters() ?? signs()
    {
      return found
    }
    at = start
    return nil
  }

  private mutating func section() -> Found? {
    guard scalar(at) == "§" else { return nil }
    var place = at + 1
    while scalar(place) == "§" || isSpace(place) { place += 1 }
    guard let (values, end) = dotted(from: place) else { return nil }
    at = end
    if scalar(at) == "." { at += 1 }
    return Found([NumberReading(.section, values)], "§")
  }

  /// `(a)`, `(iv)`, `(12)`, `（二）`.
  private mutating func bracketed() -> Found? {
    guard scalar(at) == "(" || scalar(at) == "（" else { return nil }
    let close = run(from: at + 1) { $0 != ")" && $0 != "）" && $0 != "(" }.endIndex
    guard scalar(close) == ")" || scalar(close) == "）", close - at <= 8 else { return nil }
    let inside = Array(head[(at + 1)..<close])
    var readings = NumberReading.all(ofLetters: inside)
    if let (values, end) = dotted(from: at + 1) {
      if end == close { readings = [NumberReading(.decimal, values)] }
      if let suffixed = suffix(from: end), suffixed == close {
        at = close + 1
        return Found([NumberReading(.decimal, values)], "()bis")
      }
    } else if let value = Numerals.chinese(inside) {
      readings = [NumberReading(.chinese, [value])]
    }
    guard !readings.isEmpty else { return nil }
    at = close + 1
    return Found(readings, "()")
  }

  /// Figures parted by dots, and where they end; at most three digits each, so that no year counts.
  private func dotted(from place: Int) -> (values: [Int], end: Int)? {
    var values: [Int] = []
    var place = place
    while let first = Numerals.digit(scalar(place)) {
      var value = first
      var digits = 1
      place += 1
      while let digit = Numerals.digit(scalar(place)) {
        value = digits < 4 ? value * 10 + digit : value
        digits += 1
        place += 1
      }
      guard digits <= 3 else { return nil }
      values.append(value)
      guard scalar(place) == "." || scalar(place) == "．", Numerals.digit(scalar(place + 1)) != nil
      else { break }
      place += 1
    }
    return values.isEmpty ? nil : (values, place)
  }

  /// `bis`, `ter`, or a letter right after the figures (`12a.`).
  private func suffix(from place: Int) -> Int? {
    let letters = run(from: isSpace(place) ? place + 1 : place) { $0.isLetter }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: letters)
    if BulletSigns.suffixes.contains(String(word).lowercased()) { return letters.endIndex }
    if letters.count == 1, letters.startIndex == place,
      ").".unicodeScalars.contains(
        scalar(letters.endIndex))
    {
      return letters.endIndex
    }
    return nil
  }

  /// `PP1`, `OP 3 bis.`: paragraphs as those who negotiate a resolution call them.
  private mutating func paragraphName() -> Found? {
    let letters = run(from: at) { $0.isLetter }
    guard letters.count == 2 else { return nil }
    let start = isSpace(letters.endIndex) ? letters.endIndex + 1 : letters.endIndex
    var name = String.UnicodeScalarView()
    name.append(contentsOf: letters)
    guard BulletSigns.paragraphNames.contains(String(name)),
      let (values, unsuffixed) = dotted(from: start)
    else { return nil }
    var end = suffix(from: unsuffixed) ?? unsuffixed
    if ".:)]".unicodeScalars.contains(scalar(end)) {
      end += 1
    } else {
      let opener = next(end)
      guard opener.isUpper || opener.isCaseless || opener == "[" else { return nil }
    }
    guard isSpace(end) else { return nil }
    let isSuffixed = suffix(from: unsuffixed) != nil
    at = end
    return Found(
      [NumberReading(.decimal, values)], String(name) + (isSuffixed ? "bis" : ""))
  }

  private mutating func figures() -> Found? {
    guard let (values, unsuffixed) = dotted(from: at) else { return nil }
    let suffixed = suffix(from: unsuffixed)
    let end = suffixed ?? unsuffixed
    guard let (close, style, isPlain) = closing(after: end, depth: values.count) else { return nil }
    // `3 bis` is no word of running text; a name may be: `3 Ter Horst`.
    let certain = isPlain || suffixed != nil && !head[unsuffixed..<end].contains(where: \.isUpper)
    if values.count == 1, values[0] <= 31, MonthNames.number(of: word(close)) != nil { return nil }
    at = close
    var readings = [NumberReading(.decimal, values)]
    if !certain, values.count == 1, [11, 111].contains(values[0]) {
      readings.append(NumberReading(.upperRoman, [values[0] == 11 ? 2 : 3]))
    }
    return Found(readings, suffixed == nil ? style : style + "bis", certain: certain)
  }

  /// What sets figures off from the text: where it ends, which kind, whether it leaves no doubt.
  private func closing(after end: Int, depth: Int) -> (end: Int, style: String, certain: Bool)? {
    var place = end
    if scalar(place) == ".", BulletSigns.ordinals.contains(scalar(place + 1)) { place += 1 }
    let isOrdinal = BulletSigns.ordinals.contains(scalar(place))
    if scalar(place) == "." || isOrdinal {
      if scalar(place + 1) == ")" { return (place + 2, ")", true) }
      if scalar(place + 1).isDash { return (place + 2, ".", true) }
    }
    if isOrdinal, scalar(place) != "°" {
      if scalar(place + 1) == ".", isSpace(place + 2) { return (place + 2, "º", true) }
      // `2.º Los pozos`, but also `2.º Congreso`: the numbers around it tell.
      return isSpace(place + 1) && next(place + 1).isUpper ? (place + 1, "º", false) : nil
    }
    switch scalar(place) {
    case ")", "）": return (place + 1, ")", true)
    case "、": return (place + 1, "、", true)
    case ".", "．":
      let after = scalar(place + 1)
      let opens = after.isUpper || after.isCaseless || BulletSigns.quotes.contains(after)
      guard isSpace(place + 1) || opens else { return nil }
      return (place + 1, ".", true)
    case ":":
      return isSpace(place + 1) ? (place + 1, ".", false) : nil
    case let sign where sign.isDash && depth == 1:
      let after = scalar(place + 1)
      // `3- 4 litres` is a range.
      guard isSpace(place + 1) || after.isCaseless, Numerals.digit(next(place + 1)) == nil else {
        return nil
      }
      return (place + 1, "-", after.isCaseless || next(place + 1).isCaseless)
    default: break
    }
    let spaces = run(from: place) { $0.isSpace }
    guard !spaces.isEmpty else { return nil }
    place = spaces.endIndex
    if spaces.contains("\t") { return (end, ".", true) }
    if scalar(place).isDash, isSpace(place + 1) {
      return Numerals.digit(next(place + 1)) == nil ? (place + 1, "-", false) : nil
    }
    let opener = scalar(place)
    guard opener.isUpper || opener.isCaseless || opener == "[" || spaces.count > 1 else {
      return nil
    }
    return (end, ".", depth > 2 || (depth == 2 && opener.isUpper))
  }

  // MARK: letters and signs

  private mutating func letters() -> Found? {
    let letters = Array(run(from: at) { $0.isLetter || $0 == "ـ" })
    guard !letters.isEmpty, letters.count <= 6 else { return nil }
    if let found = letterAndFigure(letters) { return found }
    var readings = NumberReading.all(ofLetters: letters)
    if letters.allSatisfy({ Numerals.chinese.contains($0) }), let value = Numerals.chinese(letters)
    {
      readings = [NumberReading(.chinese, [value])]
    }
    guard let reading = readings.first else { return nil }
    let end = at + letters.count
    let sure =
      (reading.scheme == .upperRoman && (letters.count > 1 || reading.last == 1))
      || reading.scheme == .chinese
    switch scalar(end) {
    case ")", "）":
      at = end + 1
      return Found(readings, ")")
    case "、":
      at = end + 1
      return Found(readings, "、")
    case ".", "．":
      let after = scalar(end + 1)
      let loose = isSpace(end + 1) && scalar(end + 3) != "."
      guard loose || (after.isCaseless && reading.scheme == .chinese) || after.isDash else {
        return nil
      }
      at = after.isDash ? end + 2 : end + 1
      return Found(readings, ".", certain: sure || isPlainlyListed(readings, opener: next(end + 1)))
    case let sign where sign.isDash && reading.scheme == .arabicLetter:
      at = end + 1
      return Found(readings, "-")
    case ":" where sure && isSpace(end + 1):
      at = end + 1
      return Found(readings, ".", certain: false)
    default: return spacedLetters(readings, end: end, sure: sure)
    }
  }

  /// `a. Wells`, `ii. Rivers`: small letters before a capital are nobody's initials.
  private func isPlainlyListed(_ readings: [NumberReading], opener: Unicode.Scalar) -> Bool {
    guard let scheme = readings.first?.scheme else { return false }
    return (scheme == .lowerLetter || scheme == .lowerRoman) && opener.isUpper
  }

  private mutating func spacedLetters(_ readings: [NumberReading], end: Int, sure: Bool) -> Found? {
    let spaces = run(from: end) { $0.isSpace }
    guard !spaces.isEmpty else { return nil }
    let opener = scalar(spaces.endIndex)
    if opener.isDash, isSpace(spaces.endIndex + 1), readings[0].scheme != .lowerLetter {
      at = spaces.endIndex + 1
      return Found(readings, ".", certain: sure && end - at > 1)
    }
    if spaces.contains("\t") {
      at = end
      return Found(readings, ".", certain: readings[0].scheme != .chinese)
    }
    let romans = readings.filter { $0.scheme == .upperRoman && $0.last < 50 }
    guard !romans.isEmpty, opener.isUpper else { return nil }
    at = end
    return Found(romans, ".", certain: false)
  }

  /// `A1.`, `C3)`, `A.1`.
  private mutating func letterAndFigure(_ letters: [Unicode.Scalar]) -> Found? {
    let isDotted = scalar(at + 1) == "."
    guard letters.count == 1, ("A"..."Z").contains(letters[0]),
      let (values, end) = dotted(from: at + (isDotted ? 2 : 1))
    else { return nil }
    let sign = scalar(end)
    let isClosed = (sign == "." || sign == ")" || sign == ":") && isSpace(end + 1)
    guard isClosed || isDotted && isSpace(end) && next(end).isUpper else { return nil }
    at = isClosed ? end + 1 : end
    let letter = Int(letters[0].value) - 0x40
    let isCertain = isClosed ? sign != ":" : values.count > 1 || sign == "\t"
    return Found(
      [NumberReading(.letterAndFigure, [letter] + values)], ".", certain: isCertain)
  }

  private mutating func signs() -> Found? {
    guard let value = Numerals.circled(scalar(at)) else { return nil }
    at += 1
    return Found([NumberReading(.circled, [value])], "○")
  }

  /// Strokes that OCR made of Roman numerals: `|`, `Il`, `lll`.
  private mutating func opticalRoman() -> Found? {
    let strokes = run(from: at) { BulletSigns.strokes.contains($0) }
    guard (1...3).contains(strokes.count), scalar(strokes.endIndex) == " ",
      scalar(strokes.endIndex + 1).isUpper
    else { return nil }
    at = strokes.endIndex
    return Found([NumberReading(.upperRoman, [strokes.count])], ".", certain: false)
  }
}
