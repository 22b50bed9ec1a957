/// A letter to one person.
public struct Letter: Hashable, Sendable {
  public var to: EmailAddress
  public var subject: String
  public var text: String

  public init(to: EmailAddress, subject: String, text: String) {
    self.to = to
    self.subject = subject
    self.text = text
  }
}

/// Takes letters.
public protocol Post: Sendable {
  func send(_ letter: Letter) async throws
}
