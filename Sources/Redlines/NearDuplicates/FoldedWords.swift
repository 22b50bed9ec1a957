/// Cuts texts into folded words, each kept as a hash of 64 bits.
///
/// A word is a run of letters and digits, compatibility forms and letter case aside. One reader
/// serves many texts, one after the other, and remembers the letters that it met.
struct FoldedWords: Sendable {
  /// The words of the text that was read last, in order.
  private(set) var words: [UInt64] = []
  /// What is known of the scalars of the basic plane: the folded scalar, or a `Known`.
  private var known = [UInt32](repeating: Known.nothing, count: 1 << 16)

  private enum Known {
    static let nothing: UInt32 = 0
    static let separates: UInt32 = 1
    static let composes: UInt32 = 2
    static let isSeveral: UInt32 = 3
  }

  /// Reads a text; linear in its length.
  mutating func read(_ text: String) {
    var text = text
    guard !text.withUTF8({ cut($0, isComposed: false) }) else { return }
    var composed = LetterFolding.composed(text)
    composed.withUTF8 { _ = cut($0, isComposed: true) }
  }

  /// Whether the text was read to its end: a mark that composes ends it, unless that is done.
  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, isComposed: Bool) -> Bool {
    words.removeAll(keepingCapacity: true)
    var word = HashedWord()
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      guard byte < 0x80 else {
        let (scalar, width) = Self.scalar(at: at, in: bytes)
        at += width
        switch knowledge(of: scalar) {
        case Known.separates: end(&word)
        case Known.composes:
          if !isComposed { return false }
          end(&word)
        case Known.isSeveral: take(LetterFolding.fold(scalar), into: &word)
        case let folded: word.take(scalar: folded)
        }
        continue
      }
      at += 1
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        word.take(small)
      } else if byte &- 0x30 < 10 {
        word.take(byte)
      } else {
        end(&word)
      }
    }
    end(&word)
    return true
  }

  private mutating func end(_ word: inout HashedWord) {
    guard !word.isEmpty else { return }
    words.append(word.hash)
    word = HashedWord()
  }

  private mutating func take(_ folded: [Unicode.Scalar], into word: inout HashedWord) {
    for scalar in folded {
      if scalar == LetterFolding.separator { end(&word) } else { word.take(scalar: scalar.value) }
    }
  }

  private mutating func knowledge(of scalar: Unicode.Scalar) -> UInt32 {
    guard scalar.value < 1 << 16 else { return Self.look(at: scalar) }
    let place = Int(scalar.value)
    if known[place] == Known.nothing { known[place] = Self.look(at: scalar) }
    return known[place]
  }

  private static func look(at scalar: Unicode.Scalar) -> UInt32 {
    if LetterFolding.mayCompose(scalar) { return Known.composes }
    let folded = LetterFolding.fold(scalar)
    if folded.count > 1 { return Known.isSeveral }
    return folded[0] == LetterFolding.separator ? Known.separates : folded[0].value
  }

  /// The scalar of two to four bytes, which are valid: they stand in a string.
  private static func scalar(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (Unicode.Scalar, width: Int) {
    let width = bytes[start] < 0xE0 ? 2 : bytes[start] < 0xF0 ? 3 : 4
    var value = UInt32(bytes[start]) & (0x7F >> UInt32(width))
    for at in (start + 1)..<min(start + width, bytes.count) {
      value = value << 6 | UInt32(bytes[at] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? LetterFolding.separator, width)
  }
}

/// A word's hash while its letters come in, eight bytes at a time.
private struct HashedWord {
  private var mixedSoFar: UInt64 = 0
  private var packed: UInt64 = 0
  private var length: UInt64 = 0

  var isEmpty: Bool { length == 0 }
  var hash: UInt64 { mixed(mixedSoFar &+ length, packed) }

  mutating func take(_ byte: UInt8) {
    packed = packed << 8 | UInt64(byte)
    length += 1
    if length & 7 == 0 {
      mixedSoFar = mixed(mixedSoFar, packed)
      packed = 0
    }
  }

  /// Takes a scalar as its low bytes; three of them hold any, and none of a letter's is an ASCII
  /// letter's own three.
  mutating func take(scalar: UInt32) {
    if scalar >= 0x80 {
      take(UInt8(truncatingIfNeeded: scalar >> 16) | 0x80)
      take(UInt8(truncatingIfNeeded: scalar >> 8))
    }
    take(UInt8(truncatingIfNeeded: scalar))
  }
}
