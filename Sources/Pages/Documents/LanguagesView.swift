internal import Deliberations
internal import Secretariat

/// The other languages of a document: `Also in: français (original), العربية (unofficial)`.
struct LanguagesView {
  let languages: DocumentLanguages
  let document: DocumentRow
  let forum: ForumRow
  let context: PageContext

  @HTMLBuilder var html: HTML {
    let others = languages.all.filter { $0.id != document.id }
    if !others.isEmpty {
      element("p", .style("languages")) {
        if document.original != nil {
          context.words(DocumentWords.name(of: document.translation ?? .unofficial))
          ". "
        }
        context.words("Also in:")
        " "
        for (place, other) in others.enumerated() {
          if place > 0 { context.words(", ") }
          link(to: other)
        }
      }
    }
  }

  private func link(to other: DocumentRow) -> HTML {
    let address = context.address(of: forum, "documents/\(PageContext.encoded(other.symbol))")
    let standing: String? =
      other.original == nil ? "original" : other.translation == .official ? nil : "unofficial"
    return element("a", .href(address), .init("hreflang", other.language)) {
      foreign(DocumentList.ownName(other.language), language: other.language)
    }.followed(by: HTML(standing.map { " (\(context.words($0)))" } ?? ""))
  }
}
