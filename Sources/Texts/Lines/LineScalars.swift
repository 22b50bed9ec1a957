/// The first and last signs of a line, decoded once.
struct LineScalars: Sendable {
  /// The first 24 scalars.
  let first: [Unicode.Scalar]
  /// The last scalar that is no closing quotation mark or bracket.
  let lastBesideQuotes: Unicode.Scalar?
  let isWhole: Bool

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var first: [Unicode.Scalar] = []
    first.reserveCapacity(24)
    var decoder = UTF8()
    var iterator = bytes[range].makeIterator()
    var isWhole = false
    decoding: while first.count < 24 {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): first.append(scalar)
      case .emptyInput:
        isWhole = true
        break decoding
      case .error: first.append("\u{FFFD}")
      }
    }
    self.first = first
    self.isWhole = isWhole
    let tail = String(
      decoding: bytes[max(range.lowerBound, range.upperBound - 24)..<range.upperBound],
      as: UTF8.self)
    lastBesideQuotes = tail.unicodeScalars.last { !closing.contains($0) }
  }

  /// The label of the note that the line begins: superscript figures and a space.
  var noteLabel: String? {
    var label = ""
    for scalar in first {
      guard let figure = superscriptFigure(scalar) else {
        return label.isEmpty || scalar == ")" ? nil : label
      }
      label.append(figure)
    }
    return nil
  }
}

private let closing: Set<Unicode.Scalar> = [
  "\"", "”", "’", "'", "»", "›", ")", "*", "_", "~", " ", "\u{A0}", "⁰", "¹", "²", "³", "⁴", "⁵",
  "⁶", "⁷", "⁸", "⁹", "\u{200F}", "\u{200E}",
]

/// The figure that a superscript shows.
func superscriptFigure(_ scalar: Unicode.Scalar) -> Character? {
  switch scalar {
  case "¹": "1"
  case "²": "2"
  case "³": "3"
  case "⁰": "0"
  case "⁴"..."⁹": Character(Unicode.Scalar(UInt8(scalar.value - 0x2070) + 0x30))
  default: nil
  }
}
