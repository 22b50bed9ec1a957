/// What a reader of files hands over.
///
/// Paragraphs in the order of reading, with what the file itself says of them. The structure is found from it by `StructureReader`.
public struct SourceFlow: Hashable, Sendable {
  public var paragraphs: [SourceParagraph]
  /// What the file's own properties say, where they do.
  public var title: String?
  public var language: Language?
  /// Who hands the text in, where the file says so in a place of its own (front matter).
  public var submitters: [String] = []
  public var changes: [SourceChange]
  public var warnings: [SourceWarning]
  /// What stands in the heads and feet of pages, each once, where the file holds it apart.
  ///
  /// No part of the text, but it may name the document: its symbol, its date.
  public var runningHeads: [String] = []
  /// Whether the file's program prints the numbers of its lists, so that what is typed at the head
  /// of a paragraph may be a number or a word (Word).
  public var printsListNumbers = false
  /// Whether Comity wrote the file: then its properties say what title and language are.
  public var isOurs = false

  public init(
    paragraphs: [SourceParagraph] = [], title: String? = nil, language: Language? = nil,
    changes: [SourceChange] = [], warnings: [SourceWarning] = []
  ) {
    self.paragraphs = paragraphs
    self.title = title
    self.language = language
    self.changes = changes
    self.warnings = warnings
  }
}

/// A paragraph, a table or a note as a file has it.
public struct SourceParagraph: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    case body, title, quotation, table, code
    case heading(level: Int)
    /// A list's item, 1 for the outermost list.
    case item(level: Int)
    case note(label: String)
    /// The file says outright what the clause is (our own files do).
    case clause(ClauseKind, level: Int)
  }

  public var role: Role
  /// The number that the program prints by itself (Word's and HTML's lists); not part of `text`.
  public var number: PrintedNumber?
  /// Whether the file says outright which number the paragraph has, or that it has none (our own
  /// files do): then none is looked for at the head of its text.
  public var isNumberCertain = false
  /// How many clauses stand over it, each the parent of the next, where the file says so.
  public var depth: Int?
  /// As `Clause.text`, with `[^N]` where a note is marked.
  public var text: String
  public var marks: [InlineMark]
  /// How far the paragraph is set in, in steps of about half an inch or four spaces.
  public var indent: Int
  public var isCentred: Bool
  /// The id that the clause had when it was written, where the file carries it.
  public var carriedID: ClauseID?

  public init(
    _ text: String, role: Role = .body, number: PrintedNumber? = nil, marks: [InlineMark] = [],
    indent: Int = 0, isCentred: Bool = false
  ) {
    self.role = role
    self.number = number
    self.text = text
    self.marks = marks
    self.indent = indent
    self.isCentred = isCentred
  }
}

/// A tracked change or comment, at the paragraph (by its place in the flow) where it stands.
public struct SourceChange: Hashable, Sendable {
  public var kind: TrackedChange.Kind
  public var author: String?
  /// As the file has it, ISO 8601.
  public var time: String?
  public var paragraph: Int
  public var text: String

  public init(
    kind: TrackedChange.Kind, author: String?, time: String?, paragraph: Int, text: String
  ) {
    self.kind = kind
    self.author = author
    self.time = time
    self.paragraph = paragraph
    self.text = text
  }
}

public struct SourceWarning: Hashable, Sendable {
  public var code: Warning.Code
  public var message: String
  /// The place in the flow, where there is one.
  public var paragraph: Int?

  public init(_ code: Warning.Code, _ message: String, paragraph: Int? = nil) {
    self.code = code
    self.message = message
    self.paragraph = paragraph
  }
}
