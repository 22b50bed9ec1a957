/// What stands in a mail's parts, found by walking through them in their order.
struct MailParts {
  private(set) var words: [MailMessage.Words] = []
  private(set) var attachments: [MailMessage.Part] = []
  private(set) var others: [String] = []
  private(set) var isPartial = false
  private var count = 0

  mutating func take(_ entity: MailEntity, depth: Int) {
    count += 1
    guard depth < 20, count < 1_000 else {
      isPartial = true
      return
    }
    if entity.type.hasPrefix("multipart/") {
      takeParts(of: entity, depth: depth)
    } else if entity.isSignature {
      return
    } else if let name = entity.fileName {
      let content = entity.content
      if Self.isMail(entity, named: name, content), let inner = MailEntity(content[...]) {
        takeForwarded(inner, depth: depth)
      } else if entity.isDecoration {
        others.append(name)
      } else {
        attachments.append(MailMessage.Part(name: name, bytes: content))
      }
    } else if entity.isDecoration {
      others.append(entity.type)
    } else if !["text/css", "text/javascript"].contains(entity.type) {
      words.append(entity.words)
    }
  }

  private static func isMail(_ entity: MailEntity, named name: String, _ content: [UInt8]) -> Bool {
    entity.type == "message/rfc822" || MailMessage.isNamedAsMail(name)
      || MailMessage.begins(content[...])
  }

  private mutating func takeParts(of entity: MailEntity, depth: Int) {
    let (parts, isWhole) = entity.split()
    isPartial = isPartial || !isWhole
    if parts.isEmpty {
      words.append(entity.words)
    } else if entity.type == "multipart/alternative" {
      takeBest(of: parts, depth: depth)
    } else if entity.type == "multipart/related" {
      // The first is the page; the others are what it shows.
      take(parts[0], depth: depth + 1)
      for part in parts.dropFirst() {
        if part.fileName == nil, part.type == "text/html" {
          others.append(part.header("content-location") ?? part.type)
        } else {
          take(part, depth: depth + 1)
        }
      }
    } else {
      for part in parts { take(part, depth: depth + 1) }
    }
  }

  /// Of several renderings of the same the plain one, unless it is empty; what is attached to any.
  private mutating func takeBest(of parts: [MailEntity], depth: Int) {
    var renderings: [[MailMessage.Words]] = []
    for part in parts {
      let rendering = under(part, depth: depth + 1)
      if !rendering.isEmpty { renderings.append(rendering) }
    }
    let full = renderings.filter { $0.contains { !$0.isBlank } }
    words += full.first { $0.allSatisfy { !$0.isHTML } } ?? full.first ?? renderings.first ?? []
  }

  /// A mail in the mail, under its own head where it has words.
  private mutating func takeForwarded(_ mail: MailEntity, depth: Int) {
    let inner = under(mail, depth: depth + 1)
    guard inner.contains(where: { !$0.isBlank }) else { return }
    let head = MailMessage.head(
      author: mail.header("from").map(MailWords.decoded), date: mail.header("date"),
      subject: mail.header("subject").map(MailWords.decoded))
    if !head.isEmpty { words.append(MailMessage.Words(bytes: Array(head.utf8), isHTML: false)) }
    words += inner
  }

  /// The words of a part; what else is in it is taken.
  private mutating func under(_ part: MailEntity, depth: Int) -> [MailMessage.Words] {
    let before = words
    words = []
    take(part, depth: depth)
    defer { words = before }
    return words
  }
}
