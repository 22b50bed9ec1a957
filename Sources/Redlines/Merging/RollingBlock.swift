public import Texts

/// A paragraph of a rolling text: what is agreed in it, and where wordings compete.
public struct RollingBlock: Hashable, Sendable, Identifiable {
  public struct Alternative: Hashable, Sendable {
    public var text: String
    /// Whether it is the base's reading.
    public var isBase: Bool
    /// Who wants it; nobody is named at the base's reading, which is that of all who said nothing.
    public var proponents: [String]
    public var amendments: [String]
  }

  public enum Segment: Hashable, Sendable {
    case text(String)
    /// The base's reading last; where none is, the base has nothing there.
    case alternatives([Alternative])
  }

  public let id: ClauseID
  /// The base's clause that it is, at its place or moved here; nil where it is inserted.
  public let clause: Clause?
  /// Whether it stands where the base has it.
  public let isInPlace: Bool
  public let segments: [Segment]
}
