internal import Texts

/// A text file's bytes as UTF-8, whatever they were.
struct DecodedText {
  private(set) var utf8: [UInt8]
  private(set) var warnings: [SourceWarning] = []

  /// Reads UTF-8, UTF-16, Windows-1252 and the encodings of other scripts.
  ///
  /// A few broken bytes in a text that is otherwise UTF-8 are read as Windows-1252 one by one.
  ///
  /// - Throws: `.badContent` where the file is empty or holds no text.
  init(_ file: SourceFile) throws(InterchangeFailure) {
    let bytes = file.bytes
    guard !bytes.isEmpty else {
      throw .badContent(
        file: file.name, place: nil, problem: "the file is empty",
        remedy: "send the file again")
    }
    if let program = DecodedText.programOfBinary(bytes) {
      throw .badContent(
        file: file.name, place: nil, problem: "this is no text but \(program)",
        remedy: "give the file the ending that belongs to it")
    }
    if let wide = Charset.wide(bytes) {
      utf8 = wide
    } else {
      utf8 = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
      if String(validating: utf8, as: UTF8.self) == nil { repair() }
    }
    let controls = utf8.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    guard controls * 100 <= utf8.count else {
      throw .badContent(
        file: file.name, place: nil, problem: "this is no text but binary data",
        remedy: "export the document as .docx, .pdf or plain text")
    }
    if controls > 0 {
      utf8.removeAll { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
      warnings.append(
        SourceWarning(.unreadablePart, "\(controls) control characters in the text were left out"))
    }
  }

  private static func programOfBinary(_ bytes: [UInt8]) -> String? {
    let heads: [([UInt8], String)] = [
      (Array("%PDF-".utf8), "a PDF"), ([0x50, 0x4B, 0x03, 0x04], "a zip archive (Word, ODT)"),
      ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Word file (.doc)"), (Array("{\\rtf".utf8), "an RTF file"),
      ([0x47, 0x49, 0x46, 0x38], "a picture (GIF)"), ([0x1F, 0x8B], "a compressed file"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]
    return heads.first { bytes.starts(with: $0.0) }?.1
  }

  /// Bytes that are no UTF-8 are read as Windows-1252: all bytes above 127, or where the text is
  /// UTF-8 for the rest, only those.
  private mutating func repair() {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(utf8.count * 9 / 8)
    var broken = 0
    var whole = 0
    var at = 0
    while at < utf8.count {
      let size = DecodedText.sequenceLength(utf8, at: at)
      if size == 0 {
        repaired += Array(String(DecodedText.windows1252(utf8[at])).utf8)
        broken += 1
        at += 1
      } else {
        repaired += utf8[at..<(at + size)]
        if size > 1 { whole += 1 }
        at += size
      }
    }
    if whole >= 4 * broken {
      utf8 = repaired
      warnings.append(
        SourceWarning(
          .unreadablePart,
          "\(broken) bytes are no UTF-8 and were read as Windows-1252; check the letters there"))
    } else if let charset = Charset.ofOtherScript(utf8),
      let converted = Charset.converted(utf8, from: charset)
    {
      utf8 = converted
    } else {
      utf8 = utf8.flatMap { byte in
        byte < 0x80 ? [byte] : Array(String(DecodedText.windows1252(byte)).utf8)
      }
    }
  }

  /// The length of the well-formed sequence at a place, 0 where there is none.
  private static func sequenceLength(_ bytes: [UInt8], at: Int) -> Int {
    let first = bytes[at]
    let size =
      switch first {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard size > 1 else { return size }
    guard at + size <= bytes.count,
      String(validating: bytes[at..<(at + size)], as: UTF8.self) != nil
    else { return 0 }
    return size
  }

  /// A byte of Windows-1252; the five bytes that it leaves open are those of Latin-1.
  private static func windows1252(_ byte: UInt8) -> Character {
    guard (0x80...0x9F).contains(byte) else { return Character(Unicode.Scalar(byte)) }
    let table: [Character] = [
      "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž",
      "\u{8F}", "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}",
      "ž", "Ÿ",
    ]
    return table[Int(byte) - 0x80]
  }
}
