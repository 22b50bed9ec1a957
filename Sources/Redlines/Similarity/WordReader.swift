/// Cuts a text into folded words, scalar by scalar.
struct WordReader {
  enum Step { case nothing, word, ideograph }
  private enum LabelEnd { case none, closed, spaced }

  var wording = Wording()
  private var letters: [UInt8] = []
  private var scalars = 0
  private var capitals = 0
  private var figures = 0
  private var startsWithCapital = false
  /// Counts down over a note's mark `[^N]`, which is no word.
  private var inNoteMark = false
  private var afterBracket = false
  /// Whether a space, a line's end or nothing stands before.
  private var afterSpace = true
  /// Within `[7]` behind a word: a note's mark that no reader of files knew as one.
  private var opensMark = false
  private var closesMark = false
  private var opensPiece = true
  private var atLineHead = true
  private var afterStop = false
  private var labelCandidate = LabelEnd.none
  private var pendingLine = false
  private var pendingPiece = false

  /// Takes a scalar; says whether the word so far is complete.
  mutating func take(_ scalar: Unicode.Scalar) -> Step {
    if inNoteMark {
      inNoteMark = scalar != "]"
      return .nothing
    }
    if scalar.value < 0x80 { return takeASCII(UInt8(scalar.value)) }
    if isInvisible(scalar) { return .nothing }
    if isIdeograph(scalar) { return .ideograph }
    guard isWordScalar(scalar) else { return separate(scalar) }
    afterStop = false
    letters.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    count(scalar, isCapital: scalar.properties.isUppercase, isFigure: false)
    return .nothing
  }

  private mutating func takeASCII(_ byte: UInt8) -> Step {
    switch byte {
    case 0x61...0x7A:
      letters.append(byte)
      count(Unicode.Scalar(byte), isCapital: false, isFigure: false)
    case 0x41...0x5A:
      letters.append(byte | 0x20)
      count(Unicode.Scalar(byte), isCapital: true, isFigure: false)
    case 0x30...0x39:
      letters.append(byte)
      count(Unicode.Scalar(byte), isCapital: false, isFigure: true)
    default:
      return separate(Unicode.Scalar(byte))
    }
    afterStop = false
    afterBracket = false
    return .nothing
  }

  private mutating func count(_ scalar: Unicode.Scalar, isCapital: Bool, isFigure: Bool) {
    if scalars == 0 {
      settle()
      startsWithCapital = isCapital
    }
    afterSpace = false
    scalars += 1
    capitals += isCapital ? 1 : 0
    figures += isFigure ? 1 : 0
  }

  /// What stands between words decides where pieces begin and whether a word was a label.
  private mutating func separate(_ scalar: Unicode.Scalar) -> Step {
    let ends = scalars > 0
    if scalar == "^", afterBracket {
      inNoteMark = true
      afterBracket = false
      return ends ? .word : .nothing
    }
    afterBracket = scalar == "["
    closesMark = opensMark && scalar == "]"
    opensMark = afterBracket && !afterSpace
    afterSpace = isSpace(scalar) || scalar == "\n" || scalar == "\u{2028}"
    switch scalar {
    case "\n", "\u{2028}", "\t":
      pendingLine = true
    case ";", "؛", "；", "。":
      pendingPiece = true
    case ".", ":", "!", "?", "؟":
      afterStop = true
    case " ", "\u{A0}":
      pendingPiece = pendingPiece || afterStop
      afterStop = false
    default:
      break
    }
    if ends {
      labelCandidate =
        scalar == ")" || scalar == "." || scalar == "]"
        ? .closed : isSpace(scalar) ? .spaced : .none
    }
    return ends ? .word : .nothing
  }

  mutating func takeIdeograph(_ scalar: Unicode.Scalar) {
    settle()
    labelCandidate = .none
    letters.append(contentsOf: Array(String(scalar).utf8))
    scalars = 4
  }

  /// The word so far with its traits noted; nil where there is none.
  mutating func finishWord() -> String? {
    guard scalars > 0 else { return nil }
    var traits: Wording.Traits = []
    if isLabel { traits.insert(.label) }
    if opensPiece { traits.insert(.opensPiece) }
    if figures > 0 || capitals > 1 || (startsWithCapital && !opensPiece) { traits.insert(.name) }
    if scalars <= 3, !traits.contains(.name) { traits.insert(.light) }
    wording.traits.append(traits)
    let word = String(decoding: letters, as: UTF8.self)
    letters.removeAll(keepingCapacity: true)
    if !traits.contains(.label) {
      opensPiece = false
      atLineHead = false
    }
    (scalars, capitals, figures, startsWithCapital) = (0, 0, 0, false)
    return word
  }

  private mutating func settle() {
    if pendingLine { (opensPiece, atLineHead) = (true, true) }
    if pendingPiece { opensPiece = true }
    (pendingLine, pendingPiece) = (false, false)
  }

  private var isLabel: Bool {
    if closesMark, figures == scalars, scalars <= 3 { return true }
    guard atLineHead, labelCandidate != .none, scalars <= 5 else { return false }
    if figures == scalars { return scalars <= 2 }
    return labelCandidate == .closed && (scalars == 1 || isRomanNumber)
  }

  private var isRomanNumber: Bool {
    letters.allSatisfy { [0x69, 0x76, 0x78, 0x6C].contains($0) }
  }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\t" || scalar == "\u{A0}"
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
  default: false
  }
}

func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x2E80
    && (scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value))
}

func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}
