/// What else a file may be that is named .docx: said in a user's words.
struct WordDisguise {
  let problem: ProblemSentence
  let remedy: ProblemSentence

  /// Nil where the bytes begin like a zip archive, which a .docx is, or are the rest of one.
  init?(_ bytes: [UInt8]) {
    let again: ProblemSentence = "open it in Word and save it as .docx"
    if bytes.isEmpty {
      (problem, remedy) = ("it is empty", "send the file once more")
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // An OLE2 compound file: a package under encryption, or Word's format before 2007.
      if Self.holds("EncryptedPackage", in: bytes) {
        (problem, remedy) = ("it is locked with a password", "save a copy without the password")
      } else {
        (problem, remedy) = ("it is a Word file of the format before 2007 or is locked", again)
      }
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      (problem, remedy) = ("it is rich text (RTF) under the name of a Word file", again)
    } else if bytes.starts(with: Array("%PDF".utf8)) {
      (problem, remedy) = ("it is a PDF under the name of a Word file", "give it the ending .pdf")
    } else if bytes.starts(with: [0x50, 0x4B]) || CutArchive(bytes) != nil {
      return nil
    } else {
      (problem, remedy) = ("it is not a Word file", again)
    }
  }

  /// Whether a directory entry of this name (UTF-16, little-endian) stands in a compound file.
  private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    guard bytes.count >= wanted.count else { return false }
    // Entries begin at multiples of 128 bytes.
    return stride(from: 0, through: bytes.count - wanted.count, by: 128).contains { at in
      bytes[at..<(at + wanted.count)].elementsEqual(wanted)
    }
  }
}
