internal import Deliberations
internal import Hummingbird
internal import Proceedings
internal import Search
internal import Secretariat

extension ActAPI {
  static let searchPages = 1...10_000
  static let searchQuery = Set(["q", "page"] + SearchFacet.allCases.map(\.rawValue))

  /// What the page of the search shows.
  func search(_ request: Request) async throws -> Response {
    let query = request.uri.queryParameters
    let typed = query["q"].map(String.init) ?? ""
    guard typed.unicodeScalars.count <= SearchQuery.lengthLimit else {
      throw Problem(
        .badRequest, code: "bad-query", "q is longer than \(SearchQuery.lengthLimit) characters.")
    }
    var asked = SearchRequest(
      typed, page: try Self.whole(request, "page", within: Self.searchPages) ?? 1)
    for facet in SearchFacet.allCases {
      guard let value = query[facet.rawValue[...]].map(String.init) else { continue }
      guard value.unicodeScalars.count <= SearchFacet.valueLimit else {
        throw Problem(
          .badRequest, code: "bad-query",
          "\(facet.rawValue) is longer than \(SearchFacet.valueLimit) characters.")
      }
      asked.narrowed[facet] = value
    }
    let answer = try await secretariat.search(asked, as: try await actor(of: request))
    return Self.answer(try (answer ?? .nothing).json)
  }
}

extension SearchAnswer {
  fileprivate var json: JSONValue {
    get throws {
      let facets = facets.map { facet, values in
        (
          facet.rawValue,
          JSONValue.array(
            values.map { ["value": .string($0.value), "count": .integer($0.count)] })
        )
      }
      return [
        "documentCount": .integer(documentCount), "isPartial": .bool(isPartial),
        "holdsSomeOnly": .bool(holdsSomeOnly),
        "facets": .object(Dictionary(facets) { first, _ in first }),
        "hits": .array(try hits.map { try $0.json }),
      ]
    }
  }
}

extension SearchAnswer.Hit {
  fileprivate var json: JSONValue {
    get throws {
      [
        "forum": .string(forum.id), "document": try JSONValue(encoding: document),
        "submitters": .array(
          parties.map { ["id": .string($0.id), "name": .string($0.name)] }),
        "count": .integer(count),
        "passages": .array(
          passages.map {
            [
              "clause": .string($0.clause), "heading": .string($0.heading),
              "text": .string($0.text), "language": .string($0.language),
            ]
          }),
      ]
    }
  }
}
