/// The elements of a Word file that matter where two of its texts are written as one.
///
/// ECMA-376 part 1, 17. The names are those that all programs write; a file that calls them
/// otherwise is written anew.
enum RedlineElement {
  case other
  // What holds the text.
  case paragraph, table, row, cell, paragraphProperties, runProperties, rowProperties
  case sectionProperties
  // How letters look.
  case letterLook, letterStyle
  /// Holds blocks, rows, cells or runs without being one.
  case control, controlContent, wrapper
  case textBox
  // What stands in a paragraph.
  case run, text, tab, lineBreak, wordBreak, object, fieldMark, instruction
  case footnoteReference, endnoteReference, noteMark
  /// Stands in the text without a letter: bookmarks, comments.
  case unseen
  /// Names a place that may stand only once.
  case anchor
  // Tracked changes that the file brings along.
  case taken, gone, oldFormat, mark

  static let known: [String: RedlineElement] = [
    "w:p": .paragraph, "w:tbl": .table, "w:tr": .row, "w:tc": .cell,
    "w:pPr": .paragraphProperties, "w:rPr": .runProperties, "w:trPr": .rowProperties,
    "w:sectPr": .sectionProperties, "w:sdt": .control, "w:sdtContent": .controlContent,
    "w:txbxContent": .textBox, "w:customXml": .wrapper, "w:smartTag": .wrapper,
    "w:hyperlink": .wrapper,
    "w:fldSimple": .wrapper, "w:dir": .wrapper, "w:bdo": .wrapper,
    "w:b": .letterLook, "w:i": .letterLook, "w:u": .letterLook, "w:strike": .letterLook,
    "w:dstrike": .letterLook, "w:vertAlign": .letterLook, "w:caps": .letterLook,
    "w:smallCaps": .letterLook, "w:color": .letterLook, "w:highlight": .letterLook,
    "w:rStyle": .letterStyle,
    "w:r": .run, "w:t": .text, "w:tab": .tab, "w:ptab": .tab, "w:br": .lineBreak,
    "w:cr": .lineBreak, "w:noBreakHyphen": .wordBreak, "w:sym": .object, "w:drawing": .object,
    "w:pict": .object, "w:object": .object, "mc:AlternateContent": .object, "w:ruby": .object,
    "m:oMath": .object, "m:oMathPara": .object, "w:pgNum": .object, "w:fldChar": .fieldMark,
    "w:instrText": .instruction, "w:footnoteReference": .footnoteReference,
    "w:endnoteReference": .endnoteReference, "w:footnoteRef": .noteMark,
    "w:endnoteRef": .noteMark, "w:bookmarkStart": .anchor, "w:bookmarkEnd": .anchor,
    "w:commentRangeStart": .anchor, "w:commentRangeEnd": .anchor, "w:commentReference": .anchor,
    "w:permStart": .anchor, "w:permEnd": .anchor, "w:lastRenderedPageBreak": .unseen,
    "w:softHyphen": .unseen, "w:annotationRef": .unseen,
    "w:ins": .taken, "w:moveTo": .taken, "w:del": .gone, "w:moveFrom": .gone,
    "w:rPrChange": .oldFormat, "w:pPrChange": .oldFormat, "w:sectPrChange": .oldFormat,
    "w:tblPrChange": .oldFormat, "w:tblGridChange": .oldFormat, "w:trPrChange": .oldFormat,
    "w:tcPrChange": .oldFormat, "w:tblPrExChange": .oldFormat, "w:numberingChange": .oldFormat,
    "w:cellIns": .oldFormat, "w:cellDel": .oldFormat, "w:cellMerge": .oldFormat,
    "w:moveFromRangeStart": .mark, "w:moveFromRangeEnd": .mark, "w:moveToRangeStart": .mark,
    "w:moveToRangeEnd": .mark, "w:customXmlInsRangeStart": .mark, "w:customXmlInsRangeEnd": .mark,
    "w:customXmlDelRangeStart": .mark, "w:customXmlDelRangeEnd": .mark,
    "w:customXmlMoveFromRangeStart": .mark, "w:customXmlMoveFromRangeEnd": .mark,
    "w:customXmlMoveToRangeStart": .mark, "w:customXmlMoveToRangeEnd": .mark,
    "w:proofErr": .mark,
  ]

  /// Whether it is no part of the text with all changes of the file itself accepted.
  var isTracked: Bool {
    switch self {
    case .taken, .gone, .oldFormat, .mark: true
    default: false
    }
  }
}
