/// What an element of Akoma Ntoso does to the text in it.
///
/// The table covers every element of the schema of 30 March 2017 and those of the versions before
/// it (1.0, 2.0, the drafts of 3.0) that have since gone.
enum ElementKind: Sendable {
  /// Not an element: characters.
  case text
  /// Data about the text, nothing of it.
  case metadata
  /// Holds blocks; leaves no trace of its own.
  case container
  /// Holds what stands before the text proper: its titles are titles.
  case front
  /// A level with number, heading and content.
  case hierarchy
  /// A level that is a point of a list.
  case item
  /// A paragraph of the preamble, or a group of them.
  case recital
  case list
  case number, heading, subheading
  /// The lead of what follows beside it.
  case introduction
  /// Holds inline text, and is a clause.
  case leaf
  case table, row, cell
  case note, noteReference
  /// A structure within running text: quoted, embedded.
  case quotation, subFlow
  case inline
  /// Inline, but a word ends at its edges.
  case separateInline
  case strong, emphasis, underline, deleted, superscript, `subscript`, link
  case quotedText
  case lineBreak, picture
  /// Stands for nothing printed.
  case empty
  /// Not of the schema: judged by what it holds.
  case unknown

  init(_ name: XMLName) {
    self = elementKinds[name.local] ?? .unknown
  }

  /// Whether the element stands in running text.
  var isInline: Bool {
    switch self {
    case .text, .note, .noteReference, .inline, .separateInline, .strong, .emphasis, .underline,
      .deleted, .superscript, .subscript, .link, .quotedText, .lineBreak, .picture, .empty:
      true
    default: false
    }
  }

  /// Whether the element in running text breaks it in two.
  var breaksOut: Bool {
    switch self {
    case .container, .front, .hierarchy, .item, .recital, .list, .introduction, .leaf, .table,
      .row, .cell, .quotation, .subFlow, .heading, .subheading:
      true
    default: false
    }
  }
}

private let elementKinds: [String: ElementKind] = {
  var kinds: [String: ElementKind] = [:]
  func add(_ kind: ElementKind, _ names: String) {
    for name in names.split(separator: " ") { kinds[String(name)] = kind }
  }
  add(.metadata, "meta")
  add(
    .container,
    """
    akomaNtoso akomantoso act bill doc statement debate debateReport judgment portion amendment \
    amendmentList officialGazette documentCollection report attachments components body mainBody \
    debateBody judgmentBody amendmentBody collectionBody portionBody preamble conclusions \
    introduction background arguments remedies motivation decision amendmentHeading \
    amendmentContent amendmentReference amendmentJustification content wrapUp wrap div other \
    interstitial toc formula container staticContent blockContainerContent annexes documents mediaList
    """)
  add(.front, "coverPage preface header longTitle")
  add(
    .hierarchy,
    """
    clause section part paragraph chapter title article book tome division rule subrule proviso \
    subsection subpart subparagraph subchapter subtitle subdivision subclause level transitional \
    alinea hcontainer list sublist administrationOfOath rollCall prayers oralStatements \
    writtenStatements personalStatements ministerialStatements resolutions nationalInterest \
    declarationOfVote communication petitions papers noticesOfMotion questions address \
    proceduralMotions pointOfOrder adjournment debateSection subdiv speechGroup speech question \
    answer tblock blockContainer attachment component annex
    """)
  add(.item, "item point indent li")
  add(.recital, "recitals recital citations citation")
  add(.list, "blockList ul ol")
  add(.number, "num")
  add(.heading, "heading")
  add(.subheading, "subheading")
  add(.introduction, "intro listIntroduction from")
  add(
    .leaf,
    """
    p block foreign listWrapUp listConclusion crossHeading scene narrative summary tocItem caption
    """)
  add(.table, "table")
  add(.row, "tr")
  add(.cell, "td th")
  add(.note, "authorialNote")
  add(.noteReference, "noteRef")
  add(.quotation, "quotedStructure embeddedStructure")
  add(.subFlow, "subFlow popup")
  add(
    .inline,
    """
    inline mref rref mod mmod rmod vote outcome ins omissis opinion placeholder fillIn decoration \
    docType docNumber docProponent docDate legislature session shortTitle docAuthority docPurpose \
    docCommittee docIntroducer docStage docStatus docJurisdiction docketNumber courtType \
    neutralCitation party judge lawyer signature argument date person organization concept object \
    event location process role term quantity def entity abbr span affectedDocument \
    relatedDocument change extractText extractStructure embeddedText doctype docIssuer
    """)
  add(.separateInline, "docTitle remark time recordedTime")
  add(.strong, "b strong")
  add(.emphasis, "i em")
  add(.underline, "u")
  add(.deleted, "del")
  add(.superscript, "sup")
  add(.subscript, "sub")
  add(.link, "ref a")
  add(.quotedText, "quotedText")
  add(.lineBreak, "eol br")
  add(.picture, "img")
  add(.empty, "eop marker componentRef documentRef")
  return kinds
}()
