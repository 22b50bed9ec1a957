import Interchange
import Testing
import Texts

/// Mail given as a file: what is read of it as text, and what only as a warning.
@Suite struct ReadMailTests {
  private static func read(_ lines: [String], named name: String = "a.eml") async throws -> Reading
  {
    try await SourceFile(name: name, bytes: Array(lines.joined(separator: "\r\n").utf8)).read()
  }

  private static let head = [
    "Received: from mx.example.org by desk.example.org; Mon, 3 Mar 2031 09:00:00 +0000",
    "From: =?utf-8?B?w4ls?= =?utf-8?Q?a_Oz?= <ela@example.org>", "To: desk@example.org",
    "Date: Mon, 3 Mar 2031 09:00:00 +0000", "Subject: Wells of the northern ports",
    "MIME-Version: 1.0",
  ]

  private static func part(_ type: String, _ more: [String] = [], _ words: String...) -> [String] {
    ["--b", "Content-Type: \(type)"] + more + [""] + words
  }

  private static func mixed(_ kind: String, _ parts: [String]...) -> [String] {
    head + ["Content-Type: multipart/\(kind); boundary=b", ""] + parts.flatMap { $0 } + ["--b--"]
  }

  private static let file = ["Content-Disposition: attachment; filename=\"wells.txt\""]

