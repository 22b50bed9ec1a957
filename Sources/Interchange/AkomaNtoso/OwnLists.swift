internal import Texts

extension OwnVocabulary {
  static func isKind(_ name: XMLName) -> Bool {
    name.local == "kind" && name.namespace == namespace
  }

  /// Marks an element that prints what the metadata say: not a clause.
  static func isGenerated(_ name: XMLName) -> Bool {
    name.local == "generated" && name.namespace == namespace
  }

  /// Strings in one attribute, bars between them.
  static func attribute(ofList list: [String]) -> String {
    list.map { field($0, reserved: "|") }.joined(separator: "|")
  }

  static func list(_ attribute: String) -> [String] {
    attribute.split(separator: "|", omittingEmptySubsequences: false).map { unescaped(String($0)) }
  }

  /// Marks in one attribute, with the length in bytes of the text that they are over.
  static func attribute(ofMarks marks: [InlineMark], overBytes count: Int) -> String {
    let fields = marks.map { mark in
      let name = name(of: mark.style)
      let range = "\(mark.range.lowerBound) \(mark.range.upperBound)"
      guard case .link(let target) = mark.style else { return "\(name) \(range)" }
      return "\(name) \(range) \(field(target, reserved: " ;"))"
    }
    return (["\(count)"] + fields).joined(separator: ";")
  }

  /// The marks that an attribute says; nil where the text has another length by now.
  static func marks(_ attribute: String, overBytes count: Int) -> [InlineMark]? {
    let parts = attribute.split(separator: ";", omittingEmptySubsequences: false)
    guard let length = parts.first.flatMap({ Int($0) }), length == count else { return nil }
    return parts.dropFirst().compactMap { part in
      let fields = part.split(separator: " ", omittingEmptySubsequences: false)
      guard fields.count >= 3, let start = Int(fields[1]), let end = Int(fields[2]), start <= end,
        let style = style(named: fields[0], target: fields.count > 3 ? String(fields[3]) : "")
      else { return nil }
      return InlineMark(style, over: start..<end)
    }
  }

  private static func field(_ value: String, reserved: String) -> String {
    var field = ""
    for scalar in escaped(value).unicodeScalars {
      if reserved.unicodeScalars.contains(scalar) {
        field += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return field
  }

  private static func name(of style: InlineMark.Style) -> String {
    switch style {
    case .strong: "strong"
    case .emphasis: "emphasis"
    case .underline: "underline"
    case .struck: "struck"
    case .superscript: "superscript"
    case .subscript: "subscript"
    case .code: "code"
    case .link: "link"
    }
  }

  private static func style(named name: Substring, target: String) -> InlineMark.Style? {
    switch name {
    case "strong": .strong
    case "emphasis": .emphasis
    case "underline": .underline
    case "struck": .struck
    case "superscript": .superscript
    case "subscript": .subscript
    case "code": .code
    case "link": .link(target: unescaped(target))
    default: nil
    }
  }
}
