internal import Texts

/// The metadata that Akoma Ntoso asks for: the work, its expression, its manifestation (FRBR).
enum WritingMetadata {
  /// The day that LEOS and others write where none is known.
  private static let noDay = "9999-01-01"
  private static let system = "comity"

  /// The ids that the metadata take.
  static func elementIDs(of text: StructuredText) -> [String] {
    [system] + text.submitters.indices.map { "submitter-\($0 + 1)" }
  }

  static func write(_ text: StructuredText, document: String, to out: inout XMLOutput) {
    let source = XMLAttributeList("source", "#" + system)
    out.open("meta")
    out.open("identification", source)
    frbr(text, document: document, to: &out)
    out.close("identification")
    out.open("references", source)
    reference("TLCObject", id: system, path: "object/comity", shownAs: "Comity", to: &out)
    for (at, submitter) in text.submitters.enumerated() {
      let id = "submitter-\(at + 1)"
      reference(
        "TLCOrganization", id: id, path: "organization/\(slug(submitter) ?? id)",
        shownAs: submitter, to: &out)
    }
    out.close("references")
    out.open("proprietary", source)
    facts(text, to: &out)
    out.close("proprietary")
    out.close("meta")
  }

  private static func frbr(_ text: StructuredText, document: String, to out: inout XMLOutput) {
    let day = text.date?.description ?? noDay
    let number = text.symbol.flatMap(slug) ?? slug(text.title) ?? "untitled"
    let language = LanguageCodes.code(of: text.language)
    let work = "/akn/un/\(document)/\(day)/\(number)"
    let expression = "\(work)/\(slug(language) ?? "und")@\(day)"
    func common(_ uri: String, this: String, to out: inout XMLOutput, aliases: Bool = false) {
      out.empty("FRBRthis", XMLAttributeList("value", this))
      out.empty("FRBRuri", XMLAttributeList("value", uri))
      if aliases, !text.title.isEmpty {
        var alias = XMLAttributeList("value", text.title)
        alias.add("name", "title")
        out.empty("FRBRalias", alias)
      }
      var date = XMLAttributeList("date", day)
      date.add("name", "issued")
      out.empty("FRBRdate", date)
      if text.submitters.isEmpty {
        out.empty("FRBRauthor", XMLAttributeList("href", "#" + system))
      }
      for at in text.submitters.indices {
        out.empty("FRBRauthor", XMLAttributeList("href", "#submitter-\(at + 1)"))
      }
    }
    out.open("FRBRWork")
    common(work, this: work + "/!main", to: &out, aliases: true)
    out.empty("FRBRcountry", XMLAttributeList("value", "un"))
    if let symbol = text.symbol { out.empty("FRBRnumber", XMLAttributeList("value", symbol)) }
    out.close("FRBRWork")
    out.open("FRBRExpression")
    common(expression, this: expression + "/!main", to: &out)
    out.empty("FRBRlanguage", XMLAttributeList("language", language))
    out.close("FRBRExpression")
    out.open("FRBRManifestation")
    common(expression + ".xml", this: expression + "/!main.xml", to: &out)
    out.empty("FRBRformat", XMLAttributeList("value", "application/akn+xml"))
    out.close("FRBRManifestation")
  }

  private static func reference(
    _ name: String, id: String, path: String, shownAs: String, to out: inout XMLOutput
  ) {
    var attributes = XMLAttributeList("eId", id)
    attributes.add("href", "/ontology/" + path)
    attributes.add("showAs", shownAs)
    out.empty(name, attributes)
  }

  /// The facts of the text as they are, for reading it back.
  private static func facts(_ text: StructuredText, to out: inout XMLOutput) {
    var attributes = XMLAttributeList()
    attributes.addOwn("title", text.title)
    if let symbol = text.symbol { attributes.addOwn("symbol", symbol) }
    if let date = text.date { attributes.addOwn("date", date.description) }
    attributes.addOwn("language", text.language.tag)
    guard !text.submitters.isEmpty else { return out.empty("comity:text", attributes) }
    out.open("comity:text", attributes)
    for submitter in text.submitters {
      var attributes = XMLAttributeList()
      attributes.addOwn("name", submitter)
      out.empty("comity:submitter", attributes)
    }
    out.close("comity:text")
  }

  /// What is known of the text and no clause of the front prints: for its preface.
  static func unprintedFacts(
    of text: StructuredText, front: [Int]
  ) -> [(element: String, attributes: XMLAttributeList, words: String)] {
    let printed = front.map { text.clauses[$0] }
    func prints(_ words: String) -> Bool {
      printed.contains {
        $0.kind != .table && range(of: Array(words.utf8), in: Array($0.text.utf8)) != nil
      }
    }
    var facts: [(element: String, attributes: XMLAttributeList, words: String)] = []
    if let symbol = text.symbol, !symbol.isEmpty, !prints(symbol) {
      facts.append(("docNumber", XMLAttributeList(), symbol))
    }
    if !text.title.isEmpty, !printed.contains(where: { $0.kind == .title }) {
      facts.append(("docTitle", XMLAttributeList(), text.title))
    }
    if let date = text.date?.description {
      facts.append(("docDate", XMLAttributeList("date", date), date))
    }
    for submitter in text.submitters where !submitter.isEmpty && !prints(submitter) {
      facts.append(("docProponent", XMLAttributeList(), submitter))
    }
    return facts
  }

  static func range(of part: [UInt8], in whole: [UInt8]) -> Range<Int>? {
    guard let first = part.first, part.count <= whole.count else { return nil }
    for at in 0...(whole.count - part.count) where whole[at] == first {
      if whole[at..<(at + part.count)].elementsEqual(part) { return at..<(at + part.count) }
    }
    return nil
  }

  /// Letters, digits and hyphens for a path; nil where nothing of the name can stand there.
  private static func slug(_ name: String) -> String? {
    var slug: [UInt8] = []
    for byte in name.lowercased().utf8 {
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        slug.append(byte)
      } else if !slug.isEmpty, slug.last != UInt8(ascii: "-"), slug.count < 60 {
        slug.append(UInt8(ascii: "-"))
      }
      if slug.count >= 64 { break }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }
}
