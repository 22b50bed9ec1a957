/// A number, letter or bullet as it stands before a clause.
public struct PrintedNumber: Hashable, Sendable {
  /// As printed: `a)`, `(iv)`, `12.1.`, `•`.
  public let printed: String

  public init(_ printed: String) {
    self.printed = printed
  }

  /// The number without its punctuation: `a`, `iv`, `12.1`; nil where only a bullet or a dash is
  /// printed.
  public var label: String? {
    let scalars = Array(printed.unicodeScalars)
    func counts(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard let first = scalars.firstIndex(where: counts),
      let last = scalars.lastIndex(where: counts)
    else { return nil }
    if first == last, bulletLetters.contains(scalars[first]), scalars.count == 1 { return nil }
    var label = String.UnicodeScalarView()
    label.append(contentsOf: scalars[first...last])
    return String(label)
  }
}

/// Letters that stand alone as bullets, as OCR and Word's symbol fonts print them.
private let bulletLetters: Set<Unicode.Scalar> = ["o", "ο", "О"]
