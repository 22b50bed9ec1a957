/// A line of the fields over a letter that came by mail: `From: Ann Example`, `Objet : Puits`.
public struct MailField: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case sender, subject
    /// Of those that stand with them: the day, who it is to.
    case other
  }

  public let kind: Kind
  /// What stands behind the colon, its spaces made one.
  public let value: String

  /// Nil where the line is no such field.
  public init?(_ line: some StringProtocol) {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = line[..<colon].lowercased().filter { !$0.isWhitespace && $0 != "*" }
    guard let kind = Self.kinds[name] else { return nil }
    self.kind = kind
    value = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// By name, without its spaces.
  private static let kinds: [String: Kind] = {
    let names: [(Kind, String)] = [
      (.sender, "from de expéditeur от من 发件人"),
      (.subject, "subject objet sujet asunto тема الموضوع 主题"),
      (
        .other,
        """
        sent date to cc envoyé à enviado enviadoel fecha para отправлено дата кому копия التاريخ \
        إلى 发送时间 收件人 抄送
        """
      ),
    ]
    let pairs = names.flatMap { kind, list in
      list.split(separator: " ").map { (String($0), kind) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}

extension MailField {
  /// The subject among the fields at a text's head; nil where it is no mail.
  static func subject(of drafts: [Draft]) -> String? {
    let lines = drafts.prefix(8).flatMap { $0.text.lines(atMost: 8) }
    let fields = lines.prefix(8).compactMap { MailField($0) }
    guard fields.contains(where: { $0.kind == .sender }) else { return nil }
    return fields.first { $0.kind == .subject && !$0.value.isEmpty }?.value
  }
}
