internal import Proceedings

/// A feed as Atom writes it (RFC 4287).
struct AtomFeed: Sendable {
  struct Entry: Sendable {
    var id: String
    var title: String
    var address: String
    var updated: Moment
    var published: Moment
    var authors: [String]
    var summary: String
    /// The kind of thing, as the record names it.
    var category: String
    /// The language of the title.
    var language: String?
  }

  var id: String
  var title: String
  var language: String
  /// Where the feed itself is.
  var address: String
  /// The page that shows the same.
  var page: String
  /// When the feed began; it is as new as its newest entry.
  var begun: Moment
  var entries: [Entry]

  var updated: Moment { entries.map(\.updated).max() ?? begun }

  var bytes: [UInt8] {
    var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLWords(language))\">\n"
    xml += "<id>\(XMLWords(id))</id>\n<title>\(XMLWords(title))</title>\n"
    xml += "<updated>\(updated)</updated>\n"
    xml += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(XMLWords(address))\"/>\n"
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLWords(page))\"/>\n"
    xml += "<author><name>Comity</name></author>\n<generator>Comity</generator>\n"
    for entry in entries { xml += Self.written(entry) }
    return Array((xml + "</feed>\n").utf8)
  }

  private static func written(_ entry: Entry) -> String {
    let language = entry.language.map { " xml:lang=\"\(XMLWords($0))\"" } ?? ""
    var xml = "<entry>\n<id>\(XMLWords(entry.id))</id>\n"
    xml += "<title\(language)>\(XMLWords(entry.title))</title>\n"
    xml += "<updated>\(entry.updated)</updated>\n<published>\(entry.published)</published>\n"
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLWords(entry.address))\"/>\n"
    for author in entry.authors { xml += "<author><name>\(XMLWords(author))</name></author>\n" }
    xml += "<category term=\"\(XMLWords(entry.category))\"/>\n"
    return xml + "<summary>\(XMLWords(entry.summary))</summary>\n</entry>\n"
  }
}

/// Words as XML 1.0 can hold them: escaped, without the characters that it has no place for.
struct XMLWords: CustomStringConvertible {
  let description: String

  init(_ words: String) {
    var written = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      case "\t", "\n", "\r": written += " "
      case _ where scalar.value < 0x20 || [0xFFFE, 0xFFFF].contains(scalar.value): continue
      default: written.unicodeScalars.append(scalar)
      }
    }
    description = written
  }
}
