internal import Texts

/// What is left of a zip archive whose end, with the list of its entries, is cut off or damaged.
///
/// Each entry has a head of its own before it: from these the list is written anew, so that libzip
/// reads the rest. The entry in which the file breaks off is kept as far as it goes.
struct CutArchive {
  private struct Entry {
    var head: Int
    var name: ArraySlice<UInt8>
    var content: Range<Int>
    var checksum: Int
    var size: Int
  }

  /// The bytes with a list of entries behind them.
  let mended: [UInt8]

  /// Nil where no entry is left.
  ///
  /// Linear in the number of bytes.
  init?(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    var at = 0
    while entries.count < 0xFFFF,
      let head = Self.place(of: [0x50, 0x4B, 3, 4], in: bytes, from: at)
    {
      guard let entry = Self.entry(at: head, in: bytes) else {
        at = head + 4
        continue
      }
      entries.append(entry)
      at = entry.content.upperBound
    }
    guard !entries.isEmpty, bytes.count < 1 << 31 else { return nil }
    var mended = bytes
    for entry in entries {
      let head = bytes[entry.head..<(entry.head + 30)]
      mended += [0x50, 0x4B, 1, 2, 20, 0, 20, 0]
      // Bit 3 says that sizes stand behind the content: they are in the list now.
      mended += [head[entry.head + 6] & ~8, head[entry.head + 7]]
      mended += head[(entry.head + 8)..<(entry.head + 14)]
      for value in [entry.checksum, entry.content.count, entry.size] {
        mended += Self.word(value, bytes: 4)
      }
      mended += Self.word(entry.name.count, bytes: 2) + [UInt8](repeating: 0, count: 12)
      mended += Self.word(entry.head, bytes: 4) + entry.name
    }
    let size = mended.count - bytes.count
    mended += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    mended += Self.word(entries.count, bytes: 2) + Self.word(entries.count, bytes: 2)
    mended += Self.word(size, bytes: 4) + Self.word(bytes.count, bytes: 4) + [0, 0]
    self.mended = mended
  }

  private static func entry(at head: Int, in bytes: [UInt8]) -> Entry? {
    guard head + 30 < bytes.count else { return nil }
    let nameSize = number(bytes, head + 26, bytes: 2)
    let start = head + 30 + nameSize + number(bytes, head + 28, bytes: 2)
    let method = number(bytes, head + 8, bytes: 2)
    guard (1...512).contains(nameSize), start < bytes.count, method == 0 || method == 8 else {
      return nil
    }
    var entry = Entry(
      head: head, name: bytes[(head + 30)..<(head + 30 + nameSize)], content: start..<bytes.count,
      checksum: number(bytes, head + 14, bytes: 4), size: number(bytes, head + 22, bytes: 4))
    let size = number(bytes, head + 18, bytes: 4)
    if bytes[head + 6] & 8 == 0 || size > 0 {
      entry.content = start..<min(bytes.count, start + size)
    } else if let end = sizesBehind(start, in: bytes) {
      entry.content = start..<end
      entry.checksum = number(bytes, end + 4, bytes: 4)
      entry.size = number(bytes, end + 12, bytes: 4)
    }
    return entry
  }

  /// Where the content that begins at a place ends: its sizes stand there, and one is its own.
  private static func sizesBehind(_ start: Int, in bytes: [UInt8]) -> Int? {
    var at = start
    while let place = place(of: [0x50, 0x4B, 7, 8], in: bytes, from: at) {
      if place + 16 <= bytes.count, number(bytes, place + 8, bytes: 4) == place - start {
        return place
      }
      at = place + 4
    }
    return nil
  }

  private static func place(of sign: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + sign.count <= bytes.count {
      if bytes[at] == sign[0], bytes[at + 1] == sign[1], bytes[at + 2] == sign[2],
        bytes[at + 3] == sign[3]
      {
        return at
      }
      at += 1
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ at: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }

  private static func word(_ value: Int, bytes count: Int) -> [UInt8] {
    (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) }
  }
}

extension SourceWarning {
  /// What is lost of an archive that is cut off or damaged; nil where it is whole.
  ///
  /// - Parameter listed: the entries that the file itself says it has, where it says so.
  static func lost(of archive: ZipArchive, listed: [String]) -> String? {
    guard archive.isMended || !archive.broken.isEmpty else { return nil }
    var message = "the file is cut off or damaged; what is left was read"
    if !archive.broken.isEmpty { message += "; of \(quoted(archive.broken)) only a part is left" }
    let there = Set(archive.names.map { $0.lowercased() })
    let missing = listed.filter { !there.contains($0.lowercased()) }
    if !missing.isEmpty { message += "; missing: \(quoted(missing))" }
    return archive.isMended && missing.isEmpty ? message + "; more may be missing" : message
  }

  /// That a text was read only up to a fault, and which words stand before it.
  static func brokenOff(_ fault: XMLEvents.Fault, after paragraphs: [SourceParagraph]) -> String {
    let last = paragraphs.last { !$0.text.isEmpty && !$0.isNote }?.text ?? ""
    let words = last.split { $0.isWhitespace }.suffix(8).joined(separator: " ")
    let place = words.isEmpty ? "" : ", after “\(words)”"
    return "damaged in line \(fault.line) (\(fault.problem)); read up to there\(place)"
  }
}

extension SourceParagraph {
  fileprivate var isNote: Bool {
    if case .note = role { true } else { false }
  }
}
