internal import Texts

/// What the styles of an OpenDocument text say that matters to its structure.
struct OpenDocumentStyles {
  struct Style {
    var parent: String?
    var listStyle: String?
    var outlineLevel: Int?
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var isStruck: Bool?
    var position: InlineMark.Style?
    var isHidden: Bool?
    var isCentred: Bool?
    /// Inches from the margin.
    var inset: Double?
  }

  struct ListLevel {
    var isBullet = false
    var format = ""
    var prefix = ""
    var suffix = ""
    var start = 1
    var shownLevels = 1
    /// LibreOffice's template: `%1%.%2%)`.
    var template: String?
  }

  var styles: [String: Style] = [:]
  var lists: [String: [Int: ListLevel]] = [:]
  var outline: [Int: ListLevel] = [:]
  var language: Language?

  /// A style with what it takes over from its parents.
  func resolved(_ name: String) -> Style {
    var style = styles[name] ?? Style()
    for parent in ancestry(of: name).dropFirst() {
      guard let from = styles[parent] else { break }
      style.listStyle = style.listStyle ?? from.listStyle
      style.outlineLevel = style.outlineLevel ?? from.outlineLevel
      style.isBold = style.isBold ?? from.isBold
      style.isItalic = style.isItalic ?? from.isItalic
      style.isUnderlined = style.isUnderlined ?? from.isUnderlined
      style.isStruck = style.isStruck ?? from.isStruck
      style.isHidden = style.isHidden ?? from.isHidden
      style.isCentred = style.isCentred ?? from.isCentred
      style.inset = style.inset ?? from.inset
    }
    return style
  }

  /// A style's name and those of its parents, nearest first.
  func ancestry(of name: String) -> [String] {
    var names = [name]
    while names.count < 32, let parent = styles[names[names.count - 1]]?.parent {
      names.append(parent)
    }
    return names
  }
}

extension OpenDocumentStyles.Style {
  var marks: [InlineMark.Style] {
    var marks: [InlineMark.Style] = []
    if isBold == true { marks.append(.strong) }
    if isItalic == true { marks.append(.emphasis) }
    if isUnderlined == true { marks.append(.underline) }
    if isStruck == true { marks.append(.struck) }
    if let position { marks.append(position) }
    return marks
  }
}

/// Collects the styles from `styles.xml` and the head of `content.xml`.
final class OpenDocumentStyleCollector {
  var found = OpenDocumentStyles()
  private var style: String?
  private var list: String?
  private var level: (list: String?, number: Int)?
  private var isDefault = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "style":
      style = attributes["name"]
      guard let style else { return }
      var entry = OpenDocumentStyles.Style()
      entry.parent = attributes["parent-style-name"]
      entry.listStyle = attributes["list-style-name"]
      entry.outlineLevel = attributes["default-outline-level"].flatMap { Int($0) }
      found.styles[style] = entry
    case "default-style": isDefault = attributes["family"] == "paragraph"
    case "text-properties": readText(attributes)
    case "paragraph-properties": readParagraph(attributes)
    case "list-style": list = attributes["name"]
    case "list-level-style-number", "list-level-style-bullet", "list-level-style-image",
      "outline-level-style":
      readLevel(name, attributes)
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "style": style = nil
    case "default-style": isDefault = false
    case "list-style": list = nil
    default: break
    }
  }

  private func readText(_ attributes: XMLAttributes) {
    if isDefault, let tag = attributes["language"], tag != "none", tag != "zxx" {
      found.language = Language(tag)
    }
    guard let style, var entry = found.styles[style] else { return }
    for (name, value) in attributes {
      switch name.local {
      case "font-weight": entry.isBold = value == "bold" || (Int(value) ?? 400) >= 600
      case "font-style": entry.isItalic = value == "italic" || value == "oblique"
      case "text-underline-style": entry.isUnderlined = value != "none"
      case "text-line-through-style": entry.isStruck = value != "none"
      case "text-line-through-type": entry.isStruck = value != "none"
      case "display": entry.isHidden = value == "none"
      case "text-position":
        if value.hasPrefix("super") {
          entry.position = .superscript
        } else if value.hasPrefix("sub") {
          entry.position = .subscript
        } else if let height = value.split(separator: "%").first.flatMap({ Int($0) }) {
          entry.position = height > 0 ? .superscript : height < 0 ? .subscript : nil
        }
      default: break
      }
    }
    found.styles[style] = entry
  }

  private func readParagraph(_ attributes: XMLAttributes) {
    guard let style else { return }
    if let align = attributes["text-align"] {
      found.styles[style]?.isCentred = align == "center"
    }
    if let margin = attributes["margin-left"] {
      found.styles[style]?.inset = Self.inches(margin)
    }
  }

  private func readLevel(_ name: String, _ attributes: XMLAttributes) {
    guard let number = attributes["level"].flatMap({ Int($0) }) else { return }
    var level = OpenDocumentStyles.ListLevel()
    level.isBullet = name == "list-level-style-bullet" || name == "list-level-style-image"
    level.format = attributes["num-format"] ?? ""
    level.prefix = attributes["num-prefix"] ?? ""
    level.suffix = attributes["num-suffix"] ?? ""
    level.start = attributes["start-value"].flatMap { Int($0) } ?? 1
    level.shownLevels = attributes["display-levels"].flatMap { Int($0) } ?? 1
    level.template = attributes["num-list-format"]
    if name == "outline-level-style" {
      found.outline[number] = level
    } else if let list {
      found.lists[list, default: [:]][number] = level
    }
  }

  static func inches(_ length: String) -> Double {
    let digits = length.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    guard let value = Double(String(digits)) else { return 0 }
    return switch length.dropFirst(digits.count) {
    case "cm": value / 2.54
    case "mm": value / 25.4
    case "pt": value / 72
    case "in": value
    default: 0
    }
  }
}
