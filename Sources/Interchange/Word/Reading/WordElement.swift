/// The elements of WordprocessingML and its neighbours that matter to the reading of a text.
///
/// ECMA-376 part 1, 17 (main), 22.1 (mathematics), and part 3 (markup compatibility). The
/// transitional and the strict namespaces name the same elements.
enum WordElement: Int {
  /// Not known, but its content may matter: it is looked through.
  case other
  /// Nothing in it is ever read.
  case leftOut

  // What holds paragraphs.
  case document, body, table, row, cell, textBox, note, comment
  case alternatives, choice, fallback
  case paragraph
  // Parts of other kinds that stand in the text.
  case chunk, subdocument, object, diagram, chart, bookmark

  // What stands in a paragraph.
  case run, text, deletedText, mathText, drawingText, drawingParagraph
  case tab, lineBreak, noBreakHyphen, softHyphen, symbol
  case picture, rubyReading, mathRun, math
  case link, footnoteReference, endnoteReference, commentStart, commentReference
  case fieldMark, simpleField, instruction

  // Tracked changes.
  case inserted, deleted, movedHere, movedAway
  case runFormatChange, paragraphFormatChange

  // Properties.
  case paragraphProperties, runProperties, rowProperties, cellProperties, mathProperties
  case numbering, numberingID, numberingLevel
  case paragraphStyle, outlineLevel, alignment, indentation
  case runStyle, bold, italic, underline, strike, doubleStrike, verticalAlignment, hidden
  case gridSpan, gridBefore, gridAfter, cellInserted, cellDeleted

  private static let main: [String: WordElement] = [
    "document": .document, "body": .body, "tbl": .table, "tr": .row, "tc": .cell,
    "txbxContent": .textBox, "footnote": .note, "endnote": .note, "comment": .comment,
    "p": .paragraph, "bookmarkStart": .bookmark, "altChunk": .chunk, "subDoc": .subdocument,
    "r": .run, "t": .text, "delText": .deletedText,
    "tab": .tab, "ptab": .tab, "br": .lineBreak, "cr": .lineBreak,
    "noBreakHyphen": .noBreakHyphen, "softHyphen": .softHyphen, "sym": .symbol,
    "rt": .rubyReading, "drawing": .picture, "pict": .picture, "hyperlink": .link,
    "footnoteReference": .footnoteReference,
    "endnoteReference": .endnoteReference, "commentRangeStart": .commentStart,
    "commentReference": .commentReference, "fldChar": .fieldMark, "fldSimple": .simpleField,
    "instrText": .instruction, "delInstrText": .leftOut,
    "ins": .inserted, "del": .deleted, "moveTo": .movedHere, "moveFrom": .movedAway,
    "rPrChange": .runFormatChange, "pPrChange": .paragraphFormatChange,
    "pPr": .paragraphProperties, "rPr": .runProperties, "trPr": .rowProperties,
    "tcPr": .cellProperties, "numPr": .numbering, "numId": .numberingID, "ilvl": .numberingLevel,
    "pStyle": .paragraphStyle, "outlineLvl": .outlineLevel, "jc": .alignment,
    "ind": .indentation, "rStyle": .runStyle, "b": .bold, "i": .italic, "u": .underline,
    "strike": .strike, "dstrike": .doubleStrike, "vertAlign": .verticalAlignment,
    "vanish": .hidden, "gridSpan": .gridSpan, "gridBefore": .gridBefore,
    "gridAfter": .gridAfter, "cellIns": .cellInserted, "cellDel": .cellDeleted,
    // Layout, or the old state of it: a change of layout changes no text.
    "sdtPr": .leftOut, "sdtEndPr": .leftOut, "customXmlPr": .leftOut, "smartTagPr": .leftOut,
    "tblPr": .leftOut, "tblPrEx": .leftOut, "tblGrid": .leftOut, "sectPr": .leftOut,
    "trPrChange": .leftOut, "tcPrChange": .leftOut, "numberingChange": .leftOut,
    "fldData": .leftOut, "ffData": .leftOut, "rubyPr": .leftOut, "tabs": .leftOut,
    "framePr": .leftOut, "pBdr": .leftOut,
  ]

  private static let mathematics: [String: WordElement] = [
    "t": .mathText, "r": .mathRun, "oMath": .math, "rPr": .leftOut, "ctrlPr": .mathProperties,
  ]

  private static let compatibility: [String: WordElement] = [
    "AlternateContent": .alternatives, "Choice": .choice, "Fallback": .fallback,
  ]

  static let mainNamespaces: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]

  /// What an element's name stands for.
  init(_ name: XMLName) {
    let known: WordElement? =
      switch name.namespace {
      case let main where Self.mainNamespaces.contains(main): Self.main[name.local]
      case "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math":
        Self.mathematics[name.local]
      case "http://schemas.openxmlformats.org/markup-compatibility/2006":
        Self.compatibility[name.local]
      case "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://purl.oclc.org/ooxml/drawingml/main":
        name.local == "t" ? .drawingText : name.local == "p" ? .drawingParagraph : nil
      case "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "http://purl.oclc.org/ooxml/drawingml/diagram":
        name.local == "relIds" ? .diagram : nil
      case "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "http://purl.oclc.org/ooxml/drawingml/chart":
        name.local == "chart" ? .chart : nil
      case "urn:schemas-microsoft-com:office:office":
        name.local == "OLEObject" ? .object : nil
      default: nil
      }
    self = known ?? .other
  }
}
