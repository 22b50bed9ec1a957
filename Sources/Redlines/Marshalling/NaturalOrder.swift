/// The order of names in which figures count by their value: `AM 9` stands before `AM 10`.
enum NaturalOrder {
  /// The places of the names, ascending; names that differ are never taken for the same.
  static func sorted(_ names: [String]) -> [Int] {
    let bytes = names.map { Array($0.utf8) }
    return names.indices.sorted { precedes(bytes[$0], bytes[$1]) }
  }

  static func precedes(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if isDigit(one[left]), isDigit(other[right]) {
        let (leftEnd, rightEnd) = (figureEnd(one, left), figureEnd(other, right))
        let figures = (
          one[left..<leftEnd].drop { $0 == 0x30 }, other[right..<rightEnd].drop { $0 == 0x30 }
        )
        if figures.0.count != figures.1.count { return figures.0.count < figures.1.count }
        if !figures.0.elementsEqual(figures.1) {
          return figures.0.lexicographicallyPrecedes(figures.1)
        }
        (left, right) = (leftEnd, rightEnd)
      } else if one[left] != other[right] {
        return one[left] < other[right]
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    if left < one.count || right < other.count { return right < other.count }
    // `01` and `1`
    return one.lexicographicallyPrecedes(other)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func figureEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
  }
}
