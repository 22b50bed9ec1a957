internal import Deliberations
internal import Secretariat

/// What other documents ask for in the same or nearly the same words as one does.
///
/// A page of its own: finding it takes longer than making a document's page.
struct SimilarPage {
  let passages: [SimilarPassages]
  let document: DocumentRow
  let forum: ForumRow
  let context: PageContext

  /// Nil where there is no such document, or the reader may not read it.
  static func page(
    _ symbol: String, in id: String, _ context: PageContext
  ) async throws -> Page? {
    guard let overview = try await context.secretariat.document(symbol, in: id) else { return nil }
    let document = overview.document
    if document.isRestricted {
      guard try await context.standing(in: id).mayRead(document) else { return nil }
    }
    let passages = try await context.secretariat.similarPassages(
      to: document, in: id, as: context.actor)
    return SimilarPage(
      passages: passages, document: document, forum: overview.forum, context: context
    ).page
  }

  private var words: Catalogue { context.words }

  private func address(of document: DocumentRow, clause: String? = nil) -> String {
    let address = context.address(of: forum, "documents/\(PageContext.encoded(document.symbol))")
    return clause.map { "\(address)#\($0)" } ?? address
  }

  private var page: Page {
    Page("\(words("Who asks for the same?")) – \(document.symbol)", forum: forum) {
      element("p", .style("quiet")) {
        element("a", .style("symbol"), .href(address(of: document))) {
          element("bdi") { document.symbol }
        }
        " "
        TitleInList.html(of: document)
      }
      element("h1") { words("Who asks for the same?") }
      if passages.isEmpty {
        element("p") {
          words(
            "No other document asks for this in the same or nearly the same words.")
        }
      }
      for passage in passages {
        element("section", .style("text")) {
          element("blockquote", .lang(document.language), .dir("auto")) {
            element("a", .href(address(of: document, clause: passage.clause))) {
              beginning(of: passage.text)
            }
          }
          element("ul", .style("cited")) {
            for other in passage.others { element("li") { item(other) } }
          }
        }
      }
    }
  }

  @HTMLBuilder private func item(_ other: SimilarPassages.Other) -> HTML {
    element("a", .style("symbol"), .href(address(of: other.document, clause: other.clause))) {
      element("bdi") { other.document.symbol }
    }
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
    return words.prefix(60).joined(separator: " ") + (words.count > 60 ? " …" : "")
  }
}
