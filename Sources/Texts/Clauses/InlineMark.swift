/// How a stretch of a clause's text is set: over UTF-8 offsets of `text`, half open.
public struct InlineMark: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case strong, emphasis, underline, struck, superscript, `subscript`, code
    case link(target: String)
  }

  public let range: Range<Int>
  public let style: Style

  public init(_ style: Style, over range: Range<Int>) {
    self.range = range
    self.style = style
  }
}
