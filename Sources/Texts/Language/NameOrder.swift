/// The order in which people look for a name in a list: whatever its accents and capitals are, and
/// numbers by their size.
public struct NameOrder: Comparable, Sendable {
  private enum Part: Comparable, Sendable {
    case number(Int)
    case word(String)
  }

  private let parts: [Part]

  public init(_ name: String) {
    var parts: [Part] = []
    var run = ""
    var isNumber = false
    func close() {
      if !run.isEmpty {
        parts.append(
          isNumber ? Int(run).map(Part.number) ?? .word(run) : .word(LetterFolding.folded(run)))
      }
      run = ""
    }
    for scalar in name.lowercased().unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      let isLetter =
        scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
      if !isDigit && !isLetter || isDigit != isNumber { close() }
      isNumber = isDigit
      if isDigit || isLetter { run.unicodeScalars.append(scalar) }
    }
    close()
    self.parts = parts
  }

  public static func < (left: NameOrder, right: NameOrder) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
