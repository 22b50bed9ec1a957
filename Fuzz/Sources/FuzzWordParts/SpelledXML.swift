/// XML spelled in bytes, so that an input that is altered anywhere is still well-formed.
///
/// 1 closes the innermost element; 0x80 and above open one; 0xC0 and above, right after that, give
/// it an attribute whose value the next byte names; what is below 0x80 is text.
enum SpelledXML {
  static func xml(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var xml: [UInt8] = []
    var open: [String] = []
    var attributes: Set<String> = []
    var isInTag = false
    var rest = bytes
    func endTag() {
      if isInTag { xml.append(UInt8(ascii: ">")) }
      isInTag = false
    }
    while let byte = rest.popFirst() {
      switch byte {
      case 1:
        guard let name = open.popLast() else { continue }
        endTag()
        xml += "</\(name)>".utf8
      case 0x80..<0xC0:
        endTag()
        let name = elements[Int(byte - 0x80) % elements.count]
        xml += "<\(name)".utf8
        open.append(name)
        attributes = []
        isInTag = true
      case 0xC0...:
        let name = names[Int(byte - 0xC0) % names.count]
        guard isInTag, let value = rest.popFirst(), attributes.insert(name).inserted else {
          continue
        }
        xml += " \(name)=\"\(values[Int(value & 0x7F) % values.count])\"".utf8
      case 9, 10, 0x20..<0x7F:
        endTag()
        switch byte {
        case UInt8(ascii: "<"): xml += "&lt;".utf8
        case UInt8(ascii: "&"): xml += "&amp;".utf8
        case UInt8(ascii: ">"): xml += "&gt;".utf8
        default: xml.append(byte)
        }
      default: continue
      }
    }
    endTag()
    for name in open.reversed() { xml += "</\(name)>".utf8 }
    return xml
  }

  private static let elements = words(
    """
    w:p w:r w:t w:pPr w:rPr w:numPr w:numId w:ilvl w:pStyle w:rStyle w:ins w:del w:delText w:moveTo
    w:moveFrom w:tbl w:tr w:tc w:tcPr w:trPr w:gridSpan w:tab w:br w:fldChar w:instrText
    w:fldSimple w:hyperlink w:footnoteReference w:endnoteReference w:commentRangeStart
    w:commentReference w:sdt w:sdtContent w:txbxContent w:drawing w:sym w:noBreakHyphen w:vertAlign
    w:vanish w:b w:rPrChange w:pPrChange w:outlineLvl w:jc w:ind mc:AlternateContent mc:Choice
    mc:Fallback m:oMath m:r w:abstractNum w:lvl w:lvlText w:numFmt w:num w:abstractNumId
    w:lvlOverride w:startOverride w:start w:style w:name w:basedOn w:footnote w:comment
    """)

  private static let names = words(
    """
    w:val w:id w:numId w:ilvl w:abstractNumId w:styleId w:type w:author w:date w:fldCharType w:font
    w:char w:left w:firstLine w:start w:default r:id w:anchor w:instr w:space
    """)

  private static let values = words(
    """
    0 1 2 3 4 8 9 10 27 255 780 4000 32768 -1 2147483648 99999999999999999999 decimal upperRoman
    lowerLetter lowerRoman upperLetter bullet none ordinal cardinalText chineseCounting arabicAbjad
    hebrew1 ideographDigital decimalZero russianLower hex chicago %1 %1. %1.%2 (%2) %9 %0 %% % A Heading1 Normal
    TOC1 Title ListNumber begin separate end superscript subscript true false center start
    2026-01-02T03:04:05Z paragraph character Symbol Wingdings F0B7 FFFF HYPERLINK REF TOC preserve
    """)

  private static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
