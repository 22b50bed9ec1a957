/// What a paragraph's properties say of it; nil where they say nothing.
struct ParagraphProperties {
  var style: String?
  var numbering: String?
  var level: Int?
  /// 0 to 8 for headings, 9 for body text.
  var outline: Int?
  var isCentred: Bool?
  /// In twentieths of a point.
  var indent: Int?

  /// These properties over weaker ones.
  func over(_ weaker: ParagraphProperties) -> ParagraphProperties {
    ParagraphProperties(
      style: style ?? weaker.style, numbering: numbering ?? weaker.numbering,
      level: level ?? weaker.level, outline: outline ?? weaker.outline,
      isCentred: isCentred ?? weaker.isCentred, indent: indent ?? weaker.indent)
  }

  /// Takes up one element of the properties.
  mutating func take(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .paragraphStyle: style = attributes["val"]
    case .numberingID: numbering = attributes["val"]
    case .numberingLevel: level = attributes["val"].flatMap { Int($0) }
    case .outlineLevel: outline = attributes["val"].flatMap { Int($0) }
    case .alignment: isCentred = attributes["val"] == "center"
    case .indentation:
      indent = (attributes["left"] ?? attributes["start"]).flatMap { Int($0) } ?? indent
    default: break
    }
  }
}

/// What a run's properties say of it; nil where they say nothing.
struct RunProperties {
  enum Position { case line, above, below }

  var style: String?
  var isBold: Bool?
  var isItalic: Bool?
  var isUnderlined: Bool?
  var isStruck: Bool?
  var position: Position?
  var isHidden: Bool?

  /// Takes up one element of the properties.
  mutating func take(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .runStyle: style = attributes["val"]
    case .bold: isBold = attributes.isOn
    case .italic: isItalic = attributes.isOn
    case .underline: isUnderlined = attributes["val"] != "none"
    case .strike, .doubleStrike: isStruck = attributes.isOn || (isStruck ?? false)
    case .hidden: isHidden = attributes.isOn
    case .verticalAlignment:
      position =
        switch attributes["val"] {
        case "superscript": .above
        case "subscript": .below
        default: .line
        }
    default: break
    }
  }

  /// A style's properties over those of the style it is based on.
  func over(_ weaker: RunProperties) -> RunProperties {
    RunProperties(
      style: style ?? weaker.style, isBold: isBold ?? weaker.isBold,
      isItalic: isItalic ?? weaker.isItalic, isUnderlined: isUnderlined ?? weaker.isUnderlined,
      isStruck: isStruck ?? weaker.isStruck, position: position ?? weaker.position,
      isHidden: isHidden ?? weaker.isHidden)
  }
}

extension XMLAttributes {
  /// Whether a property that is on or off is on: it is, where nothing is said (ECMA-376, 17.17.4).
  var isOn: Bool {
    switch self["val"] {
    case "0", "false", "off": false
    default: true
    }
  }
}
