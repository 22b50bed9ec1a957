public import Texts

/// What a mail brings to a desk.
public struct MailContributions: Sendable {
  /// What of a mail is nobody's contribution.
  public enum LeftOut: Hashable, Sendable {
    /// A picture in the words, an invitation, a card: by its name.
    case ornament(String)
    /// Its own words, which only go with what is attached.
    case coveringNote
  }

  /// What is attached to it, then its own words.
  public var parts: [MailMessage.Part]
  public var leftOut: [LeftOut]
}

extension MailMessage {
  /// What is attached to it, and its own words, under its subject.
  ///
  /// Words that only go with an attachment are left out where one of those is a document: else the
  /// words are all that there is to read.
  /// - Parameter isCoveringNote: of what the mail says itself.
  public func contributions(_ isCoveringNote: (Reading) -> Bool) -> MailContributions {
    var leftOut = others.map { MailContributions.LeftOut.ornament($0) }
    guard let own = ownPart else { return MailContributions(parts: attachments, leftOut: leftOut) }
    if attachments.contains(where: \.isDocument) {
      let said = ownWords
      let reading = said.count > Self.noteLimit ? nil : Self.reading(said)
      if said.isBlank || reading.map(isCoveringNote) ?? false {
        if !said.isBlank { leftOut.append(.coveringNote) }
        return MailContributions(parts: attachments, leftOut: leftOut)
      }
    } else if !attachments.isEmpty, ownWords.isBlank {
      return MailContributions(parts: attachments, leftOut: leftOut)
    }
    return MailContributions(parts: attachments + [own], leftOut: leftOut)
  }

  /// No covering note is longer, in bytes.
  private static let noteLimit = 8_192

  private static func reading(_ words: [UInt8]) -> Reading? {
    let file = SourceFile(name: "mail.txt", bytes: words)
    return (try? PlainTextReader.flow(of: file)).map { StructureReader().read($0) }
  }

  /// What it says itself as a file: the whole mail where that alone tells what is quoted in it, or
  /// what else it brings.
  private var ownPart: Part? {
    guard let first = words.first else { return nil }
    let name = String((subject ?? "mail").prefix(100)).filter { !"/\\".contains($0) }
    if others.isEmpty, words.allSatisfy({ !$0.isHTML }), !repeatsAnother {
      let head = Self.head(author: author, date: nil, subject: subject)
      let text = words.map(\.bytes).joined(separator: "\n\n".utf8)
      return Part(name: "\(name).txt", bytes: Array(head.utf8) + [0x0A] + text)
    }
    if others.isEmpty, words.count == 1, first.isHTML {
      return Part(name: "\(name).html", bytes: first.bytes)
    }
    return Part(name: "\(name).eml", bytes: bytes)
  }

  /// Whether it quotes a mail that it answers, which the text alone would not tell apart.
  private var repeatsAnother: Bool {
    let isForwarded = MailQuotation.isForwarded(subject)
    return words.contains {
      MailQuotation.parts(of: $0.bytes, isForwarded: isForwarded).contains(where: \.isQuoted)
    }
  }

  /// What it says itself, without what it quotes, as plain text.
  private var ownWords: [UInt8] {
    let isForwarded = MailQuotation.isForwarded(subject)
    let own = words.flatMap { words in
      MailQuotation.parts(
        of: words.isHTML ? HTMLWords.plain(words.bytes) : words.bytes, isForwarded: isForwarded
      ).filter { !$0.isQuoted }.map(\.bytes)
    }
    return Array(own.joined(separator: "\n\n".utf8))
  }
}

extension [UInt8] {
  fileprivate var isBlank: Bool { allSatisfy(\.isASCIISpace) }
}

extension MailMessage.Part {
  /// Whether it is of a kind that can be read, as its first bytes say; archives by their name, for
  /// they are opened where nothing can be taken along.
  var isDocument: Bool {
    if bytes.starts(with: [0x50, 0x4B]) {
      return [.word, .openDocument].contains(FileFormat(fileName: name))
    }
    return (try? SourceFile(name: name, bytes: bytes).detectedFormat()) != nil
  }
}

/// The words of a page without its marks: enough to tell what kind of words they are.
enum HTMLWords {
  /// Linear.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        words.append(bytes[at])
        at += 1
        continue
      }
      let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
      let name = String(
        decoding: bytes[(at + 1)..<end].prefix { !$0.isASCIISpace && $0 != UInt8(ascii: "/") },
        as: UTF8.self
      ).lowercased()
      at = min(end + 1, bytes.count)
      if hidden.contains(name) {
        at = place(of: "</\(name)", in: bytes, from: at)
      } else if !inline.contains(name) {
        words.append(0x0A)
      }
    }
    return words
  }

  private static let hidden: Set<String> = ["style", "script", "title"]
  private static let inline: Set<String> = ["a", "b", "i", "u", "em", "strong", "span", "font"]

  private static func place(of end: String, in bytes: [UInt8], from start: Int) -> Int {
    let sought = Array(end.utf8)
    var at = start
    while at + sought.count <= bytes.count {
      let isThere =
        bytes[at] == sought[0]
        && bytes[at..<(at + sought.count)].elementsEqual(sought) { $0 == $1 || $0 | 0x20 == $1 }
      if isThere { return at }
      at += 1
    }
    return bytes.count
  }
}