  @Test("The words are the text, whatever the file is called; subject and sender stand beside it")
  func words() async throws {
    let mail =
      Self.head + [
        "Content-Type: text/plain; charset=iso-8859-1; format=flowed",
        "Content-Transfer-Encoding: quoted-printable", "",
        "We recommend that every port=20", "count its wells.", "", "Nous aussi, =E0 l'avenir.",
      ]
    for name in ["a.eml", "a.txt", "-", "a"] {
      let reading = try await Self.read(mail, named: name)
      #expect(
        reading.text.clauses.map(\.text)
          == ["We recommend that every port count its wells.", "Nous aussi, à l'avenir."])
      #expect(reading.text.title == "Wells of the northern ports")
      #expect(reading.text.submitters.isEmpty)
      let told = reading.warnings.filter { $0.code == .mail }.map(\.message)
      #expect(told.count == 1)
      #expect(told.first?.contains("Éla Oz <ela@example.org>") == true)
      #expect(reading.warnings.contains { $0.code == .wrongEnding } == (name == "a.txt"))
    }
  }

  private static let answers: [(answer: [String], quoted: [String])] = [
    (
      [
        "Oz recommends that wells be counted.", "", "On Fri, 28 Feb 2031 at 18:00, The Desk",
        "<desk@example.org> wrote:", "> Dear all,", ">", "> Ports should count their ferries",
        "> too.",
      ],
      ["On Fri, 28 Feb 2031 at 18:00, The Desk <desk@example.org> wrote:", "Dear all,"]
    ),
    (
      [
        "> Should wells be counted?", "", "Oz recommends that wells be counted.", "",
        "> Ports should count their ferries.",
      ],
      ["Should wells be counted?", "Ports should count their ferries."]
    ),
    (
      [
        "Oz recommends that wells be counted.", "", "Ela Oz", "",
        "________________________________",
        "From: The Desk <desk@example.org>", "Sent: Friday, 28 February 2031 18:00",
        "To: All delegations", "Subject: Call for inputs", "", "Ports should count their ferries.",
      ],
      ["Ports should count their ferries."]
    ),
    (
      [
        "Oz recommande que les puits soient comptés.", "", "-----Message d'origine-----",
        "De : Le bureau", "Envoyé : vendredi 28 février 2031 18:00", "Objet : Appel", "",
        "Les ports devraient compter leurs bacs.",
      ],
      ["Les ports devraient compter leurs bacs."]
    ),
  ]

  @Test("What a mail repeats of the one it answers is a quotation", arguments: answers)
  func answered(answer: [String], quoted: [String]) async throws {
    let reading = try await Self.read(
      Self.head + ["Content-Type: text/plain; charset=utf-8", ""] + answer)
    let quotations = reading.text.clauses.filter { $0.kind == .quote }.map(\.text)
    #expect(Set(quoted).isSubset(of: quotations), "\(quotations)")
    let own = reading.text.clauses.filter { $0.kind != .quote }.map(\.text)
    #expect(own.contains { $0.contains("recomm") })
    #expect(!own.contains { $0.contains("ferries") || $0.contains("bacs") })
    #expect(reading.text.date == nil, "the day of the mail that is answered is not its own")
  }

  @Test("What a mail passes on is meant to be read")
  func passedOn() async throws {
    var head = Self.head
    head[4] = "Subject: Fwd: Wells of the northern ports"
    let reading = try await Self.read(
      head + [
        "Content-Type: text/plain; charset=utf-8", "", "For filing.", "",
        "---------- Forwarded message ---------", "From: Ela Oz <ela@example.org>",
        "Date: Fri, 28 Feb 2031", "Subject: Wells of the northern ports", "To: The Desk", "",
        "Oz recommends that wells be counted.",
      ])
    #expect(!reading.text.clauses.contains { $0.kind == .quote })
  }

  @Test("A text's own title stays; the plain rendering is read, the page where there is no other")
  func renderings() async throws {
    let page = Self.part("text/html", [], "<h1>On wells</h1><p>Count <b>them</b>.</p><h2>Why</h2>")
    let plain = Self.part("text/plain", [], "Count them.")
    let both = try await Self.read(Self.mixed("alternative", plain, page))
    #expect(both.text.clauses.map(\.text) == ["Count them."])
    let empty = Self.part("text/plain", [], "")
    for parts in [[page], [empty, page]] {
      let reading = try await Self.read(Self.mixed("alternative", parts.flatMap { $0 }))
      #expect(reading.text.clauses.map(\.text) == ["On wells", "Count them.", "Why"])
      #expect(reading.text.title == "On wells")
    }
  }

  @Test(
    "The sender's name at the end is no title",
    arguments: [
      ["Dear Ida,", "", "Ports shall count wells.", "", "Kind regards,", "", "Ela Oz"],
      ["Ports shall count wells.", "", "Ela Oz"],
    ])
  func closing(lines: [String]) async throws {
    let reading = try await Self.read(Self.head + [""] + lines)
    #expect(reading.text.title == "Wells of the northern ports")
  }

  @Test("Words before and behind an attachment are read, and it is named")
  func attachments() async throws {
    let reading = try await Self.read(
      Self.mixed(
        "mixed", Self.part("text/plain", [], "Count the wells."),
        Self.part("text/plain", Self.file, "Not here."),
        Self.part("image/png; name=logo.png", ["Content-ID: <l>"], "AAAA"),
        Self.part("application/pgp-signature; name=s.asc", [], "AAAA"),
        Self.part("text/plain", [], "Sent by the list of ports.")))
    #expect(
      reading.text.clauses.map(\.text) == ["Count the wells.", "Sent by the list of ports."])
    let told = reading.warnings.filter { $0.code == .missingPart }.map(\.message)
    #expect(told.count == 1)
    #expect(told.first?.contains("“wells.txt”") == true)
    #expect(reading.warnings.contains { $0.message.contains("“logo.png”") })
    #expect(!reading.warnings.contains { $0.message.contains("s.asc") })
  }

  @Test("The one attachment of a mail without words is read; of several none is guessed at")
  func lone() async throws {
    let attached = Self.part("text/plain", Self.file, "We recommend that wells be counted.")
    let blank = Self.part("text/html", [], "<html><body> </body></html>")
    let reading = try await Self.read(Self.mixed("mixed", blank, attached))
    #expect(reading.text.clauses.map(\.text) == ["We recommend that wells be counted."])
    #expect(reading.warnings.contains { $0.message.contains("“wells.txt”, attached to it, was") })
    await #expect(throws: InterchangeFailure.self) {
      try await Self.read(Self.mixed("mixed", blank, attached, attached))
    }
  }

  @Test("A forwarded mail is read under its own head, and its files are the mail's")
  func forwarded() async throws {
    let inner = ["Subject: Inner", "MIME-Version: 1.0", "From: o@example.org", "", "Few wells."]
    let reading = try await Self.read(
      Self.mixed(
        "mixed", Self.part("text/plain", [], "See below."),
        ["--b", "Content-Type: message/rfc822", ""] + inner))
    let text = reading.text.clauses.map(\.text).joined(separator: "|")
    for words in ["See below.", "From: o@example.org", "Subject: Inner", "Few wells."] {
      #expect(text.contains(words))
    }
  }

  @Test("A mail that breaks off is read with a warning")
  func cut() async throws {
    let whole = Self.mixed("mixed", Self.part("text/plain", [], "Few wells."))
    let reading = try await Self.read(whole.dropLast())
    #expect(reading.text.clauses.map(\.text) == ["Few wells."])
    #expect(reading.warnings.contains { $0.code == .missingPart })
  }

  @Test(
    "A memorandum is no mail, nor is a text that only speaks of one",
    arguments: [
      [
        "From: Delegation of Aro", "To: The Chair", "Date: 3 March 2031", "Subject: Wells", "", "x",
      ],
      ["From: Ida <ida@example.org>", "Sent: Monday 9:00", "Subject: Wells", "", "Few wells."],
      ["Date: 3 March 2031", "", "Received: nothing."], ["Note: all", "", "MIME-Version: 1.0"],
    ])
  func memoranda(lines: [String]) async throws {
    let reading = try await Self.read(lines, named: "a.txt")
    #expect(!reading.warnings.contains { $0.code == .mail })
    let text = reading.text.clauses.map(\.text).joined(separator: " ")
    for word in lines.joined(separator: " ").split(separator: " ") { #expect(text.contains(word)) }
  }

  @Test("A file that is only called a mail is read as what it is")
  func misnamed() async throws {
    let reading = try await Self.read(["Few wells."])
    #expect(reading.text.clauses.map(\.text) == ["Few wells."])
    #expect(reading.warnings.contains { $0.code == .wrongEnding })
  }
}
