internal import Deliberations
internal import Secretariat

/// What stands around a document: its versions, what it cites, what cites it.
struct RelationsView {
  let relations: DocumentRelations
  let document: DocumentRow
  let forum: ForumRow
  let context: PageContext

  private var words: Catalogue { context.words }

  /// The other versions, above the text.
  @HTMLBuilder var versions: HTML {
    if !relations.versions.isEmpty {
      element("section") {
        element("h2") { words("Versions") }
        element("ul") {
          for version in relations.versions {
            element("li") {
              if version.id == document.id {
                element("strong") { element("bdi") { version.symbol } }
              } else {
                address(version)
              }
              " "
              TitleInList.html(of: version)
              if version.withdrawn != nil { " (\(words("Withdrawn")))" }
            }
          }
        }
      }
    }
  }

  /// Citations both ways, below the text.
  @HTMLBuilder var citations: HTML {
    if !relations.cites.isEmpty {
      element("section") {
        element("h2") { words("Cites") }
        element("ul", .style("cited")) {
          for reference in relations.cites { item(reference) }
        }
      }
    }
    if !relations.citedBy.isEmpty {
      element("section") {
        element("h2") { words("Cited by") }
        element("ul", .style("cited")) {
          for referrer in relations.citedBy {
            element("li") {
              address(referrer.document, clause: referrer.clauses.first)
              " "
              TitleInList.html(of: referrer.document)
            }
          }
        }
      }
    }
  }

  private func item(_ reference: DocumentRelations.Reference) -> HTML {
    element("li") {
      if let cited = reference.document {
        address(cited)
        " "
        TitleInList.html(of: cited)
      } else {
        foreign(reference.instrument, language: document.language)
      }
      if !reference.provisions.isEmpty {
        " "
        element("bdi", .style("quiet")) { reference.provisions.joined(separator: ", ") }
      }
      " "
      element(
        "a", .style("quiet"), .href("#\(reference.clause)"),
        .init("aria-label", words("Where {name} is cited", ["name": reference.instrument]))
      ) { "↑" }
    }
  }

  private func address(_ row: DocumentRow, clause: String? = nil) -> HTML {
    let address = context.address(of: forum, "documents/\(PageContext.encoded(row.symbol))")
    return element("a", .style("symbol"), .href(address + (clause.map { "#\($0)" } ?? ""))) {
      element("bdi") { row.symbol }
    }
  }
}
