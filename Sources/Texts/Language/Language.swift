/// A language as a BCP 47 tag: `en`, `fr`, `zh`, `und` where it is not known.
public struct Language: Hashable, Sendable, CustomStringConvertible {
  public let tag: String

  public init(_ tag: String) {
    self.tag = tag
  }

  public static let undetermined = Language("und")
  public static let english = Language("en")
  public static let french = Language("fr")
  public static let spanish = Language("es")
  public static let arabic = Language("ar")
  public static let russian = Language("ru")
  public static let chinese = Language("zh")

  public enum Direction: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  public var direction: Direction {
    ["ar", "he", "fa", "ur"].contains(tag.prefix(2)) ? .rightToLeft : .leftToRight
  }

  public var description: String { tag }
}
