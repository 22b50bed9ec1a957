/// A Word file made of an input: pieces between zero bytes, each the content of a part.
///
/// A piece's first byte chooses the part. After a small letter the rest is XML as it stands; after
/// a capital it is spelled (see `SpelledXML`) and always well-formed. Parts without a piece are
/// sound and fixed.
enum WordFile {
  private struct Part {
    var letter: UInt8
    var name: String
    var start: String
    var end: String
    /// What it holds where the input says nothing of it.
    var usual: String

    init(_ letter: Character, _ name: String, in roots: [String], _ usual: String) {
      self.letter = letter.asciiValue ?? 0
      self.name = name
      start = roots.enumerated()
        .map { $0 == 0 ? "<w:\($1) \(WordFile.namespaces)>" : "<w:\($1)>" }.joined()
      end = roots.reversed().map { "</w:\($0)>" }.joined()
      self.usual = usual
    }
  }

  static func parts(of input: [UInt8]) -> [(name: String, content: [UInt8])] {
    var given: [UInt8: [UInt8]] = [:]
    for piece in input.split(separator: 0) {
      guard let first = piece.first else { continue }
      let isSpelled = first & 0x20 == 0
      given[first | 0x20] =
        isSpelled ? SpelledXML.xml(of: piece.dropFirst()) : Array(piece.dropFirst())
    }
    return fixed
      + variable.map { part in
        let content = given[part.letter] ?? Array(part.usual.utf8)
        return ("word/\(part.name).xml", Array(part.start.utf8) + content + Array(part.end.utf8))
      }
  }

  private static let namespaces =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#
    + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#
    + #"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" "#
    + #"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#
    + #"xmlns:o="urn:schemas-microsoft-com:office:office""#

  private static let variable = [
    Part(
      "d", "document", in: ["document", "body"],
      """
      <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The harbour lights</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>
      <w:r><w:t>Invites all ports</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>
      <w:p><w:commentRangeStart w:id="1"/><w:r><w:t>to lower them.</w:t></w:r>
      <w:r><w:commentReference w:id="1"/></w:r></w:p>
      """),
    Part(
      "n", "numbering", in: ["numbering"],
      """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
      <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """),
    Part(
      "s", "styles", in: ["styles"],
      """
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>
      <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      """),
    Part(
      "f", "footnotes", in: ["footnotes"],
      #"<w:footnote w:id="1"><w:p><w:r><w:t>By lot.</w:t></w:r></w:p></w:footnote>"#),
    Part(
      "c", "comments", in: ["comments"],
      #"<w:comment w:id="1" w:author="A"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>"#),
    Part("h", "header1", in: ["hdr"], "<w:p><w:r><w:t>HARBOUR/1</w:t></w:r></w:p>"),
  ]

  private static let fixed: [(name: String, content: [UInt8])] = {
    let packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relationships(_ targets: [(kind: String, target: String)]) -> [UInt8] {
      let list = targets.enumerated().map { at, entry in
        #"<Relationship Id="rId\#(at)" Type="\#(documents)/\#(entry.kind)" Target="\#(entry.target)"/>"#
      }
      return Array(#"<Relationships xmlns="\#(packages)">\#(list.joined())</Relationships>"#.utf8)
    }
    return [
      ("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
      (
        "word/_rels/document.xml.rels",
        relationships([
          ("numbering", "numbering.xml"), ("styles", "styles.xml"), ("footnotes", "footnotes.xml"),
          ("comments", "comments.xml"), ("header", "header1.xml"),
        ])
      ),
    ]
  }()
}
