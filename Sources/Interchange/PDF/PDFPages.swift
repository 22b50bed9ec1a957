internal import Texts

/// The pages that `pdftohtml -xml` writes: a line an element, read without a parser of XML, because
/// its marks of bold, italic and links are not always nested.
struct PDFPages {
  /// The file's pages in order; one that poppler did not write is empty.
  private(set) var pages: [PrintedPage] = []
  /// The places of the pages that poppler did not write.
  private(set) var missing: [Int] = []

  /// Linear in the length of the output.
  init(_ output: [UInt8]) {
    let page = Array("<page ".utf8)
    let text = Array("<text ".utf8)
    let font = Array("\t<fontspec ".utf8)
    let outline = Array("<outline".utf8)
    var sizes: [Int: Int] = [:]
    var start = 0
    while start < output.count {
      var end = output[start...].firstIndex(of: 0x0A) ?? output.count
      var line = output[start..<end]
      if line.starts(with: outline) { break }
      if line.starts(with: text) {
        // A text may itself hold a line feed.
        while end < output.count, !line.suffix(7).elementsEqual("</text>".utf8),
          end - start < 1 << 16
        {
          end = output[(end + 1)...].firstIndex(of: 0x0A) ?? output.count
          line = output[start..<end]
        }
        appendPiece(line, sizes: sizes)
      } else if line.starts(with: font) {
        let values = attributes(line)
        if let id = values["id"] { sizes[id] = values["size"] }
      } else if let head = place(of: page, in: line) {
        let values = attributes(line[head...])
        fill(to: (values["number"] ?? 0) - 1)
        pages.append(
          PrintedPage(width: values["width"] ?? 0, height: values["height"] ?? 0))
      }
      start = end + 1
    }
  }

  /// Takes the pages up to this many for missing ones, where fewer were written.
  mutating func fill(to count: Int) {
    while pages.count < min(count, 1 << 16) {
      missing.append(pages.count)
      pages.append(PrintedPage(width: 0, height: 0))
    }
  }

  /// Where a page's element begins: poppler tells of the page's links to other pages on the same
  /// line before it (`link to page 3 <page number="1"`).
  private func place(of element: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
    var at = line.startIndex
    while let sign = line[at...].firstIndex(of: UInt8(ascii: "<")) {
      if line[sign...].starts(with: element) { return sign }
      at = sign + 1
    }
    return nil
  }

  private mutating func appendPiece(_ line: ArraySlice<UInt8>, sizes: [Int: Int]) {
    guard !pages.isEmpty, let close = line.firstIndex(of: UInt8(ascii: ">")) else { return }
    let values = attributes(line[..<close])
    var text: [UInt8] = []
    var isStrong = false
    var isEmphasis = false
    var at = close + 1
    while at < line.endIndex {
      if line[at] == UInt8(ascii: "<"), let end = line[at...].firstIndex(of: UInt8(ascii: ">")) {
        isStrong = isStrong || line[at..<end].elementsEqual("<b".utf8)
        isEmphasis = isEmphasis || line[at..<end].elementsEqual("<i".utf8)
        at = end + 1
      } else if line[at] == UInt8(ascii: "&"), let entity = entity(line, at: at) {
        text += entity.bytes
        at = entity.end
      } else {
        text.append(line[at])
        at += 1
      }
    }
    append(
      PrintedPiece(
        String(decoding: text, as: UTF8.self), left: values["left"] ?? 0, top: values["top"] ?? 0,
        width: values["width"] ?? 0, height: values["height"] ?? 0,
        size: values["font"].flatMap { sizes[$0] }, isStrong: isStrong, isEmphasis: isEmphasis))
  }

  /// Some programs set the dots of a contents list one by one, from either end: they are one leader.
  private mutating func append(_ piece: PrintedPiece) {
    let page = pages.count - 1
    let dots = piece.text.prefix { $0 == "." || $0 == " " }
    // The last of them may be one piece with the page's number: `.. 2`.
    let number = piece.text[dots.endIndex...]
    guard let last = pages[page].pieces.last, Self.isLeader(String(dots)), Self.isLeader(last.text),
      number.count <= 4, number.allSatisfy(\.isNumber), abs(piece.top - last.top) <= 2
    else {
      pages[page].pieces.append(piece)
      return
    }
    let place = pages[page].pieces.count - 1
    pages[page].pieces[place].text += dots.filter { $0 == "." } + number
    let left = min(last.left, piece.left)
    pages[page].pieces[place].left = left
    pages[page].pieces[place].width = max(last.right, piece.right) - left
  }

  private static func isLeader(_ text: String) -> Bool {
    text.contains(".") && text.allSatisfy { $0 == "." || $0 == " " }
  }

  /// The whole numbers among an element's attributes.
  private func attributes(_ element: ArraySlice<UInt8>) -> [String: Int] {
    var values: [String: Int] = [:]
    var at = element.startIndex
    while let equals = element[at...].firstIndex(of: UInt8(ascii: "=")) {
      let name = element[at..<equals].reversed().prefix { $0 != 0x20 }.reversed()
      guard equals + 1 < element.endIndex,
        let end = element[(equals + 2)...].firstIndex(of: UInt8(ascii: "\""))
      else { break }
      values[String(decoding: name, as: UTF8.self)] = Int(
        String(decoding: element[(equals + 2)..<end], as: UTF8.self))
      at = end + 1
    }
    return values
  }

  private func entity(_ line: ArraySlice<UInt8>, at: Int) -> (bytes: [UInt8], end: Int)? {
    guard let end = line[at..<min(at + 12, line.endIndex)].firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = String(decoding: line[(at + 1)..<end], as: UTF8.self)
    switch name {
    case "amp": return ([0x26], end + 1)
    case "lt": return ([0x3C], end + 1)
    case "gt": return ([0x3E], end + 1)
    case "quot": return ([0x22], end + 1)
    case "apos": return ([0x27], end + 1)
    default:
      guard name.hasPrefix("#") else { return nil }
      let code =
        name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      guard let scalar = code.flatMap(Unicode.Scalar.init) else { return nil }
      return (Array(String(Character(scalar)).utf8), end + 1)
    }
  }
}
