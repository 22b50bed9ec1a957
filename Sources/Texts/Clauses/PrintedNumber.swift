/// A number, letter or bullet as it stands before a clause.
public struct PrintedNumber: Hashable, Sendable {
  /// As printed: `a)`, `(iv)`, `12.1.`, `•`.
  public let printed: String

  /// The number as somebody typed it into the text, with the white space behind it, where nothing
  /// but its place says that it is no word; nil where it is a number beyond doubt.
  ///
  /// No part of what the number is: two numbers that print the same are the same.
  public let typedHead: String?

  public init(_ printed: String, typedHead: String? = nil) {
    self.printed = printed
    self.typedHead = typedHead
  }

  public static func == (one: Self, other: Self) -> Bool { one.printed == other.printed }

  public func hash(into hasher: inout Hasher) { hasher.combine(printed) }

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
