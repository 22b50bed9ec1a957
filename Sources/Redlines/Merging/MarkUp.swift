public import Texts

/// What one delegation sent: its changes of a text.
public struct MarkUp: Sendable {
  public enum Content: Sendable {
    /// The changes that their authors tracked.
    case tracked(TrackedText)
    /// The text as its proponent wants it.
    case revised([Clause], proponent: String)
  }

  /// What it is called where something is said of it: its file.
  public var name: String
  public var content: Content
  /// The ids that clauses of a revised text brought along: they are the base's clauses of these ids,
  /// whatever they say now.
  public var carriedIDs: Set<ClauseID>

  public init(name: String, _ content: Content, carriedIDs: Set<ClauseID> = []) {
    self.name = name
    self.content = content
    self.carriedIDs = carriedIDs
  }
}

/// Something about a mark-up that its sender, or the secretariat, must know.
public struct MergeWarning: Hashable, Sendable {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case unreadableFile = "unreadable-file"
    case noProponent = "no-proponent"
    case noChanges = "no-changes"
    case otherText = "other-text"
    case olderBase = "older-base"
    case notCarried = "not-carried"
    case changeOfChange = "change-of-change"
    case sameProponent = "same-proponent"
    case coarse
    case unreadablePart = "unreadable-part"
    case halfOfWish = "half-of-wish"
  }

  public var code: Code
  public var message: String
  /// The mark-up that it is about.
  public var markUp: String
  public var block: ClauseID?

  public init(_ code: Code, _ message: String, markUp: String, block: ClauseID? = nil) {
    self.code = code
    self.message = message
    self.markUp = markUp
    self.block = block
  }
}
