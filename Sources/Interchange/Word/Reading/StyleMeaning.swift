internal import Texts

/// What a style's name says of its paragraphs.
///
/// Word writes the names of its own styles in English, whatever the user's language; other
/// programs and converted files write them as their users see them.
enum StyleMeaning: Hashable {
  case title, quotation, code
  case heading(level: Int)
  case clause(ClauseKind, level: Int)

  init?(name: String) {
    let folded = Self.folded(name)
    guard !folded.isEmpty else { return nil }
    if let known = Self.names[folded] {
      self = known
      return
    }
    var digits = ""
    var stem = folded[...]
    while let last = stem.last, last.isNumber {
      digits.insert(stem.removeLast(), at: digits.startIndex)
    }
    guard let level = Int(digits), (1...9).contains(level) else { return nil }
    if Self.headings.contains(String(stem)) {
      self = .heading(level: level)
    } else if stem == "comityitem" {
      self = .clause(.item, level: level)
    } else {
      return nil
    }
  }

  /// Lower case, without spaces, hyphens and underscores: `heading 1`, `Heading1`, `Heading_1`.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" && $0 != "\u{A0}" })
  }

  private static let names: [String: StyleMeaning] = {
    var names: [String: StyleMeaning] = [
      "comityparagraph": .clause(.paragraph, level: 1),
      "comitypreambular": .clause(.preambular, level: 1),
      "comityoperative": .clause(.operative, level: 1),
    ]
    for name in titles { names[name] = .title }
    for name in quotations { names[name] = .quotation }
    for name in codes { names[name] = .code }
    return names
  }()

  /// `heading` as Word, LibreOffice and their translations name it, before the level's digit.
  private static let headings: Set<String> = [
    "heading", "überschrift", "titre", "título", "encabezado", "titolo", "intestazione", "kop",
    "rubrik", "overskrift", "otsikko", "nagłówek", "nadpis", "címsor", "başlık", "заголовок",
    "επικεφαλίδα", "כותרת", "عنوان", "标题", "標題", "見出し", "제목", "tiêuđề", "titlu", "naslov",
  ]

  private static let titles = [
    "title", "titel", "título", "titre", "titolo", "tittel", "otsikko", "tytuł", "název", "cím",
    "konubaşlığı", "название", "заглавие", "τίτλος", "العنوان", "标题", "標題", "表題", "제목",
    "documenttitle",
  ]

  private static let quotations = [
    "quote", "quotations", "intensequote", "blocktext", "blockquote", "blockquotation",
    "citation", "citationintense", "cita", "citadestacada", "zitat", "intensiveszitat",
    "citazione", "citat", "цитата", "выделеннаяцитата", "اقتباس", "引用", "引文", "明显引用",
  ]

  private static let codes = [
    "sourcecode", "htmlpreformatted", "preformattedtext", "verbatim", "macrotext",
  ]
}
