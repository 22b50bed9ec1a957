internal import Deliberations
internal import Secretariat

/// What other documents ask for in nearly the same words, below a document's text.
struct SimilarView {
  let passages: [SimilarPassages]
  let forum: ForumRow
  let context: PageContext

  private var words: Catalogue { context.words }

  @HTMLBuilder var html: HTML {
    if !passages.isEmpty {
      element("details", .style("similar"), .id("similar")) {
        element("summary") {
          words("Similar passages")
          " (\(passages.reduce(0) { $0 + $1.others.count }))"
        }
        for passage in passages {
          element("p") {
            element("a", .href("#\(passage.clause)"), .dir("auto")) { beginning(of: passage.text) }
          }
          element("ul", .style("cited")) {
            for other in passage.others { element("li") { item(other) } }
          }
        }
      }
    }
  }

  @HTMLBuilder private func item(_ other: SimilarPassages.Other) -> HTML {
    let address = context.address(
      of: forum, "documents/\(PageContext.encoded(other.document.symbol))#\(other.clause)")
    element("a", .style("symbol"), .href(address)) { element("bdi") { other.document.symbol } }
    " "
    foreign(other.proponents.joined(separator: "; "))
    element("span", .style("quiet")) {
      " · "
      words(other.isIdentical ? "the same words" : "nearly the same words")
    }
    if !other.isIdentical {
      element("p", .lang(other.document.language), .dir("auto")) { beginning(of: other.text) }
    }
  }

  private func beginning(of text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(24).joined(separator: " ") + (words.count > 24 ? " …" : "")
  }
}
