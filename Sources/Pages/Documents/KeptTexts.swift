internal import Deliberations
internal import Synchronization
internal import Texts

/// Texts of documents as markup, by the hash of what they are made from: what has a hash never
/// changes, so that a page around a text can be made anew without reading the text.
final class KeptTexts: Sendable {
  private static let sizeLimit = 16 << 20

  private struct Texts {
    var byHash: [String: HTML] = [:]
    var size = 0
  }

  private let texts = Mutex(Texts())

  /// - Parameter read: reads the text where it is not here; nil where there is none.
  /// - Throws: what reading threw.
  func html(
    of document: DocumentRow, read: () async throws -> StructuredText?
  ) async throws -> HTML? {
    guard let hash = document.text else { return nil }
    if let kept = texts.withLock({ $0.byHash[hash] }) { return kept }
    guard let html = try await read().map({ TextView($0).html }) else { return nil }
    texts.withLock { texts in
      let size = html.markup.utf8.count
      if texts.size + size > Self.sizeLimit { texts = Texts() }
      guard size <= Self.sizeLimit, texts.byHash.updateValue(html, forKey: hash) == nil else {
        return
      }
      texts.size += size
    }
    return html
  }
}
