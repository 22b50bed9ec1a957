/// A word, a number or a mark of punctuation of a text.
public struct Token: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    /// `agenda`, and words of scripts without capitals.
    case lower
    /// `Agenda`.
    case capitalized
    /// `UNGA`, `A`.
    case upper
    /// Digits only, of any script; `folded` has them as ASCII.
    case number
    /// One scalar that is neither a letter nor a digit.
    case mark
    /// One Chinese character.
    case ideograph
  }

  /// In lower case, digits as ASCII, apostrophes and dashes each made one.
  public let folded: String
  /// Of `folded`.
  let hash: WordHash
  // Offsets of four bytes: a document has many tokens, and all are kept.
  private let start: UInt32
  private let end: UInt32
  public let shape: Shape
  /// White space stands before it.
  public let isSpaced: Bool

  fileprivate init(
    folded: String, hash: WordHash, shape: Shape, range: Range<Int>, isSpaced: Bool
  ) {
    self.folded = folded
    self.hash = hash
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.shape = shape
    self.isSpaced = isSpaced
  }

  /// UTF-8 offsets in the text.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// A word that begins with a capital letter.
  public var isCapital: Bool { shape == .capitalized || shape == .upper }
  public var isWord: Bool { shape != .mark && shape != .number }
}

extension Token {
  /// The tokens of a text in order.
  ///
  /// Linear in the length of the text.
  public static func all(in text: String) -> [Token] {
    var reader = TokenReader(text, limit: .max)
    return reader.read()
  }

  /// The first tokens of a text, so many at most; the rest of the text is not read.
  public static func first(_ count: Int, in text: String) -> ArraySlice<Token> {
    var reader = TokenReader(text, limit: count)
    return reader.read().prefix(count)
  }
}

/// Cuts a text into tokens: one walk over its scalars.
private struct TokenReader {
  private let text: String
  private var tokens: [Token] = []
  /// The word being read, folded, as UTF-8: growing bytes is much cheaper than growing scalars.
  private var word: [UInt8] = []
  private var start = 0
  private var isSpaced = false
  private var digits = 0
  private var capitals = 0
  private var letters = 0
  private var beginsCapital = false

  private let limit: Int

  /// - Parameter limit: the number of tokens after which reading may end.
  init(_ text: String, limit: Int) {
    self.text = text
    self.limit = limit
    tokens.reserveCapacity(min(text.utf8.count / 5 + 1, limit))
  }

  mutating func read() -> [Token] {
    var text = text
    text.withUTF8 { read($0) }
    return tokens
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count, tokens.count < limit {
      let byte = bytes[at]
      guard byte < 0x80 else {
        at = readScalar(at: at, in: bytes)
        continue
      }
      if word.isEmpty, let end = readPlainWord(at: at, in: bytes) {
        at = end
        continue
      }
      switch byte {
      case 0x61...0x7A:
        if word.isEmpty { start = at }
        letters += 1
        word.append(byte)
      case 0x41...0x5A:
        if word.isEmpty {
          start = at
          beginsCapital = true
        }
        capitals += 1
        letters += 1
        word.append(byte | 0x20)
      case 0x30...0x39:
        if word.isEmpty { start = at }
        digits += 1
        word.append(byte)
      case 0...0x20:
        endWord(at: at)
        isSpaced = true
      default:
        endWord(at: at)
        add(byte == 0x60 ? "'" : String(Unicode.Scalar(byte)), .mark, at..<(at + 1))
      }
      at += 1
    }
    endWord(at: bytes.count)
  }

