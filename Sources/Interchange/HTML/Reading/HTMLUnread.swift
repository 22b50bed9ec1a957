internal import Texts

/// What a page holds beside its text: pictures, what is hidden, buttons and choices, other pages.
///
/// None of it is the document's own wording, so none is put into the text; a warning quotes it.
/// What is typed or chosen in a form is text: somebody wrote it.
struct HTMLUnread {
  private enum Kind {
    /// Instructions for the browser.
    case instructions
    /// Words that a browser does not show, or only where it has no scripts.
    case hidden
    /// The labels of buttons, and choices that were not chosen.
    case control
    /// A drawing.
    case picture
  }

  private var kind = Kind.instructions
  private var words = RunningText()
  private var pictures = 0
  private var descriptions: [String] = []
  private var hidden: [String] = []
  private var controls: [String] = []
  private var pages: [String] = []

  /// A picture, or a place on one, with what its page says in its place.
  mutating func picture(_ attributes: [String: String]) {
    if attributes["coords"] == nil { pictures += 1 }
    Self.keep(attributes["alt"] ?? "", in: &descriptions)
  }

  /// A button that is a field: its label stands in its value.
  mutating func button(_ attributes: [String: String]) {
    Self.keep(attributes["value"] ?? attributes["alt"] ?? "", in: &controls)
  }

  /// Opens an element whose words are not read.
  mutating func open(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "script", "style", "head", "title": kind = .instructions
    case _ where attributes["data-generated"] != nil || attributes["data-change"] != nil:
      kind = .instructions
    case "button", "option": kind = .control
    case "svg":
      kind = .picture
      pictures += 1
    case "iframe", "object":
      kind = .instructions
      let place = attributes["src"] ?? attributes["data"] ?? ""
      pages.append(place.isEmpty || place.hasPrefix("data:") ? element : place)
    default: kind = .hidden
    }
  }

  /// Takes words within an element that is not read, or of one in it.
  mutating func take(_ piece: UnsafeBufferPointer<UInt8>, in element: String?) {
    guard kind != .instructions, element != "script", element != "style" else { return }
    words.append(collapsing: piece)
  }

  /// Parts the words of two elements.
  mutating func part() {
    words.append(collapsing: CollectionOfOne(0x20))
  }

  mutating func close() {
    let found = words.take().text
    switch kind {
    case .instructions: break
    case .hidden: Self.keep(found, in: &hidden)
    case .control: Self.keep(found, in: &controls)
    case .picture: Self.keep(found, in: &descriptions)
    }
    kind = .instructions
  }

  private static func keep(_ words: String, in list: inout [String]) {
    let line = words.split { $0.isWhitespace }.joined(separator: " ")
    let hasWords = line.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    if hasWords, !list.contains(line) || list.count > 1_000 { list.append(line) }
  }

  func warnings() -> [SourceWarning] {
    var warnings = SourceWarning.pictures(pictures, described: descriptions)
    func warn(_ list: [String], _ code: Warning.Code, _ what: String) {
      guard !list.isEmpty else { return }
      warnings.append(SourceWarning(code, "\(what): \(SourceWarning.quoted(list))"))
    }
    warn(hidden, .hiddenText, "what a browser does not show is not read")
    warn(controls, .unreadablePart, "buttons, and choices that were not made, are not read")
    warn(pages, .missingPart, "what the page shows of another file is not read")
    return warnings
  }
}
