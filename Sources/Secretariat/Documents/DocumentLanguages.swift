public import Deliberations

/// One document in several languages.
public struct DocumentLanguages: Hashable, Sendable {
  public var original: DocumentRow
  /// Official ones first, then by language.
  public var translations: [DocumentRow]

  public var all: [DocumentRow] { [original] + translations }
}

extension Secretariat {
  /// The languages in which a document is there, its own included; withdrawn ones are left out
  /// but for the document itself.
  public func languages(
    of document: DocumentRow, in forum: String
  ) async throws -> DocumentLanguages {
    try await store.read { try Self.languages(of: document, in: $0.views(of: forum)) }
  }

  static func languages(
    of document: DocumentRow, in views: any Views
  ) throws -> DocumentLanguages {
    let original = try document.original.flatMap {
      try views.row(DocumentRow.self, key: [.text($0)])
    }
    let first = original ?? document
    let translations = try views.rows(ViewQuery(DocumentRow.self).where("original", is: first.id))
      .filter { $0.withdrawn == nil || $0.id == document.id }
    return DocumentLanguages(
      original: first,
      translations: translations.sorted {
        ($0.translation == .official ? 0 : 1, $0.language, $0.filed)
          < ($1.translation == .official ? 0 : 1, $1.language, $1.filed)
      })
  }

  /// The translations of documents in a list, by the original's id.
  public func translations(
    of documents: [DocumentRow], in forum: String
  ) async throws -> [String: [DocumentRow]] {
    try await store.read { store in
      let views = store.views(of: forum)
      var translations: [String: [DocumentRow]] = [:]
      for document in documents where document.original == nil {
        let languages = try Self.languages(of: document, in: views)
        if !languages.translations.isEmpty { translations[document.id] = languages.translations }
      }
      return translations
    }
  }
}