  /// Reads a word of ASCII, as most are, in one go; the offset behind it.
  ///
  /// Nil where none begins, or where it goes on beyond ASCII.
  private mutating func readPlainWord(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var hash = WordHash()
    var letters = 0
    var capitals = 0
    var end = start
    reading: while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case 0x61...0x7A:
        letters += 1
        hash.take(byte)
      case 0x41...0x5A:
        letters += 1
        capitals += 1
        hash.take(byte | 0x20)
      case 0x30...0x39: hash.take(byte)
      case 0x80...0xFF: return nil
      default: break reading
      }
      end += 1
    }
    guard end > start else { return nil }
    let printed = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let folded =
      capitals == 0
      ? String(decoding: printed, as: UTF8.self)
      : String(decoding: printed.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    let shape = Self.shape(
      letters: letters, capitals: capitals, beginsCapital: (0x41...0x5A).contains(bytes[start]))
    add(folded, hash, shape, start..<end)
    return end
  }

  private static func shape(letters: Int, capitals: Int, beginsCapital: Bool) -> Token.Shape {
    if letters == 0 {
      .number
    } else if capitals == letters {
      .upper
    } else if beginsCapital {
      .capitalized
    } else {
      .lower
    }
  }

  /// Reads one scalar beyond ASCII; the offset behind it.
  private mutating func readScalar(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let width = bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
    let end = min(offset + width, bytes.count)
    guard let scalar = Self.scalar(bytes[offset..<end]) else { return end }
    let kind = Self.class(of: scalar)
    switch kind {
    case .letter, .capital, .digit:
      if word.isEmpty { start = offset }
      take(scalar, kind)
    case .joiner:
      if !word.isEmpty { append(scalar) }
    case .space:
      endWord(at: offset)
      isSpaced = true
    case .ideograph:
      endWord(at: offset)
      add(String(scalar), .ideograph, offset..<end)
    case .mark:
      endWord(at: offset)
      add(Self.foldedMark(scalar), .mark, offset..<end)
    }
    return end
  }

  /// The scalar of two to four bytes, which are valid: they stand in a string.
  private static func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let lead = UInt32(bytes[bytes.startIndex]) & (0x7F >> UInt32(bytes.count))
    return Unicode.Scalar(bytes.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) })
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ kind: Class) {
    switch kind {
    case .digit:
      digits += 1
      append(Self.asciiDigit(scalar))
    case .capital:
      if word.isEmpty { beginsCapital = true }
      capitals += 1
      letters += 1
      word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    default:
      letters += 1
      append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      word.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func endWord(at end: Int) {
    guard !word.isEmpty else { return }
    let shape = Self.shape(letters: letters, capitals: capitals, beginsCapital: beginsCapital)
    add(String(decoding: word, as: UTF8.self), WordHash(word), shape, start..<end)
    word.removeAll(keepingCapacity: true)
    digits = 0
    capitals = 0
    letters = 0
    beginsCapital = false
  }

  private mutating func add(_ folded: String, _ shape: Token.Shape, _ range: Range<Int>) {
    add(folded, WordHash(folded.utf8), shape, range)
  }

  private mutating func add(
    _ folded: String, _ hash: WordHash, _ shape: Token.Shape, _ range: Range<Int>
  ) {
    tokens.append(
      Token(folded: folded, hash: hash, shape: shape, range: range, isSpaced: isSpaced))
    isSpaced = false
  }

  private enum Class { case letter, capital, digit, joiner, space, ideograph, mark }

  private static func `class`(of scalar: Unicode.Scalar) -> Class {
    let value = scalar.value
    switch value {
    case 0x61...0x7A: return .letter
    case 0x41...0x5A: return .capital
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: return .digit
    case 0...0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: return .space
    case 0..<0xAA, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x205E: return .mark
    // Latin, Cyrillic and Arabic, as most letters are, without asking for their properties.
    case 0xC0...0xDE, 0x400...0x42F: return .capital
    case 0xDF...0xFF, 0x430...0x45F, 0x620...0x63F, 0x641...0x64A: return .letter
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF, 0x300...0x36F, 0x640,
      0x64B...0x65F:
      return .joiner
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: return .ideograph
    default: break
    }
    let properties = scalar.properties
    guard properties.isAlphabetic else { return .mark }
    return properties.isUppercase ? .capital : .letter
  }

  private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !scalar.isASCII else { return scalar }
    let zero: UInt32 = scalar.value < 0x6F0 ? 0x660 : 0x6F0
    return Unicode.Scalar(UInt8(truncatingIfNeeded: 0x30 + scalar.value - zero))
  }

  private static func foldedMark(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC, 0x60: "'"
    case 0x2010...0x2015, 0x2212: "-"
    case 0xFF08: "("
    case 0xFF09: ")"
    case 0xFF0C, 0x60C: ","
    case 0xFF1A: ":"
    case 0xFF1B, 0x61B: ";"
    default: String(scalar)
    }
  }
}
