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

  /// Whether a letter is of a script that is written from right to left.
  public static func runsRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
  }

  public var description: String { tag }
}
