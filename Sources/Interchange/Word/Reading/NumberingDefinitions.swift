/// The lists of a file as `numbering.xml` defines them (ECMA-376 part 1, 17.9).
struct NumberingDefinitions {
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    var text: [Piece] = []
    /// All numbers in it are printed as decimal ones.
    var isLegal = false
    /// The level (1 for the outermost) after which this one begins anew; 0 for never; nil for any.
    var restartsAfter: Int?
    /// The style of paragraphs that are at this level.
    var style: String?
    var indent: Int?
  }

  /// Part of what a level prints: words, or the number of a level (0 for the outermost).
  enum Piece: Hashable {
    case words(String)
    case number(level: Int)
  }

  struct List {
    var levels: [Int: Level] = [:]
    /// Where the list is defined in a style instead: the style's id.
    var link: String?
  }

  /// A use of a list, with what it changes in it.
  struct Use {
    var list: String
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  var lists: [String: List] = [:]
  var uses: [String: Use] = [:]

  /// What a level prints, from `%1.%2` and the like; never longer than a line.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var escaped = false
    for character in text.unicodeScalars.prefix(64) {
      if escaped, ("1"..."9").contains(character) {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.number(level: Int(character.value) - 0x31))
      } else if escaped {
        words.append("%")
        words.unicodeScalars.append(character)
      } else if character != "%" {
        words.unicodeScalars.append(character)
      }
      escaped = character == "%"
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }
}

/// Reads `numbering.xml`.
final class NumberingHandler: XMLHandler {
  private(set) var definitions = NumberingDefinitions()
  private var list: (id: String, list: NumberingDefinitions.List)?
  private var use: (id: String, use: NumberingDefinitions.Use)?
  private var level: (at: Int, level: NumberingDefinitions.Level)?
  private var text = ""
  private var font = ""
  private var override = 0
  private var inFallback = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    switch name.local {
    case "abstractNum":
      list = (attributes["abstractNumId"] ?? "", NumberingDefinitions.List())
    case "numStyleLink": list?.list.link = value
    case "num": use = (attributes["numId"] ?? "", NumberingDefinitions.Use(list: ""))
    case "abstractNumId": use?.use.list = value ?? ""
    case "lvlOverride": override = attributes["ilvl"].flatMap { Int($0) } ?? 0
    case "startOverride": use?.use.starts[override] = value.flatMap { Int($0) }
    case "lvl":
      level = (attributes["ilvl"].flatMap { Int($0) } ?? override, NumberingDefinitions.Level())
      text = ""
      font = ""
    case "Fallback": inFallback = true
    default: property(name.local, value, attributes)
    }
  }

  private func property(_ name: String, _ value: String?, _ attributes: XMLAttributes) {
    switch name {
    case "start": level?.level.start = value.flatMap { Int($0) } ?? 1
    case "numFmt":
      // Formats newer than the standard stand beside a fallback.
      if inFallback { return }
      level?.level.format = NumberFormat(value ?? "", pattern: attributes["format"])
    case "lvlText": text = attributes["null"] == "1" ? "" : value ?? ""
    case "isLgl": level?.level.isLegal = attributes.isOn
    case "lvlRestart": level?.level.restartsAfter = value.flatMap { Int($0) }
    case "pStyle": level?.level.style = value
    case "ind":
      level?.level.indent = (attributes["left"] ?? attributes["start"]).flatMap { Int($0) }
    case "rFonts": font = attributes["ascii"] ?? attributes["hAnsi"] ?? attributes["cs"] ?? ""
    case "lvlPicBulletId": if text.isEmpty { text = "•" }
    default: break
    }
  }

  func end(_ name: XMLName) {
    switch name.local {
    case "abstractNum":
      if let (id, finished) = list, definitions.lists[id] == nil {
        definitions.lists[id] = finished
      }
      list = nil
    case "num":
      if let (id, finished) = use, definitions.uses[id] == nil { definitions.uses[id] = finished }
      use = nil
    case "lvl": endLevel()
    case "Fallback": inFallback = false
    default: break
    }
  }

  private func endLevel() {
    guard let at = level?.at, var finished = level?.level, (0...8).contains(at) else { return }
    finished.text =
      finished.format == .bullet
      ? [.words(SymbolFont.bullet(text, font: font))] : NumberingDefinitions.pieces(of: text)
    if list != nil {
      list?.list.levels[at] = finished
    } else {
      use?.use.levels[at] = finished
    }
    level = nil
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}
