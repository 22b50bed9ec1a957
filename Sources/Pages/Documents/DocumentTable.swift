internal import Deliberations
internal import Proceedings

/// Documents in a table, a row each.
enum DocumentTable {
  static func table(
    _ documents: [DocumentRow], of forum: ForumRow, _ context: PageContext
  ) -> HTML {
    let words = context.words
    guard !documents.isEmpty else {
      return element("p", .style("quiet")) { words("Nothing has been issued yet.") }
    }
    return element("div", .style("scroll")) {
      element("table") {
        element("thead") {
          element("tr") {
            for name in ["Symbol", "Title", "Kind", "Language", "Filed"] {
              element("th", .init("scope", "col")) { words(name) }
            }
          }
        }
        element("tbody") {
          for document in documents { row(document, of: forum, context) }
        }
      }
    }
  }

  private static func row(
    _ document: DocumentRow, of forum: ForumRow, _ context: PageContext
  ) -> HTML {
    let address = context.address(
      of: forum, "documents/\(PageContext.encoded(document.symbol))")
    return element("tr") {
      element("td", .style("symbol")) {
        element("a", .href(address)) { element("bdi") { document.symbol } }
      }
      element("td", .style(document.withdrawn == nil ? "" : "withdrawn")) {
        foreign(document.title, language: document.language)
      }
      element("td") { context.words(DocumentWords.name(of: document.kind)) }
      element("td") { document.language }
      element("td", .style("symbol")) { String(document.filed.description.prefix(10)) }
    }
  }
}

/// What kinds of documents are called.
enum DocumentWords {
  static func name(of kind: DocumentRow.Kind) -> String {
    switch kind {
    case .contribution: "Contribution"
    case .compilation: "Compilation"
    case .draft: "Draft"
    case .report: "Report"
    case .information: "Information document"
    case .other: "Document"
    }
  }
}
