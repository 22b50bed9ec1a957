/// The fields over a letter that came by mail: its subject names it.
enum MailHead {
  /// The subject among the fields at a text's head; nil where it is no mail.
  static func subject(of drafts: [Draft]) -> String? {
    let lines = drafts.prefix(8).flatMap { $0.text.lines(atMost: 8) }
    var subject: String?
    var isMail = false
    for line in lines.prefix(8) {
      guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let field = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace)
      if senders.contains(field) { isMail = true }
      if subjects.contains(field), subject == nil, !value.isEmpty {
        subject = value.joined(separator: " ")
      }
    }
    return isMail ? subject : nil
  }

  private static let senders: Set<String> = ["from", "de", "expéditeur", "от", "من", "发件人"]
  private static let subjects: Set<String> = [
    "subject", "objet", "sujet", "asunto", "тема", "الموضوع", "主题",
  ]
}
