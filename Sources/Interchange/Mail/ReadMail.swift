internal import Texts

/// A mail read as a document: its own words, or the one document that is all it brings.
///
/// Who sends a mail need not be who submits: the sender is told in a warning, and no more.
struct MailReading {
  private let mail: MailMessage
  /// The mail's own words.
  let flow: SourceFlow
  /// The attached document, where the mail has no words of its own.
  let document: SourceFile?

  /// - Throws: `.badContent` where the mail is too large, or has several documents and no words.
  init(_ file: SourceFile, changes: ChangesReading) throws(InterchangeFailure) {
    guard let mail = MailMessage(file.bytes) else {
      throw .badContent(
        file: file.name, place: nil, problem: "the mail is damaged or too large",
        remedy: "save what is attached to it and give that")
    }
    self.mail = mail
    flow = try Self.flow(of: mail, file.name, changes)
    guard !flow.paragraphs.contains(where: { !$0.text.isEmpty }), let first = mail.attachments.first
    else {
      document = nil
      return
    }
    guard mail.attachments.count == 1 else {
      let names = SourceWarning.quoted(mail.attachments.map(\.name))
      throw .badContent(
        file: file.name, place: nil,
        problem: "the mail has no words of its own, but several files: \(names)",
        remedy: "save them and give each by itself")
    }
    document = SourceFile(name: "\(file.name), attachment \(first.name)", bytes: first.bytes)
  }

  private static func flow(
    of mail: MailMessage, _ name: String, _ changes: ChangesReading
  ) throws(InterchangeFailure) -> SourceFlow {
    var flow: SourceFlow?
    for words in mail.words where !words.isBlank {
      for read in try flows(of: words, in: mail, name, changes) {
        if flow == nil { flow = read } else { flow?.append(read) }
      }
    }
    return flow ?? SourceFlow()
  }

  /// What the mail repeats of the one that it answers is a quotation.
  private static func flows(
    of words: MailMessage.Words, in mail: MailMessage, _ name: String, _ changes: ChangesReading
  ) throws(InterchangeFailure) -> [SourceFlow] {
    let isForwarded = MailQuotation.isForwarded(mail.subject)
    if words.isHTML {
      var flow = try HTMLReader.flow(
        of: SourceFile(name: name, bytes: words.bytes), changes: changes)
      if !isForwarded, let start = MailQuotation.answered(flow.paragraphs.map(\.text)) {
        flow.quote(from: start)
      }
      return [flow]
    }
    var flows: [SourceFlow] = []
    for part in MailQuotation.parts(of: words.bytes, isForwarded: isForwarded) {
      guard part.lines.contains(where: { !$0.isEmpty }) else { continue }
      var flow = try PlainTextReader.flow(of: SourceFile(name: name, bytes: part.bytes))
      if part.isQuoted { flow.quote(from: 0) }
      flows.append(flow)
    }
    return flows
  }

  /// Names the text by the mail's subject where it has no title, and tells of what is not read.
  func complete(_ reading: inout Reading) {
    if let subject = mail.subject, !subject.isEmpty, !hasTitle(reading.text) {
      reading.text.title = subject
    }
    var said = "a mail of \(mail.author ?? "a sender who is not named")"
    if let date = mail.date { said += ", \(date)" }
    if let subject = mail.subject, !subject.isEmpty { said += ", “\(subject)”" }
    var warnings = [Warning(.mail, "\(said); who submits the text is taken from its words only")]
    let names = SourceWarning.quoted(mail.attachments.map(\.name))
    if document != nil {
      warnings.append(
        Warning(.mail, "the mail has no words of its own; \(names), attached to it, was read"))
    } else if !mail.attachments.isEmpty {
      warnings.append(
        Warning(
          .missingPart,
          "attached to the mail and not read here: \(names); save what is attached and give it "
            + "by itself"))
    }
    if !mail.others.isEmpty {
      let others = SourceWarning.quoted(mail.others)
      warnings.append(Warning(.unreadablePart, "pictures and the like are not read: \(others)"))
    }
    if mail.isPartial {
      warnings.append(
        Warning(.missingPart, "the mail breaks off or is damaged; parts of it may be missing"))
    }
    reading.warnings = warnings + reading.warnings
  }
}

extension MailReading {
  /// Whether a title stands at the text's head: lines further down, the sender's name at the end
  /// among them, name no mail.
  private func hasTitle(_ text: StructuredText) -> Bool {
    guard !text.title.isEmpty else { return false }
    let first = text.clauses.first?.kind
    return document != nil || flow.title != nil || first == .title || first == .heading
  }
}

extension SourceFlow {
  fileprivate mutating func quote(from start: Int) {
    for at in paragraphs.indices.dropFirst(start) {
      switch paragraphs[at].role {
      case .table, .note, .code: break
      default: paragraphs[at].role = .quotation
      }
    }
  }

  /// Puts another flow behind this one.
  fileprivate mutating func append(_ other: SourceFlow) {
    let start = paragraphs.count
    paragraphs += other.paragraphs
    changes += other.changes.map { change in
      var change = change
      change.paragraph += start
      return change
    }
    warnings += other.warnings.map { warning in
      SourceWarning(
        warning.code, warning.message, paragraph: warning.paragraph.map { $0 + start })
    }
    title = title ?? other.title
    language = language ?? other.language
    isOurs = false
  }
}
