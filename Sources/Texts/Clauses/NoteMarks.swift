/// The marks `[^N]` of notes in running text.
public enum NoteMarks {
  /// The labels in order; linear in the length of the text.
  public static func labels(in text: String) -> [String] {
    text.holds("[") ? ranges(in: Array(text.utf8)).map(\.label) : []
  }

  /// Where the marks stand in UTF-8, and their labels.
  public static func ranges(in bytes: [UInt8]) -> [(range: Range<Int>, label: String)] {
    var found: [(Range<Int>, String)] = []
    var at = 0
    while at + 3 < bytes.count {
      guard bytes[at] == UInt8(ascii: "["), bytes[at + 1] == UInt8(ascii: "^") else {
        at += 1
        continue
      }
      var end = at + 2
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "]"),
        bytes[end] != UInt8(ascii: "[")
      {
        end += 1
      }
      if end < bytes.count, end > at + 2, bytes[end] == UInt8(ascii: "]") {
        found.append((at..<(end + 1), String(decoding: bytes[(at + 2)..<end], as: UTF8.self)))
        at = end + 1
      } else {
        at = end
      }
    }
    return found
  }

  /// The text without marks.
  public static func without(in text: String) -> String {
    guard text.holds("[") else { return text }
    return String(decoding: without(in: Array(text.utf8)), as: UTF8.self)
  }

  /// UTF-8 without marks.
  public static func without(in bytes: [UInt8]) -> [UInt8] {
    replacing(in: bytes) { _, _ in [] }
  }

  /// UTF-8 with something else in the place of each mark, by where it stands and its label.
  public static func replacing(
    in bytes: [UInt8], by other: (Range<Int>, String) -> [UInt8]
  ) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    for (range, label) in ranges(in: bytes) {
      out += bytes[at..<range.lowerBound]
      out += other(range, label)
      at = range.upperBound
    }
    return out + bytes[at...]
  }
}
