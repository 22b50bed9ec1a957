/// A file read: its text, the changes tracked in it, and all that a careful clerk would ask about.
public struct Reading: Hashable, Sendable {
  public var text: StructuredText
  public var changes: [TrackedChange]
  public var warnings: [Warning]
  /// The ids of clauses that the file brought along, not taken from their words.
  public var carriedIDs: Set<ClauseID>

  public init(
    text: StructuredText, changes: [TrackedChange] = [], warnings: [Warning] = [],
    carriedIDs: Set<ClauseID> = []
  ) {
    self.text = text
    self.changes = changes
    self.warnings = warnings
    self.carriedIDs = carriedIDs
  }
}

/// A change that somebody tracked in a file, or a comment on it.
public struct TrackedChange: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case insertion, deletion, move, comment, format
  }

  public var kind: Kind
  public var author: String?
  /// As the file has it, ISO 8601.
  public var time: String?
  public var clause: ClauseID
  public var text: String

  public init(kind: Kind, author: String?, time: String?, clause: ClauseID, text: String) {
    self.kind = kind
    self.author = author
    self.time = time
    self.clause = clause
    self.text = text
  }
}

/// Something in a text that a careful clerk would flag.
public struct Warning: Hashable, Sendable, Codable {
  public enum Code: String, Sendable, CaseIterable, Codable {
    case numberingGap = "numbering-gap"
    case numberingRepeat = "numbering-repeat"
    case contentsMismatch = "contents-mismatch"
    case missingPart = "missing-part"
    case opticalRecognition = "ocr"
    case unreadablePart = "unreadable-part"
    case mixedLanguage = "mixed-language"
    case wrongEnding = "wrong-ending"
    case hiddenText = "hidden-text"
    case noSubmitter = "no-submitter"
    case attribution
    case noTitle = "no-title"
    case noRecommendation = "no-recommendation"
    case uncategorized
    case nearIdentical = "near-identical"
    case lookTogether = "look-together"
    case nameVariants = "name-variants"
    case fate
    case sameSymbol = "same-symbol"
    case repeatedDocument = "repeated-document"
    case unreadableFile = "unreadable-file"
    case noText = "no-text"
    case mail
  }

  public var code: Code
  public var message: String
  public var clause: ClauseID?

  public init(_ code: Code, _ message: String, clause: ClauseID? = nil) {
    self.code = code
    self.message = message
    self.clause = clause
  }
}
