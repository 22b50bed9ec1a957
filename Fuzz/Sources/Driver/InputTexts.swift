/// A base and the texts of up to four proponents, made of an input: pieces between zero bytes, each
/// a line a paragraph.
///
/// A piece that begins with 1 is the base with one line replaced, put in or left out, so that many
/// inputs are versions of one text: then a byte for the line and one for what is done with it.
public struct InputTexts {
  public let base: [[UInt8]]
  public private(set) var own: [String: [[UInt8]]] = [:]

  private static let names = ["Azel", "Bruma", "Corvain", "Dorn"]

  public init?(_ input: UnsafeBufferPointer<UInt8>, limit: Int) {
    guard input.count <= limit else { return nil }
    let pieces = input.split(separator: 0, omittingEmptySubsequences: false).prefix(5)
    guard let first = pieces.first, pieces.count > 1 else { return nil }
    base = Self.paragraphs(first)
    for (name, piece) in zip(Self.names, pieces.dropFirst()) {
      own[name] = piece.first == 1 ? edited(piece.dropFirst()) : Self.paragraphs(piece)
    }
  }

  private func edited(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> [[UInt8]] {
    var (lines, rest) = (base, piece)
    while let line = rest.popFirst(), let how = rest.popFirst() {
      let text = Self.repaired(rest.prefix { $0 != 2 })
      rest = rest.drop { $0 != 2 }.dropFirst()
      let at = Int(line) % (lines.count + 1)
      switch how % 5 {
      case 0: lines.insert(text, at: at)
      case 1 where at < lines.count: lines.remove(at: at)
      case 2 where at < lines.count: lines[at] = text
      case 3 where at < lines.count:
        let moved = lines.remove(at: at)
        lines.insert(moved, at: Int(how) % (lines.count + 1))
      case 4 where at < lines.count:
        var words = lines[at].split(separator: 0x20, omittingEmptySubsequences: false)
        words.insert(text[...], at: Int(how) % (words.count + 1))
        lines[at] = Array(words.joined(separator: [0x20]))
      default: break
      }
    }
    return lines
  }

  private static func paragraphs(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> [[UInt8]] {
    piece.split(separator: 0x0A, omittingEmptySubsequences: false).map(repaired)
  }

  /// Valid UTF-8 without controls, as a file's text is.
  private static func repaired(_ bytes: some Collection<UInt8>) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap { scalar -> [UInt8] in
      let isText =
        scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && scalar.value & 0xFFFE != 0xFFFE
      return Array(String(isText ? scalar : " ").utf8)
    }
  }
}
