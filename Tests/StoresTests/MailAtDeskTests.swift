import Deliberations
import Foundation
import Secretariat
import Testing

/// What a mail brings to the desk.
@Suite("Mails at the desk")
struct MailAtDeskTests {
  struct Attached: Sendable {
    var name: String
    var type: String
    var content: String

    init(_ name: String, _ type: String, _ content: String) {
      (self.name, self.type, self.content) = (name, type, content)
    }
  }

  private static func mail(
    _ words: String, _ attached: [Attached]
  ) -> [UInt8] {
    var lines = [
      "From: Ela Doe <ela@example.org>", "Subject: From Orvenna", "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=b", "", "--b",
      "Content-Type: \(words.hasPrefix("<") ? "text/html" : "text/plain"); charset=utf-8", "",
      words,
    ]
    for part in attached {
      lines += [
        "--b", "Content-Type: \(part.type); name=\"\(part.name)\"",
        "Content-Disposition: attachment; filename=\"\(part.name)\"",
        "Content-Transfer-Encoding: base64", "",
        Data(part.content.utf8).base64EncodedString(),
      ]
    }
    return Array((lines + ["--b--", ""]).joined(separator: "\r\n").utf8)
  }

  private static let asking = """
    Contribution of Orvenna

    1. We recommend that springs be measured every month.

    2. We recommend that what was measured be published within a week.
    """
  private static let paper = Attached(
    "paper.md", "text/markdown", "# On wells\n\nWe recommend that wells be listed.\n")
  private static let program = Attached(
    "x.exe", "application/octet-stream", "MZ and so on\u{0}\u{1}")
  private static let notes = [
    """
    Dear Secretariat,

    Please find attached the contribution of Orvenna. Kindly confirm that you received it.

    Best regards,
    Ela Doe
    """,
    "Madame, Monsieur,\n\nVeuillez trouver ci-joint la contribution d’Orvenna.\n\nCordialement",
    "<html><head><style>p { margin: 0 }</style></head><body><p>Dear all,</p><p>our paper is "
      + "<b>attached</b>.</p></body></html>",
  ]

  private static func received(
    _ words: String, _ attached: [Attached]
  ) async throws -> (rows: [IntakeRow], receipts: [Receipt]) {
    var rows: [IntakeRow] = []
    var receipts: [Receipt] = []
    try await TestDesk.with(.sqlite) { desk in
      receipts = try await desk.secretariat.receive(
        mail: mail(words, attached), as: Delivery(body: "b1", way: .mail), in: TestDesk.forum,
        by: .program)
      try await desk.readAll()
      rows = try await desk.intakes()
    }
    return (rows, receipts)
  }

  @Test(
    "What a mail asks for itself comes in, whatever is attached to it",
    arguments: [
      [Attached("logo.png", "application/octet-stream", "GIF89a")], [program],
      [Attached("logo.png", "image/png", "PNG")],
      [Attached("a.zip", "application/zip", "PK\u{3}\u{4}")], [paper], [paper, program],
    ])
  func asks(attached: [Attached]) async throws {
    for words in [
      Self.asking, "<p>Contribution of Orvenna</p><p>We recommend that springs be measured.</p>",
    ] {
      let (rows, receipts) = try await Self.received(words, attached)
      let own = try #require(
        rows.first { $0.fileName.hasPrefix("From Orvenna.") }, "\(rows.map(\.fileName))")
      #expect(own.state == .read && own.foundCount > 0)
      let told = rows.map(\.fileName) + receipts.filter(\.isLeftOut).map(\.fileName)
      for part in attached { #expect(told.contains(part.name)) }
    }
  }

  @Test("A note that goes with a document is left out, and named", arguments: notes)
  func coveringNote(words: String) async throws {
    let (rows, receipts) = try await Self.received(words, [Self.paper])
    #expect(rows.map(\.fileName) == ["paper.md"])
    #expect(receipts.last?.outcome == .coveringNote)
    // It is all that there is to read where nothing else can be.
    let alone = try await Self.received(words, [Self.program])
    #expect(alone.rows.contains { $0.fileName.hasPrefix("From Orvenna.") && $0.state == .read })
  }
}
