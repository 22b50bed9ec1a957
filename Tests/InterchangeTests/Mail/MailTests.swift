import Interchange
import Testing

@Suite("Mail")
struct MailTests {
  private static func mail(_ lines: [String]) -> MailMessage? {
    MailMessage(Array(lines.joined(separator: "\r\n").utf8))
  }

  private static let head = [
    "From: =?utf-8?B?w4ls?= =?utf-8?Q?a_Doe?= <ela@example.org>",
    "Subject: Our =?utf-8?q?contribution?=", "MIME-Version: 1.0",
  ]

  @Test("Attachments are the contributions; a picture in the words and a signature are not")
  func attachments() throws {
    let mail = try #require(
      Self.mail(
        Self.head + [
          "Content-Type: multipart/mixed; boundary=\"b 1\"", "", "preamble", "--b 1",
          "Content-Type: text/plain", "", "Please find it attached.", "--b 1",
          "Content-Type: image/png; name=logo.png", "Content-ID: <a>",
          "Content-Transfer-Encoding: base64", "", "AAAA", "--b 1",
          "Content-Type: application/octet-stream",
          "Content-Disposition: attachment; filename*0*=utf-8''na%C3%AF; filename*1=ve.txt",
          "Content-Transfer-Encoding: base64", "", "SGVs", "bG8=", "--b 1--", "after",
        ]))
    #expect(mail.sender == "ela@example.org")
    #expect(mail.subject == "Our contribution")
    #expect(mail.contributions({ _ in true }).parts.map(\.name) == ["naïve.txt"])
    #expect(
      mail.contributions({ _ in true }).parts.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "Hello"
      ])
  }

  @Test("A mail without attachments is a contribution itself, under its head, in UTF-8")
  func words() throws {
    let bytes =
      Array(
        (Self.head + [
          "Content-Type: text/plain; charset=iso-8859-1",
          "Content-Transfer-Encoding: quoted-printable", "", "Nous recommandons qu=E0 l=",
          "'avenir",
        ]).joined(separator: "\r\n").utf8)
    let mail = try #require(MailMessage(bytes))
    let part = try #require(mail.contributions({ _ in true }).parts.first)
    #expect(part.name == "Our contribution.txt")
    #expect(
      String(decoding: part.bytes, as: UTF8.self)
        == "From: Éla Doe <ela@example.org>\nSubject: Our contribution\n\n"
        + "Nous recommandons quà l'avenir")
  }

  @Test("A forwarded mail's attachments are found; what is no mail is none")
  func forwarded() throws {
    let inner =
      Self.head + [
        "Content-Type: text/html; name=a.html", "Content-Disposition: attachment", "", "<p>x</p>",
      ]
    let mail = try #require(
      Self.mail(Self.head + ["Content-Type: message/rfc822", ""] + inner))
    #expect(mail.contributions({ _ in true }).parts.map(\.name) == ["a.html"])
    for bytes in [[], Array("Dear all\n\nwords".utf8), [0, 1, 2, 10, 10]] {
      #expect(MailMessage(bytes) == nil)
    }
  }

  @Test("A mail cut off anywhere, or with any byte changed, is read without a crash")
  func damaged() {
    let bytes = Array(
      (Self.head + [
        "Content-Type: multipart/mixed; boundary=b", "", "--b",
        "Content-Disposition: attachment; filename=\"a;\\\"b.txt\"",
        "Content-Transfer-Encoding: quoted-printable", "", "a=3D=", "b", "--b--",
      ]).joined(separator: "\n").utf8)
    for end in bytes.indices {
      _ = MailMessage(Array(bytes[..<end]))
      for byte in [UInt8(ascii: "="), UInt8(ascii: "%"), 0x0A, 0xFF] {
        var damaged = bytes
        damaged[end] = byte
        _ = MailMessage(damaged)
      }
    }
    #expect(MailMessage(bytes)?.contributions({ _ in true }).parts.first?.name == "a;\"b.txt")
  }
}
