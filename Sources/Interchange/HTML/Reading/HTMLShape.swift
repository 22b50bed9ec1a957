internal import Texts

/// What an element does to the text in it.
enum HTMLShape: Equatable {
  /// Not shown, or controls that hold no text of the document.
  case unseen
  case page
  case block
  case inline
  /// Where somebody typed lines of text into a form.
  case field
  case input(Input)
  case heading(level: Int)
  case quotation
  case preformatted
  case list, item, definition
  case table, row, cell
  case lineBreak
  case picture
  case link
  /// `ins` and `del`, which HTML has for edits; underlines and strokes are `u` and `s`.
  case insertion, deletion
  case style(InlineMark.Style)

  /// What a one-line field of a form shows.
  enum Input: Equatable {
    case typed(String)
    case ticked(Bool)
    case button
  }

  var breaksParagraphs: Bool {
    switch self {
    case .unseen, .inline, .lineBreak, .picture, .link, .insertion, .deletion, .style, .input:
      false
    default: true
    }
  }

  static func of(_ element: String, _ attributes: [String: String]) -> HTMLShape {
    switch element {
    case "option": attributes["selected"] == nil ? .unseen : .block
    case "input": input(attributes)
    default: of(element)
    }
  }

  private static func input(_ attributes: [String: String]) -> HTMLShape {
    let value = attributes["value"] ?? ""
    return switch attributes["type"]?.lowercased() ?? "text" {
    case "checkbox", "radio": .input(.ticked(attributes["checked"] != nil))
    case "submit", "button", "reset", "image": .input(.button)
    // Nobody sees these, or what they hold is no words.
    case "hidden", "password", "file", "color", "range": .inline
    default: value.isEmpty ? .inline : .input(.typed(value))
    }
  }

  static func of(_ element: String) -> HTMLShape {
    switch element {
    case "script", "style", "head", "title", "template", "noscript", "svg", "button", "iframe",
      "object", "datalist":
      .unseen
    case "textarea": .field
    case "html": .page
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading(level: Int(element.dropFirst()) ?? 1)
    case "blockquote": .quotation
    case "pre", "listing", "xmp": .preformatted
    case "ul", "ol", "menu", "dir": .list
    case "li": .item
    case "dd": .definition
    case "table": .table
    case "tr": .row
    case "td", "th": .cell
    case "br": .lineBreak
    case "img", "area", "embed": .picture
    case "a": .link
    case "b", "strong": .style(.strong)
    case "i", "em", "cite", "dfn", "var": .style(.emphasis)
    case "u": .style(.underline)
    case "s", "strike": .style(.struck)
    case "ins": .insertion
    case "del": .deletion
    case "sup": .style(.superscript)
    case "sub": .style(.subscript)
    case "code", "kbd", "samp", "tt": .style(.code)
    case "p", "div", "section", "article", "aside", "header", "footer", "nav", "main", "body",
      "address", "center", "dl", "dt", "fieldset", "form", "figure", "figcaption", "caption", "hr",
      "details", "summary", "legend", "hgroup", "tbody", "thead", "tfoot", "select", "frameset":
      .block
    default: .inline
    }
  }

  /// Whether the page's author hid the element.
  static func isHidden(_ attributes: [String: String]) -> Bool {
    guard !attributes.isEmpty else { return false }
    // What we made ourselves from the headings, and make again.
    if attributes["data-generated"] != nil { return true }
    if let hidden = attributes["hidden"], hidden != "until-found" { return true }
    guard let style = attributes["style"] else { return false }
    let packed = style.lowercased().filter { $0 != " " }
    return packed.contains("display:none") || packed.contains("visibility:hidden")
  }
}

/// An element that is open, and what its end puts back.
struct HTMLElement {
  let name: String
  let shape: HTMLShape
  var id: String?
  var style: InlineMark.Style?
  var noteReference: Int?
  var setsClause = false
  var outerClause: SourceParagraph.Role?
  var isNumber = false

  init(name: String, shape: HTMLShape) {
    self.name = name
    self.shape = shape
  }
}

/// A list that is open: how its items are numbered, as a browser prints them.
struct HTMLList {
  private enum Numbering {
    case none, bullet, decimal, letters, capitals, roman, capitalRoman
  }

  private var numbering: Numbering
  private var value: Int
  private let step: Int

  var isNumbered: Bool { numbering != .none }

  init(_ element: String, _ attributes: [String: String]) {
    let style = attributes["style"]?.lowercased() ?? ""
    step = attributes["reversed"] == nil ? 1 : -1
    value = (attributes["start"].flatMap { Int($0) } ?? 1)
    switch element {
    case "ol":
      numbering = Self.numbering(type: attributes["type"] ?? "", style: style)
    case "dd": numbering = .none
    default: numbering = .bullet
    }
    if style.contains("list-style-type:none") || style.contains("list-style-type: none")
      || style.contains("list-style:none") || style.contains("list-style: none")
    {
      numbering = .none
    }
  }

  private static func numbering(type: String, style: String) -> Numbering {
    if style.contains("lower-alpha") || style.contains("lower-latin") { return .letters }
    if style.contains("upper-alpha") || style.contains("upper-latin") { return .capitals }
    if style.contains("lower-roman") { return .roman }
    if style.contains("upper-roman") { return .capitalRoman }
    return switch type {
    case "a": .letters
    case "A": .capitals
    case "i": .roman
    case "I": .capitalRoman
    default: .decimal
    }
  }

  /// The number of the next item; nil where none is printed.
  mutating func next(_ attributes: [String: String]) -> PrintedNumber? {
    if let own = attributes["value"].flatMap({ Int($0) }) { value = own }
    defer { value &+= step }
    return switch numbering {
    case .none: nil
    case .bullet: PrintedNumber("•")
    case .decimal: PrintedNumber("\(value).")
    case .letters: PrintedNumber("\(CountedNumber.letters(value)).")
    case .capitals: PrintedNumber("\(CountedNumber.letters(value).uppercased()).")
    case .roman: PrintedNumber("\(CountedNumber.roman(value)).")
    case .capitalRoman: PrintedNumber("\(CountedNumber.roman(value).uppercased()).")
    }
  }
}
