internal import Deliberations
internal import Proceedings

/// Documents in a list, one below the other: it reads as well on a phone as on a projector.
enum DocumentList {
  static func list(
    _ documents: [DocumentRow], translations: [String: [DocumentRow]], of forum: ForumRow,
    _ context: PageContext
  ) -> HTML {
    guard !documents.isEmpty else {
      return element("p", .style("quiet")) { context.words("Nothing has been issued yet.") }
    }
    return element("ul", .style("documents")) {
      for document in documents {
        item(document, translations[document.id] ?? [], of: forum, context)
      }
    }
  }

  private static func item(
    _ document: DocumentRow, _ translations: [DocumentRow], of forum: ForumRow,
    _ context: PageContext
  ) -> HTML {
    let address = context.address(
      of: forum, "documents/\(PageContext.encoded(document.symbol))")
    return element("li") {
      element("a", .style("symbol"), .href(address)) { element("bdi") { document.symbol } }
      element("span", .style(document.withdrawn == nil ? "title" : "title withdrawn")) {
        TitleInList.html(of: document)
      }
      element("span", .style("quiet")) {
        context.words(DocumentWords.name(of: document.kind))
        " · "
        context.words(languageName(document.language))
        for translation in translations {
          context.words(", ")
          element(
            "a",
            .href(
              context.address(
                of: forum, "documents/\(PageContext.encoded(translation.symbol))"))
          ) { context.words(languageName(translation.language)) }
        }
        " · "
        element("bdi") { String(document.filed.description.prefix(10)) }
        if document.isRestricted {
          " · "
          element("strong") { context.words("For members of the body only") }
        }
        if document.withdrawn != nil {
          " · "
          element("strong") { context.words("Withdrawn") }
        }
      }
    }
  }

  /// A language's name in itself; the tag where it is none of the six.
  static func ownName(_ tag: String) -> String {
    switch tag.prefix(while: { $0 != "-" }) {
    case "en": "English"
    case "fr": "français"
    case "es": "español"
    case "ar": "العربية"
    case "ru": "русский"
    case "zh": "中文"
    default: tag
    }
  }

  /// In English, as the catalogues' keys are; the tag itself where it is none of the six.
  static func languageName(_ tag: String) -> String {
    switch tag.prefix(while: { $0 != "-" }) {
    case "en": "English"
    case "fr": "French"
    case "es": "Spanish"
    case "ar": "Arabic"
    case "ru": "Russian"
    case "zh": "Chinese"
    case "und": "Not known"
    default: tag
    }
  }
}

/// What kinds of documents are called.
enum DocumentWords {
  static func name(of translation: DocumentRow.Translation) -> String {
    translation == .official ? "Official translation" : "Unofficial translation"
  }

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
