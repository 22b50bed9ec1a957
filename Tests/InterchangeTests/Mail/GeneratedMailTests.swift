import Interchange
import Testing
import Texts

/// No word of a mail is lost between what its sender wrote and what it repeats of another's.
@Suite struct GeneratedMailTests {
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// A mail of stretches, own and quoted, by every habit of quoting.
  private struct GeneratedMail {
    private var state: UInt64
    private(set) var lines: [String] = []
    private(set) var own: [String] = []
    private(set) var quoted: [String] = []
    private var count = 0

    init(seed: UInt64) {
      state = seed &* 2 &+ 1
      addOwn()
      for _ in 0..<(1 + below(4)) {
        switch below(3) {
        case 0: addOwn()
        case 1: addMarked(with: ">", introduced: true)
        default: addMarked(with: below(2) == 0 ? "> " : "> > ", introduced: below(2) == 0)
        }
      }
      if below(2) == 0 { addAnswered() }
    }

    private mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
    }

    /// A word that no other place has: `rinbako`.
    private mutating func word() -> String {
      count += 1
      let syllables = ["ba", "co", "de", "fi", "gra", "hu", "jo", "ke", "la", "mo"]
      let digits = String(10_000 + count * 7919 % 90_000)
      return digits.compactMap { $0.wholeNumberValue.map { syllables[$0] } }.joined()
    }

    private mutating func sentence() -> [String] {
      var words = (0..<(3 + below(6))).map { _ in word() }
      words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
      return words
    }

    /// Lines of at most a few words, some of them beginning as fields and signs of quoting do.
    private mutating func wrapped(_ words: [String]) -> [String] {
      let size = 3 + below(4)
      var rows = stride(from: 0, to: words.count, by: size).map {
        words[$0..<min($0 + size, words.count)].joined(separator: " ")
      }
      rows[rows.count - 1] += [".", ":", ";", " - x > y"][below(4)]
      return rows
    }

    private mutating func addOwn() {
      for _ in 0..<(1 + below(3)) {
        let words = sentence()
        own += words
        lines += wrapped(words) + [""]
      }
    }

    private mutating func addMarked(with sign: String, introduced: Bool) {
      if introduced {
        let words = sentence()
        quoted += words
        let half = words.count / 2
        lines += ["On Friday \(words[..<half].joined(separator: " "))"]
        let wrote = ["wrote:", "<oz@example.org>:", "a écrit :", "escribió:", "написала:", "写道："]
        let verb = wrote[below(wrote.count)]
        quoted += GeneratedMailTests.words(verb)
        lines += ["\(words[half...].joined(separator: " ")) \(verb)"]
      }
      for _ in 0..<(1 + below(3)) {
        let words = sentence()
        quoted += words
        lines += wrapped(words).map { sign + $0 } + [below(2) == 0 ? "" : ">"]
      }
      lines.append("")
    }

    /// The whole mail that is answered, under its fields.
    private mutating func addAnswered() {
      let (sender, subject) = (word(), word())
      let fields = [
        ("From", "Sent", "To", "Subject"), ("De", "Envoyé", "À", "Objet"),
        ("De", "Enviado el", "Para", "Asunto"), ("От", "Дата", "Кому", "Тема"),
      ][below(4)]
      if below(2) == 0 { lines.append(String(repeating: "_", count: 20)) }
      lines += [
        "\(fields.0): \(sender)", "\(fields.1): 28.02.2031", "\(fields.2): \(word())",
        "\(fields.3): \(subject)", "",
      ]
      quoted += [sender, subject]
      for _ in 0..<(1 + below(3)) {
        let words = sentence()
        quoted += words
        lines += wrapped(words) + [""]
      }
    }
  }

  @Test("Every word of an answer is read once, in its order, own and quoted", arguments: 0..<120)
  func everyWord(seed: UInt64) async throws {
    let mail = GeneratedMail(seed: seed)
    let bytes = Array(
      ([
        "From: Ela Oz <ela@example.org>", "Date: Mon, 3 Mar 2031 09:00:00 +0000",
        "Subject: Wells", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "",
      ] + mail.lines).joined(separator: "\r\n").utf8)
    let reading = try await SourceFile(name: "a.eml", bytes: bytes).read()
    let (quotes, others) = reading.text.clauses.reduce(into: ([String](), [String]())) {
      let words = Self.words("\($1.number?.printed ?? "") \($1.text)")
      if $1.kind == .quote { $0.0 += words } else { $0.1 += words }
    }
    let read = reading.text.clauses.flatMap {
      Self.words("\($0.number?.printed ?? "") \($0.text)")
    }
    #expect(read == mail.lines.flatMap(Self.words), "\(mail.lines)")
    #expect(Set(quotes).isSuperset(of: mail.quoted.map { $0.lowercased() }), "\(mail.lines)")
    #expect(Set(others).isSuperset(of: mail.own.map { $0.lowercased() }), "\(mail.lines)")
    // What the desk files of it reads the same.
    let part = try #require(MailMessage(bytes)?.contributions({ _ in true }).parts.first)
    let filed = try await SourceFile(name: part.name, bytes: part.bytes).read()
    let ending = filed.text.clauses.suffix(reading.text.clauses.count)
    #expect(ending.map(\.text) == reading.text.clauses.map(\.text))
    #expect(ending.map { $0.kind == .quote } == reading.text.clauses.map { $0.kind == .quote })
  }
}
