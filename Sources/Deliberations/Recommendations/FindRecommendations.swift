public import Texts

extension Recommendation {
  /// The recommendations of a text, in the order of reading.
  public static func all(in text: StructuredText) -> [Recommendation] {
    []
  }
}
