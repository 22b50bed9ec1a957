/// What an amendment does with its target; the order in which they are considered.
public enum AmendmentOperation: String, Sendable, CaseIterable {
  case delete, replace, move, insert

  /// What is furthest from the text as it stands comes first.
  var order: Int {
    switch self {
    case .delete: 0
    case .replace: 1
    case .move: 2
    case .insert: 3
    }
  }

  /// Whether nothing of the target as it stands is left.
  var removesTarget: Bool { self == .delete || self == .replace }
}

/// An amendment as a list of amendments has it.
public struct ListedAmendment: Sendable {
  public let id: String
  /// What it is on, as printed, or the id of a clause.
  public let target: String
  public let operation: AmendmentOperation
  /// The amendment whose alternative it is.
  public let alternativeTo: String?
  let wording: AmendmentWording

  /// - Parameter wordings: reads the text; the text itself is not kept.
  public init(
    id: String, target: String, operation: AmendmentOperation, text: String,
    alternativeTo: String? = nil, readBy wordings: inout AmendmentWordingReader
  ) {
    self.id = id
    self.target = target
    self.operation = operation
    self.alternativeTo = alternativeTo
    wording = wordings.wording(of: text)
  }
}

/// Words in their order, letter case, punctuation and white space aside; equal for the same words.
struct AmendmentWording: Hashable, Sendable {
  var words: UInt64
  var others: UInt64
}

/// Reads the words of amendments; one reader serves many.
public struct AmendmentWordingReader: Sendable {
  private var reader = FoldedWords()

  public init() {}

  mutating func wording(of text: String) -> AmendmentWording {
    reader.read(text)
    var wording = AmendmentWording(words: UInt64(reader.words.count), others: 1)
    for word in reader.words {
      wording.words = mixed(wording.words, word)
      wording.others = mixed(wording.others &+ 0x9E37_79B9_7F4A_7C15, word)
    }
    // What is neither letter nor punctuation says something: 5 % is not 5 €.
    for scalar in text.unicodeScalars where Self.isTelling(scalar) {
      wording.others = mixed(wording.others, UInt64(scalar.value))
    }
    return wording
  }

  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "$", "+", "<", "=", ">", "‰": true
    case ..<"\u{A2}": false
    case "\u{A2}"..."\u{A5}", "±", "×", "÷", "\u{20A0}"..."\u{20CF}", "\u{2200}"..."\u{22FF}":
      // The minus sign is typed for a dash.
      scalar != "−"
    default: false
    }
  }
}
