internal import Texts

/// The styles of a file (ECMA-376 part 1, 17.7), each with what it inherits.
final class StyleSheet {
  /// A style as the file has it.
  struct Style {
    var id = ""
    var name = ""
    var isCharacterStyle = false
    var base: String?
    var paragraph = ParagraphProperties()
    var run = RunProperties()
  }

  /// A style with all that it inherits.
  struct Resolved {
    /// The style's own id, then those of the styles it is based on.
    var ids: [String] = []
    var paragraph = ParagraphProperties()
    var run = RunProperties()
    var meaning: StyleMeaning?
  }

  private var styles: [String: Style] = [:]
  private var standard: String?
  private var resolved: [String: Resolved] = [:]

  /// Styles deeper than this stand on each other in a circle.
  private static let deepest = 64

  func add(_ style: Style, isStandard: Bool) {
    if styles[style.id] == nil { styles[style.id] = style }
    if style.id.hasPrefix("Comity") { areOurs = true }
    if isStandard, !style.isCharacterStyle, standard == nil { standard = style.id }
  }

  /// The style of this id, or the standard style of paragraphs; an empty one where there is none.
  func paragraphStyle(_ id: String?) -> Resolved {
    guard let id = id ?? standard else { return Resolved() }
    return styles[id] == nil ? unknown(id) : resolve(id)
  }

  /// Whether the file has the styles that only files of our own making have.
  private(set) var areOurs = false

  func characterStyle(_ id: String) -> RunProperties {
    resolve(id).run
  }

  /// A style that is named but not defined: its name may still say what it is.
  private func unknown(_ id: String) -> Resolved {
    var result = standard.map(resolve) ?? Resolved()
    result.meaning = StyleMeaning(name: id) ?? result.meaning
    return result
  }

  private func resolve(_ id: String) -> Resolved {
    if let known = resolved[id] { return known }
    var result = Resolved()
    var next: String? = id
    while let at = next, let style = styles[at], result.ids.count < Self.deepest,
      !result.ids.contains(at)
    {
      result.ids.append(at)
      result.paragraph = result.paragraph.over(style.paragraph)
      result.run = result.run.over(style.run)
      result.meaning =
        result.meaning ?? StyleMeaning(name: style.name) ?? StyleMeaning(name: style.id)
      next = style.base
    }
    result.paragraph.style = nil
    resolved[id] = result
    return result
  }
}

/// Reads `styles.xml`.
final class StyleSheetHandler: XMLHandler {
  let sheet = StyleSheet()
  private var style: StyleSheet.Style?
  private var isStandard = false
  private var depthOfChange = 0

  func code(of name: XMLName) -> Int { WordElement(name).rawValue }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let element = WordElement(rawValue: name.code) ?? .other
    if depthOfChange > 0 || element == .paragraphFormatChange || element == .runFormatChange {
      depthOfChange += 1
      return
    }
    switch name.local {
    case "style":
      style = StyleSheet.Style(
        id: attributes["styleId"] ?? "", isCharacterStyle: attributes["type"] == "character")
      isStandard = attributes["default"].map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
    case "name": style?.name = attributes["val"] ?? ""
    case "basedOn": style?.base = attributes["val"]
    default:
      style?.paragraph.take(element, attributes)
      style?.run.take(element, attributes)
    }
  }

  func end(_ name: XMLName) {
    if depthOfChange > 0 {
      depthOfChange -= 1
    } else if name.local == "style", let finished = style {
      sheet.add(finished, isStandard: isStandard)
      style = nil
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}
