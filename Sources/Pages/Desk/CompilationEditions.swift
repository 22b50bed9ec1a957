internal import Deliberations
internal import Secretariat

/// What stands around the compilation that would be issued now.
extension CompilationPage {
  /// How many contributions everyone's compilation leaves out, and which, to those who may read them.
  @HTMLBuilder static func leftOut(
    _ restricted: [DocumentRow], _ standing: Standing, _ forum: ForumRow, _ context: PageContext
  ) -> HTML {
    if !restricted.isEmpty {
      element("section", .style("notice")) {
        element("p") {
          context.words.counted(
            restricted.count,
            "One restricted contribution is left out: everyone reads a compilation.",
            "{count} restricted contributions are left out: everyone reads a compilation.")
        }
        element("ul") {
          for document in restricted.filter(standing.mayRead).prefix(shownCount) {
            element("li") {
              element("a", .href(DeskWords.address(of: document.symbol, in: forum, context))) {
                element("bdi") { document.symbol }
              }
              " "
              foreign(TitleInList.words(of: document.title))
            }
          }
        }
      }
    }
  }

  static func list(
    _ editions: [(edition: EditionRow, document: DocumentRow)], _ forum: ForumRow,
    _ context: PageContext
  ) -> HTML {
    element("section") {
      element("h2") { context.words("Editions") }
      element("ul", .style("rows")) {
        for (edition, document) in editions {
          element("li") {
            element("span", .style(document.withdrawn == nil ? "" : "withdrawn")) {
              context.words("Edition {number}", ["number": String(edition.edition)])
              " · "
              context.words.counted(
                edition.entries.count, "One recommendation", "{count} recommendations")
            }
            if document.withdrawn != nil { element("strong") { context.words("Withdrawn") } }
            element("a", .href(DeskWords.address(of: document.symbol, in: forum, context))) {
              element("bdi") { document.symbol }
            }
          }
        }
      }
    }
  }
}
