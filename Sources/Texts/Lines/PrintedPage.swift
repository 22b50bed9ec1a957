/// A page as it is printed: pieces of text with their places, in the order of the file.
public struct PrintedPage: Hashable, Sendable {
  public var width: Int
  public var height: Int
  public var pieces: [PrintedPiece]

  public init(width: Int, height: Int, pieces: [PrintedPiece] = []) {
    self.width = width
    self.height = height
    self.pieces = pieces
  }
}

/// Text set in one font at one place; the unit is a printer's point or any other, the same for all.
public struct PrintedPiece: Hashable, Sendable {
  public var text: String
  public var left: Int
  public var top: Int
  public var width: Int
  public var height: Int
  /// Of the letters; the piece's height is that of the line box, which a single sign may stretch.
  public var size: Int
  public var isStrong: Bool
  public var isEmphasis: Bool

  public init(
    _ text: String, left: Int, top: Int, width: Int, height: Int, size: Int? = nil,
    isStrong: Bool = false, isEmphasis: Bool = false
  ) {
    self.text = text
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    self.size = size ?? height
    self.isStrong = isStrong
    self.isEmphasis = isEmphasis
  }

  public var right: Int { left + width }
  var bottom: Int { top + height }
}

/// A line of a printed page.
struct PrintedLine: Sendable {
  var page: Int
  var left: Int
  var right: Int
  var top: Int
  var bottom: Int
  /// Of the letters of its longest piece.
  var size: Int
  var bytes: [UInt8] = []
  var marks: [InlineMark] = []
  var strongBytes = 0
  /// Where a wide gap parts it into columns of a table or of a list of contents.
  var cells: [(left: Int, start: Int)] = []
  /// The label, where a raised figure stands at its head.
  var noteLabel: String?
  /// Labels of raised figures in it, with the places of their marks in `bytes`.
  var raised: [(label: String, range: Range<Int>)] = []
  /// Lexical features, as of a line of a text file.
  var features = TextLine(range: 0..<0)
  var firstWordWidth = 0

  var isStrong: Bool { strongBytes * 10 >= bytes.count * 9 }
  var height: Int { bottom - top }
}
